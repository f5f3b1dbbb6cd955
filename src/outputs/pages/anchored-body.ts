import type { Body } from '../../brief/brief.ts';

/** A body as plain data, for a model: records keep theirs packed. */
export function plainBody({ html, hash, headings, words }: Body): Body {
  return { html, hash, headings, words };
}

/**
 * A body whose paragraphs have fragments, `p-1` and so on, to which links and search results lead.
 */
export function anchored(body: Body): Body {
  return { ...plainBody(body), html: anchorParagraphs(body.html) };
}

/** Our own Markdown writes the start of a paragraph in this one way, and escapes it everywhere else. */
export function anchorParagraphs(html: string): string {
  let number = 0;
  return html.replaceAll('<p>', () => {
    number += 1;
    return `<p id="p-${number}">`;
  });
}
