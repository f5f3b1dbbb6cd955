import { Parser } from 'htmlparser2';

/** An element of a rendered body. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
}

export type Node = Element | string;

/** Reads HTML that our Markdown made into a tree. */
export function readMarkup(html: string): Node[] {
  const root: Node[] = [];
  const open: Element[] = [];
  const siblings = () => open.at(-1)?.children ?? root;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const element = { tag, attributes, children: [] };
        siblings().push(element);
        open.push(element);
      },
      ontext(text) {
        const before = siblings();
        const last = before.at(-1);
        if (typeof last === 'string') before[before.length - 1] = last + text;
        else before.push(text);
      },
      onclosetag() {
        open.pop();
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  return root;
}

export function isElement(node: Node): node is Element {
  return typeof node !== 'string';
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr']);

/** Writes a tree as HTML; text and attributes are escaped. */
export function writeMarkup(nodes: readonly Node[]): string {
  return nodes.map((node) => (isElement(node) ? writeElement(node) : escapeText(node))).join('');
}

function writeElement({ tag, attributes, children }: Element): string {
  return VOID.has(tag)
    ? openTag(tag, attributes)
    : `${openTag(tag, attributes)}${writeMarkup(children)}</${tag}>`;
}

function openTag(tag: string, attributes: Element['attributes']): string {
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`,
  );
  return `<${tag}${written.join('')}>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
