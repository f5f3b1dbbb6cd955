import type { Tree } from '../../content/yaml.ts';
import { knownKey } from '../new/known-key.ts';
import type { EntryValues } from './entry-values.ts';
import { htmlToText } from './html-to-markdown.ts';
import { type Keyed, placeKey, topicKey } from './name-book.ts';
import { oldItems, withPublishers } from './old-sources.ts';

/**
 * Fields of a brief and how each comes of what an entry gives; the date, the picture and the
 * old addresses come apart.
 */
export const ENTRY_FIELDS: { readonly [field: string]: (values: EntryValues) => Tree } = {
  title: ({ title }) => title,
  status: (values) => values.text('status').toLowerCase(),
  importance: (values) => values.text('importance').toLowerCase(),
  place(values) {
    const fields = {
      country: values.text('place.country'),
      lat: values.text('place.lat'),
      lon: values.text('place.lon'),
    };
    return keys(values, 'place', (name) => placeKey(name, fields, values.vocabularies));
  },
  topics: (values) => keys(values, 'topics', (name) => topicKey(name, values.vocabularies)),
  summary: (values) => htmlToText(values.text('summary')),
  source: (values) => withPublishers(oldItems(values.items.source, values), values),
  claims: (values) =>
    oldItems(values.items.claims, values).flatMap((claim) => ofKnownMeasure(claim, values)),
  draft: (values) => (/^(?:true|yes|1)$/i.test(values.text('draft')) ? 'true' : ''),
  lang: (values) => values.text('lang'),
};

/** A picture needs its description and its credit; its file is looked for later. */
export function pictureOf(values: EntryValues): { [field: string]: string } | undefined {
  const src = values.text('image.src');
  if (src === '') return undefined;
  const alt = values.text('image.alt');
  const credit = values.text('image.credit');
  if (alt !== '' && credit !== '')
    return { src, alt, credit, caption: htmlToText(values.text('image.caption')) };
  const lacking = [alt === '' ? 'image.alt' : '', credit === '' ? 'image.credit' : '']
    .filter(Boolean)
    .join(' and ');
  values.lose('The picture', `it lacks ${lacking}; map a field to it, or give it under "defaults"`);
  return undefined;
}

function keys(
  values: EntryValues,
  target: 'place' | 'topics',
  keyOf: (name: string) => Keyed,
): string[] {
  const found = new Set<string>();
  for (const name of values.texts(target)) {
    const keyed = keyOf(name);
    if ('why' in keyed)
      values.lose(`The ${target === 'place' ? 'place' : 'topic'} "${name}"`, keyed.why);
    else {
      values.want(keyed.wanted);
      found.add(keyed.key);
    }
  }
  return [...found];
}

/** What a number counts has to be said by an editor, so that no measure is made here. */
function ofKnownMeasure(
  claim: { [field: string]: Tree },
  values: EntryValues,
): { [field: string]: Tree }[] {
  const measure = knownKey(String(claim.measure ?? ''), values.vocabularies.measures);
  if (measure) return [{ ...claim, measure }];
  values.lose(
    `The claims of "${String(claim.measure ?? '')}"`,
    'it is not in measures.yaml; add it there with what it counts, and import again',
  );
  return [];
}
