const COUNTS = /\bWrote\b.*\bseconds?\b|Watching…/;

/** Eleventy's log without its counts: it writes lists alone, and after most edits none. */
export const quietLog = {
  log(line: string): void {
    if (!COUNTS.test(line)) console.log(line);
  },
  warn(line: string): void {
    console.warn(line);
  },
  error(line: string): void {
    console.error(line);
  },
};
