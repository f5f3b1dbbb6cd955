import type { Body } from '../../brief/brief.ts';
import { proseAddress, TIMELINE } from '../addresses.ts';
import type { Edition } from './edition.ts';
import { type WrittenIn, writtenIn } from './entry.ts';
import type { PlannedPage } from './page-models.ts';
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
export function prosePages(edition: Edition): readonly PlannedPage<'page'>[] {
  return edition.record.pages.map(({ name, title, summary, lang, body }) => {
    const address = proseAddress(name);
    const language = writtenIn(lang, edition.site.language);
    return {
      kind: 'page',
      address,
      model: {
        shell: shellOf(edition, {
          address,
          breadcrumbs: [{ section: 'timeline', address: TIMELINE }],
        }),
        title,
        summary,
        ...(language && { language }),
        body,
      },
    };
  });
}
