import { type Element, isElement, type Node } from './markup.ts';

/**
 * Rendered markup as it stands on a page of its own: many bodies share a review, so nothing in them
 * has an address, heads a section or is a landmark, and pictures are named instead of shown.
 */
export function readerMarkup(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (!isElement(node)) return [node];
    if (node.tag === '#line') return readerMarkup(node.children);
    if (node.attributes.class === 'footnote-backref') return [];
    if (node.attributes.class === 'footnote-ref')
      return [{ tag: 'sup', attributes: {}, children: [textOfReference(node)] }];
    if (node.tag === 'img') return [pictureNamed(node)];
    return [{ ...quiet(node), children: readerMarkup(node.children) }];
  });
}

function quiet({ tag, attributes }: Element): Pick<Element, 'tag' | 'attributes'> {
  const { class: name } = attributes;
  const classes = (...more: string[]) => {
    const all = [...(name ? [name] : []), ...more].join(' ');
    return all === '' ? {} : { class: all };
  };
  if (/^h[1-6]$/.test(tag)) return { tag: 'p', attributes: classes('diff-heading') };
  if (tag === 'section') return { tag: 'div', attributes: classes() };
  if (tag === 'a') return link(attributes);
  // A table that is too wide is scrolled, by keyboard too.
  if (name === 'table-scroll')
    return {
      tag,
      attributes: { class: name, role: 'group', 'aria-label': 'Table', tabindex: '0' },
    };
  return { tag, attributes: classes() };
}

function link({ href = '' }: Element['attributes']): Pick<Element, 'tag' | 'attributes'> {
  if (!/^https?:/i.test(href)) return { tag: 'span', attributes: { class: 'diff-link' } };
  return { tag: 'a', attributes: { href, rel: 'noopener nofollow' } };
}

function textOfReference(node: Element): string {
  return node.children.map((child) => (isElement(child) ? textOfReference(child) : child)).join('');
}

function pictureNamed({ attributes }: Element): Element {
  const { alt = '', src = '' } = attributes;
  return {
    tag: 'span',
    attributes: { class: 'diff-picture' },
    children: [`[picture ${src}: ${alt}]`],
  };
}
