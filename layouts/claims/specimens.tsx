import type { ClaimValue } from '../../src/brief/claim-value.ts';
import type { ClaimGroup, ClaimView } from '../../src/outputs/claim/claim-view.ts';
import type {
  ClaimChart as Chart,
  ChartRow,
  RangeShape,
} from '../../src/outputs/claims/claim-chart.ts';
import type { MeasureRow } from '../../src/outputs/claims/claims.ts';
import { DISPUTE } from '../entries/specimens.tsx';
import { DAY, LONG, Specimen } from '../specimen/specimen.tsx';
import { useWords } from '../words/index.ts';
import { Claims } from './claim.tsx';
import { ClaimChart } from './claim-chart.tsx';
import { MeasureGroups } from './claims.tsx';
import { Disputes, MeasuresLink } from './disputes.tsx';

const AT_LEAST = {
  kind: 'quantity',
  text: 'at least 2,521',
  direction: 'at least',
  low: 2521,
  percent: false,
} as const;

const CLAIM: ClaimView = {
  id: 'claim-a',
  value: AT_LEAST,
  by: 'A monitor',
  reported: DAY,
  source: 1,
};

const CLAIMS: readonly ClaimGroup[] = [
  {
    measure: 'Civilians killed',
    href: '#measure',
    total: 4,
    unit: 'people',
    differs: true,
    claims: [
      CLAIM,
      {
        ...CLAIM,
        id: 'claim-b',
        value: { ...AT_LEAST, text: 'about 40%', direction: 'about', low: 40, percent: true },
        credibility: '3',
        note: 'Of those who had stayed.',
        subject: { scope: 'The eastern districts', asOf: DAY },
        superseded: DAY,
      },
    ],
    others: [{ value: AT_LEAST, by: 'The coalition', reported: DAY, href: '#other' }],
    moreOthers: 3,
  },
  {
    measure: 'What was announced',
    href: '#measure',
    total: 1,
    differs: false,
    claims: [{ id: 'claim-c', value: { kind: 'statement', text: LONG }, by: 'The spokesman' }],
    others: [],
    moreOthers: 0,
  },
];

/** More than stand beside a text, and more of one measure than are read at a glance. */
const MANY_CLAIMS = CLAIMS.map((group, row) => ({
  ...group,
  claims: Array.from({ length: 6 }, (_, index) => ({ ...CLAIM, id: `more-${row}-${index}` })),
}));

/** What is disputed, with who says what. */
export function DisputeSpecimens() {
  const chart = {
    points: [4, 60],
    ranges: [[20, 45]],
    open: [[60, 100]],
    least: 0,
    most: 15_000,
    percent: false,
  } as const;
  return (
    <Specimen name="Disputes">
      <Disputes
        disputes={{
          shown: [
            { ...DISPUTE, chart },
            { ...DISPUTE, label: LONG, more: 0 },
          ],
        }}
      />
      <MeasuresLink measures={{ href: '#claims', count: 12 }} />
      <MeasureGroups
        groups={['raqqa', 'mosul'].map((id) => ({
          id,
          topic: { href: '#topic', label: `${id}: ${LONG}` },
          differing: [{ ...ROW, chart }],
          others: [{ ...ROW, differs: false, statements: 2 }],
        }))}
      />
    </Specimen>
  );
}

const ROW: MeasureRow = {
  href: '#measure',
  label: 'People killed',
  differs: true,
  unit: 'people',
  count: 2,
  statements: 0,
  spreads: [],
  topic: 'raqqa',
  from: 'June 2017',
  to: 'July 2017',
};

/** Numbers and statements as the page of a brief has them. */
export function BriefClaimSpecimens() {
  return (
    <Specimen name="Claims of a brief">
      <Claims claims={[...CLAIMS, ...MANY_CLAIMS]} />
    </Specimen>
  );
}

const number = (text: string): ClaimValue => ({
  kind: 'quantity',
  text,
  direction: 'exactly',
  low: Number(text),
  percent: false,
});

const SHAPES: readonly (readonly [text: string, shape: RangeShape])[] = [
  ['350', { kind: 'point', x: 35, soft: false }],
  ['400', { kind: 'point', x: 40, soft: true }],
  ['250', { kind: 'range', x: 25, end: 60 }],
  ['800', { kind: 'from', x: 80, filled: true }],
  ['100', { kind: 'from', x: 10, filled: false }],
  ['900', { kind: 'to', x: 90, filled: true }],
  ['425', { kind: 'to', x: 42.5, filled: false }],
];

const ROWS: readonly ChartRow[] = SHAPES.map(([text, shape], at) => ({
  id: `row-${at + 1}`,
  value: number(text),
  by: at === 3 ? LONG : 'A monitor',
  said: DAY,
  superseded: at === 1,
  shape,
  from: at / SHAPES.length,
  to: at === 2 ? 1 : at / SHAPES.length,
}));

const CHART: Chart = {
  scale: 'number',
  unit: 'people',
  rows: ROWS,
  ticks: [0, 25, 50, 75, 100].map((x, at) => ({ x, number: x * 10, narrow: at % 2 === 0 })),
  days: [
    { at: 0, label: 'Jun' },
    { at: 0.6, label: '2018' },
  ],
  year: '2017',
};

/** Numbers drawn as ranges: every shape, one that was withdrawn, and a chart of a single row. */
export function ClaimChartSpecimens() {
  const words = useWords();
  return (
    <Specimen name="Claims drawn">
      <ClaimChart chart={CHART} describedAs="Every shape of a claim" />
      <ClaimChart
        chart={{ ...CHART, scale: 'percent', rows: ROWS.slice(0, 1), days: [] }}
        describedAs="One claim"
      />
      <p class="chart-key">{words('measures.key')}</p>
      <ol>
        {ROWS.map(({ id, by }) => (
          <li id={id}>{by}</li>
        ))}
      </ol>
    </Specimen>
  );
}
