import type { NearbyPlace, PlacePage } from '../../src/outputs/places/place.ts';
import { endsOf, ListOrder } from '../entries/list-order.tsx';
import { Spine } from '../entries/month-section.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import type { PageProps } from '../frame/page-props.ts';
import { PagingNav } from '../frame/paging.tsx';
import { EditionLine, PrintOpening } from '../frame/print-opening.tsx';
import { Shell } from '../frame/shell.tsx';
import { Opening } from '../map/opening.tsx';
import { OverviewOfList } from '../overview/overview.tsx';
import { coordinatesOf, spanOf, useWords } from '../words/index.ts';

interface NearbyPlacesProps {
  readonly places: readonly NearbyPlace[];
}

/** Other places not far away. */
export function NearbyPlaces({ places }: NearbyPlacesProps) {
  const words = useWords();
  if (places.length === 0) return null;
  return (
    <nav class="counted-links nearby" aria-labelledby="nearby">
      <h2 id="nearby">{words('map.nearby')}</h2>
      <ul>
        {places.map(({ href, label, count, kilometres }) => (
          <li>
            <a href={href}>
              {words.apart(label)}{' '}
              <span>
                {kilometres === undefined
                  ? ''
                  : `${words('map.kilometres', { count: kilometres })}, `}
                {words('counts.events', { count })}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

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
      <ListOrder count={count} order="oldest" {...endsOf(paging, groups)} />
      <Spine groups={groups} />
      <PagingNav paging={paging} />
    </Shell>
  );
}
