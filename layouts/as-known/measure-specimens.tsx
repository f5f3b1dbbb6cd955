import type { ClaimThen } from '../../src/outputs/as-known/measures.ts';
import type { SpreadView } from '../../src/outputs/claim/claim-view.ts';
import type { MeasureClaim } from '../../src/outputs/claims/measure.ts';
import { SpreadSentences } from '../claims/claim.tsx';
import { MeasureStatements, MeasureTable } from '../claims/measure.tsx';
import { DAY, LONG, SPAN, Specimen } from '../specimen/specimen.tsx';
import { useWords } from '../words/index.ts';
import { MeasureThen } from './then.tsx';

const AT_LEAST = {
  kind: 'quantity',
  text: 'at least 2,521',
  direction: 'at least',
  low: 2521,
  percent: false,
} as const;

const SPREAD: SpreadView = {
  scale: 'number',
  count: 3,
  lowest: {
    value: { ...AT_LEAST, text: '40', direction: 'exactly', low: 40 },
    by: 'An army',
    said: '6 June 2017',
  },
  highest: { value: AT_LEAST, by: LONG, said: 'October 2017' },
  same: false,
};

const CLAIM: MeasureClaim = {
  id: 'said-1',
  value: AT_LEAST,
  by: 'A monitor',
  said: DAY,
  dayUnknown: false,
  credibility: '2',
  source: { href: '#source', label: 'Reuters', via: ['The Times'], party: true, reliability: 'B' },
  brief: { href: '#brief', label: LONG },
};

const CLAIMS: readonly MeasureClaim[] = [
  CLAIM,
  { ...CLAIM, id: 'said-2', note: LONG, superseded: SPAN, by: LONG },
  { id: 'said-3', value: AT_LEAST, by: 'X', said: DAY, dayUnknown: true, brief: CLAIM.brief },
];

const WORDS = { kind: 'statement', text: LONG } as const;

const THEN: readonly ClaimThen[] = [
  { value: AT_LEAST, by: 'A monitor', said: DAY, superseded: false },
  { value: WORDS, by: LONG, said: SPAN, note: 'As reported.', superseded: true },
];

/** Everything that was said about one measure: in a sentence, in a table, in words, by a day. */
export function MeasureSpecimens() {
  const words = useWords();
  return (
    <>
      <Specimen name="How far apart">
        <SpreadSentences spreads={[SPREAD]} unit="people" class="lead" />
        <SpreadSentences
          spreads={[{ ...SPREAD, same: true, highest: SPREAD.lowest }]}
          unit="people"
          class="measure-spread"
        />
        <SpreadSentences spreads={[]} unit="people" class="lead" />
      </Specimen>
      <Specimen name="Measures">
        <ul class="measures">
          {['Civilians killed', LONG].map((label) => (
            <li>
              <h3 class="measure-label">
                <a href="#measure">{label}</a>
              </h3>
              <SpreadSentences spreads={[SPREAD]} unit="people" class="measure-spread" />
              <p class="claim-aside">{words('counts.claims', { count: 1204 })}</p>
            </li>
          ))}
        </ul>
        <section class="measure-note">
          <h3>{words('measures.note')}</h3>
          <p>{LONG}.</p>
        </section>
        <p class="claim-aside measure-days">
          {words.rich('measures.asKnownNote', { link: (text) => <a href="#days">{text}</a> })}
        </p>
      </Specimen>
      <Specimen name="Numbers with their sources">
        <MeasureTable claims={CLAIMS} unit="people" />
      </Specimen>
      <Specimen name="Statements">
        <MeasureStatements
          claims={CLAIMS.map((claim) => ({ ...claim, id: `stated-${claim.id}`, value: WORDS }))}
        />
      </Specimen>
      <Specimen name="A measure as known on a day">
        <MeasureThen
          measure={{
            key: 'killed',
            href: '#measure',
            label: 'Civilians killed',
            unit: 'people',
            count: 14,
            spreads: [SPREAD],
            claims: THEN,
            earlier: 12,
          }}
        />
      </Specimen>
    </>
  );
}
