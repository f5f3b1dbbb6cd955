import type { Thread } from '../../src/outputs/brief/threads.ts';
import type { BriefLink } from '../../src/outputs/entries/brief-link.ts';
import { BriefPointer } from '../entries/brief-pointer.tsx';
import { PartAnchor } from '../frame/signposts.tsx';
import { part } from '../parts/part.tsx';
import { useWords } from '../words/index.ts';

export interface ThreadsProps {
  readonly threads: readonly Thread[];
}

/** What came before and after, in each topic and in the whole record. */
export const Threads = part('brief/threads', ({ threads }: ThreadsProps) => {
  const words = useWords();
  const leading = threads.filter(({ before, after }) => before ?? after);
  if (leading.length === 0) return null;
  return (
    <nav class="threads" aria-labelledby="threads">
      <h2 id="threads">{words('brief.threads')}</h2>
      {leading.map(({ href, topic, place, before, after }) => (
        <section class="thread">
          <h3>
            <PartAnchor href={href}>
              {topic ??
                (place === undefined
                  ? words('brief.wholeTimeline')
                  : words('map.thread', { place }))}
            </PartAnchor>
          </h3>
          <ol>
            <Neighbour brief={before} word={words('brief.before')} none={words('brief.first')} />
            <Neighbour brief={after} word={words('brief.after')} none={words('brief.last')} />
          </ol>
        </section>
      ))}
    </nav>
  );
});

interface NeighbourProps {
  readonly brief: BriefLink | undefined;
  readonly word: string;
  readonly none: string;
}

function Neighbour({ brief, word, none }: NeighbourProps) {
  if (!brief) return <li class="thread-end">{none}</li>;
  return (
    <li>
      <span class="thread-word">{word}</span>
      <BriefPointer brief={brief} />
    </li>
  );
}
