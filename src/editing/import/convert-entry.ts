import type { Day } from '../../brief/day.ts';
import { isDate, parseEventDate } from '../../brief/event-date.ts';
import type { Vocabularies } from '../../brief/vocabularies.ts';
import { keyOfName, slugOfTitle } from '../../content/source/file-name.ts';
import { tidyFields } from '../../content/writing/written-fields.ts';
import type { Tree } from '../../content/yaml/yaml.ts';
import { knownKey } from '../names/known-key.ts';
import { htmlToText } from './archive/html-to-markdown.ts';
import { type Loss, type OldEntry, valuesAt } from './archive/old-entry.ts';
import { EntryValues } from './entry-values.ts';
import type { Mapping } from './mapping.ts';
import { type Keyed, placeKey, topicKey, type WantedEntry } from './names.ts';
import { asAlias, lookUpForm, oldAddress, onOldSite } from './old-address.ts';
import { type DateReading, readOldDate } from './old-dates.ts';
import { type OldItem, oldItems, withPublishers } from './old-items.ts';
import { type Fields, repairFields } from './repair-fields.ts';

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
  values.lose(
    'The picture',
    `it has no ${lacking}; map a field to it, or give it under "defaults"`,
  );
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

/** An entry in the form of a brief; its links and pictures still lead where they led. */
export interface ConvertedEntry {
  readonly entry: OldEntry;
  /** The earliest day of its date. */
  readonly day: Day;
  readonly slug: string;
  readonly fields: Fields;
  readonly body: string;
  /** The picture that it is shown with, at its old address. */
  readonly picture?: { readonly [field: string]: string } | undefined;
  /** Where the entry stood on the old site, in the form in which links are looked up. */
  readonly oldPlaces: readonly string[];
  readonly wanted: readonly WantedEntry[];
  readonly losses: readonly Loss[];
}

/** What a brief cannot do without. */
const NEEDED: { readonly [field: string]: string } = {
  title: 'it has no title',
  date: 'it has no usable date',
  topics: 'it has no topic; map a field to topics, or give "topics" under "defaults"',
  source:
    'it has no source; map a field or $links to source[].url, or give "source" under "defaults"',
};

/** Turns an entry into a brief's fields and text; or says why it cannot become one. */
export function convertEntry(
  entry: OldEntry,
  mapping: Mapping,
  vocabularies: Vocabularies,
): ConvertedEntry | { readonly refused: Loss } {
  const refuse = (why: string) => ({ refused: { origin: entry.origin, what: 'The entry', why } });
  const values = new EntryValues(entry, mapping, vocabularies);
  const date = dateOf(values);
  if ('why' in date) return refuse(date.why);
  if (date.time)
    values.lose(
      'The time of day',
      'a post\'s time is not the time of the event; see "dates" in the mapping',
    );
  const address = mapping.address && addressOf(values, mapping.address, date.day);
  const aliases = aliasesOf(values, address);
  const fields = Object.fromEntries(
    Object.entries(ENTRY_FIELDS).map(([field, make]) => [field, make(values)]),
  );
  if (Array.isArray(fields.source) && fields.source.length === 0)
    fields.source = defaultSource(values, aliases);
  const {
    fields: repaired,
    losses,
    missing,
  } = repairFields(tidyFields({ ...fields, date: date.edtf, aliases }), entry.origin);
  if (missing.length > 0) return refuse(missing.map((field) => NEEDED[field]).join('; '));
  return {
    entry,
    day: date.day,
    slug: keyOfName(values.text('slug') || values.clues.slug) || slugOfTitle(values.title),
    fields: repaired,
    body: values.body,
    picture: pictureOf(values),
    oldPlaces: [...aliases, ...placesOfFile(values)].map(lookUpForm),
    wanted: values.wanted,
    losses: [...values.losses, ...losses],
  };
}

function dateOf(
  values: EntryValues,
): (DateReading & { readonly day: Day }) | { readonly why: string } {
  const [text] = values.texts('date');
  if (text === undefined) return { why: NEEDED.date ?? '' };
  const start = readOldDate(text, values.mapping.dates);
  if ('why' in start) return start;
  const end =
    values.text('end') === '' ? start : readOldDate(values.text('end'), values.mapping.dates);
  if ('why' in end) return { why: `its end cannot be read: ${end.why}` };
  const edtf =
    end.edtf === start.edtf ? start.edtf : `${withoutTime(start.edtf)}/${withoutTime(end.edtf)}`;
  const date = parseEventDate(edtf);
  return isDate(date) ? { ...start, edtf, day: date.first } : { why: date.reason };
}

/** An interval runs from day to day. */
function withoutTime(edtf: string): string {
  return edtf.replace(/T.*$/, '');
}

function addressOf(values: EntryValues, pattern: string, day: Day): string {
  const { clues, entry } = values;
  const slug = values.text('slug') || clues.slug;
  // A slug of its own takes the place of the file name.
  const named = (path: string) => (values.has('slug') ? path.replace(/[^/]*$/, slug) : path);
  const categories = ['categories', 'category'].flatMap((field) =>
    valuesAt(entry.fields, field).flatMap(({ value }) =>
      typeof value === 'string' ? value.split(/[\s,]+/) : [value].flat().map(String),
    ),
  );
  const places = { path: named(clues.path), fullPath: named(clues.fullPath) };
  return oldAddress(pattern, { day, slug, ...places, categories });
}

function aliasesOf(values: EntryValues, address: string | undefined): string[] {
  const aliases = new Set<string>();
  for (const old of [...(address === undefined ? [] : [address]), ...values.texts('aliases')]) {
    const found = asAlias(old, values.mapping.site);
    if ('alias' in found) aliases.add(found.alias);
    else values.lose(`The old address ${old}`, found.why);
  }
  return [...aliases];
}

/** How other files of the archive link to an entry's own file. */
function placesOfFile({ entry, clues }: EntryValues): string[] {
  if (entry.path === '') return [];
  return [clues.path, clues.fullPath, entry.path.replace(/\.[^./]+$/, '')].map(
    (path) => `/${path}`,
  );
}

/** Where an entry names no source. `$address` stands for its own page on the old site. */
function defaultSource(values: EntryValues, aliases: readonly string[]): { url: string }[] {
  const { defaults, site } = values.mapping;
  const [alias] = aliases;
  return (defaults.source ?? []).flatMap((text) => {
    if (text !== '$address') return [{ url: text }];
    if (site === undefined || alias === undefined) return [];
    values.lose('A source', 'the entry names none; its page on the old site stands in');
    return [{ url: onOldSite(alias, site) }];
  });
}
