import type { ClaimValue } from '../../brief/claim-value.ts';
import type { ClaimScale } from '../../indexes/claim-range.ts';
import { highestNamed, lowestNamed } from '../../indexes/claim-range.ts';
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
  /** All say one number. */
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
  { scale, count, lowest, highest }: Spread,
  edition: Edition,
): SpreadView {
  const from = lowestNamed(lowest.quantity);
  const to = highestNamed(highest.quantity);
  return {
    scale,
    count,
    lowest: endOf(lowest, from, edition),
    highest: endOf(highest, to, edition),
    ...(lowest === highest && { whole: endOf(lowest, undefined, edition) }),
    same: from === to,
  };
}

/** Of a range, only the number at an end; everything else is said as its claimant said it. */
function endOf(
  { said: { brief, claim }, quantity }: CountOnRecord,
  number: number | undefined,
  edition: Edition,
): SpreadEnd {
  const value: ClaimValue =
    quantity.direction === 'between' && number !== undefined
      ? { ...quantity, direction: 'exactly', low: number, high: number, text: String(number) }
      : quantity;
  return {
    value,
    by: typographic(claim.by),
    said: wordsOf(edition.date(claim.reported ?? brief.date)),
  };
}
