import render from 'dom-serializer';
import { type ChildNode, Element, isTag, isText, Text } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';

/** The text of rendered HTML on one line, without the numbers of notes. */
export function plainTextOf(html: string): string {
  return textOf(readMarkup(html)).replace(/\s+/g, ' ').trim();
}

/** The text of nodes; blocks are kept apart by a space. */
export function textOf(nodes: readonly ChildNode[]): string {
  return nodes
    .map((node) => {
      if (!isTag(node)) return isText(node) ? node.data : '';
      if (/^(?:footnote-(?:ref|backref)|source-ref)$/.test(node.attribs.class ?? '')) return '';
      if (node.name === 'img') return node.attribs.alt ?? '';
      return INLINE.has(node.name) ? textOf(node.children) : ` ${textOf(node.children)} `;
    })
    .join('');
}

/** Elements that stand in a line of text. */
export const INLINE = new Set(
  `a abbr b bdi bdo br button cite code data del dfn em i img input ins kbd label mark math meter output
  picture progress q s samp select small span strong sub sup svg time u var wbr`.split(/\s+/),
);

/** Elements that are one thing: what stands in them is not compared piece by piece. */
export const WHOLE = new Set('svg img picture math select video audio canvas'.split(' '));

/** Reads HTML that our Markdown made into a tree. */
export function readMarkup(html: string): ChildNode[] {
  return parseDocument(html).children;
}

/** Writes a tree as HTML; text and attributes are escaped. */
export function writeMarkup(nodes: ChildNode[]): string {
  return render(nodes, { encodeEntities: 'utf8', emptyAttrs: true });
}

/**
 * Rendered markup as it stands on a page of its own: many bodies share a review, so nothing in them
 * has an address, heads a section or is a landmark, and pictures are named instead of shown.
 */
export function readerMarkup(nodes: readonly ChildNode[]): ChildNode[] {
  return nodes.flatMap((node): ChildNode[] => {
    if (!isTag(node)) return [node];
    if (node.name === '#line') return readerMarkup(node.children);
    if (node.attribs.class === 'footnote-backref') return [];
    if (node.attribs.class === 'footnote-ref' || node.attribs.class === 'source-ref')
      return [new Element('sup', {}, [new Text(DomUtils.textContent(node))])];
    if (node.name === 'img') return [pictureNamed(node)];
    return [new Element(...quiet(node), readerMarkup(node.children))];
  });
}

type Tag = [name: string, attribs: Element['attribs']];

function quiet({ name: tag, attribs }: Element): Tag {
  const { class: name } = attribs;
  const classes = (...more: string[]): Element['attribs'] => {
    const all = [...(name ? [name] : []), ...more].join(' ');
    return all === '' ? {} : { class: all };
  };
  if (/^h[1-6]$/.test(tag)) return ['p', classes('diff-heading')];
  if (tag === 'section') return ['div', classes()];
  if (tag === 'a') return link(attribs);
  // A table that is too wide is scrolled, by keyboard too.
  if (name === 'table-scroll')
    return [tag, { class: name, role: 'group', 'aria-label': 'Table', tabindex: '0' }];
  return [tag, classes()];
}

function link({ href = '' }: Element['attribs']): Tag {
  if (!/^https?:/i.test(href)) return ['span', { class: 'diff-link' }];
  return ['a', { href, rel: 'noopener nofollow' }];
}

function pictureNamed({ attribs }: Element): Element {
  const { alt = '', src = '' } = attribs;
  return new Element('span', { class: 'diff-picture' }, [new Text(`[picture ${src}: ${alt}]`)]);
}
