import type { Shell as ShellModel } from '../../src/outputs/pages/shell.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { Shell } from '../shell.tsx';
import { AsKnownSpecimens } from './as-known.tsx';
import { BriefClaimSpecimens } from './brief-claims.tsx';
import { BriefPartSpecimens } from './brief-parts.tsx';
import { ClaimChartSpecimens } from './claim-charts.tsx';
import { ControlSpecimens } from './controls.tsx';
import { CorrectionSpecimens } from './corrections.tsx';
import { EntrySpecimens } from './entries.tsx';
import { FilterSpecimens } from './filters.tsx';
import { ListSpecimens } from './lists.tsx';
import { MapSpecimens } from './maps.tsx';
import { MarkSpecimens } from './marks.tsx';
import { MeasureSpecimens } from './measures.tsx';
import { OverviewStates } from './overview-states.tsx';
import { OverviewSpecimens } from './overviews.tsx';
import { SearchSpecimens } from './search.tsx';
import { SourceSpecimens } from './sources.tsx';
import { WaySpecimens } from './ways.tsx';

interface SpecimensProps {
  readonly shell: ShellModel;
}

/** Every part of the layout in every state: for those who work on it, and for the tests. */
export function Specimens({ shell }: SpecimensProps) {
  return (
    <Shell shell={shell} title="Specimens" kind="specimens">
      <PageHeading title="Specimens" kicker="Never published" />
      <ControlSpecimens />
      <MarkSpecimens />
      <OverviewSpecimens />
      <OverviewStates />
      <EntrySpecimens />
      <FilterSpecimens />
      <SearchSpecimens />
      <MapSpecimens />
      <BriefPartSpecimens shell={shell} />
      <BriefClaimSpecimens />
      <SourceSpecimens />
      <CorrectionSpecimens />
      <WaySpecimens shell={shell} />
      <ClaimChartSpecimens />
      <MeasureSpecimens />
      <AsKnownSpecimens shell={shell} />
      <ListSpecimens />
    </Shell>
  );
}
