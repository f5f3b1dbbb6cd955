import type { Brief } from '../../brief/brief.ts';
import type { Month } from '../../indexes/timeline.ts';
import { briefAddress, monthAddress, yearAddress } from '../addresses.ts';
import type { Edition } from './edition.ts';
import type { Link } from './link.ts';
import { type Placed, placeLabels, type Room } from './overview-labels.ts';
import { type Lane, lanesOf } from './overview-lanes.ts';
import { round, startOfNextMonth, type TimeScale, timeScale } from './overview-scale.ts';
import type { ShownDate } from './shown-date.ts';
import { typographic } from './typographic.ts';
import { type YearTick, yearTicks } from './year-ticks.ts';

/** The whole span of the record, drawn: x and widths in per cent, y and heights in pixels. */
export interface Overview {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly unit: 'month' | 'year';
  /** The months between which it is drawn: `2016-04`. */
  readonly ends: { readonly first: string; readonly last: string };
  readonly columns: readonly Column[];
  readonly columnsHeight: number;
  readonly years: readonly YearTick[];
  readonly lanes: readonly Lane[];
  readonly keyEvents: readonly KeyEvent[];
  /** Names of key events as they fit on a phone, on a tablet and on a desk. */
  readonly labels: {
    readonly narrow: LabelRows;
    readonly medium: LabelRows;
    readonly wide: LabelRows;
  };
}

/** How much happened in a month or year, with the way to its archive. */
export interface Column extends Link {
  /** `2017-06` or `2017`. */
  readonly key: string;
  readonly count: number;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
}

export interface KeyEvent extends Link {
  readonly date: ShownDate;
  readonly x: number;
}

export interface LabelRows {
  readonly rows: number;
  readonly placed: readonly Placed[];
}

const COLUMNS_HEIGHT = 72;
const MONTHS_AT_MOST = 120;
const KEY_EVENTS_AT_MOST = 24;
/** The room on a phone, on a tablet and on a desk, at the least. */
const ROOMS: Record<keyof Overview['labels'], Room> = {
  narrow: { width: 325, rows: 8, letters: { most: 28, least: 20 } },
  medium: { width: 690, rows: 10, letters: { most: 40, least: 22 } },
  wide: { width: 1110, rows: 10, letters: { most: 60, least: 24 } },
};

/** The overview of the whole record; undefined where there is nothing to draw. */
export function overviewOf(edition: Edition): Overview | undefined {
  const { timeline } = edition.indexes;
  const [first, last] = [timeline.months[0], timeline.months.at(-1)];
  if (!first || !last) return undefined;
  const scale = timeScale(`${first.key}-01`, `${last.key}-01`);
  const unit = spanInMonths(first, last) > MONTHS_AT_MOST ? 'year' : 'month';
  const keyEvents = keyEventsOf(timeline.briefs, edition, scale);
  return {
    from: edition.words(first.key),
    to: edition.words(last.key),
    count: timeline.briefs.length,
    unit,
    ends: { first: first.key, last: last.key },
    columns: unit === 'month' ? months(edition, scale) : years(edition, scale),
    columnsHeight: COLUMNS_HEIGHT,
    years: yearTicks(edition, scale),
    lanes: lanesOf(edition, scale),
    keyEvents,
    labels: {
      narrow: labelRows(keyEvents, ROOMS.narrow),
      medium: labelRows(keyEvents, ROOMS.medium),
      wide: labelRows(keyEvents, ROOMS.wide),
    },
  };
}

function spanInMonths(first: Month, last: Month): number {
  const count = ({ key }: Month) => Number(key.slice(0, 4)) * 12 + Number(key.slice(5));
  return count(last) - count(first);
}

function months(edition: Edition, scale: TimeScale): readonly Column[] {
  return columns(
    edition.indexes.timeline.months.map(({ key, briefs }) => ({
      key,
      label: edition.words(key),
      href: edition.href(monthAddress(key)),
      count: briefs.length,
      from: scale.x(`${key}-01`),
      to: scale.x(startOfNextMonth(`${key}-01`)),
    })),
  );
}

function years(edition: Edition, scale: TimeScale): readonly Column[] {
  return columns(
    edition.indexes.timeline.years.map(({ key, count }) => ({
      key,
      label: edition.words(key),
      href: edition.href(yearAddress(key)),
      count,
      from: Math.max(0, scale.x(`${key}-01-01`)),
      to: Math.min(100, scale.x(startOfNextMonth(`${key}-12-01`))),
    })),
  );
}

type Slot = Link & { key: string; count: number; from: number; to: number };

function columns(slots: readonly Slot[]): readonly Column[] {
  const most = slots.reduce((max, { count }) => Math.max(max, count), 1);
  return slots.map(({ from, to, ...slot }) => {
    const height = Math.max(2, round((slot.count / most) * COLUMNS_HEIGHT));
    return { ...slot, x: from, width: round(to - from), y: round(COLUMNS_HEIGHT - height), height };
  });
}

function keyEventsOf(briefs: readonly Brief[], edition: Edition, scale: TimeScale) {
  const key = briefs.filter(
    ({ importance, status }) => importance === 'key' && status !== 'retracted',
  );
  const chosen = new Set(
    key.toSorted((a, b) => weight(b) - weight(a)).slice(0, KEY_EVENTS_AT_MOST),
  );
  return key
    .filter((brief) => chosen.has(brief))
    .map(
      (brief): KeyEvent => ({
        href: edition.href(briefAddress(brief.name)),
        label: typographic(brief.title),
        date: edition.date(brief.date),
        x: scale.x(brief.date.first),
      }),
    );
}

/** Where there are too many key events to draw, those that most was said about are drawn. */
function weight({ sources, claims }: Brief): number {
  return sources.length + claims.length;
}

function labelRows(events: readonly KeyEvent[], room: Room): LabelRows {
  const placed = placeLabels(
    events.map(({ x, label }) => ({ x, text: label })),
    room,
  );
  const used = [...new Set(placed.map(({ row }) => row))].sort((a, b) => a - b);
  const lowest = used[0] ?? 0;
  return {
    rows: placed.length === 0 ? 0 : (used.at(-1) ?? 0) - lowest + 1,
    placed: placed.map((label) => ({ ...label, row: label.row - lowest })),
  };
}
