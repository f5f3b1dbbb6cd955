/** The files of `/data/`: what each holds, its name, and its media type. */
export const DATA_FILES = [
  { kind: 'briefs-json', name: 'briefs.json', type: 'application/json' },
  { kind: 'briefs-ndjson', name: 'briefs.ndjson', type: 'application/x-ndjson' },
  { kind: 'briefs-csv', name: 'briefs.csv', type: 'text/csv' },
  { kind: 'claims-csv', name: 'claims.csv', type: 'text/csv' },
  { kind: 'events-ics', name: 'events.ics', type: 'text/calendar' },
  { kind: 'timelinejs', name: 'timeline.json', type: 'application/json' },
  { kind: 'schema', name: 'briefs.schema.json', type: 'application/schema+json' },
] as const;

export type DataFile = (typeof DATA_FILES)[number];
export type DataFileKind = DataFile['kind'];

/** The name of the file of a kind. */
export function dataFileName(wanted: DataFileKind): string {
  return DATA_FILES.find(({ kind }) => kind === wanted)?.name ?? wanted;
}
