import type { Body, Brief } from '../../brief/brief.ts';

/** A body as plain data, for a model: records keep theirs packed. */
export function plainBody({ html, hash, headings, words }: Body): Body {
  return { html, hash, headings, words };
}

/**
 * A body whose paragraphs have fragments, `p-1` and so on, to which links and search results lead.
 * Our own Markdown writes the start of a paragraph in this one way, and escapes it everywhere else.
 */
export function anchorParagraphs(html: string): string {
  let number = 0;
  return html.replaceAll('<p>', () => {
    number += 1;
    return `<p id="p-${number}">`;
  });
}

/**
 * The summary where it says more than the text below it; undefined where the summary is the
 * body's own first paragraph, which would otherwise stand there twice.
 */
export function standfirstOf({ summary, body }: Brief): string | undefined {
  const end = body.html.indexOf('</p>');
  if (end < 0) return summary;
  const opening = body.html
    .slice(0, end)
    .replace(/<figure.*?<\/figure>/gs, '')
    .replace(/<sup class="(?:source|footnote)-ref">.*?<\/sup>/g, '')
    .replace(/<[^>]*>/g, '');
  return sameLetters(opening, summary) ? undefined : summary;
}

const A_GLANCE = 24;

function sameLetters(a: string, b: string): boolean {
  // Most differ at once, and reading both to their ends costs more than all the rest.
  const glance = (text: string) => lettersOf(text.slice(0, A_GLANCE * 2)).slice(0, A_GLANCE);
  return glance(a) === glance(b) && lettersOf(a) === lettersOf(b);
}

/** Quotation marks and entities differ between the two; letters and digits do not. */
function lettersOf(text: string): string {
  return text.replace(/&[a-z]+;|&#\d+;/g, '').replace(/[^\p{L}\p{N}]/gu, '');
}
