import type { MeasurePage } from '../../src/outputs/claims/measure.ts';
import { CountedLinks } from '../frame/counted-links.tsx';
import { Prose } from '../frame/insert.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import type { PageProps } from '../frame/page-props.ts';
import { PagingNav } from '../frame/paging.tsx';
import { EditionLine } from '../frame/print-opening.tsx';
import { Shell } from '../frame/shell.tsx';
import { spreadOf, useWords } from '../words/index.ts';
import { SpreadSentences } from './claim.tsx';
import { ClaimChart } from './claim-chart.tsx';
import { MeasureStatements, MeasureTable } from './measure-table.tsx';

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
        const spread = spreads.find(({ scale }) => scale === chart.scale);
        const range = spread ? `: ${spreadOf(words, spread, unit)}` : '';
        return <ClaimChart chart={chart} describedAs={`${label}${range}`} />;
      })}
      <p class="chart-key">{words('measures.key')}</p>
    </section>
  );
}
