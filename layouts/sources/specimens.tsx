import type { SourceStanding, SourceView } from '../../src/outputs/sources/source-view.ts';
import { BRIEF_LINKS, DAY, LONG, Specimen } from '../specimen/specimen.tsx';
import { Sources, SourceUses } from './sources.tsx';

const SOURCE: SourceView = {
  number: 1,
  publisher: { href: '#publisher', label: 'Reuters' },
  kind: 'wire',
  party: false,
  authors: [],
  title: 'U.S.-backed Syria force launches Raqqa assault',
  url: 'https://www.example.org/article/raqqa-assault',
  host: 'www.example.org',
  archived: 'https://archive.example.org/2017/raqqa-assault',
  dead: false,
  published: DAY,
  via: [],
  reliability: 'A',
};

const CAPTURE = { day: DAY, sha256: '0123456789abcdef'.repeat(4) } as const;

const SOURCES: readonly SourceView[] = [
  SOURCE,
  { ...SOURCE, number: 2, dead: true, party: true, quote: LONG, accessed: DAY, capture: CAPTURE },
  { ...SOURCE, number: 3, via: [{ href: '#via', label: 'The Times' }], reliability: 'F' },
  { number: 4, party: false, dead: false, via: [], authors: [] },
  {
    number: 5,
    party: false,
    dead: false,
    via: [],
    what: 'book',
    authors: ['A. Historian', 'B. Historian'],
    title: 'معركة الرقة',
    page: '34–36',
    paragraph: '12',
    language: { lang: 'ar', dir: 'rtl', name: 'Arabic' },
    published: DAY,
    time: '14:30+03:00',
    quote: 'دخلت القوات المدينة.',
  },
];

const STANDING: SourceStanding = {
  sources: 4,
  independent: 2,
  shared: [{ numbers: [1, 2, 3], publisher: { href: '#publisher', label: 'Reuters' } }],
  secondHand: true,
  partyOnly: true,
};

/** Who says so: below a brief, and on the page of a publisher. */
export function SourceSpecimens() {
  return (
    <>
      <Specimen name="Sources of a brief">
        <Sources sources={SOURCES} standing={STANDING} />
      </Specimen>
      <Specimen name="What a publisher stands behind">
        <div class="uses">
          <SourceUses
            uses={BRIEF_LINKS.flatMap((brief, at) =>
              SOURCES[at] ? [{ brief, source: SOURCES[at], alone: at % 2 === 0 }] : [],
            )}
            level={3}
          />
        </div>
      </Specimen>
    </>
  );
}
