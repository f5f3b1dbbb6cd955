import type { Body, Page } from '../../brief/brief.ts';
import { renderMarkdown } from '../../content/text/markdown.ts';
import { proseAddress, TIMELINE } from '../addresses/addresses.ts';
import { plainBody } from '../brief/body.ts';
import { type WrittenIn, writtenIn } from '../dates/date-language.ts';
import { type Shell, shellOf } from '../frame/shell.ts';
import { definePage } from '../kinds/define-page.ts';
import type { Edition } from '../page/edition.ts';
import { picturesKey, withPictures } from '../page/pictures.ts';

/** Markdown of a vocabulary, rendered; undefined where there is none. */
export function introductionOf(
  markdown: string | undefined,
  edition: Pick<Edition, 'context' | 'site' | 'images' | 'href'>,
): Body | undefined {
  const { context, site } = edition;
  if (markdown === undefined || markdown.trim() === '') return undefined;
  const rendered = renderMarkdown(markdown, context.pathPrefix, site.language);
  const { html, hash, headings, words } = rendered;
  return { html: withPictures(html, edition), hash, headings, words };
}

/** A prose page such as *About*. */
export interface ProsePage {
  readonly shell: Shell;
  readonly title: string;
  readonly summary: string;
  readonly language?: WrittenIn;
  readonly body: Body;
}

/** The pages of `content/pages`. */
export const prose = definePage<ProsePage>({
  kind: 'page',
  in: { sitemap: true },
  *pages(edition) {
    for (const page of edition.record.pages) {
      yield {
        address: proseAddress(page.name),
        inputs: { also: [page.hash, picturesKey(page.body.html, edition)] },
        model: () => prosePage(page, edition),
      };
    }
  },
});

function prosePage({ name, title, summary, lang, body }: Page, edition: Edition): ProsePage {
  const language = writtenIn(lang, edition.site.language);
  return {
    shell: shellOf(edition, {
      address: proseAddress(name),
      breadcrumbs: [{ section: 'timeline', address: TIMELINE }],
    }),
    title,
    summary,
    ...(language && { language }),
    body: { ...plainBody(body), html: withPictures(body.html, edition) },
  };
}
