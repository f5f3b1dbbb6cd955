import type { Tree } from '../../content/yaml.ts';
import { knownKey } from '../new/known-key.ts';
import type { EntryValues } from './entry-values.ts';
import { htmlToText } from './html-to-markdown.ts';
import { type Keyed, placeKey, topicKey } from './name-book.ts';
import { type OldItem, oldItems } from './old-items.ts';
import { withPublishers } from './old-sources.ts';

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
  source: (values) => withPublishers(oldItems('source', values), values),
  claims: (values) => oldItems('claims', values).flatMap((claim) => ofKnownMeasure(claim, values)),
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
function ofKnownMeasure(claim: OldItem, values: EntryValues): OldItem[] {
  const name = String(claim.measure ?? '');
  const measure = knownKey(name, values.vocabularies.measures);
  if (measure) return [{ ...claim, measure }];
  if (name === '')
    values.lose('A claim', 'nothing says what it counts; give "claims[].measure" under "defaults"');
  else
    values.lose(
      `The claims of "${name}"`,
      'it is not in measures.yaml; add it there, and import again',
    );
  return [];
}
