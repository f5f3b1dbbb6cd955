import type { Brief } from '../../../brief/brief.ts';
import type { Source } from '../../../brief/schema.ts';
import type { ContentRecord } from '../../../content/record.ts';

/** One place in the content that names an address. */
export interface Mention {
  readonly brief: Brief;
  readonly source: Source;
  readonly field: 'url' | 'archived';
  readonly path: readonly [string, number, string];
}

/** Every address that readers may follow, once, with all places that name it; what is known to be dead is left out. */
export function addressesOf({ briefs }: ContentRecord): Map<string, Mention[]> {
  const asked = new Map<string, Mention[]>();
  for (const brief of briefs) {
    brief.sources.forEach((source, index) => {
      for (const field of ['url', 'archived'] as const) {
        const address = source[field];
        if (!address || (field === 'url' && source.dead)) continue;
        const mention: Mention = { brief, source, field, path: ['source', index, field] };
        // What follows "#" is never sent.
        const page = address.replace(/#.*$/s, '');
        const known = asked.get(page);
        if (known) known.push(mention);
        else asked.set(page, [mention]);
      }
    });
  }
  return asked;
}
