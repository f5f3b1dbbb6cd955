import type { ClaimThen, MeasureAsKnown } from '../../src/outputs/pages/as-known-measures.ts';
import { claimValue, useWords } from '../words/index.ts';
import { InlineDate } from './date.tsx';
import { SpreadSentences } from './spread.tsx';

interface MeasureThenProps {
  readonly measure: MeasureAsKnown;
}

/** What had been said about one measure by a day, the latest last. */
export function MeasureThen({ measure }: MeasureThenProps) {
  const words = useWords();
  const { key, href, label, unit, spreads, claims, earlier } = measure;
  return (
    <section class="measure-then" id={key} aria-labelledby={`${key}-label`}>
      <h3 class="measure-label" id={`${key}-label`}>
        <a href={href}>{label}</a>
      </h3>
      {/* The spread of a single claim is the claim, which stands below. */}
      <SpreadSentences
        spreads={spreads.filter(({ count }) => count > 1)}
        unit={unit}
        class="measure-spread"
      />
      {earlier > 0 && <p class="claim-aside">{words('asKnown.earlier', { count: earlier })}</p>}
      <ol class="claims-then">
        {claims.map((claim) => (
          <ClaimLine claim={claim} />
        ))}
      </ol>
    </section>
  );
}

function ClaimLine({ claim }: { readonly claim: ClaimThen }) {
  const words = useWords();
  const { value, by, said, note, superseded } = claim;
  const remarks = [note, superseded && words('asKnown.withdrawn')].filter(
    (remark) => typeof remark === 'string',
  );
  return (
    <li class={superseded ? 'claim-superseded' : undefined}>
      <InlineDate date={said} class="then-day" />
      <span>
        <b class="claim-value">{claimValue(words, value)}</b> {by}
        {remarks.length > 0 && (
          <span class="claim-aside">{remarks.join(words('punctuation.semicolon'))}</span>
        )}
      </span>
    </li>
  );
}
