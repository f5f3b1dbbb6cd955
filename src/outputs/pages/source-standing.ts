import type { Brief } from '../../brief/brief.ts';
import { originsOf } from '../../indexes/source-origins.ts';
import { publisherAddress } from '../addresses.ts';
import type { Edition } from './edition.ts';
import type { Link } from './link.ts';

/** What a reader should know about the sources of a brief taken together. */
export interface SourceStanding {
  readonly sources: number;
  /** How many origins the sources go back to: an agency read in two papers counts once. */
  readonly independent: number;
  /** Origins to which several sources go back. */
  readonly shared: readonly SharedOrigin[];
  /** The one publisher on whom the brief rests. */
  readonly onlyPublisher?: Link;
  /** No source was read in the original. */
  readonly secondHand: boolean;
  /** Every source is a party to the conflict. */
  readonly partyOnly: boolean;
}

export interface SharedOrigin {
  /** Absent where only the host of the addresses is known. */
  readonly publisher?: Link;
  /** The numbers of its sources in the brief. */
  readonly numbers: readonly number[];
}

/** Judges the sources of a brief by whom they go back to. */
export function sourceStanding(brief: Brief, { indexes, href }: Edition): SourceStanding {
  const { sources } = brief;
  const origins = originsOf(brief, indexes.publisherNames).map(({ named, numbers }) => ({
    party: named?.publisher?.party === true,
    numbers,
    ...(named && { publisher: { href: href(publisherAddress(named.key)), label: named.name } }),
  }));
  const [first] = origins;
  return {
    sources: sources.length,
    independent: origins.length,
    shared: origins
      .filter(({ numbers }) => numbers.length > 1)
      .map(({ party, ...origin }) => origin),
    ...(origins.length === 1 && first?.publisher && { onlyPublisher: first.publisher }),
    secondHand:
      sources.length > 0 && sources.every(({ via }) => via !== undefined && via.length > 0),
    partyOnly: origins.length > 0 && origins.every(({ party }) => party),
  };
}
