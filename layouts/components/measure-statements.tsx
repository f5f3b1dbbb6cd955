import type { MeasureClaim } from '../../src/outputs/pages/measure-claim.ts';
import type { Strings } from '../strings/index.ts';
import { ClaimSourceLine } from './claim-source-line.tsx';
import { InlineDate } from './date.tsx';

interface MeasureStatementsProps {
  readonly claims: readonly MeasureClaim[];
  readonly strings: Strings;
}

/** What was said in words, in the order of the days on which it was said. */
export function MeasureStatements({ claims, strings }: MeasureStatementsProps) {
  return (
    <ol class="statements">
      {claims.map((claim) => (
        <Statement claim={claim} strings={strings} />
      ))}
    </ol>
  );
}

function Statement({
  claim,
  strings,
}: {
  readonly claim: MeasureClaim;
  readonly strings: Strings;
}) {
  const { id, value, by, said, dayUnknown, note, superseded, credibility, source, brief } = claim;
  const words = strings.measures;
  return (
    <li id={id} class={superseded ? 'statement claim-superseded' : 'statement'}>
      <p class="statement-day">
        <InlineDate date={said} />
        {dayUnknown && <span class="claim-aside">{words.dayUnknown}</span>}
      </p>
      <div>
        <p class="claim-value claim-statement">{strings.claims.value(value)}</p>
        <p class="claim-by">{by}</p>
        {note && <p class="claim-remark">{note}</p>}
        {superseded && (
          <p class="claim-remark">
            {words.superseded} <InlineDate date={superseded} />
          </p>
        )}
        <dl class="statement-facts">
          <div>
            <dt>{words.source}</dt>
            <dd>
              <ClaimSourceLine source={source} strings={strings} />
            </dd>
          </div>
          <div>
            <dt>{words.credibility}</dt>
            <dd>{credibility ? words.credible(credibility) : words.notJudged}</dd>
          </div>
          <div>
            <dt>{words.entry}</dt>
            <dd>
              <a href={brief.href}>{brief.label}</a>
            </dd>
          </div>
        </dl>
      </div>
    </li>
  );
}
