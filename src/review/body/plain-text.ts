import { isElement, type Node, readMarkup } from './markup.ts';

/** The text of rendered HTML on one line, without the numbers of notes. */
export function plainTextOf(html: string): string {
  return textOf(readMarkup(html)).replace(/\s+/g, ' ').trim();
}

/** The text of nodes; blocks are kept apart by a space. */
export function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (!isElement(node)) return node;
      if (/^footnote-(ref|backref)$/.test(node.attributes.class ?? '')) return '';
      if (node.tag === 'img') return node.attributes.alt ?? '';
      return INLINE.has(node.tag) ? textOf(node.children) : ` ${textOf(node.children)} `;
    })
    .join('');
}

/** Elements that stand in a line of text. */
export const INLINE = new Set([
  'a',
  'br',
  'code',
  'em',
  'img',
  's',
  'strong',
  'sub',
  'sup',
  'del',
  'ins',
]);
