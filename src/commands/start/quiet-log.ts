const COUNTS = /\bWrote\b.*\bseconds?\b|Watching…/;

/**
 * Eleventy's log without its counts: it writes lists alone, and after most edits none. What the record's
 * own code throws is reported elsewhere, with its place.
 */
export function quietLog(isTold: () => boolean) {
  return {
    log(line: string): void {
      if (!COUNTS.test(line)) console.log(line);
    },
    warn(line: string): void {
      console.warn(line);
    },
    error(line: string): void {
      if (!isTold()) console.error(line);
    },
  };
}
