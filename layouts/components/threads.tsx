import type { BriefLink, Thread } from '../../src/outputs/pages/brief-threads.ts';
import type { Strings } from '../strings/index.ts';
import { BriefPointer } from './brief-pointer.tsx';

interface ThreadsProps {
  readonly threads: readonly Thread[];
  readonly strings: Strings;
}

/** What came before and after, in each topic and in the whole record. */
export function Threads({ threads, strings }: ThreadsProps) {
  const leading = threads.filter(({ before, after }) => before ?? after);
  if (leading.length === 0) return null;
  return (
    <nav class="threads" aria-labelledby="threads">
      <h2 id="threads">{strings.brief.threads}</h2>
      {leading.map(({ href, topic, place, before, after }) => (
        <section class="thread">
          <h3>
            <a href={href}>
              {topic ??
                (place === undefined ? strings.brief.wholeTimeline : strings.map.thread(place))}
            </a>
          </h3>
          <ol>
            <Neighbour
              brief={before}
              word={strings.brief.before}
              none={strings.brief.first}
              strings={strings}
            />
            <Neighbour
              brief={after}
              word={strings.brief.after}
              none={strings.brief.last}
              strings={strings}
            />
          </ol>
        </section>
      ))}
    </nav>
  );
}

interface NeighbourProps {
  readonly brief: BriefLink | undefined;
  readonly word: string;
  readonly none: string;
  readonly strings: Strings;
}

function Neighbour({ brief, word, none, strings }: NeighbourProps) {
  if (!brief) return <li class="thread-end">{none}</li>;
  return (
    <li>
      <span class="thread-word">{word}</span>
      <BriefPointer brief={brief} strings={strings} />
    </li>
  );
}
