import { NOT_FOUND, yearAddress } from '../addresses.ts';
import type { Edition } from './edition.ts';
import type { PlannedPage } from './page-models.ts';
import { type Shell, shellOf } from './shell.ts';
import type { CountedLink } from './topic.ts';

/** What a reader sees at an address where nothing stands. */
export interface NotFoundPage {
  readonly shell: Shell;
  readonly years: readonly CountedLink[];
}

/** The page that hosts serve for unknown addresses. */
export function notFoundPage(edition: Edition): PlannedPage<'notFound'> {
  return {
    kind: 'notFound',
    address: NOT_FOUND,
    model: {
      shell: shellOf(edition, { address: NOT_FOUND, noindex: true }),
      years: edition.indexes.timeline.years.map(({ key, count }) => ({
        href: edition.href(yearAddress(key)),
        label: edition.words(key),
        count,
      })),
    },
  };
}
