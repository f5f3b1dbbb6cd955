import type { Overview as OverviewModel } from '../../src/outputs/pages/overview.ts';
import type { Strings } from '../strings/index.ts';
import { OverviewChart } from './overview-chart.tsx';
import { KeyEventLabels } from './overview-labels.tsx';
import { OverviewTable } from './overview-table.tsx';

interface OverviewProps {
  readonly overview: OverviewModel;
  readonly strings: Strings;
}

/** The whole span at one look, with the same as a table behind it. */
export function Overview({ overview, strings }: OverviewProps) {
  const { count, from, to, unit, labels } = overview;
  return (
    <section class="overview" aria-labelledby="overview">
      <h2 id="overview">{strings.overview.title}</h2>
      <p class="overview-caption">{strings.overview.describe(count, from, to, unit)}</p>
      <a class="skip-overview" href="#overview-end">
        {strings.overview.skip}
      </a>
      <KeyEventLabels events={overview.keyEvents} labels={labels.wide} size="wide" />
      <KeyEventLabels events={overview.keyEvents} labels={labels.medium} size="medium" />
      <KeyEventLabels events={overview.keyEvents} labels={labels.narrow} size="narrow" />
      {/* Scripts lay the handles of a range over the drawing. */}
      <div class="overview-frame">
        <OverviewChart overview={overview} strings={strings} />
      </div>
      <OverviewTable overview={overview} strings={strings} />
      <div id="overview-end" tabindex={-1} />
    </section>
  );
}
