import type { PlacePage } from '../../src/outputs/pages/place.ts';
import { MonthSection } from '../components/month-section.tsx';
import { NearbyPlaces } from '../components/nearby-places.tsx';
import { Opening } from '../components/opening.tsx';
import { OverviewOfList } from '../components/overview.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { PagingNav } from '../components/paging.tsx';
import { EditionLine, PrintOpening } from '../components/print-opening.tsx';
import { Shell } from '../shell.tsx';
import { coordinatesOf, spanOf, useWords } from '../words/index.ts';
import type { PageProps } from './page-props.ts';

/** What happened in one place, in the order of events. */
export function Place({ model }: PageProps<PlacePage>) {
  const words = useWords();
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
    from === undefined ? '' : `${words('punctuation.comma')}${spanOf(words, from, to ?? from)}`;
  return (
    <Shell shell={shell} title={name} paging={paging} kind="place">
      <Opening map={map}>
        <PageHeading title={name} kicker={country}>
          <p class="aside">{`${words('counts.events', { count })}${span}`}</p>
          <p class="aside">{coordinatesOf(words, lat, lon, position)}</p>
          <EditionLine edition={printed} />
        </PageHeading>
        <NearbyPlaces places={nearby} />
      </Opening>
      <OverviewOfList overview={overview} />
      <PrintOpening strip={undefined} groups={groups} />
      <div class="spine">
        {groups.map((group) => (
          <MonthSection group={group} />
        ))}
      </div>
      <PagingNav paging={paging} />
    </Shell>
  );
}
