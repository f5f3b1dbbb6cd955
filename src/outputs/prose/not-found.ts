import { NOT_FOUND, yearAddress } from '../addresses/addresses.ts';
import { type Shell, shellOf } from '../frame/shell.ts';
import { definePage } from '../kinds/define-page.ts';
import type { Edition } from '../page/edition.ts';
import type { CountedLink } from '../page/link.ts';

/** What a reader sees at an address where nothing stands. */
export interface NotFoundPage {
  readonly shell: Shell;
  readonly years: readonly CountedLink[];
}

/** The page that hosts serve for unknown addresses. */
export const notFound = definePage<NotFoundPage>({
  kind: 'notFound',
  in: { sitemap: false },
  *pages(edition) {
    yield {
      address: NOT_FOUND,
      inputs: { also: edition.indexes.timeline.years.map(({ key, count }) => [key, count]) },
      model: () => notFoundPage(edition),
    };
  },
});

function notFoundPage(edition: Edition): NotFoundPage {
  return {
    shell: shellOf(edition, { address: NOT_FOUND, noindex: true }),
    years: edition.indexes.timeline.years.map(({ key, count }) => ({
      href: edition.href(yearAddress(key)),
      label: edition.words(key),
      count,
    })),
  };
}
