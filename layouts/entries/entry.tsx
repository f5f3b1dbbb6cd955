import type { Status } from '../../src/brief/schema.ts';
import type { Entry, EntryNote } from '../../src/outputs/entries/entry.ts';
import type { Link } from '../../src/outputs/page/link.ts';
import type { Withheld } from '../../src/outputs/page/publication.ts';
import { HeroDate } from '../dates/date.tsx';
import { Memoized } from '../frame/insert.tsx';
import { MarkDrawing } from '../marks/mark.tsx';
import { part } from '../parts/part.tsx';
import { useWords } from '../words/index.ts';

interface EntryNotesProps {
  readonly notes: readonly EntryNote[];
}

/** On paper, the sources of an entry with their full addresses, numbered through the whole list. */
export function EntryNotes({ notes }: EntryNotesProps) {
  const words = useWords();
  if (notes.length === 0) return null;
  return (
    <ol class="print-only entry-notes">
      {notes.map(({ parts, url }) => (
        <li dir="auto">
          {parts.join(words('punctuation.comma'))}
          {url === undefined ? '' : `. ${url}`}
        </li>
      ))}
    </ol>
  );
}

interface BadgesProps {
  readonly status: Status;
  readonly corrected: boolean;
  /** Where differing accounts stand side by side. */
  readonly differing?: string | undefined;
  readonly withheld?: Withheld | undefined;
}

/** What a reader must know before reading on: in words, never by colour alone. */
export function Badges({ status, corrected, differing, withheld }: BadgesProps) {
  const words = useWords();
  if (status === 'confirmed' && !corrected && !differing && !withheld) return null;
  return (
    <p class="badges">
      {withheld && <span class="badge badge-withheld">{words(`withheld.${withheld}`)}</span>}
      {status !== 'confirmed' && (
        <span class={`badge badge-${status}`}>{words(`status.${status}`)}</span>
      )}
      {/* A status that says it already needs no second word. */}
      {differing && status !== 'disputed' && status !== 'retracted' && (
        <a class="badge badge-differs" href={differing}>
          {words('claims.differ')}
        </a>
      )}
      {corrected && status !== 'retracted' && (
        <span class="badge badge-corrected">{words('entry.corrected')}</span>
      )}
    </p>
  );
}

export interface EntryProps {
  readonly entry: Entry;
  /** The level of its heading. */
  readonly level: 2 | 3;
}

/** A brief on a spine: when, what, where, and who says so. */
export function EntryItem({ entry, level }: EntryProps) {
  return (
    <Memoized
      as="li"
      class={`entry entry-${entry.importance} entry-${entry.status}`}
      content={entry}
      variant={`h${level}`}
    >
      {() => <EntryContent entry={entry} level={level} />}
    </Memoized>
  );
}

export const EntryContent = part('entries/entry', ({ entry, level }: EntryProps) => {
  const words = useWords();
  const Heading = `h${level}` as const;
  const publishers = words('entry.publishers', {
    names: entry.publishers.map(words.apart).join(words('punctuation.comma')),
    more: entry.morePublishers,
  });
  const sources = [
    publishers,
    entry.oneSource && words('entry.oneSource'),
    entry.secondHand && words('entry.secondHand'),
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(words('punctuation.semicolon'));
  return (
    <>
      <HeroDate date={entry.date} class="entry-date" />
      <MarkDrawing mark={entry.mark} />
      <div class="entry-text">
        <Badges
          status={entry.status}
          corrected={entry.corrected}
          differing={entry.differing}
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
});

function Links({
  links,
  class: name,
}: {
  readonly links: readonly Link[];
  readonly class: string;
}) {
  const words = useWords();
  if (links.length === 0) return null;
  return (
    <span class={name}>
      {links.map(({ href, label }) => (
        <a href={href}>{words.apart(label)}</a>
      ))}
    </span>
  );
}
