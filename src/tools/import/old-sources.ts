import type { Tree } from '../../content/yaml.ts';
import type { CollectedItem } from './collect.ts';
import type { EntryValues } from './entry-values.ts';
import { htmlToText } from './html-to-markdown.ts';
import { publisherKey } from './name-book.ts';
import { readOldDate } from './old-dates.ts';

type Item = { [field: string]: Tree };

const DATES = ['published', 'accessed', 'reported'];
const LISTS = ['via'];

/** Sources or claims as they will be written, without those that say the same as an earlier one. */
export function oldItems(items: readonly CollectedItem[], values: EntryValues): Item[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const fields: Item = {};
    for (const [part, texts] of Object.entries(item)) {
      const [text = '', ...more] = texts;
      if (LISTS.includes(part)) fields[part] = texts;
      else if (DATES.includes(part)) {
        const date = readOldDate(text, { ...values.mapping.dates, times: 'drop' });
        if ('edtf' in date) fields[part] = date.edtf;
        else values.lose(`The ${part} date of a source or claim`, date.why);
      } else {
        fields[part] = part === 'url' || part === 'archived' ? text.trim() : htmlToText(text);
        if (more.length > 0)
          values.lose(`A second ${part} of the same source or claim`, 'one can be carried');
      }
    }
    const same = String(fields.url ?? JSON.stringify(fields));
    if (seen.has(same) || Object.keys(fields).length === 0) return [];
    seen.add(same);
    return [fields];
  });
}

/** Sources with their publishers as keys. */
export function withPublishers(sources: readonly Item[], values: EntryValues): Item[] {
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
