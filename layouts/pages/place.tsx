import type { PlacePage } from '../../src/outputs/pages/place.ts';
import { MonthSection } from '../components/month-section.tsx';
import { NearbyPlaces } from '../components/nearby-places.tsx';
import { Opening } from '../components/opening.tsx';
import { OverviewOfList } from '../components/overview.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { PagingNav } from '../components/paging.tsx';
import { EditionLine, PrintOpening } from '../components/print-opening.tsx';
import { Shell } from '../shell.tsx';
import type { PageProps } from './page-props.ts';

/** What happened in one place, in the order of events. */
export function Place({ model, strings }: PageProps<PlacePage>) {
  const {
    shell,
    name,
    country,
    lat,
    lon,
    position,
    map,
    nearby,
    count,
    from,
    to,
    groups,
    paging,
    printed,
    overview,
  } = model;
  const span =
    from === undefined
      ? ''
      : `${strings.punctuation.comma}${strings.span.fromTo(from, to ?? from)}`;
  return (
    <Shell shell={shell} strings={strings} title={name} paging={paging} kind="place">
      <Opening map={map} strings={strings}>
        <PageHeading title={name} kicker={country}>
          <p class="aside">{`${strings.counts.events(count)}${span}`}</p>
          <p class="aside">{strings.places.coordinates(lat, lon, position)}</p>
          <EditionLine edition={printed} strings={strings} />
        </PageHeading>
        <NearbyPlaces places={nearby} strings={strings} />
      </Opening>
      <OverviewOfList overview={overview} strings={strings} />
      <PrintOpening strip={undefined} groups={groups} strings={strings} />
      <div class="spine">
        {groups.map((group) => (
          <MonthSection group={group} strings={strings} />
        ))}
      </div>
      <PagingNav paging={paging} strings={strings} />
    </Shell>
  );
}
