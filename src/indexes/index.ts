import type { Brief } from '../brief/brief.ts';
import { type ContentRecord, lazy } from '../content/record/record.ts';
import { type ClaimIndex, indexClaims } from './claims.ts';
import { type CorrectionOnRecord, indexCorrections } from './corrections.ts';
import { type Disagreements, indexDisagreements } from './disagreements.ts';
import { type DisputeIndex, indexDisputes } from './disputes.ts';
import { indexPlaces, type PlaceIndex } from './places.ts';
import {
  indexPublishers,
  namePublishers,
  type PublisherIndex,
  type PublisherNames,
} from './publishers.ts';
import { indexSuccessors, type Successors } from './successors.ts';
import { indexPositions, indexTimeline, type Positions, type Timeline } from './timeline.ts';
import { indexRelated, indexTopics, type RelatedIndex, type TopicIndex } from './topics.ts';

/** Every arrangement of the record that outputs read. */
export interface Indexes {
  readonly byName: ReadonlyMap<string, Brief>;
  readonly positions: Positions;
  readonly timeline: Timeline;
  readonly topics: TopicIndex;
  readonly places: PlaceIndex;
  readonly publisherNames: PublisherNames;
  readonly publishers: PublisherIndex;
  readonly related: RelatedIndex;
  readonly claims: ClaimIndex;
  readonly disagreements: Disagreements;
  readonly successors: Successors;
  readonly disputes: DisputeIndex;
  readonly corrections: readonly CorrectionOnRecord[];
}

/** Arranges a record for all outputs: each arrangement once, when it is first asked for. */
export function indexRecord({ briefs, vocabularies }: ContentRecord): Indexes {
  return lazily<Indexes>({
    byName: () => new Map(briefs.map((brief) => [brief.name, brief])),
    positions: () => indexPositions(briefs),
    timeline: () => indexTimeline(briefs),
    topics: () => indexTopics(briefs, vocabularies.topics),
    places: () => indexPlaces(briefs, vocabularies.places),
    publisherNames: () => namePublishers(vocabularies.publishers),
    publishers: ({ publisherNames }) => indexPublishers(briefs, publisherNames),
    related: ({ byName }) => indexRelated(briefs, byName),
    claims: () => indexClaims(briefs),
    successors: ({ claims }) => indexSuccessors(claims),
    disagreements: ({ claims }) => indexDisagreements(claims, vocabularies.measures),
    disputes: ({ claims, disagreements }) => indexDisputes(claims, disagreements),
    corrections: () => indexCorrections(briefs),
  });
}

/** An object of which each value is made when it is first read, from the others. */
function lazily<All extends object>(
  make: {
    readonly [Name in keyof All]: (all: All) => All[Name];
  },
): All {
  const all = {} as All;
  for (const name of Object.keys(make) as (keyof All)[]) {
    const made = lazy(() => make[name](all));
    Object.defineProperty(all, name, { get: made, enumerable: true });
  }
  return Object.freeze(all);
}
