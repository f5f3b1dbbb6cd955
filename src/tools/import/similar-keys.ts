import { distance } from 'fastest-levenshtein';

/** From how many letters on one, or two, different letters may be a slip of the pen. */
const ONE_SLIP = 5;
const TWO_SLIPS = 10;

/**
 * Groups of keys that differ by hyphens, a plural or a slip of the pen, of which at least one is new.
 * Numbers are no slips: "2016" and "2017" are two things.
 */
export function similarKeys(added: readonly string[], known: readonly string[]): string[][] {
  const all = [...new Set([...added, ...known])];
  const isNew = new Set(added);
  const byStart = new Map<string, string[]>();
  for (const key of all) {
    const start = folded(key).slice(0, 2);
    byStart.set(start, [...(byStart.get(start) ?? []), key]);
  }
  const groups: string[][] = [];
  const grouped = new Set<string>();
  for (const key of [...added].sort()) {
    if (grouped.has(key)) continue;
    const group = (byStart.get(folded(key).slice(0, 2)) ?? []).filter(
      (other) => other === key || alike(key, other),
    );
    if (group.length < 2) continue;
    for (const one of group) if (isNew.has(one)) grouped.add(one);
    groups.push(group.sort());
  }
  return groups;
}

function alike(a: string, b: string): boolean {
  const [left, right] = [folded(a), folded(b)];
  if (left === right) return true;
  if (digits(a) !== digits(b)) return false;
  const shorter = Math.min(left.length, right.length);
  if (Math.abs(left.length - right.length) > 2 || shorter < ONE_SLIP) return false;
  return distance(left, right) <= (shorter >= TWO_SLIPS ? 2 : 1);
}

/** A key without what people vary: hyphens, and the plural of its last word. */
function folded(key: string): string {
  return key.replaceAll('-', '').replace(/(?<=..)(?:es|s)$/, '');
}

function digits(key: string): string {
  return key.replace(/\D+/g, ' ').trim();
}
