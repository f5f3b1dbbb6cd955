import { type ChildNode, isTag, isText } from 'domhandler';
import { readMarkup } from './markup.ts';

/** The text of rendered HTML on one line, without the numbers of notes. */
export function plainTextOf(html: string): string {
  return textOf(readMarkup(html)).replace(/\s+/g, ' ').trim();
}

/** The text of nodes; blocks are kept apart by a space. */
export function textOf(nodes: readonly ChildNode[]): string {
  return nodes
    .map((node) => {
      if (!isTag(node)) return isText(node) ? node.data : '';
      if (/^footnote-(ref|backref)$/.test(node.attribs.class ?? '')) return '';
      if (node.name === 'img') return node.attribs.alt ?? '';
      return INLINE.has(node.name) ? textOf(node.children) : ` ${textOf(node.children)} `;
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
