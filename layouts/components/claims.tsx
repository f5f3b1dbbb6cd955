import type { ClaimGroup } from '../../src/outputs/pages/claim-view.ts';
import type { Strings } from '../strings/index.ts';
import { ClaimItem, OtherClaims } from './claim.tsx';

interface ClaimsProps {
  readonly claims: readonly ClaimGroup[];
  readonly strings: Strings;
}

/** Numbers and statements with somebody behind them, by what they are about. */
export function Claims({ claims, strings }: ClaimsProps) {
  if (claims.length === 0) return null;
  return (
    <section class="claims" aria-labelledby="claims">
      <h2 id="claims">{strings.brief.claims}</h2>
      <p class="claims-lead">{strings.brief.claimsLead}</p>
      {claims.map((group) => (
        <section class="measure">
          <h3 class="measure-name">{group.measure}</h3>
          <Standing group={group} strings={strings} />
          <ul>
            {group.claims.map((claim) => (
              <ClaimItem claim={claim} unit={group.unit} strings={strings} />
            ))}
          </ul>
          <OtherClaims group={group} strings={strings} />
        </section>
      ))}
    </section>
  );
}

interface StandingProps {
  readonly group: ClaimGroup;
  readonly strings: Strings;
}

/** Whether what is on record agrees, and the way to all of it. */
function Standing({ group, strings }: StandingProps) {
  const { atOdds, differing, kind, href, total } = group;
  return (
    <p class={differing ? 'measure-differing' : 'measure-all'}>
      {differing && `${atOdds ? strings.measures.atOdds : strings.claims.differing[kind]} `}
      <a href={href}>{strings.measures.all(total)}</a>
    </p>
  );
}
