import type {
  ClaimGroup,
  ClaimSubject,
  ClaimView,
  SpreadView,
} from '../../src/outputs/claim/claim-view.ts';
import { InlineDate } from '../dates/date.tsx';
import { part } from '../parts/part.tsx';
import { claimUnit, claimValue, credibilityOf, spreadOf, useWords } from '../words/index.ts';

interface ClaimItemProps {
  readonly claim: ClaimView;
  readonly unit: string | undefined;
}

/** One claim: the value, who said it and when, where it is to be read, and how credible it is. */
export function ClaimItem({ claim, unit }: ClaimItemProps) {
  const words = useWords();
  const { id, formerId, value, by, source, credibility, note, subject, superseded } = claim;
  const remarks = [
    note !== subject?.scope && note,
    credibility && credibilityOf(words, credibility),
  ];
  return (
    <li class={`claim${superseded ? ' claim-superseded' : ''}`} id={id}>
      {formerId !== undefined && <span id={formerId} />}
      <p class={`claim-value claim-${value.kind}`}>
        {claimValue(words, value)}
        {unit && <span class="claim-unit"> {words.apart(claimUnit(unit, value))}</span>}
      </p>
      <p class="claim-by">
        {words.apart(by)}
        <SaidOn said={claim} />
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
      {subject && (
        <p class="claim-remark">
          <Subject subject={subject} />
        </p>
      )}
      {remarks.map((remark) => remark && <p class="claim-remark">{remark}</p>)}
      {superseded && (
        <p class="claim-remark">
          {words.rich('claims.superseded', { date: <InlineDate date={superseded} /> })}
        </p>
      )}
    </li>
  );
}

interface SaidOnProps {
  readonly said: Pick<ClaimView, 'reported' | 'asked'>;
}

/** When somebody said it, or was asked in vain; nothing where that is not on record. */
export function SaidOn({ said: { reported, asked } }: SaidOnProps) {
  const words = useWords();
  const date = reported ?? asked;
  if (!date) return null;
  const day = <InlineDate date={date} />;
  return (
    <>
      {words('punctuation.comma')}
      {reported ? day : words.rich('claims.asked', { date: day })}
    </>
  );
}

interface SubjectProps {
  readonly subject: ClaimSubject;
}

/** Who or what a claim counts, and for which day it held. */
export function Subject({ subject: { scope, asOf } }: SubjectProps) {
  const words = useWords();
  return (
    <>
      {scope !== undefined && words.apart(scope)}
      {scope !== undefined && asOf && words('punctuation.semicolon')}
      {asOf && words.rich('claims.asOf', { date: <InlineDate date={asOf} /> })}
    </>
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
        {others.map(({ href, value, by, subject, ...said }) => (
          <li>
            <a href={href}>
              <b>{claimValue(words, value)}</b> {words.apart(by)}
              <SaidOn said={said} />
              {subject && (
                <span class="claim-aside">
                  <Subject subject={subject} />
                </span>
              )}
            </a>
          </li>
        ))}
        {moreOthers > 0 && <li>{words('counts.andMore', { count: moreOthers })}</li>}
      </ul>
    </div>
  );
}

export interface ClaimsProps {
  readonly claims: readonly ClaimGroup[];
}

/** So many claims of a measure are read at a glance; the others open below them. */
const CLAIMS_SHOWN = 3;
/** More than so many take the width of the page, below the text. */
const CLAIMS_IN_MARGIN = 4;

/** Numbers and statements with somebody behind them, by what they are about. */
export const Claims = part('brief/claims', ({ claims }: ClaimsProps) => {
  const words = useWords();
  if (claims.length === 0) return null;
  const total = claims.reduce((sum, group) => sum + group.claims.length + group.others.length, 0);
  return (
    <section
      class={total > CLAIMS_IN_MARGIN ? 'claims claims-wide' : 'claims'}
      aria-labelledby="claims"
    >
      <h2 id="claims">{words('brief.claims')}</h2>
      <p class="claims-lead">{words('brief.claimsLead')}</p>
      <div class="measures-of-brief">
        {claims.map((group) => (
          <section class="measure">
            <h3 class="measure-name">{group.measure}</h3>
            <Standing group={group} />
            <ClaimList group={group} />
            <OtherClaims group={group} />
          </section>
        ))}
      </div>
    </section>
  );
});

/** The first claims of a group, and the others where a reader asks for them. */
function ClaimList({ group: { claims, unit } }: OtherClaimsProps) {
  const words = useWords();
  const list = (some: ClaimGroup['claims']) => (
    <ul>
      {some.map((claim) => (
        <ClaimItem claim={claim} unit={unit} />
      ))}
    </ul>
  );
  // One more is sooner read than opened.
  if (claims.length <= CLAIMS_SHOWN + 1) return list(claims);
  const rest = claims.slice(CLAIMS_SHOWN);
  return (
    <>
      {list(claims.slice(0, CLAIMS_SHOWN))}
      <details class="more-claims">
        <summary>{words('claims.more', { count: rest.length })}</summary>
        {list(rest)}
      </details>
    </>
  );
}

interface StandingProps {
  readonly group: ClaimGroup;
}

/** Whether what is on record agrees, and the way to all of it. */
function Standing({ group }: StandingProps) {
  const words = useWords();
  const { differs, href, total } = group;
  if (href === undefined && !differs) return null;
  return (
    <p class={differs ? 'measure-differing' : 'measure-all'}>
      {differs && `${words('claims.differSentence')} `}
      {href !== undefined && <a href={href}>{words('measures.all', { count: total })}</a>}
    </p>
  );
}

interface SpreadProps {
  readonly spreads: readonly SpreadView[];
  readonly unit: string;
  readonly class: string;
}

/** How far apart the numbers are, in a sentence for counts and one for shares. */
export function SpreadSentences({ spreads, unit, class: name }: SpreadProps) {
  const words = useWords();
  if (spreads.length === 0) return null;
  return <p class={name}>{spreads.map((spread) => spreadOf(words, spread, unit)).join(' ')}</p>;
}
