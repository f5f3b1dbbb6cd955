import type { EntryNote } from '../../src/outputs/pages/entry-notes.ts';
import type { Strings } from '../strings/index.ts';

interface EntryNotesProps {
  readonly notes: readonly EntryNote[];
  readonly strings: Strings;
}

/** On paper, the sources of an entry with their full addresses, numbered through the whole list. */
export function EntryNotes({ notes, strings }: EntryNotesProps) {
  if (notes.length === 0) return null;
  return (
    <ol class="print-only entry-notes">
      {notes.map(({ parts, url }) => (
        <li dir="auto">
          {parts.join(strings.punctuation.comma)}
          {url === undefined ? '' : `. ${url}`}
        </li>
      ))}
    </ol>
  );
}
