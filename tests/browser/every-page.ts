import { inject } from 'vitest';
import { richestPages } from '../page-kinds.ts';

/** One page of each kind, to be visited; none where the site could not be built. */
export function everyKindOfPage(): readonly { kind: string; address: string }[] {
  const site = inject('servedSite');
  if ('missing' in site) return [{ kind: 'home', address: '' }];
  return richestPages(site).map(({ kind, address }) => ({
    kind,
    // The host answers so for what is not there.
    address: kind === 'notFound' ? 'nowhere/' : address,
  }));
}
