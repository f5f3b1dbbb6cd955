import type { MapPage as MapPageModel } from '../../src/outputs/pages/map.ts';
import { MapOfEvents } from '../components/map-of-events.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { EditionLine } from '../components/print-opening.tsx';
import { Shell } from '../shell.tsx';
import type { PageProps } from './page-props.ts';

/** Where everything on record happened. */
export function MapPage({ model, strings }: PageProps<MapPageModel>) {
  const { shell, count, from, to, map, printed, placesHref } = model;
  const span =
    from === undefined
      ? ''
      : `${strings.punctuation.comma}${strings.span.fromTo(from, to ?? from)}`;
  return (
    <Shell shell={shell} strings={strings} title={strings.sections.map} kind="map">
      <PageHeading title={strings.sections.map}>
        <p class="lead">{map ? strings.map.lead : strings.map.none}</p>
        {map && (
          <p class="aside">
            {`${strings.counts.events(count)}${span}`} ·{' '}
            <a href={placesHref}>{strings.map.allPlaces}</a>
          </p>
        )}
        <EditionLine edition={printed} strings={strings} />
      </PageHeading>
      {map && <MapOfEvents map={map} strings={strings} />}
    </Shell>
  );
}
