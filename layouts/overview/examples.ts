import type { YearTick } from '../../src/outputs/axis/time-axis.ts';
import type { KeyEvent } from '../../src/outputs/overview/key-events.ts';
import type { Column, Lane } from '../../src/outputs/overview/lanes.ts';
import type { ListOverview } from '../../src/outputs/overview/list-overview.ts';
import type { Overview } from '../../src/outputs/overview/overview.ts';
import type { Period } from '../../src/outputs/overview/periods.ts';
import { DAY } from '../specimen/specimen.tsx';

/** Overviews as their pages are given them: the usual, what is drawn in each way, and the smallest. */

const MONTH = 30;

function columns(counts: readonly number[], width: number): readonly Column[] {
  return counts.flatMap((count, at) =>
    count === 0
      ? []
      : [{ href: `#column-${at}`, label: `Column ${at + 1}`, count, x: at * width, width }],
  );
}

function lane(label: string, x: number, width: number): Lane {
  const end = { x: x + width + 60, width: MONTH };
  return {
    href: `#${label}`,
    label,
    count: 7,
    spans: [{ x, width: width + 60 + MONTH }],
    months: [{ x, width }, end],
  };
}

function period(label: string, place: Pick<Period, 'x' | 'width' | 'extent' | 'soft'>): Period {
  return { href: `#${label}`, label, date: DAY, ...place };
}

function keyEvent(label: string, x: number): KeyEvent {
  return { href: `#${label}`, label, date: DAY, x };
}

/** Names one below the other, as they are placed where there is room for all of them. */
function named(events: readonly KeyEvent[]): Overview['labels'] {
  const placed = events.map(({ label, x }, index) => ({
    index,
    text: label,
    row: events.length - 1 - index,
    atEnd: x > 700,
  }));
  const rows = { rows: events.length, placed };
  return { narrow: rows, medium: rows, wide: rows };
}

const YEARS: readonly YearTick[] = [
  { x: 0, label: '2016', href: '#2016', named: 'always' },
  { x: 366, label: '2017', href: '#2017', named: 'always' },
  { x: 731, label: '2018', href: '#2018', named: 'always' },
];

const NOTHING = {
  lanes: [],
  periods: [],
  keyEvents: [],
  labels: named([]),
  events: { days: [], keyDays: [], spans: [], within: [], open: [], soft: [] },
} as const;

const KEY_EVENTS = [
  keyEvent('The offensive begins', 200),
  keyEvent('The city is taken', 420),
  keyEvent('The last town falls', 1000),
];

const FILTERED = {
  filtered: '#filtered',
  monthCounts: [{ stretches: [{ from: 0, to: 0 }], count: 4 }],
} as const;

/** Columns that hold many, main topics, and days of every kind. */
export const OF_RECORD: ListOverview = {
  ...FILTERED,
  days: 1080,
  ends: { first: '2016-01', last: '2018-12' },
  unit: 'month',
  columns: columns(
    [1, 0, 2, 4, 9, 14, 3, 0, 0, 5, 12, 7, 6, 2, 1, 0, 0, 0, 3, 8, 2, 1],
    MONTH + 15,
  ),
  ticks: YEARS,
  events: {
    days: [20, 90, 140, 160, 300, 420, 640, 900],
    keyDays: [200, 420, 1000],
    spans: [{ x: 330, width: 25 }],
    within: [{ x: 480, width: 31 }],
    open: [1040],
    soft: [
      { x: 160, width: 1 },
      { x: 330, width: 25 },
    ],
  },
  keyEvents: KEY_EVENTS,
  labels: named(KEY_EVENTS),
  lanes: [lane('Mosul', 150, 300), lane('Raqqa', 330, 200), lane('Euphrates pocket', 810, 60)],
  periods: [],
};

/** Of a topic without sub-topics: what took its time, in every form. */
export const OF_TOPIC: ListOverview = {
  ...OF_RECORD,
  columns: columns([2, 0, 1, 3, 0, 0, 1, 0, 1], 120),
  ticks: YEARS.map(({ href, ...year }) => year),
  lanes: [],
  periods: [
    period('From one day to another', { x: 60, width: 200, extent: 'span', soft: false }),
    period('About from one day to another', { x: 300, width: 160, extent: 'span', soft: true }),
    period('Some day within a year that is named at some length here', {
      x: 500,
      width: 365,
      extent: 'within',
      soft: false,
    }),
    period('Begun, and not ended', { x: 820, width: 260, extent: 'open', soft: false }),
  ],
};

/** Of a place where little happened, in a few weeks. */
export const OF_PLACE: ListOverview = {
  ...NOTHING,
  ...FILTERED,
  days: 61,
  ends: { first: '2017-03', last: '2017-04' },
  unit: 'day',
  columns: [3, 20, 21, 52].map((x) => ({
    href: `#day-${x}`,
    label: `Day ${x}`,
    count: x === 20 ? 2 : 1,
    x,
    width: 1,
  })),
  ticks: [
    { x: 0, label: 'Mar', named: 'always' },
    { x: 31, label: 'Apr', named: 'always' },
  ],
  events: { ...NOTHING.events, days: [3, 20, 21, 52] },
};

/** Of a single year, by its months. */
export const OF_YEAR: ListOverview = {
  ...OF_PLACE,
  days: 365,
  ends: { first: '2017-01', last: '2017-12' },
  unit: 'month',
  columns: columns([1, 2, 0, 4, 7, 3, 1, 0, 0, 2, 1, 1], MONTH),
  ticks: ['2017', 'Apr', 'Jul', 'Oct'].map((label, at) => ({ label, x: at * 91, named: 'always' })),
  events: { ...NOTHING.events, days: [12, 40, 118, 130, 200, 330] },
};

const ARABIC_EVENTS = [keyEvent('بدء الهجوم على المدينة', 200), keyEvent('إعلان النصر', 900)];

/** In a language that is read from right to left, as time then runs. */
export const FROM_THE_RIGHT: ListOverview = {
  ...OF_RECORD,
  ticks: ['٢٠١٦', '٢٠١٧', '٢٠١٨'].map((label, at) => ({ label, x: at * 366, named: 'always' })),
  keyEvents: ARABIC_EVENTS,
  labels: named(ARABIC_EVENTS),
  lanes: [lane('الموصل', 150, 300), lane('جيب الفرات', 810, 60)],
};
