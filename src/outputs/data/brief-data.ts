import { Parser } from 'htmlparser2';
import type { Brief } from '../../brief/brief.ts';
import { positionOf } from '../../brief/diagnostic.ts';
import { type EventDate, hasFirst, hasLast } from '../../brief/event-date.ts';
import { type Field, valuesOf } from '../../brief/fields.ts';
import { claimIds, correctionIds, sourceIds } from '../../brief/identity.ts';
import { type Claim, plainFields, type Source } from '../../brief/schema.ts';
import { entryName, type Vocabularies } from '../../brief/vocabularies.ts';
import { withShownText } from '../../content/text/markdown.ts';
import { sourceNumber } from '../../indexes/claims.ts';
import { briefAddress, inLanguage, onProduction } from '../addresses/addresses.ts';
import { calendarDate } from '../dates/shown-date.ts';
import type { Edition } from '../page/edition.ts';
import { translationsOf } from '../page/languages.ts';
import type { Joined } from '../page/output-file.ts';
import { lastPublished } from '../page/publication.ts';
import { citedSentences } from '../sources/cited-sentences.ts';
import type { BriefData, ClaimData, DateData, SourceData } from './brief-data-schema.ts';

/**
 * The version of the form of the files of `/data/`, and what each changed; the newest comes first.
 * MAJOR changes where something that was there means something else or is gone, MINOR where more is there.
 */
export const DATA_VERSIONS = ['1.2', '1.1', '1.0'] as const;
export const [DATA_VERSION] = DATA_VERSIONS;
export type DataVersion = (typeof DATA_VERSIONS)[number];

/** A brief, and its entry in the files for machines. */
export interface Entry {
  readonly brief: Brief;
  readonly data: BriefData;
}

/** How a file of `/data/` is joined of what it says of each entry. */
export interface RecordFile extends Pick<Joined, 'head' | 'separator' | 'tail'> {
  readonly entry: (entry: Entry) => string;
}

/** An entry as the files for machines have it: whole addresses, dates as they are written. */
export function briefDataOf(brief: Brief, edition: Edition): BriefData {
  const { site, record, context } = edition;
  const { places } = record.vocabularies;
  const url = onProduction(briefAddress(brief.name), context.production);
  const modified = calendarDate(lastPublished(brief, context));
  const sentences = citedSentences(brief, site.language);
  const translations = translationsOf(brief, edition);
  return {
    id: brief.name,
    url,
    language: brief.lang ?? site.language,
    title: brief.title,
    date: dateDataOf(brief.date),
    ...(brief.order !== undefined && { order: brief.order }),
    status: brief.status,
    importance: brief.importance,
    summary: brief.summary,
    text: plainText(brief.body.html),
    topics: brief.topics.map((key) => ({
      key,
      name: entryName(record.vocabularies, 'topics', key),
    })),
    places: brief.places.flatMap((key) => {
      const place = places.get(key);
      if (!place) return [];
      const { name, country, lat, lon } = place;
      return [{ key, name, country, lat, lon, position: positionOf(place) }];
    }),
    sources: brief.sources.map((source, index) =>
      sourceDataOf(brief, source, index, sentences.get(index + 1), edition),
    ),
    claims: brief.claims.map((claim, index) => claimDataOf(brief, claim, index + 1, url, edition)),
    corrections: brief.corrections.map(({ date, kind, note, was }, index) => ({
      id: correctionIds(brief.corrections)[index] ?? '',
      date: date.first,
      kind,
      note,
      ...(was !== undefined && { was }),
    })),
    related: [...brief.related],
    ...(translations.length > 0 && {
      translations: translations.map(({ lang, title, summary, body, outdated }) => ({
        language: lang,
        url: onProduction(inLanguage(lang, briefAddress(brief.name)), context.production),
        ...{ title, summary, text: plainText(body.html), outdated },
      })),
    }),
    ...(modified !== undefined && { modified }),
    ...plainData(brief, plainFields(record.ownFields), record.vocabularies),
  };
}

/** Fields as they are, without those that say nothing. */
function plainData(
  holder: object,
  fields: readonly Field[],
  vocabularies: Vocabularies,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const values = valuesOf(holder, field).map((value) => dataOf(field, value, vocabularies));
      if (values.length === 0) return [];
      return [[field.name, field.list ? values : values[0]]];
    }),
  );
}

function dataOf({ keysOf, fields }: Field, value: unknown, vocabularies: Vocabularies): unknown {
  if (keysOf) return { key: value, name: entryName(vocabularies, keysOf, String(value)) };
  if (typeof value !== 'object' || value === null) return value;
  return isEventDate(value) ? dateDataOf(value) : plainData(value, fields, vocabularies);
}

function isEventDate(value: object): value is EventDate {
  return 'edtf' in value;
}

function dateDataOf(date: EventDate): DateData {
  const { edtf, kind, first, last, approximate, uncertain, open, start, end, moment } = date;
  const [from, to] = kind === 'interval' ? [start?.moment, end?.moment] : [moment, moment];
  return {
    edtf,
    kind,
    ...(hasFirst(date) && { first }),
    ...(hasLast(date) && { last }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    approximate,
    uncertain,
    open,
  };
}

function sourceDataOf(
  { sources }: Brief,
  source: Source,
  index: number,
  sentences: readonly string[] | undefined,
  { indexes }: Edition,
): SourceData {
  const { publisherNames } = indexes;
  const named = publisherNames.publisherOf(source);
  const { kind, author, title, page, paragraph, lang, id } = source;
  const { url, archived, published, time, accessed, quote, capture } = source;
  const reliability = source.reliability ?? named?.publisher?.reliability;
  return {
    id: sourceIds(sources)[index] ?? '',
    number: index + 1,
    ...(named && { publisher: named.name }),
    ...(named?.publisher && { publisherKey: named.key, publisherKind: named.publisher.kind }),
    party: named?.publisher?.party === true,
    ...(id !== undefined && { shortName: id }),
    ...(kind !== undefined && { kind }),
    ...(author && author.length > 0 && { authors: [...author] }),
    ...(title !== undefined && { title }),
    ...(page !== undefined && { page }),
    ...(paragraph !== undefined && { paragraph }),
    ...(lang !== undefined && { language: lang }),
    ...(url !== undefined && { url }),
    ...(archived !== undefined && { archived }),
    dead: source.dead === true,
    ...(published && { published: dateDataOf(published) }),
    ...(time !== undefined && { time }),
    ...(accessed && { accessed: dateDataOf(accessed) }),
    via: (source.via ?? []).map((via) => publisherNames.named(via).name),
    ...(reliability !== undefined && { reliability }),
    ...(quote !== undefined && { quote }),
    ...(capture && { capture: { day: capture.day.first, sha256: capture.sha256 } }),
    ...(sentences && { sentences: [...sentences] }),
  };
}

function claimDataOf(
  brief: Brief,
  claim: Claim,
  number: number,
  url: string,
  { record, indexes }: Edition,
): ClaimData {
  const measure = record.vocabularies.measures.get(claim.measure);
  const successor = successorOf(claim, indexes);
  const source = sourceNumber(brief, claim);
  const { value, by, reported, asked, credibility, note, scope, superseded } = claim;
  const { as_of: asOf, contradicts } = claim;
  return {
    number,
    id: claimIds(brief.claims)[number - 1] ?? '',
    url: `${url}#${claimIds(brief.claims)[number - 1]}`,
    measure: {
      key: claim.measure,
      name: measure?.label ?? claim.measure,
      ...(measure && { unit: measure.unit }),
    },
    value: value.text,
    ...(value.kind === 'quantity' && {
      direction: value.direction,
      ...(value.low !== undefined && { low: value.low }),
      ...(value.high !== undefined && { high: value.high }),
      percent: value.percent,
      ...(value.currency !== undefined && { currency: value.currency }),
      ...(value.approximate && { approximate: true }),
      ...(value.side && { side: value.side }),
    }),
    by,
    ...(reported && { reported: dateDataOf(reported) }),
    ...(asked && { asked: dateDataOf(asked) }),
    ...(source !== undefined && { source, sourceId: sourceIds(brief.sources)[source - 1] }),
    ...(credibility !== undefined && { credibility }),
    ...(note !== undefined && { note }),
    ...(scope !== undefined && { scope }),
    ...(asOf && { asOf: dateDataOf(asOf) }),
    ...(contradicts.length > 0 && { contradicts: [...contradicts] }),
    differs: indexes.disagreements.differs(claim),
    ...(superseded && { superseded: dateDataOf(superseded) }),
    ...(successor && { supersededBy: successor }),
  };
}

/** What took the place of a claim, by the ids of its entry and its own; undefined where nothing did. */
export function successorOf(claim: Claim, { successors }: Edition['indexes']): string | undefined {
  const next = successors.of(claim);
  return next && `${next.brief.name}#${claimIds(next.brief.claims)[next.number - 1]}`;
}

/**
 * Our own HTML without its marks and the numbers of notes, with those of items; what stands in blocks of its own stands on
 * lines of its own.
 */
function plainText(html: string): string {
  let text = '';
  const open: boolean[] = [];
  const parser = new Parser({
    onopentag: (_, { class: name = '' }) => {
      open.push(open.at(-1) === true || /\b(?:source|footnote)-(?:back)?ref\b/.test(name));
    },
    ontext: (piece) => {
      if (!open.at(-1)) text += piece.replace(/\s+/g, ' ');
    },
    onclosetag: (name) => {
      open.pop();
      if (BLOCKS.has(name)) text += '\n';
      else if (name === 'td' || name === 'th') text += ' ';
    },
  });
  parser.end(withShownText(html));
  return text
    .replace(/ *\n\s*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}

const BLOCKS: ReadonlySet<string> = new Set(
  'blockquote br dd dt figcaption h1 h2 h3 h4 h5 h6 hr li p pre tr'.split(' '),
);

/** The files of `/data/`: what each holds, its name, and its media type. */
export const DATA_FILES = [
  { kind: 'briefs-json', name: 'briefs.json', type: 'application/json' },
  { kind: 'briefs-ndjson', name: 'briefs.ndjson', type: 'application/x-ndjson' },
  { kind: 'briefs-csv', name: 'briefs.csv', type: 'text/csv' },
  { kind: 'claims-csv', name: 'claims.csv', type: 'text/csv' },
  { kind: 'sources-csv', name: 'sources.csv', type: 'text/csv' },
  { kind: 'corrections-csv', name: 'corrections.csv', type: 'text/csv' },
  { kind: 'events-geojson', name: 'events.geojson', type: 'application/geo+json' },
  { kind: 'places-geojson', name: 'places.geojson', type: 'application/geo+json' },
  { kind: 'events-ics', name: 'events.ics', type: 'text/calendar' },
  { kind: 'timelinejs', name: 'timeline.json', type: 'application/json' },
  { kind: 'schema', name: 'briefs.schema.json', type: 'application/schema+json' },
  { kind: 'datapackage', name: 'datapackage.json', type: 'application/json' },
  { kind: 'csvw', name: 'csv-metadata.json', type: 'application/csvm+json' },
] as const;

export type DataFile = (typeof DATA_FILES)[number];
export type DataFileKind = DataFile['kind'];

/** The name of the file of a kind. */
export function dataFileName(wanted: DataFileKind): string {
  return DATA_FILES.find(({ kind }) => kind === wanted)?.name ?? wanted;
}
