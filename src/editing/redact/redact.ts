import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isDate, parseEventDate } from '../../brief/event-date.ts';
import {
  type Fingerprint,
  fingerprintText,
  type Redaction,
  type RedactionGround,
} from '../../brief/redaction.ts';
import { readRedactions } from '../../content/reading/read-vocabularies.ts';
import { lettersOf } from '../../content/redaction/letters.ts';
import { REDACTIONS_FILE } from '../../content/redaction/redacted-tree.ts';
import {
  fingerprintsOf,
  hidden,
  Redactor,
  type Returned,
} from '../../content/redaction/redactor.ts';
import { SourceText } from '../../content/source/source-text.ts';
import { folderTree, type TreeEntry } from '../../content/source/source-tree.ts';
import { appendEntries } from '../../content/writing/append-entries.ts';
import { fileVersions } from '../../review/git/file-versions.ts';
import { GitError, gitText, readBlobs } from '../../review/git/git.ts';
import { replaceFile } from '../../store/replace-file.ts';
import { inOneLine } from '../../terminal/output.ts';
import { UsageError } from '../../terminal/usage-error.ts';

export interface RedactOptions {
  /** What to remove, a line for each spelling. */
  readonly text: string;
  readonly ground: RedactionGround;
  readonly content: string;
  readonly write: boolean;
  /** For a record of which nothing was removed before: 16 random bytes in base64url. */
  readonly salt: string;
  /** The day of the removal. */
  readonly day: string;
  /** What earlier builds kept; it may hold the text. */
  readonly cache: string;
}

/** Fewer letters stand in other words, and are guessed at once. */
const LEAST = 4;

/** Removes a text from the content and from all that is told of its past; gives the exit code. */
export function redact(options: RedactOptions): number {
  const { content, write } = options;
  const entries = folderTree(content, content).entries();
  const redaction = redactionOf(options, entries);
  const redactor = new Redactor([redaction]);
  const found = entries.flatMap((entry) => lookInto(entry, redactor, content) ?? []);
  const before = versionsHolding(content, redactor);
  const briefs = [...new Set([...found.flatMap(({ brief }) => brief ?? []), ...before.keys()])];
  const said = { ...redaction, briefs: briefs.sort() };
  if (write) {
    append(content, said);
    for (const file of found) {
      if (file.isCapture) rmSync(path.join(content, file.path));
      else replaceIn(content, file);
    }
    rmSync(options.cache, { recursive: true, force: true });
  }
  process.stdout.write(report(found, before, said, options));
  return 0;
}

function redactionOf(
  { text, ground, day, salt: fresh, content }: RedactOptions,
  entries: readonly TreeEntry[],
): Redaction {
  const spellings = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (spellings.length === 0) {
    throw new UsageError(
      'There is nothing to remove.',
      'Give the text on the standard input, or name a file that holds it: a line for each spelling.',
    );
  }
  if (spellings.some((line) => lettersOf(line).text.length < LEAST)) {
    throw new UsageError(
      `A text of fewer than ${LEAST} letters stands in many others, and its fingerprint is guessed at once.`,
      'Give it with the words around it.',
    );
  }
  const known = readRedactions(content, entries).redactions;
  // One salt for all: a text is read once for each.
  const salt = known[0]?.fingerprints[0]?.salt ?? fresh;
  const fingerprints = unique(spellings.flatMap((line) => fingerprintsOf(line, salt)));
  const date = parseEventDate(day);
  if (!isDate(date)) throw new RangeError(`${day} is no day`);
  const key = keyFor(day, new Set(known.map((one) => one.key)));
  return { key, day: date, ground, fingerprints, briefs: [] };
}

function unique(fingerprints: readonly Fingerprint[]): Fingerprint[] {
  return [...new Map(fingerprints.map((one) => [one.hash, one])).values()];
}

function keyFor(day: string, known: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const key = `removed-${day}-${number}`;
    if (!known.has(key)) return key;
  }
}

/** A file with what is to be removed from it. */
interface FoundIn {
  readonly path: string;
  /** Its name without it. */
  readonly shownPath: string;
  readonly source: SourceText | undefined;
  /** Where a mark can stand. */
  readonly places: readonly Returned[];
  /** Within addresses of the web, which would lead nowhere. */
  readonly inAddresses: readonly Returned[];
  readonly brief: string | undefined;
  /** A copy of a page, in which no mark can stand: it would be another copy. */
  readonly isCapture: boolean;
}

/** Copies whose text can be looked into; a PDF's cannot. */
const CAPTURE = /^captures\/.+\.(?:html|mhtml|txt)$/;

function lookInto(entry: TreeEntry, redactor: Redactor, content: string): FoundIn | undefined {
  if (entry.kind !== 'file' || entry.path === REDACTIONS_FILE) return undefined;
  const shownPath = hidden(entry.path, redactor.find(entry.path), () => 'removed').shown;
  const isCapture = CAPTURE.test(entry.path);
  const isText = isCapture || /\.(?:md|ya?ml)$/.test(entry.path);
  const text = isText ? entry.read().toString('utf8') : '';
  const all = redactor.find(text);
  // A name may have tags within it.
  const isHeld =
    all.length > 0 || (isCapture && redactor.find(text.replace(/<[^>]*>/g, '')).length > 0);
  if (!isHeld && shownPath === entry.path) return undefined;
  const isOnWeb = ({ start }: Returned) =>
    /:\/\/[^\s"'<>()[\]{},]*$/.test(text.slice(Math.max(0, start - 2_000), start));
  return {
    path: entry.path,
    shownPath,
    source: text === '' ? undefined : new SourceText(`${content}/${shownPath}`, text),
    places: all.filter((place) => !isOnWeb(place)),
    inAddresses: all.filter(isOnWeb),
    isCapture: isCapture && isHeld,
    brief: /^briefs\/(?:.*\/)?([^/]+?)(?:\.[a-z]{2,3})?\.md$/.exec(shownPath)?.[1],
  };
}

function append(content: string, { key, day, ground, fingerprints, briefs }: Redaction): void {
  const file = path.join(content, REDACTIONS_FILE);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : HEADING;
  const longer = appendEntries(text, {
    [key]: {
      day: day.edtf,
      ground,
      fingerprints: fingerprints.map(fingerprintText),
      ...(briefs.length > 0 && { briefs }),
    },
  });
  if (longer === undefined) {
    throw new UsageError(
      `${inOneLine(file)} cannot be added to: there is something wrong with it.`,
      'npm run check says what. Nothing was changed.',
    );
  }
  replaceFile(file, longer);
}

const HEADING = `# What was removed on request: the day, the ground, and a fingerprint by which it is recognised if it
# comes back. It cannot be read from its fingerprint. "npm run redact" writes these entries.
`;

function replaceIn(content: string, { path: from, shownPath, source, places }: FoundIn): void {
  const file = path.join(content, from);
  if (source && places.length > 0) replaceFile(file, hidden(source.text, places).shown);
  if (shownPath === from) return;
  mkdirSync(path.dirname(path.join(content, shownPath)), { recursive: true });
  renameSync(file, path.join(content, shownPath));
}

/** How many published versions of each brief hold it, by the brief's name now, without it. */
function versionsHolding(content: string, redactor: Redactor): ReadonlyMap<string, number> {
  const held = new Map<string, number>();
  try {
    const args = ['rev-parse', '--show-toplevel', 'HEAD', '--show-prefix'];
    const [repository = '', head = '', prefix = ''] = gitText(content, args).split('\n');
    const all = fileVersions(repository, head, `${prefix}briefs`);
    const blobs = readBlobs(
      repository,
      [...all.values()].flat().map(({ object }) => object),
    );
    for (const [file, versions] of all) {
      const holding = versions.filter(({ object, path: named }) =>
        [named, blobs.get(object)?.toString('utf8') ?? ''].some(
          (text) => redactor.find(text).length > 0,
        ),
      );
      const name = path.posix.basename(file, '.md');
      const shown = hidden(name, redactor.find(name), () => 'removed').shown;
      if (holding.length > 0) held.set(shown, holding.length);
    }
  } catch (error) {
    // Content that is in no repository has no past.
    if (!(error instanceof GitError)) throw error;
  }
  return held;
}

function report(
  found: readonly FoundIn[],
  before: ReadonlyMap<string, number>,
  { key, ground, briefs }: Redaction,
  { write, content }: RedactOptions,
): string {
  const lines: string[] = [];
  const copies = found.filter(({ isCapture }) => isCapture);
  const texts = found.filter(({ isCapture }) => !isCapture);
  const marks = texts.flatMap(({ source, places }) => placesIn(source, places));
  const left = texts.flatMap(({ source, inAddresses }) => placesIn(source, inAddresses));
  const renamed = texts.filter(({ path: from, shownPath }) => from !== shownPath);
  const past = [...before.values()].reduce((sum, count) => sum + count, 0);
  lines.push(
    write
      ? `Removed as ${key}, on the ground "${ground}". Its fingerprint is in ${inOneLine(content)}/${REDACTIONS_FILE}.`
      : 'Nothing was written. With --write, this would be done:',
    '',
    `${marks.length} ${marks.length === 1 ? 'place gets a mark' : 'places get a mark'} that something was removed, when and on what ground:`,
    ...marks.map((mark) => `  ${mark}`),
  );
  if (renamed.length > 0) {
    lines.push(
      'Files whose names hold it are renamed; their old addresses lead nowhere:',
      ...renamed.map(({ shownPath }) => `  ${inOneLine(content)}/${inOneLine(shownPath)}`),
    );
  }
  if (copies.length > 0) {
    lines.push(
      'Copies of pages that hold it are deleted; remove "capture" from the sources that name them:',
      ...copies.map(({ shownPath }) => `  ${inOneLine(content)}/${inOneLine(shownPath)}`),
    );
  }
  lines.push(
    `${past} earlier ${past === 1 ? 'version tells' : 'versions tell'} it no more; ${briefs.length} ${briefs.length === 1 ? 'entry says' : 'entries say'} that something was removed.`,
  );
  if (left.length > 0) {
    lines.push(
      'To do: it stands in addresses on the web, which would lead nowhere with a mark. Cite another source:',
      ...left.map((place) => `  ${place}`),
    );
  }
  lines.push(
    '',
    'What remains: the commits of git and their copies, sites that were published before, archives',
    'and caches of others, and pictures. docs/editing.md, "Removing something on request", says how',
    'to have those removed too.',
    ...(write ? ['Next: npm run check, then commit with a message that does not name it.'] : []),
    '',
  );
  return lines.join('\n');
}

function placesIn(source: SourceText | undefined, places: readonly Returned[]): string[] {
  return places.flatMap((place) => {
    if (!source) return [];
    const { file, line, column } = source.report(place, { rule: '', reason: '', fix: '' });
    return [`${inOneLine(file)}:${line}:${column}`];
  });
}
