import type { MapPage as MapPageModel } from '../../src/outputs/map/map.ts';
import { PageHeading } from '../frame/page-heading.tsx';
import type { PageProps } from '../frame/page-props.ts';
import { EditionLine } from '../frame/print-opening.tsx';
import { Shell } from '../frame/shell.tsx';
import { spanOf, useWords } from '../words/index.ts';
import { MapOfEvents } from './map-of-events.tsx';

/** Where everything on record happened. */
export function MapPage({ model }: PageProps<MapPageModel>) {
  const words = useWords();
  const { shell, count, from, to, map, printed, placesHref } = model;
  const span =
    from === undefined ? '' : `${words('punctuation.comma')}${spanOf(words, from, to ?? from)}`;
  return (
    <Shell shell={shell} title={words('sections.map')} kind="map">
      <PageHeading title={words('sections.map')}>
        <p class="lead">{map ? words('map.lead') : words('map.none')}</p>
        {map && (
          <p class="aside">
            {`${words('counts.events', { count })}${span}`}
            {placesHref !== undefined && (
              <>
                {' · '}
                <a href={placesHref}>{words('map.allPlaces')}</a>
              </>
            )}
          </p>
        )}
        <EditionLine edition={printed} />
      </PageHeading>
      {map && <MapOfEvents map={map} />}
    </Shell>
  );
}
