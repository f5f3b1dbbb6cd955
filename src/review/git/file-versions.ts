import { git } from './git.ts';

/** What one commit made of a file. */
export interface FileVersion {
  readonly commit: string;
  /** When it was committed: seconds since 1970. */
  readonly seconds: number;
  /** Its place among the files of the commit: what one commit brought in is told apart by it. */
  readonly rank: number;
  /** From the repository's root, with forward slashes: as the file was named then. */
  readonly path: string;
  /** The object that holds its bytes. */
  readonly object: string;
  /** Where a shallow clone begins: the commit did not make what it seems to add. */
  readonly cutOff: boolean;
}

/** `%D` names the refs of a commit, and "grafted" where a shallow clone begins. */
const FORMAT = '%x01%H %ct %D';

/**
 * The versions of each file below a folder, oldest first, by the path that it has at `head`; renamed
 * files are followed. Only what reached the branch counts: a merge is one version, whatever the
 * commits of the branch that it brought in.
 */
export function fileVersions(
  repository: string,
  head: string,
  folder: string,
): ReadonlyMap<string, readonly FileVersion[]> {
  const args = ['log', '--reverse', '--first-parent', '-m', '--raw', '--no-abbrev', '-M', '-l1000'];
  const output = git(repository, [
    ...args,
    ...['--diff-filter=AMRD', '--no-show-signature', '--no-color', '--decorate=full'],
    ...[`--format=${FORMAT}`, '-z', head, '--', `:(top,literal)${folder}`],
  ]);
  const files = new Map<string, readonly FileVersion[]>();
  for (const entry of output.toString('utf8').split('\u0001').slice(1)) addCommit(entry, files);
  return files;
}

/** One commit: its line, then for each file ":mode mode object object status" and its path or paths. */
function addCommit(entry: string, files: Map<string, readonly FileVersion[]>): void {
  const [line = '', ...fields] = entry.split(/[\0\n]+/);
  const [commit = '', seconds = '', ...refs] = line.split(/[ ,]+/);
  const cutOff = refs.includes('grafted');
  const made: [string, readonly FileVersion[]][] = [];
  const gone: string[] = [];
  for (let at = 0; fields[at]?.startsWith(':'); ) {
    const [, , , object = '', status = ''] = fields[at]?.split(' ') ?? [];
    const from = fields[at + 1] ?? '';
    const renamed = status.startsWith('R');
    const path = renamed ? (fields[at + 2] ?? '') : from;
    at += renamed ? 3 : 2;
    if (renamed || status === 'D') gone.push(from);
    if (status === 'D') continue;
    const before = status === 'A' ? [] : (files.get(from) ?? []);
    const rank = made.length;
    made.push([
      path,
      [...before, { commit, seconds: Number(seconds), rank, path, object, cutOff }],
    ]);
  }
  // Files may have changed names with each other.
  for (const path of gone) files.delete(path);
  for (const [path, versions] of made) files.set(path, versions);
}
