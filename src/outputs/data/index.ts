import type { Brief } from '../../brief/brief.ts';
import { dataAddress } from '../addresses/addresses.ts';
import type { Edition } from '../page/edition.ts';
import { keyOf, settingsKey, wholeOf } from '../page/facets.ts';
import type { OutputFile } from '../page/output-file.ts';
import { withheldOf } from '../page/publication.ts';
import { briefDataOf, DATA_FILES, type DataFileKind } from './brief-data.ts';
import type { BriefData } from './brief-data-schema.ts';
import { calendar } from './calendar.ts';
import { briefsCsv, claimsCsv } from './csv.ts';
import { ndjson, recordJson, schemaJson, timelineJs } from './json.ts';

type Writer = (briefs: readonly Brief[], edition: Edition) => OutputFile['render'];

const WRITERS: Readonly<Record<DataFileKind, Writer>> = {
  'briefs-json': (briefs, edition) => () =>
    recordJson(dataOf(briefs, edition), briefs.length, edition),
  'briefs-ndjson': (briefs, edition) => () => ndjson(dataOf(briefs, edition)),
  'briefs-csv': (briefs, edition) => () => briefsCsv(dataOf(briefs, edition)),
  'claims-csv': (briefs, edition) => () => claimsCsv(dataOf(briefs, edition)),
  'events-ics': (briefs, edition) => () => calendar(briefs, edition),
  timelinejs: (briefs, edition) => () => timelineJs(briefs, edition),
  schema: (_, edition) => () => schemaJson(edition),
};

/**
 * The record for machines, below `/data/`: a function of the record and nothing else. Entries are
 * made one at a time as a file is written. Drafts and held briefs are left out of previews too.
 */
export function* exports(edition: Edition): Generator<OutputFile> {
  const { record, context } = edition;
  const briefs = record.briefs.filter(
    (brief) => withheldOf(brief, context.buildMoment) === undefined,
  );
  const key = keyOf(
    settingsKey(edition),
    briefs.map((brief) => [brief.name, wholeOf(brief, edition)]),
  );
  for (const { kind, name } of DATA_FILES) {
    yield {
      path: dataAddress(name).slice(1),
      key: keyOf(kind, key),
      render: WRITERS[kind](briefs, edition),
    };
  }
}

function* dataOf(briefs: readonly Brief[], edition: Edition): Generator<BriefData> {
  for (const brief of briefs) yield briefDataOf(brief, edition);
}
