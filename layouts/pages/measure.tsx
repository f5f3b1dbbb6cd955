import type { MeasurePage } from '../../src/outputs/pages/measure.ts';
import { ClaimChart } from '../components/claim-chart.tsx';
import { CountedLinks } from '../components/counted-links.tsx';
import { Prose } from '../components/insert.tsx';
import { MeasureStatements } from '../components/measure-statements.tsx';
import { MeasureTable } from '../components/measure-table.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { PagingNav } from '../components/paging.tsx';
import { EditionLine } from '../components/print-opening.tsx';
import { SpreadSentences } from '../components/spread.tsx';
import { Shell } from '../shell.tsx';
import { spreadOf, useWords } from '../words/index.ts';
import type { PageProps } from './page-props.ts';

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
