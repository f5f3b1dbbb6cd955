import type { MapPage as MapPageModel } from '../../src/outputs/pages/map.ts';
import { MapOfEvents } from '../components/map-of-events.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { EditionLine } from '../components/print-opening.tsx';
import { Shell } from '../shell.tsx';
import { spanOf, useWords } from '../words/index.ts';
import type { PageProps } from './page-props.ts';

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
            {`${words('counts.events', { count })}${span}`} ·{' '}
            <a href={placesHref}>{words('map.allPlaces')}</a>
          </p>
        )}
        <EditionLine edition={printed} />
      </PageHeading>
      {map && <MapOfEvents map={map} />}
    </Shell>
  );
}
