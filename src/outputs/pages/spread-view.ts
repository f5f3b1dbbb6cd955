import type { ClaimValue } from '../../brief/claim-value.ts';
import type { ClaimScale } from '../../indexes/claim-range.ts';
import type { CountOnRecord, Spread } from '../../indexes/claim-spread.ts';
import type { Edition } from './edition.ts';
import { wordsOf } from './shown-date.ts';
import { typographic } from './typographic.ts';

/** How far apart the numbers for one measure are, ready to be said in a sentence. */
export interface SpreadView {
  readonly scale: ClaimScale;
  readonly count: number;
  readonly lowest: SpreadEnd;
  readonly highest: SpreadEnd;
  /** The one claim that names both the lowest and the highest number. */
  readonly whole?: SpreadEnd;
  /** They are more than one and all say the same. */
  readonly same: boolean;
}

/** One end of a spread: the number with its direction, and who said it when. */
export interface SpreadEnd {
  readonly value: ClaimValue;
  readonly by: string;
  readonly said: string;
}

/** The words that a spread needs. */
export function spreadView(
  { scale, count, lowest, highest, same }: Spread,
  edition: Edition,
): SpreadView {
  return {
    scale,
    count,
    lowest: endOf(lowest, edition),
    highest: endOf(highest, edition),
    ...(lowest === highest && !same && { whole: endOf(lowest, edition) }),
    same,
  };
}

/** Said as its claimant said it, a range as a range. */
function endOf({ said: { brief, claim }, quantity }: CountOnRecord, edition: Edition): SpreadEnd {
  return {
    value: quantity,
    by: typographic(claim.by),
    said: wordsOf(edition.date(claim.reported ?? brief.date)),
  };
}
