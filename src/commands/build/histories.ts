import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from '../../content/load/load.ts';
import { redactorOf } from '../../content/reading/read-vocabularies.ts';
import type { SourceTree } from '../../content/source/source-tree.ts';
import type { VersionInWords } from '../../outputs/page/publication.ts';
import { GitError, gitText } from '../../review/git/git.ts';
import { isShallow } from '../../review/git/merge-base.ts';
import { briefHistories } from '../../review/histories/brief-histories.ts';
import type { SiteOptions } from '../../site/plan.ts';
import type { Store } from '../../store/store.ts';

export interface HistoriesOf {
  /** The content folder, as an absolute path. */
  readonly content: string;
  /** Keeps what earlier builds found: a commit changes only the histories of the briefs that it touches. */
  readonly store: Store;
}

/** Why nobody can tell when some or all briefs were published; absent where git tells of all. */
export interface UnknownDates {
  readonly reason: string;
  readonly fix: string;
  /** Told at every build: some dates are known, and look as if all were. */
  readonly shallow?: boolean;
}

const SHALLOW: UnknownDates = {
  shallow: true,
  reason:
    'This clone has the last commits alone: when older entries were published is not known, and no date is given for it.',
  fix: 'Fetch the whole history: git fetch --unshallow; with actions/checkout, fetch-depth: 0.',
};
const NO_GIT: UnknownDates = {
  reason:
    'The content is in no git repository, which alone could tell when entries were published.',
  fix: 'Commit it, and build in a clone with the whole history.',
};
/** Where the build was told to ask nobody. */
export const NOT_ASKED: UnknownDates = {
  reason: 'Without the history, nobody can tell when entries were published.',
  fix: 'Build without --no-history.',
};

export interface FoundHistories extends Pick<SiteOptions, 'histories' | 'publications'> {
  readonly unknown?: UnknownDates;
}

/**
 * What git tells a site of its briefs, their histories and when they were published: as far as the commits go that this
 * clone has, and nothing where the content is in no git repository.
 */
export function historiesOf({ content, store }: HistoriesOf): FoundHistories {
  try {
    const place = placeOf(content);
    const vocabularies = vocabulariesOf(content);
    const redactor = redactorOf(vocabularies);
    const known = store.map<readonly VersionInWords[]>('histories');
    // They are told in the names of the vocabularies.
    const names = hashOf(vocabularies);
    const found = briefHistories({
      ...place,
      redactor,
      vocabularies: () => load(vocabularies, { rules: [] }).record.vocabularies,
      memory: {
        get: (key) => known.get(`${names} ${key}`),
        set: (key, versions) => known.set(`${names} ${key}`, versions),
      },
    });
    known.settle();
    known.save();
    return { ...found, ...(isShallow(place.repository) && { unknown: SHALLOW }) };
  } catch (error) {
    // Content that is not there, or in no repository, has no history: the build says what else is wrong.
    if (error instanceof GitError || (error as NodeJS.ErrnoException).code !== undefined)
      return { unknown: NO_GIT };
    throw error;
  }
}

function placeOf(content: string) {
  const args = ['rev-parse', '--show-toplevel', 'HEAD', '--show-prefix'];
  const [repository = '', head = '', prefix = ''] = gitText(content, args).split('\n');
  return { repository, head, content: prefix.replace(/\/$/, '') };
}

/** The files right in the content folder: among them are the vocabularies. */
function vocabulariesOf(content: string): SourceTree {
  const files = readdirSync(content, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => entry.name)
    .sort();
  const entries = files.map((name) => {
    const bytes = readFileSync(path.join(content, name));
    return { path: name, kind: 'file' as const, size: bytes.length, read: () => bytes };
  });
  return { name: 'content', entries: () => entries };
}

function hashOf(tree: SourceTree): string {
  const hash = createHash('sha256');
  for (const entry of tree.entries()) {
    hash.update(`${entry.path}\0${entry.size}\0`).update(entry.read());
  }
  return hash.digest('base64url');
}
