import type { ClaimGroup, ClaimView } from '../../src/outputs/pages/claim-view.ts';
import { claimUnit, claimValue, credibilityOf, useWords } from '../words/index.ts';
import { InlineDate } from './date.tsx';

interface ClaimItemProps {
  readonly claim: ClaimView;
  readonly unit: string | undefined;
}

/** One claim: the value, who said it and when, where it is to be read, and how credible it is. */
export function ClaimItem({ claim, unit }: ClaimItemProps) {
  const words = useWords();
  const { number, value, by, reported, source, credibility, note, superseded } = claim;
  const remarks = [note, credibility && credibilityOf(words, credibility)];
  return (
    <li class={`claim${superseded ? ' claim-superseded' : ''}`} id={`claim-${number}`}>
      <p class={`claim-value claim-${value.kind}`}>
        {claimValue(words, value)}
        {unit && <span class="claim-unit"> {claimUnit(unit, value)}</span>}
      </p>
      <p class="claim-by">
        {by}
        {reported && (
          <>
            {words('punctuation.comma')}
            <InlineDate date={reported} />
          </>
        )}
        {source !== undefined && (
          <a
            class="claim-source"
            href={`#source-${source}`}
            aria-label={words('claims.sourceNumber', { number: source })}
          >
            {words.number(source)}
          </a>
        )}
      </p>
      {remarks.map((remark) => remark && <p class="claim-remark">{remark}</p>)}
      {superseded && (
        <p class="claim-remark">
          {words.rich('claims.superseded', { date: <InlineDate date={superseded} /> })}
        </p>
      )}
    </li>
  );
}

interface OtherClaimsProps {
  readonly group: ClaimGroup;
}

/** What other briefs hold about the same measure; its page holds them all. */
export function OtherClaims({ group }: OtherClaimsProps) {
  const words = useWords();
  const { others, moreOthers } = group;
  if (others.length === 0) return null;
  return (
    <div class="claim-others">
      <h4>{words('claims.others')}</h4>
      <ul>
        {others.map(({ href, value, by, reported }) => (
          <li>
            <a href={href}>
              <b>{claimValue(words, value)}</b> {by}
              {reported && (
                <>
                  {words('punctuation.comma')}
                  <InlineDate date={reported} />
                </>
              )}
            </a>
          </li>
        ))}
        {moreOthers > 0 && <li>{words('counts.andMore', { count: moreOthers })}</li>}
      </ul>
    </div>
  );
}
