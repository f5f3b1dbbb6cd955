import { inject } from 'vitest';
import { richestPages } from '../page-kinds.ts';

/** One page of each kind, to be visited; none where the sample site could not be built. */
export function everyKindOfPage(): readonly { kind: string; address: string }[] {
  const pages = inject('samplePages');
  if ('missing' in pages) return [{ kind: 'home', address: '' }];
  return richestPages(pages.folder).map(({ kind, address }) => ({
    kind,
    // The host answers so for what is not there.
    address: kind === 'notFound' ? 'nowhere/' : address,
  }));
}
