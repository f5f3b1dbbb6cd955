import { useWords } from '../words/index.ts';

interface CountedLinksProps {
  readonly links: readonly {
    readonly href: string;
    readonly label: string;
    readonly count: number;
  }[];
  readonly title: string;
  readonly id: string;
}

/** Links with how many events are behind each: years, or the parts of a topic. */
export function CountedLinks({ links, title, id }: CountedLinksProps) {
  const words = useWords();
  if (links.length === 0) return null;
  return (
    <nav class="counted-links" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {links.map(({ href, label, count }) => (
          <li>
            <a href={href}>
              {words.apart(label)} <span>{words.number(count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
