import path from 'node:path';
import { UsageError } from '../../terminal/usage-error.ts';
import { type ArchiveFiles, archiveText, LARGEST_FILE } from './archive/archive-files.ts';
import type { OldArchive } from './archive/old-entry.ts';
import { readCalendar } from './archive/read-calendar.ts';
import {
  isDatelineEntry,
  isDatelineTable,
  readDateline,
  readDatelineTable,
} from './archive/read-dateline.ts';
import { readFeed } from './archive/read-feed.ts';
import { ghostTables, readGhost } from './archive/read-ghost.ts';
import { readMarkdown } from './archive/read-markdown.ts';
import { entriesOfJson, parsed, readCsv, readJson, readTable } from './archive/read-table.ts';
import {
  isTimelineJson,
  isTimelineTable,
  readTimelineJson,
  readTimelineTable,
} from './archive/read-timelinejs.ts';
import { isWordPress, readWordPress } from './archive/read-wordpress.ts';
import type { Format } from './mapping.ts';
import { isChronicle, readChronicle, readMarkwhen } from './read-chronicle.ts';

const TABLE = /\.(?:csv|tsv)$/i;
const JSON_FILE = /\.(?:json|ndjson|jsonl)$/i;
const FEED = /\.(?:xml|rss|atom|rdf)$/i;

/** What kind of archive this is, by its names and a look inside. */
export function recognise(archive: ArchiveFiles, isFile: boolean): Format {
  if (!isFile) return 'markdown';
  const [file] = archive.files;
  const name = file?.path ?? '';
  if (FEED.test(name)) return isWordPress(onlyText(archive)) ? 'wordpress' : 'feed';
  if (TABLE.test(name)) {
    const head = (onlyText(archive).split('\n', 1)[0] ?? '').concat('\n');
    const [row] = readTable(`${head}${head}`, name);
    const columns = Object.keys(row?.cells ?? {});
    if (isDatelineTable(columns)) return 'dateline';
    return isTimelineTable(columns) ? 'timelinejs' : 'csv';
  }
  if (JSON_FILE.test(name)) {
    const text = onlyText(archive);
    if (/"version"\s*:\s*"https:\/\/jsonfeed\.org\//.test(text.slice(0, 1000))) return 'feed';
    const data = parsed(text, name);
    if (isTimelineJson(data)) return 'timelinejs';
    if (ghostTables(data)) return 'ghost';
    return isDatelineEntry(entriesOfJson(text, name)[0]) ? 'dateline' : 'json';
  }
  if (/\.(?:ics|ical|icalendar)$/i.test(name)) return 'calendar';
  if (/\.(?:mw|markwhen)$/i.test(name)) return 'markwhen';
  if (/\.(?:md|markdown|txt)$/i.test(name) && isChronicle(onlyText(archive))) return 'chronicle';
  if (/\.(?:md|markdown|mdx|html?)$/i.test(name)) return 'markdown';
  throw new UsageError(
    `${name} is not of a kind that can be imported.`,
    'Give a folder of Markdown files, one Markdown file of dated entries, or a CSV, TSV, JSON, RSS, Atom, iCalendar or Markwhen file.',
  );
}

/** Reads an archive as what its mapping says that it is. */
export function readArchive(archive: ArchiveFiles, format: Format): OldArchive {
  if (format === 'markdown') return readMarkdown(archive);
  const text = onlyText(archive);
  const name = path.posix.basename(archive.files[0]?.path ?? '');
  switch (format) {
    case 'csv':
      return readCsv(text, name);
    case 'json':
      return readJson(text, name);
    case 'wordpress':
      return readWordPress(text, name);
    case 'feed':
      return readFeed(text, name);
    case 'ghost':
      return readGhost(parsed(text, name), name);
    case 'calendar':
      return readCalendar(text, name);
    case 'markwhen':
      return readMarkwhen(text, name);
    case 'chronicle':
      return readChronicle(text, name);
    case 'dateline':
      return TABLE.test(name) ? readDatelineTable(text, name) : readDateline(text, name);
    case 'timelinejs':
      return JSON_FILE.test(name) ? readTimelineJson(text, name) : readTimelineTable(text, name);
  }
}

function onlyText({ files }: ArchiveFiles): string {
  const [file, ...more] = files;
  if (!file || more.length > 0)
    throw new UsageError('One file was expected.', 'Name the file itself, not its folder.');
  const read = archiveText(file, LARGEST_FILE);
  if ('why' in read)
    throw new UsageError(
      `${file.path} cannot be read: ${read.why}.`,
      'Fix the file, or export it again.',
    );
  return read.text;
}
