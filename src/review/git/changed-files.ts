import { git } from './git.ts';

/** What became of a file between a commit and the work tree. */
export interface ChangedFile {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly change: 'added' | 'changed' | 'removed';
}

const CHANGES: Readonly<Record<string, ChangedFile['change']>> = { A: 'added', D: 'removed' };

/** Every file that differs between a commit and the work tree, those not yet added included, by path. */
export function changedFiles(repository: string, commit: string): ChangedFile[] {
  const names = texts(
    git(repository, [
      'diff',
      '--name-status',
      '--no-renames',
      '--no-ext-diff',
      '--no-textconv',
      '-z',
      commit,
      '--',
    ]),
  );
  const files = new Map<string, ChangedFile['change']>();
  for (let at = 0; at + 1 < names.length; at += 2) {
    files.set(names[at + 1] ?? '', CHANGES[names[at] ?? ''] ?? 'changed');
  }
  for (const path of texts(git(repository, ['ls-files', '--others', '--exclude-standard', '-z']))) {
    files.set(path, files.has(path) ? 'changed' : 'added');
  }
  return [...files]
    .map(([path, change]) => ({ path, change }))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function texts(bytes: Buffer): string[] {
  const parts = bytes.toString('utf8').split('\0');
  parts.pop();
  return parts;
}
