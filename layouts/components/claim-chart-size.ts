/** The measures of a chart of claims, in rem, so that it grows with the reader's type. */

/** The axis of values above the first row. */
export const HEAD = 1.75;
export const ROW = 4.75;
/** How far below the top of its row a claim is drawn. */
export const LEVEL = 3.7;
/** The strip of days beside the rows. */
export const STRIP = 4.25;
/** The line of time within the strip; the names of days end before it. */
export const TIME_LINE = 2.6;

/** Where a row's claim is drawn, from the top. */
export function levelOf(row: number): number {
  return round(HEAD + row * ROW + LEVEL);
}

export function heightOf(rows: number): number {
  return round(HEAD + rows * ROW);
}

/** Where a day stands between the first and the last row; 0 is the first day and 1 the last. */
export function dayLevel(at: number, rows: number): number {
  return round(levelOf(0) + at * (levelOf(rows - 1) - levelOf(0)));
}

function round(rem: number): number {
  return Math.round(rem * 1000) / 1000;
}
