import type { ClaimGroup, ClaimView } from '../../src/outputs/pages/claim-view.ts';
import { Claims } from '../components/claims.tsx';
import { Specimen } from './specimen.tsx';
import { DAY, LONG } from './words.ts';

const AT_LEAST = {
  kind: 'quantity',
  text: 'at least 2,521',
  direction: 'at least',
  low: 2521,
  percent: false,
} as const;

const CLAIM: ClaimView = { number: 1, value: AT_LEAST, by: 'A monitor', reported: DAY, source: 1 };

const CLAIMS: readonly ClaimGroup[] = [
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

/** Numbers and statements as the page of a brief has them. */
export function BriefClaimSpecimens() {
  return (
    <Specimen name="Claims of a brief">
      <Claims claims={CLAIMS} />
    </Specimen>
  );
}
