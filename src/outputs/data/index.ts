import type { Brief } from '../../brief/brief.ts';
import { dataAddress } from '../addresses/addresses.ts';
import type { Edition } from '../page/edition.ts';
import { keyOf, settingsKey, wholeOf } from '../page/facets.ts';
import { translationsOf } from '../page/languages.ts';
import { joinedFile, type OutputFile } from '../page/output-file.ts';
import { withheldOf } from '../page/publication.ts';
import {
  briefDataOf,
  DATA_FILES,
  type DataFileKind,
  type RecordFile,
  successorOf,
} from './brief-data.ts';
import type { RecordData } from './brief-data-schema.ts';
import { calendar } from './calendar.ts';
import { briefsCsv, claimsCsv, correctionsCsv, sourcesCsv } from './csv.ts';
import { csvOnTheWeb, dataPackage } from './descriptions.ts';
import { eventsGeoJson, placesGeoJson } from './geojson.ts';
import { ndjson, recordHead, recordJson, schemaJson, timelineJs } from './json.ts';

interface Other {
  readonly render: (edition: Edition) => string;
  /** It says something of the entries all the same. */
  readonly ofEntries?: true;
}

/** Files that say nothing of single entries: they depend on the settings and on what is given here. */
const OTHERS = {
  schema: { render: schemaJson },
  datapackage: { render: dataPackage },
  csvw: { render: csvOnTheWeb },
  'places-geojson': { render: placesGeoJson, ofEntries: true },
} satisfies Partial<Record<DataFileKind, Other>>;

function isOther(kind: DataFileKind): kind is keyof typeof OTHERS {
  return Object.hasOwn(OTHERS, kind);
}

/** What each file says of an entry, and around them. */
const FILES: Readonly<
  Record<
    Exclude<DataFileKind, keyof typeof OTHERS>,
    (count: number, edition: Edition) => RecordFile
  >
> = {
  'briefs-json': recordJson,
  'briefs-ndjson': ndjson,
  'briefs-csv': briefsCsv,
  'claims-csv': claimsCsv,
  'sources-csv': sourcesCsv,
  'corrections-csv': correctionsCsv,
  'events-geojson': eventsGeoJson,
  'events-ics': calendar,
  timelinejs: timelineJs,
};

/**
 * The record for machines, below `/data/`: a function of the record and nothing else. Entries are
 * made one at a time as the files are written. Drafts and held briefs are left out of previews too.
 */
export function* exports(edition: Edition): Generator<OutputFile> {
  const { record, context } = edition;
  const briefs = record.briefs.filter(
    (brief) => withheldOf(brief, context.buildMoment) === undefined,
  );
  const scope = settingsKey(edition);
  const keys = briefs.map((brief) => entryKey(brief, edition));
  const key = keyOf(scope, keys);
  const entryOf = lastMade((number: number) => {
    const brief = briefs[number] as Brief;
    return { brief, data: briefDataOf(brief, edition) };
  });
  for (const { kind, name } of DATA_FILES) {
    const path = dataAddress(name).slice(1);
    if (isOther(kind)) {
      const { render, ofEntries }: Other = OTHERS[kind];
      yield {
        path,
        key: keyOf(kind, ofEntries ? key : scope),
        ...(ofEntries && { whole: 'all' }),
        render: () => render(edition),
      };
      continue;
    }
    const { entry, ...around } = FILES[kind](briefs.length, edition);
    const joined = { ...around, scope, keys, text: (number: number) => entry(entryOf(number)) };
    yield { ...joinedFile(path, keyOf(kind, key), joined), whole: 'all' };
  }
}

/** A file that a record makes of its own data; the same data, the same content. */
export interface OwnOutput {
  /** From the root of the site. */
  readonly path: string;
  readonly make: (data: RecordData) => string | Uint8Array;
}

/** The files that a record makes of what `briefs.json` holds. */
export function ownOutputs(outputs: readonly OwnOutput[], edition: Edition): OutputFile[] {
  const briefs = edition.record.briefs.filter(
    (brief) => withheldOf(brief, edition.context.buildMoment) === undefined,
  );
  const key = keyOf(
    settingsKey(edition),
    briefs.map((brief) => entryKey(brief, edition)),
  );
  return outputs.map(({ path, make }) => ({
    path,
    key: keyOf(path, key),
    whole: 'all',
    render: () =>
      make({
        ...recordHead(briefs.length, edition),
        briefs: briefs.map((brief) => briefDataOf(brief, edition)),
      }),
  }));
}

/** What the files say of a brief depends on this and the settings. */
function entryKey(brief: Brief, edition: Edition): string {
  const { publisherNames } = edition.indexes;
  // A plain name is written as the record first writes it.
  const plain = brief.sources.flatMap((source) =>
    [publisherNames.publisherOf(source), ...(source.via ?? []).map(publisherNames.named)].flatMap(
      (named) => (named && !named.publisher ? named.name : []),
    ),
  );
  const replaced = brief.claims.flatMap((claim) => successorOf(claim, edition.indexes) ?? []);
  const texts = translationsOf(brief, edition).map(({ facts, body }) => `${facts} ${body.hash}`);
  const beside = [...brief.related, ...plain, ...replaced, ...texts];
  return `${brief.name} ${wholeOf(brief, edition)}${beside.length > 0 ? ` ${JSON.stringify(beside)}` : ''}`;
}

/** Several files ask for the same in turn. */
function lastMade<Value>(make: (number: number) => Value): (number: number) => Value {
  let last: { readonly number: number; readonly value: Value } | undefined;
  return (number) => {
    if (last?.number !== number) last = { number, value: make(number) };
    return last.value;
  };
}
