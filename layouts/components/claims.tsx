import type { ClaimGroup } from '../../src/outputs/pages/claim-view.ts';
import { useWords } from '../words/index.ts';
import { ClaimItem, OtherClaims } from './claim.tsx';

interface ClaimsProps {
  readonly claims: readonly ClaimGroup[];
}

/** Numbers and statements with somebody behind them, by what they are about. */
export function Claims({ claims }: ClaimsProps) {
  const words = useWords();
  if (claims.length === 0) return null;
  return (
    <section class="claims" aria-labelledby="claims">
      <h2 id="claims">{words('brief.claims')}</h2>
      <p class="claims-lead">{words('brief.claimsLead')}</p>
      {claims.map((group) => (
        <section class="measure">
          <h3 class="measure-name">{group.measure}</h3>
          <Standing group={group} />
          <ul>
            {group.claims.map((claim) => (
              <ClaimItem claim={claim} unit={group.unit} />
            ))}
          </ul>
          <OtherClaims group={group} />
        </section>
      ))}
    </section>
  );
}

interface StandingProps {
  readonly group: ClaimGroup;
}

/** Whether what is on record agrees, and the way to all of it. */
function Standing({ group }: StandingProps) {
  const words = useWords();
  const { atOdds, differing, kind, href, total } = group;
  return (
    <p class={differing ? 'measure-differing' : 'measure-all'}>
      {differing && `${atOdds ? words('measures.atOdds') : words(`claims.differing.${kind}`)} `}
      <a href={href}>{words('measures.all', { count: total })}</a>
    </p>
  );
}
