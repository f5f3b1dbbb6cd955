import type { Brief } from '../../brief/brief.ts';
import { MAP, PLACES } from '../addresses/addresses.ts';
import { spanOf } from '../entries/month-group.ts';
import { type PrintedEdition, printedEdition } from '../frame/printed-edition.ts';
import { type Shell, shellOf } from '../frame/shell.ts';
import { definePage } from '../kinds/define-page.ts';
import type { Edition } from '../page/edition.ts';
import { recordFacts } from '../page/facets.ts';
import { dayChanged } from '../page/publication.ts';
import { type EventMap, mapOf } from './map-of-events.ts';

/** Where everything on record happened. */
export interface MapPage {
  readonly shell: Shell;
  readonly count: number;
  readonly from?: string;
  readonly to?: string;
  readonly printed?: PrintedEdition;
  /** Absent where no brief has a place. */
  readonly map?: EventMap;
  /** The list of all places. */
  readonly placesHref: string | undefined;
}

/** The page of the map. */
export const map = definePage<MapPage>({
  kind: 'map',
  in: { sitemap: true, navigation: { section: 'map', address: MAP } },
  *pages(edition) {
    const briefs = edition.indexes.timeline.briefs.filter(({ places }) => places.length > 0);
    yield {
      address: MAP,
      inputs: { also: [recordFacts(edition)] },
      lastChange: dayChanged(briefs, edition.context),
      model: () => mapPage(briefs, edition),
    };
  },
});

function mapPage(briefs: readonly Brief[], edition: Edition): MapPage {
  const map = mapOf(briefs, edition, {
    main: ['narrow', 'medium', 'wide'],
    further: ['tiny', 'small'],
    rows: 150,
  });
  const printed = printedEdition(briefs, MAP, edition);
  return {
    shell: shellOf(edition, { address: MAP, section: 'map' }),
    count: briefs.length,
    ...spanOf(briefs, edition),
    ...(printed && { printed }),
    ...(map && { map }),
    placesHref: edition.link(PLACES),
  };
}
