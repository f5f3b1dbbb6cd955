import { diffArrays } from 'diff';
import { type ChildNode, Element, isTag, isText, Text } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import type { Body } from '../../brief/brief.ts';
import { countWords, diffLines, type Notes, numberOf } from './lines.ts';
import { INLINE, readerMarkup, readMarkup, textOf, WHOLE, writeMarkup } from './markup.ts';

/** A passage of text that changed; one of them is absent where it came or went whole. */
export interface Passage {
  readonly before?: string;
  readonly after?: string;
}

/** A chart or map: it is seen as a whole, before and after. */
function isDrawing(node: Element): boolean {
  return (
    (node.name === 'figure' || /\boverview-drawing\b/.test(node.attribs.class ?? '')) &&
    DomUtils.getElementsByTagName('svg', node.children, true, 1).length > 0
  );
}

/** Two versions of one thing must not both have its fragments. */
function withoutFragments(nodes: readonly ChildNode[]): ChildNode[] {
  return nodes.map((node) => {
    if (!isTag(node)) return node;
    const { id: _, ...attribs } = node.attribs;
    return new Element(node.name, attribs, withoutFragments(node.children));
  });
}

/** Two versions of a body as one. */
export interface BodyDiff {
  /** Safe to insert: made of rendered bodies, with `del` and `ins` around what changed. */
  readonly html: string;
  /** Words that came and went. */
  readonly added: number;
  readonly removed: number;
  readonly passages: readonly Passage[];
}

/** A line of text between blocks, as in a list item that also holds a list; it has no tag of its own. */
const LINE = '#line';

/**
 * The word diff of two rendered bodies, as a reader sees them: paragraphs, list items, table cells
 * and notes are compared as such, so that the result is as well formed as the bodies are.
 */
export function diffBodies(before: string, after: string): BodyDiff {
  const [from, to] = [readMarkup(before), readMarkup(after)];
  const comparison = new Comparison(...matchNotes(from, to));
  const blocks = comparison.blocks(from, to);
  const { passages } = comparison;
  return {
    html: writeMarkup(readerMarkup(withSkippedBlocks(blocks))),
    added: count(blocks, 'ins'),
    removed: count(blocks, 'del'),
    passages,
  };
}

/** The nodes of a page with `del` and `ins` around what changed. */
export function diffNodes(before: readonly ChildNode[], after: readonly ChildNode[]): ChildNode[] {
  return withoutLines(new Comparison(...matchNotes(before, after)).blocks(before, after));
}

/** Lines of text between blocks have no tag of their own. */
function withoutLines(nodes: readonly ChildNode[]): ChildNode[] {
  return nodes.flatMap((node): ChildNode[] => {
    if (!isTag(node)) return [node];
    const children = withoutLines(node.children);
    // Spaces around blocks were dropped: words must not run into each other.
    if (node.name === LINE) return [new Text(' '), ...children, new Text(' ')];
    return [new Element(node.name, node.attribs, children)];
  });
}

/** What became of a body; undefined where it is the same, or there is none on either side. */
export function compareBodies(
  before: Body | undefined,
  after: Body | undefined,
): BodyDiff | undefined {
  if (before && after)
    return before.hash === after.hash ? undefined : diffBodies(before.html, after.html);
  if (after) return wholeBody(after.html, 'added');
  return before && wholeBody(before.html, 'removed');
}

/** A body all of which came or went: shown as it is, since there is nothing to compare it with. */
function wholeBody(html: string, change: 'added' | 'removed'): BodyDiff {
  const nodes = readMarkup(html);
  const comparison = new Comparison(new Map(), new Map());
  if (change === 'added') comparison.blocks([], nodes);
  else comparison.blocks(nodes, []);
  const words = countWords(textOf(nodes));
  return {
    html: writeMarkup(readerMarkup(nodes)),
    added: change === 'added' ? words : 0,
    removed: change === 'removed' ? words : 0,
    passages: comparison.passages,
  };
}

class Comparison {
  readonly passages: Passage[] = [];
  readonly #before: Notes;
  readonly #after: Notes;

  constructor(before: Notes, after: Notes) {
    this.#before = before;
    this.#after = after;
  }

  blocks(before: readonly ChildNode[], after: readonly ChildNode[]): ChildNode[] {
    const [from, to] = [blocksOf(before), blocksOf(after)];
    // The cells of a row stand by position.
    const byPosition =
      from.length === to.length && to.every(({ name }) => name === 'td' || name === 'th');
    const aligned = byPosition
      ? to.map((block, index) => ({ before: from[index], after: block }))
      : alignBlocks(from, to, (block, side) =>
          keyOf(block, side === 'before' ? this.#before : this.#after),
        );
    return aligned.map(({ before: old, after: fresh }) => {
      if (old && fresh) return this.#block(old, fresh);
      return fresh ? this.#whole(fresh, 'ins') : this.#whole(old as Element, 'del');
    });
  }

  #block(before: Element, after: Element): Element {
    if (before.name !== after.name) return after;
    if (isDrawing(before) && isDrawing(after)) {
      if (writeMarkup([before]) === writeMarkup([after])) return after;
      return new Element('div', { class: 'page-versions' }, [
        new Element('del', {}, withoutFragments([before])),
        new Element('ins', {}, [after]),
      ]);
    }
    if (holdsBlocks(before) || holdsBlocks(after)) {
      const old = holdsBlocks(before) ? before.children : [line(before.children)];
      const fresh = holdsBlocks(after) ? after.children : [line(after.children)];
      return new Element(after.name, after.attribs, this.blocks(old, fresh));
    }
    const { nodes, changed } = diffLines(
      before.children,
      after.children,
      this.#before,
      this.#after,
    );
    if (!changed) return after;
    this.passages.push({ before: flat(before), after: flat(after) });
    return new Element(after.name, withClass(after, 'diff-changed'), nodes);
  }

  /** A block all of which came or went. */
  #whole(block: Element, mark: 'del' | 'ins'): Element {
    const attribs = withClass(block, mark === 'ins' ? 'diff-added' : 'diff-removed');
    if (holdsBlocks(block)) {
      const blocks = blocksOf(block.children).map((child) => this.#whole(child, mark));
      return new Element(block.name, attribs, blocks);
    }
    const text = flat(block);
    if (text !== '') this.passages.push(mark === 'ins' ? { after: text } : { before: text });
    const children = block.children.length === 0 ? [] : [new Element(mark, {}, block.children)];
    return new Element(block.name, attribs, children);
  }
}

/** The blocks of a parent; lines of text between them become blocks too, and spaces go. */
function blocksOf(nodes: readonly ChildNode[]): Element[] {
  const blocks: Element[] = [];
  for (const node of nodes) {
    if (isTag(node) && !INLINE.has(node.name)) blocks.push(node);
    else if (blocks.at(-1)?.name === LINE) blocks.at(-1)?.children.push(node);
    else if (!isText(node) || node.data.trim() !== '') blocks.push(line([node]));
  }
  return blocks;
}

function line(children: readonly ChildNode[]): Element {
  return new Element(LINE, {}, [...children]);
}

function holdsBlocks({ children }: Element): boolean {
  return children.some((child) => isTag(child) && !INLINE.has(child.name));
}

/** Equal for blocks that read the same; a note's number does not count, what it says does. */
function keyOf(block: Element, notes: Notes): string {
  const write = (node: ChildNode): string => {
    if (!isTag(node)) return isText(node) ? node.data.replace(/\s+/g, ' ') : '';
    if ((WHOLE.has(node.name) && node.name !== 'img') || isDrawing(node))
      return writeMarkup([node]);
    if (node.attribs.class === 'footnote-ref') return `[note ${notes.get(numberOf(node)) ?? ''}]`;
    if (node.attribs.class === 'footnote-backref') return '';
    const { href = '', src = '', alt = '' } = node.attribs;
    return `<${node.name} ${href}${src}${alt}>${node.children.map(write).join('')}</>`;
  };
  return write(block);
}

/** For each side, the number of a note on it to a name that the note has on both. */
function matchNotes(before: readonly ChildNode[], after: readonly ChildNode[]): [Notes, Notes] {
  const [old, fresh] = [notesOf(before), notesOf(after)];
  const [names, freshNames] = [new Map<string, string>(), new Map<string, string>()];
  for (const { before: from, after: to } of alignBlocks(old, fresh, flat)) {
    const name = `${from ? old.indexOf(from) : ''} ${to ? fresh.indexOf(to) : ''}`;
    if (from) names.set(String(old.indexOf(from) + 1), name);
    if (to) freshNames.set(String(fresh.indexOf(to) + 1), name);
  }
  return [names, freshNames];
}

/** The notes of a body, in their order. */
function notesOf(nodes: readonly ChildNode[]): Element[] {
  return nodes
    .filter(isTag)
    .flatMap((node) => (node.attribs.class === 'footnote-item' ? [node] : notesOf(node.children)));
}

function withClass({ attribs }: Element, name: string): Element['attribs'] {
  return { ...attribs, class: attribs.class ? `${attribs.class} ${name}` : name };
}

function flat(block: Element): string {
  return textOf([block]).replace(/\s+/g, ' ').trim();
}

function count(nodes: readonly ChildNode[], mark: 'del' | 'ins'): number {
  return nodes.reduce((sum: number, node) => {
    if (!isTag(node)) return sum;
    if (node.name !== mark) return sum + count(node.children, mark);
    const said = node.children.filter(
      (child) => !isTag(child) || child.attribs.class !== 'diff-address',
    );
    return sum + countWords(textOf(said));
  }, 0);
}

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
function alignBlocks(
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
  if (FIXED.has(a.name) || (isDrawing(a) && isDrawing(b))) return 1;
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
function withSkippedBlocks(blocks: readonly ChildNode[]): ChildNode[] {
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
