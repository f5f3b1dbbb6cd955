import type { Entry } from '../../src/outputs/pages/entry.ts';
import type { Link } from '../../src/outputs/pages/link.ts';
import { useWords } from '../words/index.ts';
import { Badges } from './badges.tsx';
import { HeroDate } from './date.tsx';
import { EntryNotes } from './entry-notes.tsx';
import { Once } from './insert.tsx';
import { MarkDrawing } from './mark.tsx';

interface EntryProps {
  readonly entry: Entry;
  /** The level of its heading. */
  readonly level: 2 | 3;
}

/** A brief on a spine: when, what, where, and who says so. */
export function EntryItem({ entry, level }: EntryProps) {
  return (
    <Once
      as="li"
      class={`entry entry-${entry.importance} entry-${entry.status}`}
      of={entry}
      variant={`h${level}`}
    >
      {() => <EntryContent entry={entry} level={level} />}
    </Once>
  );
}

function EntryContent({ entry, level }: EntryProps) {
  const words = useWords();
  const Heading = `h${level}` as const;
  const sources = words('entry.publishers', {
    names: entry.publishers.join(words('punctuation.comma')),
    more: entry.morePublishers,
  });
  return (
    <>
      <HeroDate date={entry.date} class="entry-date" />
      <MarkDrawing mark={entry.mark} />
      <div class="entry-text">
        <Badges
          status={entry.status}
          corrected={entry.corrected}
          differs={entry.differs}
          withheld={entry.withheld}
        />
        <Heading class="entry-title" {...entry.language}>
          <a href={entry.href} data-code={entry.code}>
            {entry.title}
          </a>
        </Heading>
        <p class="entry-summary" {...entry.language}>
          {entry.summary}
        </p>
      </div>
      <p class="entry-margin">
        <Links links={entry.places} class="entry-places" />
        <Links links={entry.topics} class="entry-topics" />
        {sources && <span class="entry-sources">{sources}</span>}
      </p>
      <EntryNotes notes={entry.notes} />
    </>
  );
}

function Links({
  links,
  class: name,
}: {
  readonly links: readonly Link[];
  readonly class: string;
}) {
  if (links.length === 0) return null;
  return (
    <span class={name}>
      {links.map(({ href, label }) => (
        <a href={href}>{label}</a>
      ))}
    </span>
  );
}
