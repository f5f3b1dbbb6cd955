import { type Element, isElement, type Node } from './markup.ts';

/** How many unchanged blocks stand around a change. */
const CONTEXT = 1;

/** Leaves out long stretches without a change, and says how long they are. */
export function withSkippedBlocks(blocks: readonly Node[]): Node[] {
  const near = blocks.map((_, index) =>
    blocks.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(hasChange),
  );
  const kept: Node[] = [];
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

function hasChange(node: Node): boolean {
  if (!isElement(node)) return false;
  if (node.tag === 'ins' || node.tag === 'del' || /\bdiff-/.test(node.attributes.class ?? ''))
    return true;
  return node.children.some(hasChange);
}

function notice(count: number): Element {
  const text = count === 1 ? 'One paragraph unchanged' : `${count} paragraphs unchanged`;
  return { tag: 'p', attributes: { class: 'diff-skipped' }, children: [text] };
}
