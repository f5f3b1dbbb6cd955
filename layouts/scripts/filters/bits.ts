/** A set of briefs: bit n is set where brief n, in the order of events, belongs to it. */
export type Bits = Uint32Array;

export function noBits(size: number): Bits {
  return new Uint32Array(Math.ceil(size / 32));
}

export function allBits(size: number): Bits {
  const bits = noBits(size).fill(0xffffffff);
  if (size % 32 > 0) bits[bits.length - 1] = 2 ** (size % 32) - 1;
  return bits;
}

export function setBit(bits: Bits, position: number): void {
  const word = position >>> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (position & 31));
}

/** What is in every set. */
export function intersection(sets: readonly Bits[], size: number): Bits {
  const common = allBits(size);
  for (const set of sets) {
    for (let word = 0; word < common.length; word += 1)
      common[word] = (common[word] ?? 0) & (set[word] ?? 0);
  }
  return common;
}

/** What is in any set. */
export function union(sets: readonly Bits[], size: number): Bits {
  const any = noBits(size);
  for (const set of sets) {
    for (let word = 0; word < any.length; word += 1)
      any[word] = (any[word] ?? 0) | (set[word] ?? 0);
  }
  return any;
}

/** How many are in both sets. */
export function countCommon(a: Bits, b: Bits): number {
  let count = 0;
  for (let word = 0; word < a.length; word += 1) count += ones((a[word] ?? 0) & (b[word] ?? 0));
  return count;
}

/** The positions in a set, in the order of events. */
export function positionsOf(bits: Bits): number[] {
  const positions: number[] = [];
  for (let word = 0; word < bits.length; word += 1) {
    let rest = bits[word] ?? 0;
    while (rest !== 0) {
      positions.push(word * 32 + 31 - Math.clz32(rest & -rest));
      rest &= rest - 1;
    }
  }
  return positions;
}

/** The set bits of 32, counted in parallel (Hacker's Delight, section 5-1). */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
