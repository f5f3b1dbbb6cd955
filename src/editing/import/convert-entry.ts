import type { Day } from '../../brief/day.ts';
import { type EventDate, isDate, parseEventDate } from '../../brief/event-date.ts';
import type { Field } from '../../brief/fields.ts';
import { briefFields, type FrontMatter, type OwnFields } from '../../brief/schema.ts';
import type { Vocabularies } from '../../brief/vocabularies.ts';
import { keyOfName, slugOfTitle } from '../../content/source/file-name.ts';
import { tidyFields } from '../../content/writing/written-fields.ts';
import type { Tree } from '../../content/yaml/yaml.ts';
import { knownKey } from '../names/known-key.ts';
import { type Loss, type OldEntry, valuesAt } from './archive/old-entry.ts';
import { htmlToText } from './archive/read-feed.ts';
import { EntryValues } from './entry-values.ts';
import { heldBack, isPublicationWord, isYes, saysDraft, statusOfWord } from './held-back.ts';
import type { Mapping } from './mapping.ts';
import { type Keyed, type NewEntry, type NewPlaces, placeKey, topicKey } from './names.ts';
import { asAlias, lookUpForm, oldAddress, onOldSite } from './old-address.ts';
import { type DateReading, readOldDate } from './old-dates.ts';
import { type OldItem, oldItems, withPublishers } from './old-items.ts';
import { type Fields, repairFields } from './repair-fields.ts';

/** Fields that are made of more than the text that goes there. */
const MADE: { readonly [field: string]: (values: EntryValues) => Tree } = {
  title: ({ title }) => title,
  status(values) {
    const text = values.text('status');
    if (text === '' || isPublicationWord(text)) return '';
    const status = statusOfWord(text);
    if (status !== undefined) return status;
    // An unknown word for doubt is still a word for doubt.
    values.addLoss(
      `The status "${text}"`,
      'it is no word that is known for how sure something is, so the brief is "reported"; say under "values" what it means',
    );
    return 'reported';
  },
  place(values) {
    const fields = {
      country: values.text('place.country'),
      lat: values.text('place.lat'),
      lon: values.text('place.lon'),
    };
    return keys(values, 'place', (name) =>
      placeKey(name, fields, values.vocabularies, values.places),
    );
  },
  topics: (values) => keys(values, 'topics', (name) => topicKey(name, values.vocabularies)),
  source: (values) => withPublishers(oldItems('source', values), values),
  claims: (values) => oldItems('claims', values).flatMap((claim) => ofKnownMeasure(claim, values)),
  corrections: (values) => oldItems('corrections', values),
  lang(values) {
    const lang = values.text('lang').trim();
    return lang === values.vocabularies.site.language ? '' : lang;
  },
  draft(values) {
    const held = heldBack(values.entry, values.mapping, values.today);
    if (held && 'why' in held) {
      values.addLoss(
        'The entry',
        `readers of the old site did not see it (${held.why}), so it comes as a draft`,
      );
      return 'true';
    }
    return saysDraft(values.entry, values.mapping) || isYes(values.mapping.defaults.draft?.[0])
      ? 'true'
      : '';
  },
} satisfies { readonly [Field in keyof FrontMatter]?: (values: EntryValues) => Tree };

/** The date, the picture and the old addresses come apart. */
const APART: ReadonlySet<string> = new Set<keyof FrontMatter>(['date', 'image', 'aliases']);

/** The fields of a brief, of what an entry gives. */
function fieldsOf(
  values: EntryValues,
  ownFields: OwnFields | undefined,
): { [field: string]: Tree } {
  const fields = briefFields(ownFields).filter(({ name }) => !APART.has(name));
  return Object.fromEntries(
    fields.map((field) => [field.name, MADE[field.name]?.(values) ?? ofKind(field, values)]),
  );
}

/** What a field holds by its kind; of an entry that gives nothing, nothing. */
function ofKind(field: Field, values: EntryValues): Tree {
  const made = values
    .texts(field.name)
    .map((text) => oneOfKind(field, text, values))
    .filter((text) => text !== '');
  return field.list ? made : (made[0] ?? '');
}

function oneOfKind(field: Field, text: string, values: EntryValues): string {
  const { name, kind, keysOf, choices } = field;
  if (keysOf) {
    const key = knownKey(text, values.vocabularies[keysOf]);
    if (key !== undefined || kind !== 'key') return key ?? text;
    values.addLoss(
      `The ${name} "${text}"`,
      `it is not in ${keysOf}.yaml; add it, and import again`,
    );
    return '';
  }
  switch (kind) {
    case 'flag':
      return /^(?:true|yes|1)$/i.test(text) ? 'true' : '';
    case 'choice': {
      const same = (word: string) => word.toLowerCase() === text.toLowerCase();
      return choices.find(({ word }) => same(word))?.word ?? text.toLowerCase();
    }
    case 'number':
      return text.replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
    case 'date': {
      const read = readOldDate(text, { ...values.mapping.dates, times: 'drop' });
      if ('edtf' in read) return read.edtf;
      values.addLoss(`The ${name} "${text}"`, read.why);
      return '';
    }
    case 'moment':
    case 'address':
      return text.trim();
    default:
      return htmlToText(text);
  }
}

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
  values.addLoss(
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
      values.addLoss(`The ${target === 'place' ? 'place' : 'topic'} "${name}"`, keyed.why);
    else {
      values.addEntry(keyed.newEntry);
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
    values.addLoss(
      'A claim',
      'nothing says what it counts; give "claims[].measure" under "defaults"',
    );
  else
    values.addLoss(
      `The claims of "${name}"`,
      'it is not in measures.yaml; add it there, and import again',
    );
  return [];
}

/** An entry in the form of a brief; its links and pictures still lead where they led. */
export interface ConvertedEntry {
  readonly entry: OldEntry;
  /** When it happened. */
  readonly date: EventDate;
  readonly slug: string;
  /** The name of its brief, where it comes from a record like this. */
  readonly file?: string | undefined;
  readonly fields: Fields;
  readonly body: string;
  /** The picture that it is shown with, at its old address. */
  readonly picture?: { readonly [field: string]: string } | undefined;
  /** Where the entry stood on the old site, in the form in which links are looked up. */
  readonly oldPlaces: readonly string[];
  readonly newEntries: readonly NewEntry[];
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
  today: Day,
  places: NewPlaces,
  ownFields?: OwnFields,
): ConvertedEntry | { readonly refused: Loss } {
  const refuse = (why: string) => ({ refused: { origin: entry.origin, what: 'The entry', why } });
  const values = new EntryValues(entry, mapping, vocabularies, today, places, ownFields);
  if (values.hadText && values.body.trim() === '') {
    return refuse('its text came out empty: nothing of it can be read as text');
  }
  if (!values.hadText) values.addLoss('The text', 'the entry has none');
  const date = dateOf(values);
  if ('why' in date) return refuse(date.why);
  if (date.time)
    values.addLoss(
      'The time of day',
      'a post\'s time is not the time of the event; see "dates" in the mapping',
    );
  const address = mapping.address && addressOf(values, mapping.address, date.date.first);
  const aliases = aliasesOf(values, address);
  const fields = fieldsOf(values, ownFields);
  if (Array.isArray(fields.source) && fields.source.length === 0)
    fields.source = defaultSource(values, aliases);
  const {
    fields: repaired,
    losses,
    missing,
  } = repairFields(tidyFields({ ...fields, date: date.edtf, aliases }), entry.origin, ownFields);
  if (missing.length > 0)
    return refuse(missing.map((field) => NEEDED[field] ?? `it has no ${field}`).join('; '));
  return {
    entry,
    date: date.date,
    file: fileNameOf(values.text('file')),
    slug: keyOfName(values.text('slug') || values.clues.slug) || slugOfTitle(values.title),
    fields: repaired,
    body: values.body,
    picture: pictureOf(values),
    oldPlaces: [...aliases, ...placesOfFile(values)].map(lookUpForm),
    newEntries: values.newEntries,
    losses: [...values.losses, ...losses],
  };
}

function fileNameOf(text: string): string | undefined {
  return /^\d{4}-/.test(text) && keyOfName(text) === text ? text : undefined;
}

function dateOf(
  values: EntryValues,
): (DateReading & { readonly date: EventDate }) | { readonly why: string } {
  const [text, ...others] = values.texts('date');
  if (text === undefined) return { why: NEEDED.date ?? '' };
  const said = readOldDate(text, values.mapping.dates);
  const other = 'why' in said ? others.map((one) => readOldDate(one, values.mapping.dates)) : [];
  const start = other.find((one) => 'edtf' in one) ?? said;
  if ('why' in start) return start;
  if ('why' in said) {
    values.addLoss('The date', `${said.why}; ${start.edtf} stands elsewhere, and is taken`);
  }
  const end =
    values.text('end') === '' ? start : readOldDate(values.text('end'), values.mapping.dates);
  if ('why' in end) return { why: `its end cannot be read: ${end.why}` };
  const edtf =
    end.edtf === start.edtf ? start.edtf : `${withoutTime(start.edtf)}/${withoutTime(end.edtf)}`;
  const date = parseEventDate(edtf);
  return isDate(date) ? { ...start, edtf, date } : { why: date.reason };
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
    else values.addLoss(`The old address ${old}`, found.why);
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
    values.addLoss('A source', 'the entry names none; its page on the old site stands in');
    return [{ url: onOldSite(alias, site) }];
  });
}
