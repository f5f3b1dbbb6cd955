import type { ContentRecord } from '../../content/record.ts';
import type { Indexes } from '../../indexes/indexes.ts';
import { asKnownOf } from './as-known.ts';
import { asKnownIndexPage } from './as-known-index.ts';
import { claimsPages } from './claims.ts';
import { correctionsPages } from './corrections.ts';
import { dataPage } from './data.ts';
import { editionOf } from './edition.ts';
import { mapPage } from './map.ts';
import { measurePages } from './measure.ts';
import { monthPages } from './month.ts';
import { notFoundPage } from './not-found.ts';
import type { PlannedPage } from './page-models.ts';
import { placePages } from './place.ts';
import { placesPages } from './places.ts';
import { prosePages } from './prose.ts';
import { publisherPages } from './publisher.ts';
import { publishersPages } from './publishers.ts';
import { redirectPages } from './redirect.ts';
import { searchPage } from './search.ts';
import { secondHandPages } from './second-hand.ts';
import type { SiteContext } from './site-context.ts';
import { timelinePages } from './timeline.ts';
import { topicPages } from './topic.ts';
import { topicsPage } from './topics.ts';
import { yearPages } from './year.ts';

/** Every page of the site but those of single briefs. */
export function listPages(
  record: ContentRecord,
  indexes: Indexes,
  context: SiteContext,
): readonly PlannedPage[] {
  const edition = editionOf(record, indexes, context);
  return [
    ...timelinePages(edition),
    ...yearPages(edition),
    ...monthPages(edition),
    topicsPage(edition),
    ...topicPages(edition),
    ...placesPages(edition),
    ...placePages(edition),
    mapPage(edition),
    ...claimsPages(edition),
    ...measurePages(edition),
    asKnownIndexPage(edition),
    ...asKnownOf(edition).pages,
    ...publishersPages(edition),
    ...publisherPages(edition),
    ...secondHandPages(edition),
    ...correctionsPages(edition),
    dataPage(edition),
    searchPage(edition),
    ...prosePages(edition),
    notFoundPage(edition),
    ...redirectPages(edition),
  ];
}
