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

/** The pages that list briefs by their entries, one at a time. */
export function* briefLists(
  record: ContentRecord,
  indexes: Indexes,
  context: SiteContext,
): Generator<PlannedPage> {
  const edition = editionOf(record, indexes, context);
  yield* timelinePages(edition);
  yield* monthPages(edition);
  yield* topicPages(edition);
  yield* placePages(edition);
  yield* publisherPages(edition);
  yield* yearPages(edition);
}

/** Every page of the site but those of single briefs, one at a time. */
export function* listPages(
  record: ContentRecord,
  indexes: Indexes,
  context: SiteContext,
): Generator<PlannedPage> {
  yield* briefLists(record, indexes, context);
  const edition = editionOf(record, indexes, context);
  yield topicsPage(edition);
  yield* placesPages(edition);
  yield mapPage(edition);
  yield* claimsPages(edition);
  yield* measurePages(edition);
  yield asKnownIndexPage(edition);
  yield* asKnownOf(edition).pages;
  yield* publishersPages(edition);
  yield* secondHandPages(edition);
  yield* correctionsPages(edition);
  yield dataPage(edition);
  yield searchPage(edition);
  yield* prosePages(edition);
  yield notFoundPage(edition);
  yield* redirectPages(edition);
}
