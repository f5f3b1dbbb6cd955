import type { EntryValues } from './entry-values.ts';
import { publisherKey } from './name-book.ts';
import type { OldItem } from './old-items.ts';

/** Sources with their publishers as keys. */
export function withPublishers(sources: readonly OldItem[], values: EntryValues): OldItem[] {
  const keyOf = (name: string, address: string) => {
    const found = publisherKey(name, address, values.vocabularies);
    if (found && 'key' in found) values.want(found.wanted);
    return found && 'key' in found ? found.key : undefined;
  };
  return sources.map((source) => {
    const publisher = keyOf(String(source.publisher ?? ''), String(source.url ?? ''));
    const via = [source.via ?? []].flat().map((name) => keyOf(String(name), '') ?? name);
    return {
      ...source,
      ...(publisher === undefined ? {} : { publisher }),
      ...(via.length > 0 ? { via } : {}),
    };
  });
}
