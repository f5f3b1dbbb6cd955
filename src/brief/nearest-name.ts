import { distance } from 'fastest-levenshtein';

/**
 * The known name that somebody who wrote `wrong` most likely meant, or undefined when none is close:
 * at most a third of its letters differ, two beside each other changed places, or one name contains
 * the other. Ties go to the first in order.
 */
export function nearestName(wrong: string, known: Iterable<string>): string | undefined {
  const wanted = fold(wrong);
  if (wanted === '' || wanted.length > LONGEST) return undefined;
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const name of [...known].sort()) {
    const candidate = fold(name);
    const away = areSwapped(wanted, candidate) ? 1 : distance(wanted, candidate);
    // Of a single letter, nothing is left when it differs.
    const short = Math.min(wanted.length, candidate.length) < 2;
    const near =
      away <= (short ? 0 : Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3)));
    const within = wanted.length > 3 && (candidate.includes(wanted) || wanted.includes(candidate));
    if ((near || within) && away < bestDistance) {
      best = name;
      bestDistance = away;
    }
  }
  return best;
}

/** Whether two names differ by two neighbouring letters that changed places, as in "titel". */
function areSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at >= 0 && a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2) === b;
}

/** Longer than any name; keeps a look through thousands of names fast, whatever was written. */
const LONGEST = 200;

function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}
