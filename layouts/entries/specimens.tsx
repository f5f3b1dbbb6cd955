import type { DisputeView } from '../../src/outputs/claim/disputes.ts';
import type { Entry } from '../../src/outputs/entries/entry.ts';
import type { MonthGroup } from '../../src/outputs/entries/month-group.ts';
import type { Mark } from '../../src/outputs/marks/mark.ts';
import { HeroDate, InlineDate } from '../dates/date.tsx';
import { MarkDrawing } from '../marks/mark.tsx';
import {
  ARABIC,
  DAY,
  FROM_RIGHT_TO_LEFT,
  LONG,
  SPAN,
  Specimen,
  YEAR,
} from '../specimen/specimen.tsx';
import { Badges, EntryItem } from './entry.tsx';
import { MonthSection } from './month-section.tsx';

export const POINT: Mark = {
  extent: 'point',
  length: 0,
  soft: false,
  status: 'confirmed',
  importance: 'normal',
};

/** Every form of a mark, by its name. */
const MARKS: readonly (readonly [name: string, mark: Mark])[] = [
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

/** What stands beside an event: how its date is drawn and written, and what must be known first. */
export function MarkSpecimens() {
  return (
    <>
      <Specimen name="Marks">
        <ul>
          {MARKS.map(([name, mark]) => (
            <li>
              <MarkDrawing mark={mark} /> {name}
            </li>
          ))}
        </ul>
      </Specimen>
      <Specimen name="Badges">
        {(['confirmed', 'reported', 'disputed', 'retracted'] as const).map((status) => (
          <Badges entry={{ ...PLAIN, status, corrected: true }} />
        ))}
        <Badges entry={{ ...PLAIN, withheld: 'held' }} />
        <Badges entry={{ ...PLAIN, status: 'disputed', corrected: true, withheld: 'draft' }} />
      </Specimen>
      <Specimen name="Dates">
        {[DAY, SPAN, YEAR].map((date) => (
          <>
            <p>
              <InlineDate date={date} />
            </p>
            <p>
              <HeroDate date={date} />
            </p>
          </>
        ))}
      </Specimen>
    </>
  );
}

export const DISPUTE: DisputeView = {
  key: 'deaths',
  href: '#measure',
  label: 'People killed',
  unit: 'people',
  accounts: ['326', 'at least 2,521'].map((text) => ({
    href: '#claim',
    value: { kind: 'quantity', text, direction: 'exactly', low: 326, percent: false },
    by: 'A monitor',
    said: '6 June 2017',
  })),
  more: 3,
  since: DAY,
};

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
  disputes: [],
  oneSource: false,
  secondHand: false,
};

/** Every form of an entry, by its name. */
const ENTRIES: readonly (readonly [name: string, entry: Entry])[] = [
  ['the usual', PLAIN],
  [
    'key',
    { ...PLAIN, title: 'A key event', importance: 'key', mark: { ...POINT, importance: 'key' } },
  ],
  ['minor', { ...PLAIN, title: 'A minor event', importance: 'minor' }],
  ['reported', { ...PLAIN, title: 'A reported event', status: 'reported' }],
  ['disputed', { ...PLAIN, title: 'A disputed event', status: 'disputed', date: SPAN }],
  [
    'differs',
    { ...PLAIN, title: 'An event told in two ways', code: 'bbbbbb', disputes: [DISPUTE] },
  ],
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
      title: ARABIC,
      summary: ARABIC,
      language: FROM_RIGHT_TO_LEFT,
    },
  ],
];

const MONTH: MonthGroup = {
  id: 'in-2017-06',
  label: 'June 2017',
  href: '#june',
  locator: { first: '2016', last: '2019', months: 48, at: 17 },
  entries: [PLAIN],
};

/** The entries of a list, each state in the order of a reader's concern. */
export function EntrySpecimens() {
  return (
    <>
      <Specimen name="Entries">
        <div class="spine">
          <ol class="entries">
            {ENTRIES.map(([, entry]) => (
              <EntryItem entry={entry} level={3} />
            ))}
          </ol>
        </div>
      </Specimen>
      <Specimen name="A month too full to be shown">
        <div class="spine found">
          <MonthSection group={MONTH} count={96} />
        </div>
      </Specimen>
    </>
  );
}
