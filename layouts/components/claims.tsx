import type { ClaimView, OtherClaim } from '../../src/outputs/pages/claim-view.ts';
import type { Strings } from '../strings/index.ts';
import { InlineDate } from './date.tsx';

interface ClaimsProps {
  readonly claims: readonly ClaimView[];
  readonly strings: Strings;
}

/** Numbers and statements with somebody behind them. */
export function Claims({ claims, strings }: ClaimsProps) {
  if (claims.length === 0) return null;
  return (
    <section class="claims" aria-labelledby="claims">
      <h2 id="claims">{strings.brief.claims}</h2>
      <p class="claims-lead">{strings.brief.claimsLead}</p>
      <ul>
        {claims.map((claim) => (
          <ClaimItem claim={claim} strings={strings} />
        ))}
      </ul>
    </section>
  );
}

function ClaimItem({ claim, strings }: { readonly claim: ClaimView; readonly strings: Strings }) {
  const { number, measure, unit, value, by, reported, source, credibility, note, superseded } =
    claim;
  const statement = value.kind === 'statement';
  return (
    <li
      class={`claim${statement ? ' claim-statement' : ''}${superseded ? ' claim-superseded' : ''}`}
      id={`claim-${number}`}
    >
      <h3 class="claim-measure">{measure}</h3>
      <p class="claim-value">
        {strings.claims.value(value)}
        {unit && <span class="claim-unit"> {strings.claims.unit(unit, value)}</span>}
      </p>
      <p class="claim-by">
        {by}
        {reported && (
          <>
            {', '}
            <InlineDate date={reported} />
          </>
        )}
        {source && (
          <a
            class="claim-source"
            href={`#source-${source}`}
            aria-label={strings.claims.sourceNumber(source)}
          >
            {strings.counts.number(source)}
          </a>
        )}
      </p>
      {note && <p class="claim-note">{note}</p>}
      {credibility && <p class="claim-credibility">{strings.claims.credibility(credibility)}</p>}
      {superseded && (
        <p class="claim-note">
          {strings.claims.superseded} <InlineDate date={superseded} />
        </p>
      )}
      <Others claim={claim} strings={strings} />
    </li>
  );
}

/** That others say otherwise is part of the claim. */
function Others({ claim, strings }: { readonly claim: ClaimView; readonly strings: Strings }) {
  const { others, moreOthers } = claim;
  if (others.length === 0) return null;
  return (
    <div class="claim-others">
      <p>{strings.claims.others[claim.value.kind]}</p>
      <ul>
        {others.map((other) => (
          <li>
            <OtherLink other={other} strings={strings} />
          </li>
        ))}
        {moreOthers > 0 && <li>{strings.claims.more(moreOthers)}</li>}
      </ul>
    </div>
  );
}

function OtherLink({ other, strings }: { readonly other: OtherClaim; readonly strings: Strings }) {
  return (
    <a href={other.href}>
      <b>{strings.claims.value(other.value)}</b> {other.by}
      {other.reported && (
        <>
          {', '}
          <InlineDate date={other.reported} />
        </>
      )}
    </a>
  );
}
