import { stringify } from 'csv-stringify/sync';
import { asWritten, type Field, valuesOf } from '../../brief/fields.ts';
import { plainFields } from '../../brief/schema.ts';
import type { Edition } from '../page/edition.ts';
import type { RecordFile } from './brief-data.ts';
import type { BriefData } from './brief-data-schema.ts';

type Cell = string | number | undefined;

/** A column's name and what stands in it. */
type Column<Row> = readonly [name: string, cell: (row: Row) => Cell];

const BRIEF_COLUMNS: readonly Column<BriefData>[] = [
  ['id', ({ id }) => id],
  ['date', ({ date }) => date.edtf],
  ['date_kind', ({ date }) => date.kind],
  ['first_day', ({ date }) => date.first],
  ['last_day', ({ date }) => date.last],
  ['from', ({ date }) => date.from],
  ['to', ({ date }) => date.to],
  ['title', ({ title }) => title],
  ['summary', ({ summary }) => summary],
  ['status', ({ status }) => status],
  ['importance', ({ importance }) => importance],
  ['topics', ({ topics }) => topics.map(({ key }) => key).join('; ')],
  ['places', ({ places }) => places.map(({ name }) => name).join('; ')],
  ['country', ({ places }) => places[0]?.country],
  ['lat', ({ places }) => places[0]?.lat],
  ['lon', ({ places }) => places[0]?.lon],
  ['position', ({ places }) => places[0]?.position],
  ['sources', ({ sources }) => sources.map(({ publisher, url }) => publisher ?? url).join('; ')],
  ['source_urls', ({ sources }) => sources.flatMap(({ url }) => url ?? []).join(' ')],
  ['claims', ({ claims }) => claims.length],
  ['corrections', ({ corrections }) => corrections.length],
  ['modified', ({ modified }) => modified],
  ['language', ({ language }) => language],
  ['url', ({ url }) => url],
];

interface ClaimRow {
  readonly brief: BriefData;
  readonly claim: BriefData['claims'][number];
}

const CLAIM_COLUMNS: readonly Column<ClaimRow>[] = [
  ['id', ({ brief, claim }) => `${brief.id}#${claim.id}`],
  ['measure', ({ claim }) => claim.measure.key],
  ['measure_name', ({ claim }) => claim.measure.name],
  ['value', ({ claim }) => numberOrText(claim.value)],
  ['direction', ({ claim }) => claim.direction],
  ['low', ({ claim }) => claim.low],
  ['high', ({ claim }) => claim.high],
  ['unit', ({ claim }) => (claim.percent ? 'per cent' : (claim.currency ?? claim.measure.unit))],
  ['by', ({ claim }) => claim.by],
  ['reported', ({ claim }) => claim.reported?.edtf],
  ['note', ({ claim }) => claim.note],
  ['scope', ({ claim }) => claim.scope],
  ['as_of', ({ claim }) => claim.asOf?.edtf],
  ['differs', ({ claim }) => String(claim.differs)],
  ['credibility', ({ claim }) => claim.credibility],
  ['superseded', ({ claim }) => claim.superseded?.edtf],
  ['source', (row) => sourceOf(row)?.publisher ?? sourceOf(row)?.title],
  ['source_url', (row) => sourceOf(row)?.url],
  ['reliability', (row) => sourceOf(row)?.reliability],
  ['entry', ({ brief }) => brief.id],
  ['entry_date', ({ brief }) => brief.date.edtf],
  ['entry_status', ({ brief }) => brief.status],
  ['url', ({ claim }) => claim.url],
];

/** `briefs.csv` (RFC 4180): an entry a row; several values in a cell stand between semicolons. */
export function briefsCsv(_: number, { record }: Edition): RecordFile {
  const columns = [...BRIEF_COLUMNS, ...plainFields(record.ownFields).map(columnOf)];
  return { ...ROWS, head: header(columns), entry: ({ data }) => row(columns, data) };
}

/** A field that has no columns of its own. */
function columnOf(field: Field): Column<BriefData> {
  return [field.name, (entry) => cellOf(valuesOf(entry, field))];
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

/** `claims.csv` (RFC 4180): a claim a row. */
export function claimsCsv(): RecordFile {
  return {
    ...ROWS,
    head: header(CLAIM_COLUMNS),
    entry: ({ data }) =>
      data.claims.map((claim) => row(CLAIM_COLUMNS, { brief: data, claim })).join(''),
  };
}

const ROWS = { separator: '', tail: '' };

function sourceOf({ brief, claim }: ClaimRow) {
  return claim.source === undefined ? undefined : brief.sources[claim.source - 1];
}

/** A number below zero is no formula, and would be marked as text. */
function numberOrText(value: string): Cell {
  return String(Number(value)) === value ? Number(value) : value;
}

function header<Row>(columns: readonly Column<Row>[]): string {
  return line(columns.map(([name]) => name));
}

function row<Row>(columns: readonly Column<Row>[], entry: Row): string {
  return line(columns.map(([, cell]) => cell(entry)));
}

function line(cells: readonly Cell[]): string {
  // Spreadsheets run what begins with "=", "+", "-" or "@": a text that does is marked as text.
  return stringify([[...cells]], { record_delimiter: 'windows', escape_formulas: true });
}
