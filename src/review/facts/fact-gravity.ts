import type { Fact } from './fact.ts';

/** Fields by how much it matters that they change, the gravest first; fields below one count with it. */
const ORDER = [
  'claims.value',
  'claims.measure',
  'claims.by',
  'claims',
  'status',
  'place',
  'date',
  'source',
  'source.url',
  'claims.reported',
  'claims.asked',
  'claims.credibility',
  'source.publisher',
  'source.quote',
  'title',
  'summary',
  'corrections',
  'image',
  'topics',
] as const;

/** A day or number that is only less or more exact is the same day and number. */
const EXACTNESS = /^(?:about|at least|up to|more than|fewer than|nearly|over|early|late)\s+|\?$/gi;

/** Smaller is graver. */
export function rankOfFact({ field, before, after, change }: Fact): number {
  const exact = (ORDER as readonly string[]).indexOf(field);
  const at = exact >= 0 ? exact : ORDER.findIndex((name) => field.startsWith(`${name}.`));
  const rank = at < 0 ? ORDER.length : at;
  if (change === 'added') return rank + ORDER.length;
  if (before === undefined || after === undefined) return rank;
  const plain = (text: string) => text.replace(EXACTNESS, '').trim();
  if (plain(before) === plain(after)) return rank + ORDER.length;
  // Among numbers, the one that changed most comes first.
  const [from, to] = [numberIn(before), numberIn(after)];
  if (from === undefined || to === undefined || from <= 0 || to <= 0) return rank + 0.5;
  return rank + 1 / (2 + Math.abs(Math.log(to / from)));
}

function numberIn(text: string): number | undefined {
  const [, digits, scale = ''] =
    /(\d[\d,]*(?:\.\d+)?)(?:\s*(k|thousand|mn?|million|bn|billion)\b)?/i.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const times = { k: 1e3, t: 1e3, m: 1e6, b: 1e9 }[scale.charAt(0).toLowerCase()] ?? 1;
  return Number(digits.replaceAll(',', '')) * times;
}

/** Facts with the gravest first; those alike in their order. */
export function byGravity(facts: readonly Fact[]): Fact[] {
  return facts
    .map((fact, index) => ({ fact, index, rank: rankOfFact(fact) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ fact }) => fact);
}
