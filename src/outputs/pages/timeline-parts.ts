import type { Brief } from '../../brief/brief.ts';
import type { Month } from '../../indexes/timeline.ts';
import { TIMELINE, timelineAddress } from '../addresses.ts';

const AT_LEAST = 40;
const AT_MOST = 60;

/**
 * Cuts months, oldest first, into parts: small months are put together, a month that is too long
 * for a page is cut. Counting starts at the oldest, so that growth leaves older parts as they are.
 */
export function timelineParts(months: readonly Month[]): readonly (readonly Brief[])[] {
  const parts: Brief[][] = [];
  let open: Brief[] | undefined;
  for (const { briefs } of months) {
    if (!open || open.length >= AT_LEAST || open.length + briefs.length > AT_MOST) {
      open = [];
      parts.push(open);
    }
    for (const brief of briefs) {
      if (open.length === AT_MOST) {
        open = [];
        parts.push(open);
      }
      open.push(brief);
    }
  }
  return withoutThinEnd(parts);
}

/** A home page with a handful of briefs would say little: it takes in the part before it. */
function withoutThinEnd(parts: readonly Brief[][]): readonly Brief[][] {
  const [last, previous] = [parts.at(-1), parts.at(-2)];
  if (!last) return [[]];
  if (
    !previous ||
    last.length >= AT_LEAST / 2 ||
    last.length + previous.length > AT_MOST + AT_LEAST / 2
  ) {
    return parts;
  }
  return [...parts.slice(0, -2), [...previous, ...last]];
}

/** Where a part stands, counting from 1; the last is the home page. */
export function partAddress(number: number, total: number): string {
  return number === total ? TIMELINE : timelineAddress(number);
}
