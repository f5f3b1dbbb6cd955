import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import type { RuleFinding } from './diagnostic.ts';
import type { LabelWords } from './fields.ts';

/** What the makers of editors' schemas and forms need to know of a field beside its type. */
declare module 'zod' {
  interface GlobalMeta {
    /** How YAML writes it. */
    scalar?:
      | 'text'
      | 'prose'
      | 'markdown'
      | 'key'
      | 'date'
      | 'moment'
      | 'address'
      | 'number'
      | 'flag'
      | undefined;
    /** One value may stand for a list of one. */
    oneOrMore?: boolean | undefined;
    /** A text may stand for a group with this field alone. */
    shortFor?: string | undefined;
    /** The vocabulary whose keys it holds. */
    keysOf?:
      | 'topics'
      | 'places'
      | 'publishers'
      | 'measures'
      | 'people'
      | 'organisations'
      | undefined;
    /** It names a brief. */
    namesBrief?: boolean | undefined;
    /** What people see for the field, and for each word of a choice. */
    label?: LabelWords | undefined;
    choiceLabels?: { readonly [word: string]: LabelWords } | undefined;
    /** Fields that a translation cannot have, since they are facts. */
    keptInOriginal?: readonly string[] | undefined;
    /** A record that adds the field wants it in each of its briefs. */
    mustBeGiven?: boolean | undefined;
  }
}

type Context = z.RefinementCtx<string>;

/** Refuses a text: the finding is kept in the `params` of zod's issue. Returns what zod expects of a failed transform. */
export function fault(ctx: Context, finding: RuleFinding): never {
  ctx.issues.push({
    code: 'custom',
    input: ctx.value,
    message: finding.reason,
    params: { ...finding },
  });
  return z.NEVER;
}

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
