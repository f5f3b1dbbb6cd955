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
import type { PageProps } from './page-props.ts';

/** Everything that was said about one measure. */
export function Measure({ model, strings }: PageProps<MeasurePage>) {
  const { shell, label, unit, count, spreads, note, numbers, statements, asKnown, paging } = model;
  const sentences = spreads.map((spread) => strings.measures.spread(spread, unit)).join(' ');
  const description = sentences === '' ? undefined : sentences;
  return (
    <Shell
      shell={shell}
      strings={strings}
      title={label}
      description={description}
      paging={paging}
      kind="measure"
    >
      <PageHeading title={label}>
        <SpreadSentences spreads={spreads} unit={unit} class="lead" strings={strings} />
        <p class="aside">{count === 0 ? strings.measures.none : strings.measures.claims(count)}</p>
        <EditionLine edition={model.printed} strings={strings} />
      </PageHeading>
      {note && (
        <section class="measure-note" aria-labelledby="note">
          <h2 id="note">{strings.measures.note}</h2>
          <Prose body={note} strings={strings} />
        </section>
      )}
      <Charts model={model} strings={strings} />
      {numbers.length > 0 && (
        <section class="measure-part" aria-labelledby="numbers">
          <h2 id="numbers">{strings.measures.numbers}</h2>
          <MeasureTable claims={numbers} unit={unit} strings={strings} />
        </section>
      )}
      {statements.length > 0 && (
        <section class="measure-part" aria-labelledby="statements">
          <h2 id="statements">{strings.measures.statementsTitle}</h2>
          <MeasureStatements claims={statements} strings={strings} />
        </section>
      )}
      <PagingNav paging={paging} strings={strings} />
      <CountedLinks
        links={asKnown}
        title={strings.measures.asKnown}
        id="as-known"
        strings={strings}
      />
      {asKnown.length > 0 && (
        <p class="claim-aside measure-days">
          {strings.measures.asKnownNote} <a href={model.allDays}>{strings.measures.asKnownAll}</a>
        </p>
      )}
    </Shell>
  );
}

function Charts({ model, strings }: PageProps<MeasurePage>) {
  const { charts, label, unit, spreads } = model;
  if (charts.length === 0) return null;
  return (
    <section class="measure-part" aria-labelledby="drawn">
      <h2 id="drawn">{strings.measures.drawn}</h2>
      {charts.map((chart) => {
        const spread = spreads.find(({ scale }) => scale === chart.scale);
        const words = spread ? `: ${strings.measures.spread(spread, unit)}` : '';
        return <ClaimChart chart={chart} describedAs={`${label}${words}`} strings={strings} />;
      })}
      <p class="chart-key">{strings.measures.key}</p>
    </section>
  );
}
