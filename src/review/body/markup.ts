import render from 'dom-serializer';
import type { ChildNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';

/** Reads HTML that our Markdown made into a tree. */
export function readMarkup(html: string): ChildNode[] {
  return parseDocument(html).children;
}

/** Writes a tree as HTML; text and attributes are escaped. */
export function writeMarkup(nodes: ChildNode[]): string {
  return render(nodes, { encodeEntities: 'utf8', emptyAttrs: true });
}
