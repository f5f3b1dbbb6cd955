import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { asWritten, type Field, valuesOf } from '../../brief/fields.ts';
import { plainFields } from '../../brief/schema.ts';
import type { ContentRecord } from '../../content/record/record.ts';
import type { Edition } from '../page/edition.ts';
import { type DataFileKind, dataFileName, type RecordFile } from './brief-data.ts';
import {
  type BriefData,
  briefData,
  type ClaimData,
  type CorrectionData,
  claimData,
  correctionData,
  dateData,
  placeData,
  type SourceData,
  sourceData,
} from './brief-data-schema.ts';

type Cell = string | number | undefined;

/** A column: its name, what the schema says of what stands in it, and how it is found. */
interface Column<Row> {
  readonly name: string;
  readonly holds: z.ZodType;
  readonly cell: (row: Row) => Cell;
}

type TableKind = Extract<DataFileKind, `${string}-csv`>;

/** A table of `/data/`. The first column is its key. */
export interface Table {
  readonly kind: TableKind;
  readonly columns: readonly Pick<Column<unknown>, 'name' | 'holds'>[];
  /** The column that holds the id of an entry, in other tables than that of the entries. */
  readonly entry?: string;
}

/** The fields of an entry, as a table says them. */
const { shape } = briefData;
const id = (what: string) =>
  z.string().describe(`The id of the entry, "#", the id of the ${what}.`);
const listed = (what: string) =>
  z.string().optional().describe(`${what}; several stand between semicolons.`);
const entryColumns: readonly Column<{ readonly brief: BriefData }>[] = [
  { name: 'entry', holds: shape.id, cell: ({ brief }) => brief.id },
  { name: 'entry_date', holds: dateData.shape.edtf, cell: ({ brief }) => brief.date.edtf },
  { name: 'entry_status', holds: shape.status, cell: ({ brief }) => brief.status },
];

const BRIEF_COLUMNS: readonly Column<BriefData>[] = [
  { name: 'id', holds: shape.id, cell: (brief) => brief.id },
  { name: 'date', holds: dateData.shape.edtf, cell: ({ date }) => date.edtf },
  { name: 'date_kind', holds: dateData.shape.kind, cell: ({ date }) => date.kind },
  { name: 'first_day', holds: dateData.shape.first, cell: ({ date }) => date.first },
  { name: 'last_day', holds: dateData.shape.last, cell: ({ date }) => date.last },
  { name: 'from', holds: dateData.shape.from, cell: ({ date }) => date.from },
  { name: 'to', holds: dateData.shape.to, cell: ({ date }) => date.to },
  { name: 'title', holds: shape.title, cell: ({ title }) => title },
  { name: 'summary', holds: shape.summary, cell: ({ summary }) => summary },
  { name: 'status', holds: shape.status, cell: ({ status }) => status },
  { name: 'importance', holds: shape.importance, cell: ({ importance }) => importance },
  {
    name: 'topics',
    holds: listed('The keys of its topics, the main one first'),
    cell: ({ topics }) => topics.map(({ key }) => key).join('; '),
  },
  {
    name: 'places',
    holds: listed('The names of its places'),
    cell: ({ places }) => places.map(({ name }) => name).join('; '),
  },
  {
    name: 'country',
    holds: placeData.shape.country.optional(),
    cell: ({ places }) => places[0]?.country,
  },
  { name: 'lat', holds: placeData.shape.lat.optional(), cell: ({ places }) => places[0]?.lat },
  { name: 'lon', holds: placeData.shape.lon.optional(), cell: ({ places }) => places[0]?.lon },
  {
    name: 'position',
    holds: placeData.shape.position.optional(),
    cell: ({ places }) => places[0]?.position,
  },
  {
    name: 'sources',
    holds: listed('Who published its sources'),
    cell: ({ sources }) => sources.map(({ publisher, url }) => publisher ?? url).join('; '),
  },
  {
    name: 'source_urls',
    holds: z
      .string()
      .optional()
      .describe('The addresses of its sources, with spaces between them.'),
    cell: ({ sources }) => sources.flatMap(({ url }) => url ?? []).join(' '),
  },
  {
    name: 'claims',
    holds: z.int().describe('How many claims it has.'),
    cell: ({ claims }) => claims.length,
  },
  {
    name: 'corrections',
    holds: z.int().describe('How many corrections it has.'),
    cell: ({ corrections }) => corrections.length,
  },
  { name: 'modified', holds: shape.modified, cell: ({ modified }) => modified },
  { name: 'language', holds: shape.language, cell: ({ language }) => language },
  { name: 'url', holds: shape.url, cell: ({ url }) => url },
  { name: 'text', holds: shape.text, cell: ({ text }) => text },
];

interface ClaimRow {
  readonly brief: BriefData;
  readonly claim: ClaimData;
}

const said = claimData.shape;
const CLAIM_COLUMNS: readonly Column<ClaimRow>[] = [
  { name: 'id', holds: id('claim'), cell: ({ brief, claim }) => `${brief.id}#${claim.id}` },
  { name: 'measure', holds: said.measure.shape.key, cell: ({ claim }) => claim.measure.key },
  { name: 'measure_name', holds: said.measure.shape.name, cell: ({ claim }) => claim.measure.name },
  { name: 'value', holds: said.value, cell: ({ claim }) => numberOrText(claim.value) },
  { name: 'direction', holds: said.direction, cell: ({ claim }) => claim.direction },
  { name: 'low', holds: said.low, cell: ({ claim }) => claim.low },
  { name: 'high', holds: said.high, cell: ({ claim }) => claim.high },
  {
    name: 'unit',
    holds: z.string().optional().describe('What the numbers count; of money, ISO 4217.'),
    cell: ({ claim }) => (claim.percent ? 'per cent' : (claim.currency ?? claim.measure.unit)),
  },
  { name: 'by', holds: said.by, cell: ({ claim }) => claim.by },
  { name: 'reported', holds: said.reported, cell: ({ claim }) => claim.reported?.edtf },
  { name: 'asked', holds: said.asked, cell: ({ claim }) => claim.asked?.edtf },
  { name: 'note', holds: said.note, cell: ({ claim }) => claim.note },
  { name: 'scope', holds: said.scope, cell: ({ claim }) => claim.scope },
  { name: 'as_of', holds: said.asOf, cell: ({ claim }) => claim.asOf?.edtf },
  { name: 'differs', holds: said.differs, cell: ({ claim }) => String(claim.differs) },
  { name: 'credibility', holds: said.credibility, cell: ({ claim }) => claim.credibility },
  { name: 'superseded', holds: said.superseded, cell: ({ claim }) => claim.superseded?.edtf },
  { name: 'superseded_by', holds: said.supersededBy, cell: ({ claim }) => claim.supersededBy },
  {
    name: 'source',
    holds: sourceData.shape.publisher,
    cell: (row) => sourceOf(row)?.publisher ?? sourceOf(row)?.title,
  },
  { name: 'source_url', holds: sourceData.shape.url, cell: (row) => sourceOf(row)?.url },
  {
    name: 'source_id',
    holds: z.string().optional().describe('The id of the source in sources.csv.'),
    cell: ({ brief, claim }) => claim.sourceId && `${brief.id}#${claim.sourceId}`,
  },
  {
    name: 'reliability',
    holds: sourceData.shape.reliability,
    cell: (row) => sourceOf(row)?.reliability,
  },
  ...entryColumns,
  { name: 'url', holds: said.url, cell: ({ claim }) => claim.url },
];

interface SourceRow {
  readonly brief: BriefData;
  readonly source: SourceData;
}

const given = sourceData.shape;
const SOURCE_COLUMNS: readonly Column<SourceRow>[] = [
  { name: 'id', holds: id('source'), cell: ({ brief, source }) => `${brief.id}#${source.id}` },
  { name: 'number', holds: given.number, cell: ({ source }) => source.number },
  { name: 'publisher', holds: given.publisher, cell: ({ source }) => source.publisher },
  { name: 'publisher_key', holds: given.publisherKey, cell: ({ source }) => source.publisherKey },
  {
    name: 'publisher_kind',
    holds: given.publisherKind,
    cell: ({ source }) => source.publisherKind,
  },
  { name: 'party', holds: given.party, cell: ({ source }) => String(source.party) },
  { name: 'title', holds: given.title, cell: ({ source }) => source.title },
  { name: 'url', holds: given.url, cell: ({ source }) => source.url },
  { name: 'archived', holds: given.archived, cell: ({ source }) => source.archived },
  { name: 'dead', holds: given.dead, cell: ({ source }) => String(source.dead) },
  { name: 'published', holds: given.published, cell: ({ source }) => source.published?.edtf },
  { name: 'accessed', holds: given.accessed, cell: ({ source }) => source.accessed?.edtf },
  { name: 'via', holds: given.via, cell: ({ source }) => source.via.join('; ') },
  { name: 'reliability', holds: given.reliability, cell: ({ source }) => source.reliability },
  { name: 'quote', holds: given.quote, cell: ({ source }) => source.quote },
  {
    name: 'capture_day',
    holds: z.iso.date().optional().describe('When the copy that the team keeps was saved.'),
    cell: ({ source }) => source.capture?.day,
  },
  {
    name: 'capture_sha256',
    holds: z.string().optional().describe('The SHA-256 of that copy, in hexadecimal digits.'),
    cell: ({ source }) => source.capture?.sha256,
  },
  ...entryColumns,
];

interface CorrectionRow {
  readonly brief: BriefData;
  readonly correction: CorrectionData;
}

const changed = correctionData.shape;
const CORRECTION_COLUMNS: readonly Column<CorrectionRow>[] = [
  {
    name: 'id',
    holds: id('correction'),
    cell: ({ brief, correction }) => `${brief.id}#${correction.id}`,
  },
  { name: 'date', holds: changed.date, cell: ({ correction }) => correction.date },
  { name: 'kind', holds: changed.kind, cell: ({ correction }) => correction.kind },
  { name: 'note', holds: changed.note, cell: ({ correction }) => correction.note },
  { name: 'was', holds: changed.was, cell: ({ correction }) => correction.was },
  ...entryColumns,
  {
    name: 'url',
    holds: shape.url,
    cell: ({ brief, correction }) => `${brief.url}#${correction.id}`,
  },
];

function briefColumns({ ownFields }: Pick<ContentRecord, 'ownFields'>) {
  return [...BRIEF_COLUMNS, ...plainFields(ownFields).map(columnOf)];
}

/** The tables of a record. */
export function tablesOf(record: Pick<ContentRecord, 'ownFields'>): readonly Table[] {
  const entry = 'entry';
  return [
    { kind: 'briefs-csv', columns: briefColumns(record) },
    { kind: 'claims-csv', columns: CLAIM_COLUMNS, entry },
    { kind: 'sources-csv', columns: SOURCE_COLUMNS, entry },
    { kind: 'corrections-csv', columns: CORRECTION_COLUMNS, entry },
  ];
}

/** The names of a table's file and columns, where others tell of it. */
export function tableName({ kind }: Table): string {
  return dataFileName(kind).replace(/\.csv$/, '');
}

/** `briefs.csv` (RFC 4180): an entry a row; several values in a cell stand between semicolons. */
export function briefsCsv(_: number, { record }: Edition): RecordFile {
  return rowsOf(briefColumns(record), (brief) => [brief]);
}

/** `claims.csv` (RFC 4180): a claim a row. */
export function claimsCsv(): RecordFile {
  return rowsOf(CLAIM_COLUMNS, (brief) => brief.claims.map((claim) => ({ brief, claim })));
}

/** `sources.csv` (RFC 4180): a source of an entry a row. */
export function sourcesCsv(): RecordFile {
  return rowsOf(SOURCE_COLUMNS, (brief) => brief.sources.map((source) => ({ brief, source })));
}

/** `corrections.csv` (RFC 4180): a correction a row. */
export function correctionsCsv(): RecordFile {
  return rowsOf(CORRECTION_COLUMNS, (brief) =>
    brief.corrections.map((correction) => ({ brief, correction })),
  );
}

function rowsOf<Row>(
  columns: readonly Column<Row>[],
  rows: (brief: BriefData) => readonly Row[],
): RecordFile {
  return {
    head: line(columns.map(({ name }) => name)),
    entry: ({ data }) =>
      rows(data)
        .map((row) => line(columns.map(({ cell }) => cell(row))))
        .join(''),
    separator: '',
    tail: '',
  };
}

/** A field that has no columns of its own. */
function columnOf(field: Field): Column<BriefData> {
  const { name, description = '', list, kind, choices } = field;
  const one =
    kind === 'number'
      ? z.number()
      : kind === 'flag'
        ? z.boolean()
        : kind === 'choice'
          ? z.enum(choices.map(({ word }) => word))
          : z.string();
  return {
    name,
    holds: list ? listed(description) : one.optional().describe(description),
    cell: (entry) => cellOf(valuesOf(entry, field)),
  };
}

function cellOf(values: readonly unknown[]): Cell {
  const [only] = values;
  if (values.length === 1 && typeof only === 'number') return only;
  return values.map(inCell).join('; ');
}

/** An entry of a vocabulary is told by its key. */
function inCell(value: unknown): string {
  const entry = typeof value === 'object' && value !== null && 'key' in value ? value.key : value;
  return asWritten(entry);
}

function sourceOf({ brief, claim }: ClaimRow) {
  return claim.source === undefined ? undefined : brief.sources[claim.source - 1];
}

/** A number below zero is no formula, and would be marked as text. */
function numberOrText(value: string): Cell {
  return String(Number(value)) === value ? Number(value) : value;
}

function line(cells: readonly Cell[]): string {
  // Spreadsheets run what begins with "=", "+", "-" or "@": a text that does is marked as text.
  return stringify([[...cells]], { record_delimiter: 'windows', escape_formulas: true });
}
