import path from 'node:path';
import { UsageError } from '../../terminal/usage-error.ts';
import { type ArchiveFiles, archiveText, LARGEST_FILE } from './archive/archive-files.ts';
import type { OldArchive } from './archive/old-entry.ts';
import { readFeed } from './archive/read-feed.ts';
import { readMarkdown } from './archive/read-markdown.ts';
import { parsed, readCsv, readJson, readTable } from './archive/read-table.ts';
import {
  isTimelineJson,
  isTimelineTable,
  readTimelineJson,
  readTimelineTable,
} from './archive/read-timelinejs.ts';
import { isWordPress, readWordPress } from './archive/read-wordpress.ts';
import type { Format } from './mapping.ts';

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
    return isTimelineTable(Object.keys(row?.cells ?? {})) ? 'timelinejs' : 'csv';
  }
  if (JSON_FILE.test(name)) {
    const text = onlyText(archive);
    if (/"version"\s*:\s*"https:\/\/jsonfeed\.org\//.test(text.slice(0, 1000))) return 'feed';
    return isTimelineJson(parsed(text, name)) ? 'timelinejs' : 'json';
  }
  if (/\.(?:md|markdown|mdx|html?)$/i.test(name)) return 'markdown';
  throw new UsageError(
    `${name} is not of a kind that can be imported.`,
    'Give a folder of Markdown files, or a CSV, TSV, JSON, RSS or Atom file.',
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
