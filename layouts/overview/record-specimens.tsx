import type { ListOverview } from '../../src/outputs/overview/list-overview.ts';
import type { Overview, RecordOverview } from '../../src/outputs/overview/overview.ts';
import type { Period } from '../../src/outputs/overview/periods.ts';
import { DAY, LONG, Specimen } from '../specimen/specimen.tsx';
import { OverviewOfList, OverviewOfRecord } from './overview.tsx';

const DAYS = 1000;

const PERIOD: Period = {
  href: '#period',
  label: 'A siege of two months',
  date: DAY,
  extent: 'span',
  soft: false,
  x: 100,
  width: 60,
};

const LABELS = {
  rows: 2,
  placed: [
    { index: 0, text: 'A key event', row: 0, atEnd: false },
    { index: 1, text: `${LONG.slice(0, 20)}…`, row: 1, atEnd: true },
  ],
};

const FULLEST: Overview = {
  days: DAYS,
  ends: { first: '2016-04', last: '2018-12' },
  unit: 'month',
  columns: [1, 12, 0, 5, 3].map((count, at) => ({
    href: `#month-${at}`,
    label: `Month ${at}`,
    count,
    x: at * 200,
    width: 31,
  })),
  ticks: [
    { x: 0, label: '2016', href: '#2016', named: 'always' },
    { x: 400, label: '2017', named: 'wide' },
    { x: 800, label: '2018', named: 'never' },
  ],
  events: {
    days: [3, 210, 630],
    keyDays: [620],
    spans: [{ x: 230, width: 9 }],
    within: [{ x: 640, width: 30 }],
    open: [810],
    soft: [{ x: 660, width: 4 }],
  },
  keyEvents: [
    { href: '#key', label: 'A key event', date: DAY, x: 210 },
    { href: '#longest', label: LONG, date: DAY, x: 980 },
  ],
  labels: { narrow: LABELS, medium: LABELS, wide: LABELS },
  lanes: [0, 850].map((x) => ({
    href: '#topic',
    label: 'Mosul',
    count: 12,
    spans: [{ x, width: 140 }],
    months: [{ x, width: 31 }],
  })),
  periods: [
    PERIOD,
    { ...PERIOD, extent: 'point', x: 400, width: 1 },
    { ...PERIOD, extent: 'open', x: 700, width: 300, label: LONG },
    { ...PERIOD, extent: 'within', x: 240, width: 300, soft: true },
  ],
};

const NO_LABELS = { rows: 0, placed: [] };

const EMPTIEST: ListOverview = {
  ...FULLEST,
  unit: 'year',
  columns: FULLEST.columns.slice(0, 1),
  ticks: [],
  events: { days: [3], keyDays: [], spans: [], within: [], open: [], soft: [] },
  keyEvents: [],
  labels: { narrow: NO_LABELS, medium: NO_LABELS, wide: NO_LABELS },
  lanes: [],
  periods: [],
  filtered: '#timeline',
  monthCounts: [],
};

const OF_RECORD: RecordOverview = {
  ...FULLEST,
  from: 'April 2016',
  to: 'December 2018',
  count: 10_000,
};

/** Time at one look: of a record with everything in it, and of a single event. */
export function OverviewSpecimens() {
  return (
    <>
      <Specimen name="Overview of a record">
        <OverviewOfRecord overview={OF_RECORD} id="overview-fullest" />
      </Specimen>
      <Specimen name="Overview of one event">
        <OverviewOfList overview={EMPTIEST} id="overview-emptiest" />
      </Specimen>
    </>
  );
}
