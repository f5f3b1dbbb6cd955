import type { SourceTree, TreeEntry } from '../../content/source/source-tree.ts';
import { git, readBlobs } from './git.ts';

interface Blob {
  readonly path: string;
  readonly mode: string;
  readonly object: string;
  readonly size: number;
}

/** Larger files are read one by one, and only by who asks: nothing that large is content. */
const LARGE = 16 * 1024 * 1024;

/**
 * A folder of a commit as content: what git stores, read as data. Two processes in all, whatever the
 * number of files; attributes, filters and hooks have no say. A folder that is not there is empty.
 * `commit` is an object's name, not a branch.
 */
export function gitTree(repository: string, commit: string, folder = 'content'): SourceTree {
  return {
    name: folder,
    entries() {
      const blobs = listBlobs(repository, commit, folder);
      const contents = once(() => readContent(repository, blobs));
      return blobs.map((blob) => entryOf(blob, repository, contents));
    },
  };
}

const KINDS: Readonly<Record<string, TreeEntry['kind']>> = {
  '100644': 'file',
  '100755': 'file',
  '120000': 'link',
};

function entryOf(
  blob: Blob,
  repository: string,
  contents: () => ReadonlyMap<string, Buffer>,
): TreeEntry {
  const { path, object, size } = blob;
  return {
    path,
    kind: KINDS[blob.mode] ?? 'other',
    size,
    read: () => contents().get(object) ?? git(repository, ['cat-file', 'blob', object]),
  };
}

function listBlobs(repository: string, commit: string, folder: string): Blob[] {
  const listing = git(repository, [
    'ls-tree',
    '-r',
    '-z',
    '-l',
    '--full-tree',
    commit,
    '--',
    `${folder}/`,
  ]);
  return listing
    .toString('utf8')
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const tab = line.indexOf('\t');
      const [mode = '', , object = '', size = ''] = line.slice(0, tab).split(/ +/);
      return {
        path: line.slice(tab + 1 + folder.length + 1),
        mode,
        object,
        size: Number(size) || 0,
      };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The blobs that can be content, by object name. */
function readContent(repository: string, blobs: readonly Blob[]): ReadonlyMap<string, Buffer> {
  const wanted = blobs.filter(({ mode, size }) => KINDS[mode] === 'file' && size <= LARGE);
  return readBlobs(
    repository,
    wanted.map(({ object }) => object),
  );
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
