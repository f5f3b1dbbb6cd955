import type { MeasureClaim } from '../../src/outputs/pages/measure-claim.ts';
import { claimValue, credibilityCell, useWords } from '../words/index.ts';
import { ClaimSourceLine } from './claim-source-line.tsx';
import { InlineDate } from './date.tsx';

interface MeasureStatementsProps {
  readonly claims: readonly MeasureClaim[];
}

/** What was said in words, in the order of the days on which it was said. */
export function MeasureStatements({ claims }: MeasureStatementsProps) {
  return (
    <ol class="statements">
      {claims.map((claim) => (
        <Statement claim={claim} />
      ))}
    </ol>
  );
}

function Statement({ claim }: { readonly claim: MeasureClaim }) {
  const { id, value, by, said, dayUnknown, note, superseded, credibility, source, brief } = claim;
  const words = useWords();
  return (
    <li id={id} class={superseded ? 'statement claim-superseded' : 'statement'}>
      <p class="statement-day">
        <InlineDate date={said} />
        {dayUnknown && <span class="claim-aside">{words('measures.dayUnknown')}</span>}
      </p>
      <div>
        <p class="claim-value claim-statement">{claimValue(words, value)}</p>
        <p class="claim-by">{by}</p>
        {note && <p class="claim-remark">{note}</p>}
        {superseded && (
          <p class="claim-remark">
            {words.rich('measures.superseded', { date: <InlineDate date={superseded} /> })}
          </p>
        )}
        <dl class="statement-facts">
          <div>
            <dt>{words('measures.source')}</dt>
            <dd>
              <ClaimSourceLine source={source} />
            </dd>
          </div>
          <div>
            <dt>{words('measures.credibility')}</dt>
            <dd>
              {credibility ? credibilityCell(words, credibility) : words('measures.notJudged')}
            </dd>
          </div>
          <div>
            <dt>{words('measures.entry')}</dt>
            <dd>
              <a href={brief.href}>{brief.label}</a>
            </dd>
          </div>
        </dl>
      </div>
    </li>
  );
}
