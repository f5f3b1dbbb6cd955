import type { Status } from '../../src/brief/schema.ts';
import type { Mark } from '../../src/outputs/marks/mark.ts';
import type { Withheld } from '../../src/outputs/page/publication.ts';
import { useWords, type Words } from '../words/index.ts';
import { MarkDrawing } from './mark.tsx';

/** What a badge says of an entry. */
export type BadgeKind = Exclude<Status, 'confirmed'> | 'corrected' | 'differs' | Withheld;

interface BadgeProps {
  readonly kind: BadgeKind;
  /** The note that it opens, where that is not the one which all pages have for its kind. */
  readonly note?: string | undefined;
}

/** What a reader must know before reading on: it opens a sentence that says what that means. */
export function Badge({ kind, note = `note-${kind}` }: BadgeProps) {
  const words = useWords();
  return (
    <button type="button" class={`badge badge-${kind}`} popovertarget={note}>
      {labelOf(kind, words)}
    </button>
  );
}

function labelOf(kind: BadgeKind, words: Words): string {
  switch (kind) {
    case 'corrected':
      return words('entry.corrected');
    case 'differs':
      return words('claims.differ');
    case 'draft':
    case 'held':
      return words(`withheld.${kind}`);
    default:
      return words(`status.${kind}`);
  }
}

/** The mark of a brief, which opens a sentence on how long that lasted and how sure the day is. */
export function MarkButton({ mark }: { readonly mark: Mark }) {
  const words = useWords();
  return (
    <button
      type="button"
      class="mark-button"
      popovertarget={`note-${mark.extent}${mark.soft ? '-soft' : ''}`}
      aria-label={words('marks.label')}
    >
      <MarkDrawing mark={mark} />
    </button>
  );
}

const EXTENTS = ['point', 'within', 'span', 'open'] as const;

/** The sentences that marks and badges open: every page has them once. */
export function MarkNotes() {
  const words = useWords();
  const notes: readonly (readonly [id: string, text: string])[] = [
    ...EXTENTS.flatMap((extent) => {
      const text = words(`marks.${extent}`);
      return [
        [extent, text],
        [`${extent}-soft`, `${text} ${words('marks.soft')}`],
      ] as const;
    }),
    ['reported', words('statusMeaning.reported')],
    ['disputed', words('statusMeaning.disputed')],
    ['retracted', words('statusMeaning.retracted')],
    ['corrected', words('marks.corrected')],
    ['draft', words('marks.draft')],
    ['held', words('marks.held')],
  ];
  return (
    <>
      {notes.map(([id, text]) => (
        <p popover="auto" id={`note-${id}`} class="note-of-mark">
          {text}
        </p>
      ))}
    </>
  );
}

const POINT: Mark = {
  extent: 'point',
  length: 0,
  soft: false,
  status: 'confirmed',
  importance: 'normal',
};

/** Every kind of mark with what it means. */
const LEGEND = [
  ['point', POINT],
  ['within', { ...POINT, extent: 'within', length: 1 }],
  ['span', { ...POINT, extent: 'span', length: 1 }],
  ['open', { ...POINT, extent: 'open', length: 1 }],
  ['soft', { ...POINT, soft: true }],
  ['key', { ...POINT, importance: 'key' }],
  ['reported', { ...POINT, status: 'reported' }],
  ['disputed', { ...POINT, status: 'disputed' }],
  ['retracted', { ...POINT, status: 'retracted' }],
] as const satisfies readonly (readonly [string, Mark])[];

/** How to read the marks, where they first stand. */
export function Legend() {
  const words = useWords();
  return (
    <details class="legend">
      <summary>{words('marks.title')}</summary>
      <ul>
        {LEGEND.map(([name, mark]) => (
          <li>
            <MarkDrawing mark={mark} />
            {words(`marks.${name}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
