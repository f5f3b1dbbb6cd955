import { CsvError, parse } from 'csv-parse/sync';
import { UsageError } from '../usage-error.ts';

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
