import { z } from 'zod';
import { dataAddress, onProduction, TIMELINE } from '../addresses.ts';
import type { Edition } from '../pages/edition.ts';
import type { BriefData, RecordData } from './brief-data-schema.ts';
import { recordData } from './brief-data-schema.ts';
import { dataFileName } from './data-files.ts';

/** `briefs.json`: one object, written entry by entry, so that the whole never stands in memory. */
export function* recordJson(
  entries: Iterable<BriefData>,
  count: number,
  edition: Edition,
): Generator<string> {
  const head = JSON.stringify(recordHead(count, edition), null, 2);
  yield `${head.slice(0, -2)},\n  "briefs": [`;
  let separator = '\n';
  for (const entry of entries) {
    yield `${separator}    ${JSON.stringify(entry)}`;
    separator = ',\n';
  }
  yield '\n  ]\n}\n';
}

/** `briefs.ndjson`: an entry a line. */
export function* ndjson(entries: Iterable<BriefData>): Generator<string> {
  for (const entry of entries) yield `${JSON.stringify(entry)}\n`;
}

/** The JSON Schema (2020-12) of `briefs.json`; that of an entry is among its definitions. */
export function schemaJson(edition: Edition): string {
  const schema = { $id: schemaAddress(edition), ...z.toJSONSchema(recordData) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function recordHead(count: number, edition: Edition): Omit<RecordData, 'briefs'> {
  const { title, description, language, publisher, licence } = edition.site;
  return {
    $schema: schemaAddress(edition),
    title,
    description,
    url: onProduction(TIMELINE, edition.context.production),
    language,
    ...(publisher !== undefined && { publisher }),
    ...(licence && { licence }),
    count,
  };
}

function schemaAddress({ context }: Edition): string {
  return onProduction(dataAddress(dataFileName('schema')), context.production);
}
