import { z } from 'zod';
import { dataAddress, onProduction, TIMELINE } from '../addresses/addresses.ts';
import type { Edition } from '../page/edition.ts';
import { DATA_FILES, DATA_VERSION, dataFileName } from './brief-data.ts';
import { DAY_PATTERN } from './brief-data-schema.ts';
import { type Table, tableName, tablesOf } from './csv.ts';

/** The JSON Schema of what stands in the cells of a column. */
interface Cells {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly description?: string;
}

interface Described {
  readonly name: string;
  readonly cells: Cells;
  readonly required: boolean;
  /** In the words that both descriptions share. */
  readonly type: 'integer' | 'number' | 'boolean' | 'date' | 'string';
}

/** The columns of a table as the schema of the exports describes them. */
function columnsOf({ columns }: Table): readonly Described[] {
  return columns.map(({ name, holds }) => {
    const cells = z.toJSONSchema(holds) as Cells;
    // A cell of an empty list holds nothing.
    const required = !holds.safeParse(undefined).success && !holds.safeParse([]).success;
    return { name, cells, required, type: typeOf(cells) };
  });
}

function typeOf({ type, pattern }: Cells): Described['type'] {
  if (pattern === DAY_PATTERN) return 'date';
  return type === 'integer' || type === 'number' || type === 'boolean' ? type : 'string';
}

/** `datapackage.json`: the files in the words of Frictionless Data, which read version 1 and 2 alike. */
export function dataPackage({ site, record, context }: Edition): string {
  const { title, description, licence, publisher, language } = site;
  const tables = new Map(tablesOf(record).map((table) => [dataFileName(table.kind), table]));
  const files = DATA_FILES.filter(({ kind }) => kind !== 'datapackage' && kind !== 'csvw');
  return written({
    profile: 'data-package',
    name: packageName(context.production),
    title,
    description,
    version: DATA_VERSION,
    homepage: onProduction(TIMELINE, context.production),
    languages: [language],
    ...(licence && { licenses: [{ title: licence.name, path: licence.url }] }),
    ...(publisher !== undefined && { contributors: [{ title: publisher, role: 'publisher' }] }),
    resources: files.map(({ kind, name, type }) => {
      const table = tables.get(name);
      const resource = { name: kind, path: name, mediatype: type, encoding: 'utf-8' };
      if (!table) return { ...resource, format: name.slice(name.lastIndexOf('.') + 1) };
      return {
        ...{ ...resource, name: tableName(table), format: 'csv', profile: 'tabular-data-resource' },
        dialect: { delimiter: ',', lineTerminator: '\r\n', header: true, doubleQuote: true },
        schema: tableSchema(table),
      };
    }),
  });
}

function tableSchema(table: Table) {
  const [key] = table.columns;
  return {
    fields: columnsOf(table).map(({ name, cells, required, type }) => ({
      name,
      type,
      ...(cells.description && { description: cells.description }),
      ...((required || cells.enum) && {
        constraints: {
          ...(required && { required: true }),
          ...(cells.enum && { enum: cells.enum }),
        },
      }),
    })),
    missingValues: [''],
    primaryKey: [key?.name],
    ...(table.entry !== undefined && {
      foreignKeys: [{ fields: [table.entry], reference: { resource: 'briefs', fields: ['id'] } }],
    }),
  };
}

/** `csv-metadata.json`: the tables in the words of CSV on the Web (W3C, 2015). */
export function csvOnTheWeb({ site, record, context }: Edition): string {
  const { title, description, licence, publisher, language } = site;
  const tables = tablesOf(record);
  const tableUrl = (table: Table) =>
    onProduction(dataAddress(dataFileName(table.kind)), context.production);
  const briefs = tables[0];
  return written({
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
    'dc:title': title,
    'dc:description': description,
    'dc:hasVersion': DATA_VERSION,
    ...(licence && { 'dc:license': { '@id': licence.url } }),
    ...(publisher !== undefined && { 'dc:publisher': publisher }),
    tables: tables.map((table) => ({
      url: tableUrl(table),
      tableSchema: {
        columns: columnsOf(table).map(({ name, cells, required, type }) => ({
          name,
          titles: name,
          ...(cells.description && { 'dc:description': cells.description }),
          datatype: type === 'date' ? { base: type, format: 'yyyy-MM-dd' } : type,
          ...(required && { required: true }),
        })),
        primaryKey: table.columns[0]?.name,
        ...(table.entry !== undefined &&
          briefs && {
            foreignKeys: [
              {
                columnReference: table.entry,
                reference: { resource: tableUrl(briefs), columnReference: 'id' },
              },
            ],
          }),
      },
    })),
  });
}

/** The host and the path of a site, of letters that the name of a package may have. */
function packageName(production: string): string {
  const { hostname, pathname } = new URL(production);
  return `${hostname}${pathname}`
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
}

function written(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
