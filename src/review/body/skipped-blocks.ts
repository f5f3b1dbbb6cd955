import { type ChildNode, Element, isTag, Text } from 'domhandler';

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
