import type { Body } from '../../brief/brief.ts';
import { renderMarkdown } from '../../content/markdown.ts';

/** Markdown of a vocabulary, rendered; undefined where there is none. */
export function introductionOf(markdown: string | undefined, pathPrefix: string): Body | undefined {
  if (markdown === undefined || markdown.trim() === '') return undefined;
  const { html, hash, headings, words } = renderMarkdown(markdown, pathPrefix);
  return { html, hash, headings, words };
}
