import type { Vocabularies, VocabularyName } from '../../brief/vocabularies.ts';
import { keyOfName } from '../../content/brief-file-name.ts';
import type { Tree } from '../../content/yaml.ts';
import { knownKey } from '../new/known-key.ts';
import { publisherOfAddress } from '../new/publisher-of-address.ts';

/** An entry that a vocabulary lacks, wanted by one of the imported briefs. */
export interface WantedEntry {
  readonly vocabulary: VocabularyName;
  readonly key: string;
  /** As it was spelled. */
  readonly name: string;
  readonly fields: { readonly [field: string]: Tree };
}

/** A name as a key of its vocabulary, with the entry that has to be made for it, if any. */
export type Keyed =
  | { readonly key: string; readonly wanted?: WantedEntry }
  | { readonly why: string };

export function topicKey(name: string, { topics }: Vocabularies): Keyed {
  const known = knownKey(name, topics) ?? knownKey(keyOfName(name), topics);
  if (known) return { key: known };
  const key = keyOfName(name);
  if (key === '')
    return { why: 'no key can be made of it; give it one under "values" in the mapping' };
  return { key, wanted: { vocabulary: 'topics', key, name, fields: { name } } };
}

/** A place needs its country and coordinates: nobody can make these up. */
export function placeKey(
  name: string,
  fields: { readonly [field: string]: string },
  { places }: Vocabularies,
): Keyed {
  const known = knownKey(name, places) ?? knownKey(keyOfName(name), places);
  if (known) return { key: known };
  const key = keyOfName(name);
  const { country = '', lat = '', lon = '' } = fields;
  if (key === '' || !/^[A-Za-z]{2}$/.test(country) || !isDegrees(lat, 90) || !isDegrees(lon, 180)) {
    return {
      why: 'it is not in places.yaml; add it there with its country and coordinates, and import again',
    };
  }
  return {
    key,
    wanted: {
      vocabulary: 'places',
      key,
      name,
      fields: { name, country: country.toUpperCase(), lat, lon },
    },
  };
}

/** A publisher by its name or by the address of its page; a plain name may stand as it is. */
export function publisherKey(
  name: string,
  address: string,
  { publishers }: Vocabularies,
): Keyed | undefined {
  if (name === '') {
    const own = publisherOfAddress(address, publishers);
    return own && { key: own.key };
  }
  const known = knownKey(name, publishers) ?? knownKey(keyOfName(name), publishers);
  if (known) return { key: known };
  const key = keyOfName(name);
  if (key === '') return { key: name };
  const url = URL.canParse(address) ? `${new URL(address).origin}/` : '';
  const fields = { name, ...(url === '' ? {} : { url }), kind: 'news-site' };
  return { key, wanted: { vocabulary: 'publishers', key, name, fields } };
}

function isDegrees(text: string, most: number): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text) && Math.abs(Number(text)) <= most;
}
