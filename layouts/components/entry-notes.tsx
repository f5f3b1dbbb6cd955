import type { EntryNote } from '../../src/outputs/pages/entry-notes.ts';
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
