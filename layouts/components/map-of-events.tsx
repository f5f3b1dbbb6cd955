import type { EventMap } from '../../src/outputs/pages/map-of-events.ts';
import type { MapPanel } from '../../src/outputs/pages/map-panel.ts';
import type { MapView } from '../../src/outputs/pages/map-view.ts';
import { useWords } from '../words/index.ts';
import { MapBaseDrawing } from './map-base.tsx';
import { MapKeyDrawing } from './map-key.tsx';
import { MapSigns } from './map-signs.tsx';
import { MapTable } from './map-table.tsx';
import { MapViewDrawing } from './map-view.tsx';

interface MapProps {
  readonly map: EventMap;
}

/** Where events happened, with the same as a table behind it. */
export function MapOfEvents({ map }: MapProps) {
  const words = useWords();
  return (
    <section class="map" aria-label={words('sections.map')}>
      <a class="skip-map" href="#map-end">
        {words('map.skip')}
      </a>
      <div class="map-panels">
        {map.panels.map((panel) => (
          <Panel panel={panel} />
        ))}
      </div>
      <MapKeyDrawing mapKey={map.key} />
      <MapTable rows={map.rows} more={map.more} />
      <div id="map-end" tabindex={-1} />
    </section>
  );
}

/** One map: the land once, and over it the marks as they fit the width that there is. */
function Panel({ panel }: { readonly panel: MapPanel }) {
  const words = useWords();
  const { countries, closeUp, places, base, views } = panel;
  const label =
    closeUp === undefined
      ? words('map.describe', { countries, places })
      : words('map.closeUp', { place: closeUp });
  return (
    <figure
      class={closeUp === undefined ? 'map-panel' : 'map-panel map-close-up'}
      aria-label={closeUp === undefined ? label : undefined}
    >
      <div class="map-ground">
        <MapBaseDrawing base={base} />
        {views.map((view, index) => (
          <MapViewDrawing view={view} shownAt={shownAt(views, index)} />
        ))}
      </div>
      {views.map((view, index) => (
        <MapSigns marks={view.marks} shownAt={shownAt(views, index)} />
      ))}
      {closeUp !== undefined && <figcaption>{label}</figcaption>}
    </figure>
  );
}

/** The smallest of a map's views is shown at any width until the next one fits. */
function shownAt(views: readonly MapView[], index: number): string {
  const [view, next] = [views[index], views[index + 1]];
  const from = view && index > 0 ? [`map-from-${view.size}`] : [];
  const until = next ? [`map-until-${next.size}`] : [];
  return [...from, ...until].join(' ');
}
