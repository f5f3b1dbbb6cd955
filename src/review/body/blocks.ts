import { diffArrays } from 'diff';
import { type ChildNode, Element, isTag, Text } from 'domhandler';
import { textOf } from './markup.ts';

/** A block on both sides, or on one of them. */
export interface AlignedBlock {
  readonly before?: Element;
  readonly after?: Element;
}

/** Parts of which a block has one at most, or which stand by position: they are never torn apart. */
const FIXED = new Set(['table', 'thead', 'tbody', 'tfoot', 'section']);
/** How alike two blocks must be to be two versions of one. */
const ALIKE = 0.3;
/** Larger gaps are aligned in order alone. */
const MOST_COMPARISONS = 10_000;

/** Aligns two lists of blocks in their order: equal ones first, then those most alike between them. */
export function alignBlocks(
  before: readonly Element[],
  after: readonly Element[],
  keyOf: (block: Element, side: 'before' | 'after') => string,
): AlignedBlock[] {
  const parts = diffArrays(
    before.map((block) => keyOf(block, 'before')),
    after.map((block) => keyOf(block, 'after')),
  );
  const aligned: AlignedBlock[] = [];
  let [from, to] = [0, 0];
  let gap: { before: Element[]; after: Element[] } = { before: [], after: [] };
  for (const { added, removed, value } of parts) {
    if (added) {
      gap.after.push(...after.slice(to, to + value.length));
      to += value.length;
    } else if (removed) {
      gap.before.push(...before.slice(from, from + value.length));
      from += value.length;
    } else {
      aligned.push(...alignGap(gap.before, gap.after));
      gap = { before: [], after: [] };
      for (let i = 0; i < value.length; i += 1, from += 1, to += 1) {
        aligned.push(pair(before[from], after[to]));
      }
    }
  }
  return [...aligned, ...alignGap(gap.before, gap.after)];
}

/** The alignment in order with the greatest likeness in all. */
function alignGap(before: readonly Element[], after: readonly Element[]): AlignedBlock[] {
  const [rows, columns] = [before.length, after.length];
  if (rows * columns > MOST_COMPARISONS) {
    return [
      ...before.map((block) => ({ before: block })),
      ...after.map((block) => ({ after: block })),
    ];
  }
  const likeness = before.map((a) => after.map((b) => likenessOf(a, b)));
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  const pairing = (row: number, column: number) => {
    const alike = likeness[row]?.[column] ?? 0;
    return alike >= ALIKE ? alike + at(row + 1, column + 1) : -1;
  };
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const line = best[row];
      if (line)
        line[column] = Math.max(at(row + 1, column), at(row, column + 1), pairing(row, column));
    }
  }
  const aligned: AlignedBlock[] = [];
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    if (pairing(row, column) === at(row, column))
      aligned.push(pair(before[row++], after[column++]));
    else if (at(row + 1, column) === at(row, column)) aligned.push(pair(before[row++], undefined));
    else aligned.push(pair(undefined, after[column++]));
  }
  while (row < rows) aligned.push(pair(before[row++], undefined));
  while (column < columns) aligned.push(pair(undefined, after[column++]));
  return aligned;
}

function pair(before: Element | undefined, after: Element | undefined): AlignedBlock {
  return { ...(before && { before }), ...(after && { after }) };
}

/** From 0 (nothing in common) to 1, by the words of two blocks of one kind. */
function likenessOf(a: Element, b: Element): number {
  if (a.name !== b.name) return 0;
  if (FIXED.has(a.name)) return 1;
  const [words, others] = [wordSet(a), wordSet(b)];
  let common = 0;
  for (const word of words) if (others.has(word)) common += 1;
  // A block that holds little of a longer one is still that block, cut or continued.
  return (
    common /
    Math.max(1, Math.min(words.size, others.size) * 0.5 + Math.max(words.size, others.size) * 0.5)
  );
}

function wordSet(block: Element): Set<string> {
  return new Set(
    textOf([block])
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu),
  );
}

/** How many unchanged blocks stand around a change. */
const CONTEXT = 1;

/** Leaves out long stretches without a change, and says how long they are. */
export function withSkippedBlocks(blocks: readonly ChildNode[]): ChildNode[] {
  const near = blocks.map((_, index) =>
    blocks.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(hasChange),
  );
  const kept: ChildNode[] = [];
  let skipped = 0;
  const close = () => {
    if (skipped > 0) kept.push(notice(skipped));
    skipped = 0;
  };
  blocks.forEach((block, index) => {
    if (!near[index]) {
      skipped += 1;
      return;
    }
    close();
    kept.push(block);
  });
  close();
  return kept;
}

function hasChange(node: ChildNode): boolean {
  if (!isTag(node)) return false;
  if (node.name === 'ins' || node.name === 'del' || /\bdiff-/.test(node.attribs.class ?? ''))
    return true;
  return node.children.some(hasChange);
}

function notice(count: number): Element {
  const text = count === 1 ? 'One paragraph unchanged' : `${count} paragraphs unchanged`;
  return new Element('p', { class: 'diff-skipped' }, [new Text(text)]);
}
