import path from 'node:path';
import type { Diagnostic } from '../../brief/diagnostic.ts';
import { load, type OwnReading } from '../../content/load/load.ts';
import type { ReadCache } from '../../content/reading/read-cache.ts';
import type { ContentRecord } from '../../content/record/record.ts';
import type { Redactor } from '../../content/redaction/redactor.ts';
import { rules } from '../../content/rules/index.ts';
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
  /** Of what is found in files that the branch did not touch, what it causes there: what was not found before. */
  causes(found: readonly Diagnostic[], as: CheckedAs): Diagnostic[];
}

/** How the content is checked, so that both sides are held to the same. */
export interface CheckedAs {
  readonly moment: string;
  readonly own: OwnReading;
  readonly cache: ReadCache;
  /** What was removed by now is read on neither side. */
  readonly redactor: Redactor | undefined;
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
      causes: (found, { moment, own, cache, redactor }) => {
        if (found.length === 0) return [];
        const tree = gitTree(repository, sides.base, prefix + content);
        const before = load(
          { ...tree, name: content, entries: () => tree.entries() },
          {
            rules,
            ...own,
            moment,
            cache,
            redactor,
          },
        );
        const known = new Set(before.diagnostics.map(inItsPlace));
        return found.filter((diagnostic) => !known.has(inItsPlace(diagnostic)));
      },
    };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new UsageError(error.message, error.fix.replaceAll('--base', '--changed'));
  }
}

/** The same in a file that did not change is in the same place of it. */
function inItsPlace({ file, line, column, rule, reason }: Diagnostic): string {
  return [file, line, column, rule, reason].join('\0');
}
