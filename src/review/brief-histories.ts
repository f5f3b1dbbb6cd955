import { createHash } from 'node:crypto';
import type { Vocabularies } from '../brief/vocabularies.ts';
import { lazy } from '../content/lazy.ts';
import type {
  Histories,
  Publication,
  Publications,
  VersionInWords,
} from '../outputs/publication.ts';
import { recordWords } from './facts/record-words.ts';
import { type FileVersion, fileVersions } from './git/file-versions.ts';
import { readBlobs } from './git/read-blobs.ts';
import { dayOf, publishedVersions } from './published-versions.ts';

/** Keeps what was found of a brief's file under what it was found from. */
export interface HistoryMemory {
  get(key: string): readonly VersionInWords[] | undefined;
  set(key: string, versions: readonly VersionInWords[]): void;
}

export interface HistoriesOptions {
  readonly repository: string;
  /** The commit up to which versions count. */
  readonly head: string;
  /** The content folder from the repository's root: `content`, or empty where it is the root. */
  readonly content: string;
  /** Give topics, places and publishers their names; read only where a history is not remembered. */
  readonly vocabularies: () => Vocabularies;
  readonly memory?: HistoryMemory;
}

/** What git tells of the briefs of a record. */
export interface Told {
  readonly histories: Histories;
  readonly publications: Publications;
}

/**
 * The published versions in words of every brief that was changed for readers since it was first
 * published, and when each brief was published. Two processes of git in all, whatever the number of briefs and commits.
 * @throws GitFault where git does not answer.
 */
export function briefHistories(options: HistoriesOptions): Told {
  const {
    repository,
    head,
    content,
    memory = new Map<string, readonly VersionInWords[]>(),
  } = options;
  const below = content === '' ? '' : `${content}/`;
  const files = [...fileVersions(repository, head, `${below}briefs`)]
    .filter(([path]) => path.endsWith('.md'))
    .map(([path, versions]) => ({ path, versions, key: keyOf(versions) }));
  const changed = files.filter(({ versions }) => versions.length > 1);
  const unknown = changed.filter(({ key }) => !memory.get(key));
  const blobs = readBlobs(
    repository,
    unknown.flatMap(({ versions }) => versions.map(({ object }) => object)),
  );
  const words = lazy(() => recordWords(options.vocabularies()));
  const read = (versions: readonly FileVersion[]) =>
    publishedVersions(
      versions.map((version) => ({
        ...version,
        path: version.path.slice(below.length),
        bytes: blobs.get(version.object) ?? Buffer.alloc(0),
      })),
      words(),
    );
  const histories: [string, readonly VersionInWords[]][] = [];
  const publications: [string, Publication][] = [];
  for (const { path, versions, key } of changed) {
    const published = memory.get(key) ?? read(versions);
    memory.set(key, published);
    if (published.some(({ changes }) => changes.length > 0))
      histories.push([nameOf(path), published]);
    const [first, last] = [published[0]?.day, published.at(-1)?.day];
    if (first === undefined || last === undefined) continue;
    publications.push([nameOf(path), { ...(!versions[0]?.cutOff && { first }), last }]);
  }
  for (const { path, versions } of files) {
    const [only, ...others] = versions;
    if (!only || only.cutOff || others.length > 0) continue;
    const day = dayOf(only.seconds);
    publications.push([nameOf(path), { first: day, last: day }]);
  }
  return { histories: inOrder(histories), publications: inOrder(publications) };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
}

function inOrder<Value>(entries: [string, Value][]): Readonly<Record<string, Value>> {
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function keyOf(versions: readonly FileVersion[]): string {
  return createHash('sha256').update(JSON.stringify(versions)).digest('base64url');
}
