import type { Brief } from '../../brief/brief.ts';
import { lazy } from '../../content/lazy.ts';
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
  make: () => Pick<PlannedPage<K>, 'model'>,
): PlannedPage<K> {
  const once = lazy(() => make().model);
  const planned = {
    ...page,
    get model() {
      return once();
    },
  };
  return planned as PlannedPage<K>;
}
