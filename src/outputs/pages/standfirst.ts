import type { Brief } from '../../brief/brief.ts';

/**
 * The summary where it says more than the text below it; undefined where the summary is the
 * body's own first paragraph, which would otherwise stand there twice.
 */
export function standfirstOf({ summary, body }: Brief): string | undefined {
  const end = body.html.indexOf('</p>');
  if (end < 0) return summary;
  const opening = lettersOf(body.html.slice(0, end).replace(/<[^>]*>/g, ''));
  return opening === lettersOf(summary) ? undefined : summary;
}

/** Quotation marks and entities differ between the two; letters and digits do not. */
function lettersOf(text: string): string {
  return text.replace(/&[a-z]+;|&#\d+;/g, '').replace(/[^\p{L}\p{N}]/gu, '');
}
