import type { Field } from '../../brief/fields.ts';
import { briefFields } from '../../brief/schema.ts';
import type { Tree } from '../../content/yaml/yaml.ts';
import { htmlToText } from './archive/read-feed.ts';
import type { CollectedItem } from './collect.ts';
import type { EntryValues } from './entry-values.ts';
import { publisherKey } from './names.ts';
import { readOldDate } from './old-dates.ts';

/** A source, claim or correction as it will be written. */
export type OldItem = { [part: string]: Tree };

type ItemList = keyof EntryValues['items'];

/** What becomes of a part's texts, where it is more than one line of text. */
const PARTS: { readonly [part: string]: (texts: readonly string[], values: EntryValues) => Tree } =
  {
    url: ([text = '']) => text.trim(),
    archived: ([text = '']) => text.trim(),
    // Values have no separators: 1,200 is written 1200.
    value: ([text = '']) => htmlToText(text).replace(/(\d),(?=\d{3}(?!\d))/g, '$1'),
  };

/** The parts of a list, by name. */
function partsOf(list: ItemList): ReadonlyMap<string, Field> {
  const group = briefFields().find(({ name }) => name === list);
  return new Map((group?.fields ?? []).map((field) => [field.name, field]));
}

/** What becomes of a part by what it holds. */
function readPart(
  part: string,
  field: Field | undefined,
  texts: readonly string[],
  values: EntryValues,
): Tree {
  const [text = ''] = texts;
  if (PARTS[part]) return PARTS[part](texts, values);
  if (field?.list) return texts.map(htmlToText).filter((one) => one !== '');
  if (field?.kind === 'date') return dateOf(texts, values);
  if (field?.kind === 'choice') {
    const same = htmlToText(text)
      .toLowerCase()
      .replace(/[\s_]+/g, '-');
    return field.choices.find(({ word }) => word.toLowerCase() === same)?.word ?? text;
  }
  return htmlToText(text);
}

/** An entry's sources or claims with the mapping's defaults, without those that repeat an earlier one. */
export function oldItems(list: ItemList, values: EntryValues): OldItem[] {
  const seen = new Set<string>();
  return values.items[list].flatMap((collected) => {
    const item = itemOf({ ...defaultsOf(list, values), ...collected }, partsOf(list), values);
    const same = sameItem(item);
    if (seen.has(same) || Object.keys(item).length === 0) return [];
    seen.add(same);
    return [item];
  });
}

/** Two pages of one report are two sources; the same page with and without its title is one. */
function sameItem(item: OldItem): string {
  const { url, page, paragraph, quote, id } = item;
  return JSON.stringify(url === undefined ? item : [url, page, paragraph, quote, id]);
}

function itemOf(
  collected: CollectedItem,
  parts: ReadonlyMap<string, Field>,
  values: EntryValues,
): OldItem {
  return Object.fromEntries(
    Object.entries(collected).map(([part, texts]): [string, Tree] => {
      const value = readPart(part, parts.get(part), texts, values);
      if (texts.length > 1 && !Array.isArray(value)) {
        values.addLoss(
          `A second ${part} of the same source or claim`,
          'only one can be carried over',
        );
      }
      return [part, value];
    }),
  );
}

function defaultsOf(list: ItemList, { mapping }: EntryValues): CollectedItem {
  const start = `${list}[].`;
  return Object.fromEntries(
    Object.entries(mapping.defaults).flatMap(([target, texts]) =>
      target.startsWith(start) ? [[target.slice(start.length), [...(texts ?? [])]]] : [],
    ),
  );
}

function dateOf([text = '']: readonly string[], values: EntryValues): Tree {
  const date = readOldDate(text, { ...values.mapping.dates, times: 'drop' });
  if ('edtf' in date) return date.edtf;
  values.addLoss('The date of a source or claim', date.why);
  return '';
}

/** Sources with their publishers as keys. */
export function withPublishers(sources: readonly OldItem[], values: EntryValues): OldItem[] {
  const keyOf = (name: string, address: string) => {
    const found = publisherKey(name, address, values.vocabularies);
    if (found && 'key' in found) values.addEntry(found.newEntry);
    return found && 'key' in found ? found.key : undefined;
  };
  return sources.map((source) => {
    const publisher = keyOf(String(source.publisher ?? ''), String(source.url ?? ''));
    const known = values.vocabularies.publishers.get(String(publisher ?? ''));
    const { reliability, ...rest } = source;
    const via = [source.via ?? []].flat().map((name) => keyOf(String(name), '') ?? name);
    return {
      // What goes without saying, since the publisher has it, is not said again.
      ...(reliability === undefined || reliability === known?.reliability ? rest : source),
      ...(publisher === undefined ? {} : { publisher }),
      ...(via.length > 0 ? { via } : {}),
    };
  });
}
