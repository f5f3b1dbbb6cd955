import type { Body, Page } from '../../brief/brief.ts';
import { proseAddress, TIMELINE } from '../addresses.ts';
import { type WrittenIn, writtenIn } from '../date-language.ts';
import { definePage } from '../page/define-page.ts';
import { plainBody } from './anchored-body.ts';
import type { Edition } from './edition.ts';
import { type Shell, shellOf } from './shell.ts';

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
        inputs: { also: [page.hash] },
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
    body: plainBody(body),
  };
}
