import { CsvError, parse } from 'csv-parse/sync';
import { isGroup, type Tree } from '../../../content/yaml/yaml.ts';
import { UsageError } from '../../../terminal/usage-error.ts';
import { asTree } from './archive-files.ts';
import type { OldArchive, OldEntry } from './old-entry.ts';

/** A row of a table: its cells by the names of the first row, and its line, counting from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: { readonly [column: string]: string };
}

const SEPARATORS = [',', ';', '\t', '|'];

/** Reads CSV whose first row names the columns; the separator is the one that the first row uses most. */
export function readTable(text: string, name: string): TableRow[] {
  const head = text.slice(0, text.indexOf('\n') + 1 || text.length);
  const delimiter = SEPARATORS.reduce((best, mark) =>
    count(head, mark) > count(head, best) ? mark : best,
  );
  const rows = records(text, delimiter, name);
  const [names = { record: [], info: { lines: 1 } }, ...rest] = rows;
  const columns = names.record.map((column, at) => column.trim() || `column ${at + 1}`);
  let line = names.info.lines + 1;
  return rest.flatMap(({ record, info }) => {
    const row = {
      line,
      cells: Object.fromEntries(columns.map((column, at) => [column, record[at]?.trim() ?? ''])),
    };
    line = info.lines + 1;
    return record.every((cell) => cell.trim() === '') ? [] : [row];
  });
}

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function records(text: string, delimiter: string, name: string): Row[] {
  try {
    return parse(text, {
      delimiter,
      info: true,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
    }) as unknown as Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UsageError(
      `${name} is not a table: ${error.message}`,
      'Save it again as CSV, with the names of the columns in the first row.',
    );
  }
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/** A table of entries; the text comes from the column that the mapping calls `body`. */
export function readCsv(text: string, name: string): OldArchive {
  const entries = readTable(text, name).map(
    ({ line, cells }): OldEntry => ({
      origin: `${name}, line ${line}`,
      path: '',
      fields: cells,
      body: '',
      form: 'markdown',
    }),
  );
  return { entries, refused: [], losses: [] };
}

/** The objects of a JSON list, of an object that holds one, or of one object a line. */
export function entriesOfJson(text: string, name: string): { readonly [field: string]: Tree }[] {
  return listOf(text, name).filter(isGroup);
}

function listOf(text: string, name: string): Tree[] {
  const tree = parsed(text, name);
  const list = listIn(tree) ?? (isGroup(tree) && 'date' in tree ? [tree] : undefined);
  if (list) return list;
  throw new UsageError(
    `${name} holds no list of entries.`,
    'Give a JSON list of objects, or an object with one list in it.',
  );
}

/** A JSON list of objects, or an object that holds one, or one object a line. */
export function readJson(text: string, name: string): OldArchive {
  const list = listOf(text, name);
  const refused = list.flatMap((item, at) =>
    isGroup(item)
      ? []
      : [{ origin: `${name}, entry ${at + 1}`, what: 'The entry', why: 'it is not an object' }],
  );
  const entries = list.flatMap((item, at): OldEntry[] =>
    isGroup(item)
      ? [
          {
            origin: `${name}, entry ${at + 1}`,
            path: '',
            fields: item,
            body: '',
            form: 'markdown',
          },
        ]
      : [],
  );
  return { entries, refused, losses: [] };
}

/** @throws UsageError where the text is not JSON. */
export function parsed(text: string, name: string): Tree {
  try {
    return asTree(JSON.parse(text));
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length > 1 && lines.every((line) => line.trim().startsWith('{'))) {
      return parsed(`[${lines.join(',')}]`, name);
    }
    throw new UsageError(
      `${name} is not JSON: ${(error as Error).message}`,
      'Fix the file, or export it again.',
    );
  }
}

function listIn(tree: Tree): Tree[] | undefined {
  if (Array.isArray(tree)) return tree;
  if (tree === null || typeof tree !== 'object') return undefined;
  const lists = Object.values(tree).filter((value) => Array.isArray(value) && value.some(isGroup));
  return lists.length === 1 ? (lists[0] as Tree[]) : undefined;
}
