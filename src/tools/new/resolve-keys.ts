import { unknown } from '../../content/rules/references.ts';
import type { Tree } from '../../content/yaml.ts';
import type { Desk } from './desk.ts';
import type { KnownKeys } from './extend-vocabularies.ts';
import type { Fault } from './fault.ts';
import { knownKey } from './known-key.ts';
import { publisherOfAddress } from './publisher-of-address.ts';

type Fields = { readonly [field: string]: Tree };

const LISTS = [
  { field: 'topics', vocabulary: 'topics', kind: 'topic' },
  { field: 'place', vocabulary: 'places', kind: 'place' },
] as const;

/** Topics, places and publishers by key, however they were named; publishers also from addresses. */
export function resolveKeys(
  fields: Fields,
  known: KnownKeys,
  desk: Desk,
): { fields: Fields; faults: Fault[] } {
  const faults: Fault[] = [];
  const resolved: { [field: string]: Tree } = { ...fields };
  for (const { field, vocabulary, kind } of LISTS) {
    if (!Object.hasOwn(fields, field)) continue;
    resolved[field] = [fields[field] ?? []].flat().map((given) => {
      const key = knownKey(String(given), known[vocabulary]);
      if (key === undefined) {
        const where = `${desk.folder}/${vocabulary}.yaml`;
        const { reason, fix } = unknown(kind, String(given), where, known[vocabulary]);
        faults.push({
          about: `--${kind}`,
          reason,
          fix: `${fix} A new one is added with --add-${kind}.`,
        });
      }
      return key ?? given;
    });
  }
  if (fields.source)
    resolved.source = [fields.source].flat().map((source) => withPublisher(source, known, desk));
  return { fields: resolved, faults };
}

function withPublisher(source: Tree, known: KnownKeys, { vocabularies }: Desk): Tree {
  const fields = typeof source === 'string' ? { url: source } : source;
  if (fields === null || typeof fields !== 'object' || Array.isArray(fields)) return source;
  const { publisher, url } = fields;
  const key =
    typeof publisher === 'string'
      ? (knownKey(publisher, known.publishers) ?? publisher)
      : publisherOfAddress(String(url ?? ''), vocabularies.publishers)?.key;
  return key === undefined ? source : { ...fields, publisher: key };
}
