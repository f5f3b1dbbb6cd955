import type { Entry } from '../../src/outputs/pages/entry.ts';
import type { MonthGroup } from '../../src/outputs/pages/month-group.ts';
import { EntryItem } from '../components/entry.tsx';
import { MonthSection } from '../components/month-section.tsx';
import { POINT } from './marks.tsx';
import { Specimen } from './specimen.tsx';
import { ARABIC, DAY, FROM_RIGHT_TO_LEFT, LONG, SPAN, YEAR } from './words.ts';

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
  differs: false,
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
  ['differs', { ...PLAIN, title: 'An event told in two ways', differs: true }],
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
