import { isGroup, type Tree } from '../../../content/yaml/yaml.ts';
import type { OldArchive, OldEntry, OldTopic } from './old-entry.ts';
import { entriesOfJson, readTable } from './read-table.ts';

type Fields = { readonly [field: string]: Tree };

/** True for an entry of `briefs.json` or `briefs.ndjson`, as the data files of a record have it. */
export function isDatelineEntry(entry: Tree | undefined): boolean {
  if (!isGroup(entry)) return false;
  return isGroup(entry.date) && 'edtf' in entry.date && 'id' in entry && 'sources' in entry;
}

/** True for the columns of `briefs.csv`. */
export function isDatelineTable(columns: readonly string[]): boolean {
  return ['id', 'date', 'date_kind', 'first_day', 'source_urls'].every((name) =>
    columns.includes(name),
  );
}

/** What the data files say beside what a brief holds: it is made again of that. */
const MADE_AGAIN: ReadonlySet<string> = new Set(['url', 'modified']);
const PLACE_OF = { id: 'file', language: 'lang', sources: 'source', places: 'place' } as const;

/** `briefs.json` or `briefs.ndjson`: every field goes where it came from. */
export function readDateline(text: string, name: string): OldArchive {
  const topics = new Map<string, OldTopic>();
  const entries = entriesOfJson(text, name).map((entry, at): OldEntry => {
    for (const topic of [entry.topics ?? []].flat()) {
      if (isGroup(topic)) topics.set(String(topic.key), topicOf(topic));
    }
    const { text: body } = entry;
    return {
      origin: `${name}, ${typeof entry.id === 'string' ? entry.id : `entry ${at + 1}`}`,
      path: '',
      fields: fieldsOf(entry),
      // Paragraphs stand on lines of their own there.
      body: typeof body === 'string' ? body.replace(/\n/g, '\n\n') : '',
      form: 'markdown',
    };
  });
  return { entries, refused: [], losses: [], topics: [...topics.values()] };
}

function topicOf({ key, name }: Fields): OldTopic {
  return { key: String(key), name: String(name) };
}

function fieldsOf(entry: Fields): Fields {
  return Object.fromEntries(
    Object.entries(entry).flatMap(([field, value]): [string, Tree][] => {
      if (MADE_AGAIN.has(field) || field === 'text') return [];
      const home = field in PLACE_OF ? PLACE_OF[field as keyof typeof PLACE_OF] : field;
      if (field === 'sources') return [[home, groups(value).map(sourceOf)]];
      if (field === 'claims') return [[home, groups(value).map(claimOf)]];
      if (field === 'corrections') return [[home, groups(value).map(correctionOf)]];
      if (field === 'places') return placesOf(groups(value));
      return [[home, Array.isArray(value) ? value.map(written) : written(value)]];
    }),
  );
}

/** A new place needs its country and position, which can be said of one place alone. */
function placesOf(places: readonly Fields[]): [string, Tree][] {
  const keys: [string, Tree] = ['place', places.map(({ key = null }) => key)];
  const [only, ...others] = places;
  if (!only || others.length > 0) return [keys];
  const { country = null, lat = null, lon = null } = only;
  return [keys, ['place.country', country], ['place.lat', lat], ['place.lon', lon]];
}

function sourceOf(source: Fields): Tree {
  const { publisher, publisherKey, dead, published, accessed, authors, language, ...rest } = source;
  const { number: _, publisherKind: _kind, party: _party, sentences: _said, ...others } = rest;
  // What stands for a source in data is made again; its name in the text is an editor's.
  // Where a copy is kept, nobody is told.
  const { id: _id, capture: _capture, shortName, ...plain } = others;
  return kept({
    ...plain,
    id: shortName,
    publisher: publisherKey ?? publisher,
    author: authors,
    lang: language,
    dead: dead === 'true' ? dead : undefined,
    published: written(published),
    accessed: written(accessed),
  });
}

function claimOf(claim: Fields): Tree {
  const { measure, value, by, reported, source, credibility, note, scope } = claim;
  const { asked, asOf, contradicts, superseded } = claim;
  return kept({
    ...{ measure: written(measure), value, by, reported: written(reported) },
    asked: written(asked),
    ...{ source, credibility, note, scope, as_of: written(asOf), contradicts },
    superseded: written(superseded),
  });
}

function correctionOf({ date, kind, note, was }: Fields): Tree {
  return kept({ date, kind, note, was });
}

/** An entry of a vocabulary by its key, a date as it was written. */
function written(value: Tree | undefined): Tree {
  if (!isGroup(value)) return value ?? null;
  return value.key ?? value.edtf ?? value;
}

function kept(fields: { readonly [field: string]: Tree | undefined }): Tree {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]): [string, Tree][] =>
      value === undefined || value === null || (Array.isArray(value) && value.length === 0)
        ? []
        : [[field, value]],
    ),
  );
}

function groups(value: Tree): Fields[] {
  return [value].flat().filter(isGroup);
}

/** Columns of `briefs.csv` that say again, or in part, what others say. */
const NOT_OF_A_BRIEF: ReadonlySet<string> = new Set(
  'date_kind first_day last_day from to country lat lon position claims corrections modified url'.split(
    ' ',
  ),
);

/** `briefs.csv`: what it holds of each entry. Numbers of claims and corrections are not the claims. */
export function readDatelineTable(text: string, name: string): OldArchive {
  const losses: OldArchive['losses'][number][] = [];
  const entries = readTable(text, name).map(({ line, cells }): OldEntry => {
    const origin = `${name}, line ${line}`;
    for (const list of ['claims', 'corrections']) {
      if (Number(cells[list]) > 0) {
        losses.push({
          origin,
          what: `The ${list}`,
          why: `the table holds only how many there are; briefs.json has them`,
        });
      }
    }
    const plain = Object.entries(cells).flatMap(([column, cell]): [string, Tree][] => {
      const value = withoutMark(cell);
      if (NOT_OF_A_BRIEF.has(column) || value === '' || /^sources?_?/.test(column)) return [];
      if (column === 'topics' || column === 'places') {
        return [[column === 'places' ? 'place' : column, value.split('; ')]];
      }
      return [[column === 'id' ? 'file' : column === 'language' ? 'lang' : column, value]];
    });
    const fields: Fields = Object.fromEntries([...plain, ['source', sourcesOf(cells)]]);
    return { origin, path: '', fields, body: '', form: 'markdown' };
  });
  return { entries, refused: [], losses };
}

/** Publishers and addresses stand in two columns; they belong together where there are as many. */
function sourcesOf(cells: { readonly [column: string]: string }): Tree {
  const urls = (cells.source_urls ?? '').split(' ').filter(Boolean);
  const publishers = (cells.sources ?? '').split('; ').map(withoutMark).filter(Boolean);
  return urls.map((url, at): Tree => {
    const publisher = publishers.length === urls.length ? publishers[at] : undefined;
    return publisher === undefined || publisher === url ? { url } : { url, publisher };
  });
}

/** A text that begins like a formula is marked as text for spreadsheets. */
function withoutMark(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t])/, '');
}
