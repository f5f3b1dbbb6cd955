import type { Brief } from '../../brief/brief.ts';
import type { PublisherNames } from '../../indexes/publisher-names.ts';

/** What a reader should know about the sources of a brief taken together. */
export interface SourceStanding {
  /** It rests on one publisher, however many pages of it are named. */
  readonly single: boolean;
  /** No source was read in the original. */
  readonly secondHand: boolean;
  /** Every source is a party to the conflict. */
  readonly partyOnly: boolean;
}

/** Judges the sources of a brief by who published them. */
export function sourceStanding({ sources }: Brief, names: PublisherNames): SourceStanding {
  const publishers = sources.map((source) => names.publisherOf(source));
  const distinct = new Set(publishers.map((named, index) => named?.key ?? sources[index]?.url));
  return {
    single: distinct.size === 1,
    secondHand:
      sources.length > 0 && sources.every(({ via }) => via !== undefined && via.length > 0),
    partyOnly: sources.length > 0 && publishers.every((named) => named?.publisher?.party === true),
  };
}
