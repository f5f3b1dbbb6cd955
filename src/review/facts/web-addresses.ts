import MarkdownIt from 'markdown-it';
import type { Span } from '../../content/source/source-text.ts';

/** Servers take no longer ones. */
const LONGEST = 2000;

const { linkify } = new MarkdownIt();
linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
for (const other of ['//', 'ftp:', 'mailto:']) linkify.add(other, null);

/** Where whole addresses of the web stand in a text, without the punctuation around them. */
export function webAddressesIn(text: string): Span[] {
  const found = linkify.match(text) ?? [];
  return found
    .map(({ index, lastIndex }) => ({ start: index, end: lastIndex }))
    .filter(({ start, end }) => end - start <= LONGEST);
}

/** Where to cut a text so that so much of it is left, and no address is broken. */
export function cutAt(text: string, most: number): number {
  if (text.length <= most) return text.length;
  // A longer address counts as none, so that nothing beyond that need be looked at.
  const near = text.slice(0, most + LONGEST + 1);
  const within = webAddressesIn(near).find(({ start, end }) => start < most && end > most);
  return within?.end ?? most;
}
