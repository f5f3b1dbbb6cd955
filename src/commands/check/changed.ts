import path from 'node:path';
import { load } from '../../content/load/load.ts';
import type { ReadCache } from '../../content/reading/read-cache.ts';
import type { ContentRecord } from '../../content/record/record.ts';
import type { Redactor } from '../../content/redaction/redactor.ts';
import { changedFiles } from '../../review/git/changed-files.ts';
import { GitError } from '../../review/git/git.ts';
import { gitTree } from '../../review/git/git-tree.ts';
import { findSides, repositoryOf } from '../../review/git/merge-base.ts';
import { UsageError } from '../../terminal/usage-error.ts';

/** What a branch did since it left another. */
export interface Changes {
  /** The other branch, as people write it. */
  readonly ref: string;
  /** Paths from the project's folder, with forward slashes; what is not committed is among them. */
  readonly files: ReadonlySet<string>;
  /** The content as it was when the branch left the other. */
  before(cache: ReadCache, redactor: Redactor | undefined): ContentRecord;
}

/**
 * What differs between the work tree and the commit at which it left a branch.
 * @param root the project's folder; @param content the content folder in it
 * @param base the branch; the published one, where absent
 * @throws UsageError where git cannot tell.
 */
export function changesSince(root: string, content: string, base: string | undefined): Changes {
  try {
    const repository = repositoryOf(root);
    const sides = findSides(repository, base);
    // git names files from the root of the repository, and the project may be a folder in it.
    const above = path
      .relative(repository, path.resolve(root))
      .split(path.sep)
      .filter(Boolean)
      .join('/');
    const prefix = above === '' ? '' : `${above}/`;
    const files = changedFiles(repository, sides.base)
      .filter((file) => file.path.startsWith(prefix))
      .map((file) => file.path.slice(prefix.length));
    return {
      ref: sides.ref,
      files: new Set(files),
      before: (cache, redactor) =>
        load(gitTree(repository, sides.base, prefix + content), { rules: [], cache, redactor })
          .record,
    };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new UsageError(error.message, error.fix.replaceAll('--base', '--changed'));
  }
}
