import { type ChildNode, Element, isTag, Text } from 'domhandler';
import { DomUtils } from 'htmlparser2';

/**
 * Rendered markup as it stands on a page of its own: many bodies share a review, so nothing in them
 * has an address, heads a section or is a landmark, and pictures are named instead of shown.
 */
export function readerMarkup(nodes: readonly ChildNode[]): ChildNode[] {
  return nodes.flatMap((node): ChildNode[] => {
    if (!isTag(node)) return [node];
    if (node.name === '#line') return readerMarkup(node.children);
    if (node.attribs.class === 'footnote-backref') return [];
    if (node.attribs.class === 'footnote-ref')
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
