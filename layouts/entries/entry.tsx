import type { Entry, EntryNote } from '../../src/outputs/entries/entry.ts';
import type { PartLink } from '../../src/outputs/page/link.ts';
import { HeroDate } from '../dates/date.tsx';
import { Memoized } from '../frame/insert.tsx';
import { PartAnchor } from '../frame/signposts.tsx';
import { Badge, MarkButton } from '../marks/notes.tsx';
import { part } from '../parts/part.tsx';
import { accountsOf, useWords } from '../words/index.ts';

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
  readonly entry: Entry;
}

/** What a reader must know before reading on: in words, never by colour alone. */
export function Badges({ entry }: BadgesProps) {
  const { status, corrected, disputes, withheld } = entry;
  if (status === 'confirmed' && !corrected && disputes.length === 0 && !withheld) return null;
  const note = disputes.length > 0 ? disputeNote(entry) : undefined;
  return (
    <p class="badges">
      {withheld && <Badge kind={withheld} />}
      {status !== 'confirmed' && (
        <Badge kind={status} note={status === 'disputed' ? note : undefined} />
      )}
      {/* A status that says it already needs no second word. */}
      {note && status !== 'disputed' && status !== 'retracted' && (
        <Badge kind="differs" note={note} />
      )}
      {corrected && status !== 'retracted' && <Badge kind="corrected" />}
    </p>
  );
}

function disputeNote({ code }: Entry): string {
  return `differs-${code}`;
}

/** Who says what, where accounts differ: opened by the badge, and always there on paper. */
function DisputeNote({ entry }: BadgesProps) {
  const words = useWords();
  const { disputes, status } = entry;
  if (disputes.length === 0) return null;
  return (
    <div popover="auto" id={disputeNote(entry)} class="note-of-mark entry-dispute">
      {status === 'disputed' && <p>{words('statusMeaning.disputed')}</p>}
      {disputes.map(({ href, label, unit, accounts, more }) => (
        <p>
          <PartAnchor href={href}>{words.apart(label)}</PartAnchor>
          {words('disputes.row', { accounts: accountsOf(words, accounts, unit, more) })}
        </p>
      ))}
    </div>
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
      <MarkButton mark={entry.mark} />
      <div class="entry-text">
        <Badges entry={entry} />
        <Heading class="entry-title" {...entry.language}>
          <a href={entry.href} data-code={entry.code}>
            {entry.title}
          </a>
        </Heading>
        <p class="entry-summary" {...entry.language}>
          {entry.summary}
        </p>
        <DisputeNote entry={entry} />
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
  readonly links: readonly PartLink[];
  readonly class: string;
}) {
  const words = useWords();
  if (links.length === 0) return null;
  return (
    <span class={name}>
      {links.map(({ href, label }) => (
        <PartAnchor href={href}>{words.apart(label)}</PartAnchor>
      ))}
    </span>
  );
}
