import { diffArrays } from 'diff';
import { type Brief, sortDay } from '../../brief/brief.ts';
import { dateInWords } from '../../brief/event-date-words.ts';
import type { Importance, Status } from '../../brief/schema.ts';
import { dateLanguageOf } from '../../outputs/dates/date-language.ts';
import { type Withheld, withheldOf } from '../../outputs/page/publication.ts';
import type { RecordComparison } from '../facts/compare-record.ts';

/** A brief as the timeline lists it. */
export interface TimelineEntry {
  readonly name: string;
  readonly title: string;
  readonly date: string;
  readonly day: string;
  readonly status: Status;
  readonly importance: Importance;
  readonly withheld?: Withheld;
  /** This change touches what the timeline shows of it. */
  readonly changed: boolean;
}

/** A line of the timeline before and after, or how many lines are left out because neither differs. */
export type TimelineRow =
  | { readonly before?: TimelineEntry; readonly after?: TimelineEntry }
  | { readonly skipped: number };

const LANGUAGE = dateLanguageOf('en');
/** How many neighbours are shown on either side of a brief that changes. */
const CONTEXT = 1;

/** The stretches of the timeline that a change touches, oldest first; empty where it touches none. */
export function timelineStretch(
  { before, after, briefs }: RecordComparison,
  now: string,
): TimelineRow[] {
  const names = new Map(
    briefs.flatMap((change) =>
      change.before && change.after ? [[change.before.name, change.after.name]] : [],
    ),
  );
  const shown = briefs.filter((change) => looks(change.before, now) !== looks(change.after, now));
  const touched = new Set(
    shown.flatMap((change) => [change.before, change.after].flatMap((brief) => brief ?? [])),
  );
  if (touched.size === 0) return [];
  const entry = (brief: Brief) => entryOf(brief, touched.has(brief), now);
  // A brief that changed place or look stands on both sides; one that did not is the same line.
  const keyOf = (brief: Brief) => {
    const name = names.get(brief.name) ?? brief.name;
    return touched.has(brief) ? `${name} ${sortDay(brief)}` : name;
  };
  const [old, fresh] = [before.briefs, after.briefs];
  const rows: { row: { before?: TimelineEntry; after?: TimelineEntry }; touched: boolean }[] = [];
  let [from, to] = [0, 0];
  for (const { added, removed, value } of diffArrays(old.map(keyOf), fresh.map(keyOf))) {
    for (let i = 0; i < value.length; i += 1) {
      const left = added ? undefined : old[from++];
      const right = removed ? undefined : fresh[to++];
      rows.push({
        row: { ...(left && { before: entry(left) }), ...(right && { after: entry(right) }) },
        touched: Boolean(added || removed || (left && touched.has(left))),
      });
    }
  }
  return withoutFarRows(rows);
}

function withoutFarRows(
  rows: readonly { row: Exclude<TimelineRow, { skipped: number }>; touched: boolean }[],
): TimelineRow[] {
  const stretch: TimelineRow[] = [];
  let skipped = 0;
  const close = () => {
    if (skipped > 0) stretch.push({ skipped });
    skipped = 0;
  };
  rows.forEach(({ row }, index) => {
    const near = rows.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1);
    if (!near.some(({ touched }) => touched)) {
      skipped += 1;
      return;
    }
    close();
    stretch.push(row);
  });
  close();
  return stretch;
}

/** What the timeline shows of a brief; equal texts look the same. */
function looks(brief: Brief | undefined, now: string): string {
  if (!brief) return '';
  return [
    brief.title,
    brief.date.edtf,
    brief.status,
    brief.importance,
    withheldOf(brief, now),
  ].join('\0');
}

function entryOf(brief: Brief, changed: boolean, now: string): TimelineEntry {
  const withheld = withheldOf(brief, now);
  return {
    name: brief.name,
    title: brief.title,
    date: dateInWords(brief.date, LANGUAGE),
    day: sortDay(brief),
    status: brief.status,
    importance: brief.importance,
    ...(withheld && { withheld }),
    changed,
  };
}
