import type { Brief } from '../../brief/brief.ts';
import type { AsKnownPage } from './as-known.ts';
import type { AsKnownIndexPage } from './as-known-index.ts';
import type { BriefPage } from './brief.ts';
import type { ClaimsPage } from './claims.ts';
import type { CorrectionsPage } from './corrections.ts';
import type { DataPage } from './data.ts';
import type { MapPage } from './map.ts';
import type { MeasurePage } from './measure.ts';
import type { MonthPage } from './month.ts';
import type { NotFoundPage } from './not-found.ts';
import type { PlacePage } from './place.ts';
import type { PlacesPage } from './places.ts';
import type { ProsePage } from './prose.ts';
import type { PublisherPage } from './publisher.ts';
import type { PublishersPage } from './publishers.ts';
import type { RedirectPage } from './redirect.ts';
import type { SearchPage } from './search.ts';
import type { SecondHandPage } from './second-hand.ts';
import type { TimelinePage } from './timeline.ts';
import type { TopicPage } from './topic.ts';
import type { TopicsPage } from './topics.ts';
import type { YearPage } from './year.ts';

/** What each kind of page is made of: all that its bytes depend on beside the layout. */
export interface PageModels {
  timeline: TimelinePage;
  year: YearPage;
  month: MonthPage;
  brief: BriefPage;
  topics: TopicsPage;
  topic: TopicPage;
  places: PlacesPage;
  place: PlacePage;
  map: MapPage;
  claims: ClaimsPage;
  measure: MeasurePage;
  asKnownIndex: AsKnownIndexPage;
  asKnown: AsKnownPage;
  publishers: PublishersPage;
  publisher: PublisherPage;
  secondHand: SecondHandPage;
  corrections: CorrectionsPage;
  data: DataPage;
  page: ProsePage;
  notFound: NotFoundPage;
  search: SearchPage;
  redirect: RedirectPage;
}

export type PageKind = keyof PageModels;

/** A page that is to be written; of any kind, its kind tells its model. */
export type PlannedPage<Kind extends PageKind = PageKind> = {
  [K in Kind]: {
    readonly kind: K;
    /** Site-relative, without the path prefix; ends in `/` or `.html`. */
    readonly address: string;
    readonly model: PageModels[K];
    /** The day of its last change, for the sitemap; absent where the record does not tell. */
    readonly lastChange?: string | undefined;
    /** The briefs whose entries it lists, where it lists some; the rest of the page may tell of others. */
    readonly lists?: readonly Brief[];
  };
}[Kind];
