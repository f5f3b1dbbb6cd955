import { createHash } from 'node:crypto';
import type { Vocabularies } from '../brief/vocabularies.ts';
import { lazy } from '../content/lazy.ts';
import type { Histories, VersionInWords } from '../outputs/pages/brief-history.ts';
import { recordWords } from './facts/record-words.ts';
import { type FileVersion, fileVersions } from './git/file-versions.ts';
import { readBlobs } from './git/read-blobs.ts';
import { publishedVersions } from './published-versions.ts';

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

/**
 * The published versions in words of every brief that was changed for readers since it was first
 * published. Two processes of git in all, whatever the number of briefs and commits.
 * @throws GitFault where git does not answer.
 */
export function briefHistories(options: HistoriesOptions): Histories {
  const {
    repository,
    head,
    content,
    memory = new Map<string, readonly VersionInWords[]>(),
  } = options;
  const below = content === '' ? '' : `${content}/`;
  const files = [...fileVersions(repository, head, `${below}briefs`)]
    .filter(([path, versions]) => path.endsWith('.md') && versions.length > 1)
    .map(([path, versions]) => ({ path, versions, key: keyOf(versions) }));
  const unknown = files.filter(({ key }) => !memory.get(key));
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
  for (const { path, versions, key } of files) {
    const published = memory.get(key) ?? read(versions);
    memory.set(key, published);
    if (published.some(({ changes }) => changes.length > 0))
      histories.push([path.slice(path.lastIndexOf('/') + 1, -'.md'.length), published]);
  }
  return Object.fromEntries(histories.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function keyOf(versions: readonly FileVersion[]): string {
  return createHash('sha256').update(JSON.stringify(versions)).digest('base64url');
}
