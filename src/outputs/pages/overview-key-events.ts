import type { Brief } from '../../brief/brief.ts';
import { briefAddress } from '../addresses.ts';
import type { Edition } from './edition.ts';
import type { Link } from './link.ts';
import { type Placed, placeLabels, type Room } from './overview-labels.ts';
import type { TimeScale } from './overview-scale.ts';
import type { ShownDate } from './shown-date.ts';
import { typographic } from './typographic.ts';

/** A key event on the day on which it began, in days from the start of the drawing. */
export interface KeyEvent extends Link {
  readonly date: ShownDate;
  readonly x: number;
}

/** Names of key events as they fit on a phone, on a tablet and on a desk. */
export type LabelSizes = Readonly<Record<'narrow' | 'medium' | 'wide', LabelRows>>;

export interface LabelRows {
  readonly rows: number;
  readonly placed: readonly Label[];
}

/** The name of a key event, by its number; its row counts from the drawing upwards. */
export type Label = Pick<Placed, 'index' | 'text' | 'row' | 'atEnd'>;

/** The room on a phone, on a tablet and on a desk, at the least. */
const ROOMS: Readonly<Record<keyof LabelSizes, Room>> = {
  narrow: { width: 325, rows: 8, letters: { most: 28, least: 20 } },
  medium: { width: 690, rows: 10, letters: { most: 40, least: 22 } },
  wide: { width: 1110, rows: 10, letters: { most: 60, least: 24 } },
};

/** The key events among briefs, which stand in the order of events; at most so many. */
export function keyEventsOf(
  briefs: readonly Brief[],
  edition: Edition,
  scale: TimeScale,
  most: number,
): readonly KeyEvent[] {
  const key = briefs.filter(
    ({ importance, status }) => importance === 'key' && status !== 'retracted',
  );
  const chosen = new Set(key.toSorted((a, b) => weight(b) - weight(a)).slice(0, most));
  return key
    .filter((brief) => chosen.has(brief))
    .map((brief) => ({
      href: edition.href(briefAddress(brief.name)),
      label: typographic(brief.title),
      date: edition.date(brief.date),
      x: scale.x(brief.date.first),
    }));
}

/** Where there are too many key events to draw, those that most was said about are drawn. */
function weight({ sources, claims }: Brief): number {
  return sources.length + claims.length;
}

/** Names as many as there is room for, in at most so many rows. */
export function labelsOf(events: readonly KeyEvent[], days: number, rows: number): LabelSizes {
  const candidates = events.map(({ x, label }) => ({ x: (x / days) * 100, text: label }));
  const at = (size: keyof LabelSizes) => {
    const room = ROOMS[size];
    const placed = placeLabels(candidates, { ...room, rows: Math.min(rows, room.rows) });
    return withoutEmptyRows(placed);
  };
  return { narrow: at('narrow'), medium: at('medium'), wide: at('wide') };
}

function withoutEmptyRows(placed: readonly Placed[]): LabelRows {
  const used = placed.map(({ row }) => row);
  const lowest = Math.min(...used);
  return {
    rows: placed.length === 0 ? 0 : Math.max(...used) - lowest + 1,
    placed: placed.map(({ index, text, row, atEnd }) => ({
      index,
      text,
      row: row - lowest,
      atEnd,
    })),
  };
}
