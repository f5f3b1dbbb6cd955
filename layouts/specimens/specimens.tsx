import type { Shell as ShellModel } from '../../src/outputs/frame/shell.ts';
import { MeasureSpecimens } from '../as-known/measure-specimens.tsx';
import { AsKnownSpecimens } from '../as-known/specimens.tsx';
import { BriefPartSpecimens, WaySpecimens } from '../brief/specimens.tsx';
import {
  BriefClaimSpecimens,
  ClaimChartSpecimens,
  DisputeSpecimens,
} from '../claims/specimens.tsx';
import { CorrectionSpecimens } from '../corrections/specimens.tsx';
import { DataSpecimens } from '../data/specimens.tsx';
import { EntrySpecimens, MarkSpecimens } from '../entries/specimens.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import { Shell } from '../frame/shell.tsx';
import { ControlSpecimens } from '../frame/specimens.tsx';
import { MapSpecimens } from '../map/specimens.tsx';
import { OverviewSpecimens } from '../overview/record-specimens.tsx';
import { OverviewStates } from '../overview/specimens.tsx';
import { RecentSpecimens } from '../recent/specimens.tsx';
import { SearchSpecimens } from '../search/specimens.tsx';
import { SourceSpecimens } from '../sources/specimens.tsx';
import { StorySpecimens } from '../story/specimens.tsx';
import { FilterSpecimens } from '../timeline/specimens.tsx';
import { ListSpecimens } from '../topics/specimens.tsx';

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
      <StorySpecimens />
      <EntrySpecimens />
      <FilterSpecimens />
      <SearchSpecimens />
      <MapSpecimens />
      <BriefPartSpecimens shell={shell} />
      <BriefClaimSpecimens />
      <DisputeSpecimens />
      <SourceSpecimens />
      <CorrectionSpecimens />
      <RecentSpecimens />
      <WaySpecimens shell={shell} />
      <ClaimChartSpecimens />
      <MeasureSpecimens />
      <AsKnownSpecimens shell={shell} />
      <ListSpecimens />
      <DataSpecimens />
    </Shell>
  );
}
