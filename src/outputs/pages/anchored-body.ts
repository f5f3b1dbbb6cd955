import type { Body } from '../../brief/brief.ts';

/**
 * A body whose paragraphs have fragments, `p-1` and so on, to which links and search results lead.
 * It is made when it is shown: a page that stands already costs nothing.
 */
export class AnchoredBody implements Body {
  readonly #body: Body;

  constructor(body: Body) {
    this.#body = body;
  }

  get html(): string {
    return anchorParagraphs(this.#body.html);
  }

  get hash(): string {
    return this.#body.hash;
  }

  get headings(): Body['headings'] {
    return this.#body.headings;
  }

  get words(): number {
    return this.#body.words;
  }

  /** As bodies of briefs do, it stands by its hash wherever a model is compared. */
  toJSON(): { hash: string } {
    return { hash: this.#body.hash };
  }
}

/** Our own Markdown writes the start of a paragraph in this one way, and escapes it everywhere else. */
export function anchorParagraphs(html: string): string {
  let number = 0;
  return html.replaceAll('<p>', () => {
    number += 1;
    return `<p id="p-${number}">`;
  });
}
