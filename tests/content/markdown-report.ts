import { renderMarkdown } from '../../src/content/text/markdown.ts';

/** The HTML of a body, in the form of the fixtures: without the line break at its end. */
export function markdownReport(text: string, prefix: string): string {
  return renderMarkdown(text, prefix).html.replace(/\n$/, '');
}
