import type { Body } from '../../brief/brief.ts';
import { renderMarkdown } from '../../content/markdown.ts';

/** Markdown of a vocabulary, rendered; undefined where there is none. */
export function introductionOf(markdown: string | undefined, pathPrefix: string): Body | undefined {
  if (markdown === undefined || markdown.trim() === '') return undefined;
  const { html, hash, headings, words } = renderMarkdown(markdown, pathPrefix);
  return new IntroductionBody(html, hash, headings, words);
}

/** As bodies of briefs do, it stands by its hash wherever a model is compared. */
class IntroductionBody implements Body {
  constructor(
    readonly html: string,
    readonly hash: string,
    readonly headings: Body['headings'],
    readonly words: number,
  ) {}

  toJSON(): { hash: string } {
    return { hash: this.hash };
  }
}
