import type { Brief } from '../../brief/brief.ts';
import type { PageKind, PlannedPage } from './page-models.ts';

interface Listed<K extends PageKind> {
  readonly kind: K;
  readonly address: string;
  readonly lists: readonly Brief[];
}

/**
 * A page of a long list, whose model is made when it is asked for: a large site has thousands, which
 * must not stand in memory together, and a watching build looks only at those that list what changed.
 */
export function listedPage<K extends PageKind>(
  page: Listed<K>,
  make: () => Pick<PlannedPage<K>, 'model' | 'lastChange'>,
): PlannedPage<K> {
  let made: Pick<PlannedPage<K>, 'model' | 'lastChange'> | undefined;
  const once = () => (made ??= make());
  const planned = {
    ...page,
    get model() {
      return once().model;
    },
    get lastChange() {
      return once().lastChange;
    },
  };
  return planned as PlannedPage<K>;
}
