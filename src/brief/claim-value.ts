/** Which way a number leans, in the words that sources use. */
export type Direction =
  | 'exactly'
  | 'about'
  | 'at least'
  | 'up to'
  | 'more than'
  | 'fewer than'
  | 'between';

/** A number as it was claimed. Open ends are absent: "at least 2521" has no `high`. */
export interface Quantity {
  readonly kind: 'quantity';
  readonly text: string;
  readonly direction: Direction;
  readonly low?: number;
  readonly high?: number;
  readonly percent: boolean;
}

/** A claim that is no number, kept as its words. */
export interface Statement {
  readonly kind: 'statement';
  readonly text: string;
}

export type ClaimValue = Quantity | Statement;

const WORDS: Record<string, Direction> = {
  about: 'about',
  around: 'about',
  approximately: 'about',
  roughly: 'about',
  nearly: 'about',
  almost: 'about',
  'at least': 'at least',
  'no fewer than': 'at least',
  'up to': 'up to',
  'at most': 'up to',
  'more than': 'more than',
  over: 'more than',
  'fewer than': 'fewer than',
  'less than': 'fewer than',
  under: 'fewer than',
  between: 'between',
};
const NUMBER = String.raw`(\d{1,15}(?:,\d{3}){0,4}(?:\.\d{1,6})?) ?(%|per ?cent)?`;
const PATTERN = new RegExp(
  `^(?:(${Object.keys(WORDS).join('|')}) )?${NUMBER}(?: ?(–|-|to|and) ?${NUMBER})?$`,
  'i',
);

/**
 * Reads `350`, `about 350`, `at least 2521`, `up to 300`, `more than 100`, `9000–11000`, `about 40%`;
 * anything else is a statement, kept to the letter. Never fails.
 */
export function parseClaimValue(text: string): ClaimValue {
  const statement: Statement = { kind: 'statement', text };
  // Spaces are evened out first, so that the pattern stays linear on any text.
  const match = PATTERN.exec(text.trim().replace(/\s+/g, ' '));
  if (!match) return statement;
  const [, word = '', lowText = '', lowPercent, joint, highText, highPercent] = match;
  const direction = WORDS[word.toLowerCase()] ?? 'exactly';
  const low = toNumber(lowText);
  const percent = lowPercent !== undefined || highPercent !== undefined;
  if (joint === undefined || highText === undefined) {
    if (direction === 'between') return statement;
    return { kind: 'quantity', text, direction, ...bounds(direction, low), percent };
  }
  const high = toNumber(highText);
  // "at least 5 to 10" leans both ways, "5 and 10" are two numbers: neither is one range.
  const isRange = joint.toLowerCase() === 'and' ? direction === 'between' : RANGES.has(direction);
  if (high < low || !isRange) return statement;
  return { kind: 'quantity', text, direction: 'between', low, high, percent };
}

/** The words that may stand before two numbers. */
const RANGES: ReadonlySet<Direction> = new Set(['exactly', 'about', 'between']);

function bounds(direction: Direction, number: number): { low?: number; high?: number } {
  switch (direction) {
    case 'at least':
    case 'more than':
      return { low: number };
    case 'up to':
    case 'fewer than':
      return { high: number };
    default:
      return { low: number, high: number };
  }
}

function toNumber(text: string): number {
  return Number(text.replaceAll(',', ''));
}
