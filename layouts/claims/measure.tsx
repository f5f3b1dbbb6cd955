import type { ClaimSource, MeasureClaim, MeasurePage } from '../../src/outputs/claims/measure.ts';
import { InlineDate } from '../dates/date.tsx';
import { CountedLinks } from '../frame/counted-links.tsx';
import { Prose } from '../frame/insert.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import type { PageProps } from '../frame/page-props.ts';
import { PagingNav } from '../frame/paging.tsx';
import { EditionLine } from '../frame/print-opening.tsx';
import { Shell } from '../frame/shell.tsx';
import { PartAnchor } from '../frame/signposts.tsx';
import {
  claimUnit,
  claimValue,
  credibilityCell,
  reliabilityOf,
  spreadOf,
  useWords,
} from '../words/index.ts';
import { SpreadSentences, Subject } from './claim.tsx';
import { ClaimChart } from './claim-chart.tsx';

/** Everything that was said about one measure. */
export function Measure({ model }: PageProps<MeasurePage>) {
  const words = useWords();
  const { shell, label, unit, count, spreads, note, numbers, statements, asKnown, paging } = model;
  const sentences = spreads.map((spread) => spreadOf(words, spread, unit)).join(' ');
  const description = sentences === '' ? undefined : sentences;
  return (
    <Shell shell={shell} title={label} description={description} paging={paging} kind="measure">
      <PageHeading title={label}>
        <SpreadSentences spreads={spreads} unit={unit} class="lead" />
        <p class="aside">
          {count === 0 ? words('measures.none') : words('counts.claims', { count })}
        </p>
        <EditionLine edition={model.printed} />
      </PageHeading>
      {note && (
        <section class="measure-note" aria-labelledby="note">
          <h2 id="note">{words('measures.note')}</h2>
          <Prose body={note} />
        </section>
      )}
      <Charts model={model} />
      {numbers.length > 0 && (
        <section class="measure-part" aria-labelledby="numbers">
          <h2 id="numbers">{words('measures.numbers')}</h2>
          <MeasureTable claims={numbers} unit={unit} />
        </section>
      )}
      {statements.length > 0 && (
        <section class="measure-part" aria-labelledby="statements">
          <h2 id="statements">{words('measures.statementsTitle')}</h2>
          <MeasureStatements claims={statements} />
        </section>
      )}
      <PagingNav paging={paging} />
      <CountedLinks links={asKnown} title={words('measures.asKnown')} id="as-known" />
      {asKnown.length > 0 && (
        <p class="claim-aside measure-days">
          {words.rich('measures.asKnownNote', {
            link: (text) => <a href={model.allDays}>{text}</a>,
          })}
        </p>
      )}
    </Shell>
  );
}

function Charts({ model }: PageProps<MeasurePage>) {
  const words = useWords();
  const { charts, label, unit, spreads } = model;
  if (charts.length === 0) return null;
  return (
    <section class="measure-part" aria-labelledby="drawn">
      <h2 id="drawn">{words('measures.drawn')}</h2>
      {charts.map((chart) => {
        const range = spreads
          .filter(({ scale }) => scale === chart.scale)
          .map((spread) => spreadOf(words, spread, unit))
          .join(' ');
        return (
          <ClaimChart
            chart={chart}
            describedAs={range ? `${words.apart(label)}: ${range}` : label}
          />
        );
      })}
      <p class="chart-key">{words('measures.key')}</p>
    </section>
  );
}

interface ClaimSourceLineProps {
  readonly source: ClaimSource | undefined;
}

/** Where a claim is to be read, and how far that source is relied on. */
export function ClaimSourceLine({ source }: ClaimSourceLineProps) {
  const words = useWords();
  if (!source) return <>{words('measures.noSource')}</>;
  const { href, label, via, party, reliability } = source;
  const remarks = [
    via.length > 0 &&
      words('measures.via', { names: via.map(words.apart).join(words('punctuation.comma')) }),
    reliability && reliabilityOf(words, reliability),
    party && words('sources.party'),
  ].filter((remark) => typeof remark === 'string');
  return (
    <>
      <PartAnchor href={href}>{words.apart(label)}</PartAnchor>
      {remarks.length > 0 && (
        <span class="claim-aside">{remarks.join(words('punctuation.semicolon'))}</span>
      )}
    </>
  );
}

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
  const { id, value, by, said, dayUnknown, asked, note, subject, superseded } = claim;
  const { credibility, source, brief } = claim;
  const words = useWords();
  return (
    <li id={id} class={superseded ? 'statement claim-superseded' : 'statement'}>
      <p class="statement-day">
        {asked ? (
          words.rich('claims.asked', { date: <InlineDate date={said} /> })
        ) : (
          <InlineDate date={said} />
        )}
        {dayUnknown && <span class="claim-aside">{words('measures.dayUnknown')}</span>}
      </p>
      <div>
        <p class="claim-value claim-statement">{claimValue(words, value)}</p>
        <p class="claim-by">{by}</p>
        {subject && (
          <p class="claim-remark">
            <Subject subject={subject} />
          </p>
        )}
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

interface MeasureTableProps {
  readonly claims: readonly MeasureClaim[];
  readonly unit: string;
}

/** Every number with whoever said it, where it is to be read, and how far it is to be believed. */
export function MeasureTable({ claims, unit }: MeasureTableProps) {
  const words = useWords();
  return (
    <table class="measure-table">
      <thead>
        <tr>
          {[
            words('measures.said'),
            words('measures.value'),
            words('measures.by'),
            words('measures.source'),
            words('measures.credibility'),
            words('measures.entry'),
          ].map((heading) => (
            <th scope="col">{heading}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <ClaimRow claim={claim} unit={unit} />
        ))}
      </tbody>
    </table>
  );
}

interface ClaimRowProps {
  readonly claim: MeasureClaim;
  readonly unit: string;
}

function ClaimRow({ claim, unit }: ClaimRowProps) {
  const words = useWords();
  const { id, value, by, said, dayUnknown, note, subject, superseded, credibility, brief } = claim;
  return (
    <tr id={id} class={superseded && 'claim-superseded'}>
      <td class="measure-said">
        <InlineDate date={said} />
        {dayUnknown && <span class="claim-aside">{words('measures.dayUnknown')}</span>}
      </td>
      <th scope="row" class="measure-value">
        <span class="claim-value">{claimValue(words, value)}</span>{' '}
        <span class="claim-unit">{words.apart(claimUnit(unit, value))}</span>
        {superseded && (
          <span class="claim-aside">
            {words.rich('measures.superseded', { date: <InlineDate date={superseded} /> })}
          </span>
        )}
      </th>
      <td data-label={words('measures.by')}>
        {words.apart(by)}
        {subject && (
          <span class="claim-aside">
            <Subject subject={subject} />
          </span>
        )}
        {note && <span class="claim-aside">{words.apart(note)}</span>}
      </td>
      <td data-label={words('measures.source')}>
        <ClaimSourceLine source={claim.source} />
      </td>
      <td data-label={words('measures.credibility')}>
        {credibility ? credibilityCell(words, credibility) : words('measures.notJudged')}
      </td>
      <td data-label={words('measures.entry')}>
        <a href={brief.href}>{brief.label}</a>
      </td>
    </tr>
  );
}
