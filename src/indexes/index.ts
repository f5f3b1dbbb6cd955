import type { Brief } from '../brief/brief.ts';
import type { ContentRecord } from '../content/record/record.ts';
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

/** Arranges a record, once, for all outputs. */
export function indexRecord({ briefs, vocabularies }: ContentRecord): Indexes {
  const byName = new Map(briefs.map((brief) => [brief.name, brief]));
  const claims = indexClaims(briefs);
  const disagreements = indexDisagreements(claims, vocabularies.measures);
  const publisherNames = namePublishers(vocabularies.publishers);
  return Object.freeze({
    byName,
    positions: indexPositions(briefs),
    timeline: indexTimeline(briefs),
    topics: indexTopics(briefs, vocabularies.topics),
    places: indexPlaces(briefs, vocabularies.places),
    publisherNames,
    publishers: indexPublishers(briefs, publisherNames),
    related: indexRelated(briefs, byName),
    claims,
    successors: indexSuccessors(claims),
    disagreements,
    disputes: indexDisputes(claims, disagreements),
    corrections: indexCorrections(briefs),
  });
}
