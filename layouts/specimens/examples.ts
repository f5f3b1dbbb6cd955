import type { ClaimGroup, ClaimView } from '../../src/outputs/pages/claim-view.ts';
import type { CorrectionView } from '../../src/outputs/pages/correction-view.ts';
import type { Entry } from '../../src/outputs/pages/entry.ts';
import type { Mark } from '../../src/outputs/pages/mark.ts';
import type { ShownDate } from '../../src/outputs/pages/shown-date.ts';
import type { SourceView } from '../../src/outputs/pages/source-view.ts';

/** Examples of what pages are given: the usual, the longest, the emptiest. */

export const DAY: ShownDate = {
  before: '',
  numeral: '6',
  after: ' June 2017',
  datetime: '2017-06-06',
};
const SPAN: ShownDate = {
  before: 'about ',
  numeral: '12–15',
  after: ' October 2017',
  datetime: '2017-10-12',
};
const YEAR: ShownDate = { before: '', numeral: '2017', after: ' (uncertain)', datetime: '2017' };

const LONG =
  'A title that goes on for three lines on a desk and for seven on a phone, naming a commission of inquiry, its mandate, its rapporteur, and the Donaudampfschifffahrtsgesellschaftskapitän who signed it';

const POINT: Mark = {
  extent: 'point',
  length: 0,
  soft: false,
  status: 'confirmed',
  importance: 'normal',
};

/** Every form of a mark, by its name. */
export const MARKS: readonly (readonly [name: string, mark: Mark])[] = [
  ['a day', POINT],
  ['a key event', { ...POINT, importance: 'key' }],
  ['a minor event', { ...POINT, importance: 'minor' }],
  ['about', { ...POINT, soft: true }],
  ['reported', { ...POINT, status: 'reported' }],
  ['disputed', { ...POINT, status: 'disputed' }],
  ['retracted', { ...POINT, status: 'retracted' }],
  ['some days', { ...POINT, extent: 'span', length: 1 }],
  ['months', { ...POINT, extent: 'span', length: 3 }],
  ['within a month', { ...POINT, extent: 'within', length: 2, soft: true }],
  ['since', { ...POINT, extent: 'open', length: 2 }],
];

const PLAIN: Entry = {
  name: 'plain',
  code: 'aaaaaa',
  href: '#plain',
  title: 'The usual entry',
  date: DAY,
  mark: POINT,
  summary: 'One sentence says what happened, where, and who says so.',
  status: 'confirmed',
  importance: 'normal',
  places: [{ href: '#place', label: 'Raqqa' }],
  topics: [{ href: '#topic', label: 'Raqqa campaign' }],
  publishers: ['Reuters', 'BBC News'],
  morePublishers: 0,
  notes: [{ parts: ['Reuters', '6 June 2017'], url: 'https://example.org/source' }],
  corrected: false,
};

/** Every form of an entry, by its name. */
export const ENTRIES: readonly (readonly [name: string, entry: Entry])[] = [
  ['the usual', PLAIN],
  [
    'key',
    { ...PLAIN, title: 'A key event', importance: 'key', mark: { ...POINT, importance: 'key' } },
  ],
  ['minor', { ...PLAIN, title: 'A minor event', importance: 'minor' }],
  ['reported', { ...PLAIN, title: 'A reported event', status: 'reported' }],
  ['disputed', { ...PLAIN, title: 'A disputed event', status: 'disputed', date: SPAN }],
  ['retracted', { ...PLAIN, title: 'A retracted event', status: 'retracted', corrected: true }],
  ['draft', { ...PLAIN, title: 'A draft', withheld: 'draft' }],
  [
    'the longest',
    {
      ...PLAIN,
      title: LONG,
      summary: `${LONG}. `.repeat(3),
      date: SPAN,
      morePublishers: 12,
      places: Array.from({ length: 3 }, () => ({ href: '#place', label: 'Deir ez-Zor, eastern' })),
    },
  ],
  [
    'the emptiest',
    {
      ...PLAIN,
      title: 'X',
      summary: '',
      date: YEAR,
      places: [],
      topics: [],
      publishers: [],
      notes: [],
    },
  ],
  [
    'from right to left',
    {
      ...PLAIN,
      title: 'القوات تبدأ هجومها على الرقة',
      summary: 'أعلنت القوات بدء الهجوم ودخلت المدينة من الشرق.',
      language: { lang: 'ar', dir: 'rtl' },
    },
  ],
];

const AT_LEAST = {
  kind: 'quantity',
  text: 'at least 2,521',
  direction: 'at least',
  low: 2521,
  percent: false,
} as const;

const CLAIM: ClaimView = { number: 1, value: AT_LEAST, by: 'A monitor', reported: DAY, source: 1 };

export const CLAIMS: readonly ClaimGroup[] = [
  {
    measure: 'Civilians killed',
    href: '#measure',
    total: 4,
    unit: 'people',
    kind: 'quantity',
    differing: true,
    atOdds: true,
    claims: [
      CLAIM,
      {
        ...CLAIM,
        number: 2,
        value: { ...AT_LEAST, text: 'about 40%', direction: 'about', low: 40, percent: true },
        credibility: '3',
        note: 'Of those who had stayed.',
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
    kind: 'statement',
    differing: false,
    atOdds: false,
    claims: [{ number: 3, value: { kind: 'statement', text: LONG }, by: 'The spokesman' }],
    others: [],
    moreOthers: 0,
  },
];

const SOURCE: SourceView = {
  number: 1,
  publisher: { href: '#publisher', label: 'Reuters' },
  kind: 'wire',
  party: false,
  title: 'U.S.-backed Syria force launches Raqqa assault',
  url: 'https://www.example.org/article/raqqa-assault',
  host: 'www.example.org',
  archived: 'https://archive.example.org/2017/raqqa-assault',
  dead: false,
  published: DAY,
  via: [],
  reliability: 'A',
};

export const SOURCES: readonly SourceView[] = [
  SOURCE,
  { ...SOURCE, number: 2, dead: true, party: true, quote: LONG, accessed: DAY },
  { ...SOURCE, number: 3, via: [{ href: '#via', label: 'The Times' }], reliability: 'F' },
  { number: 4, party: false, dead: false, via: [] },
];

export const CORRECTIONS: readonly CorrectionView[] = [
  { number: 1, kind: 'correction', date: DAY, note: 'An earlier version named the wrong quarter.' },
  { number: 2, kind: 'clarification', date: DAY, note: LONG },
  { number: 3, kind: 'update', date: DAY, note: 'More is known.', was: 'reported' },
  { number: 4, kind: 'retraction', date: DAY, note: 'It did not happen.', was: 'confirmed' },
];
