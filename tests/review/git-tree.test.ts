import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { folderTree } from '../../src/content/source/source-tree.ts';
import { gitTree } from '../../src/review/git/git-tree.ts';
import { fileOf, repositoryOf } from './hundred-briefs.ts';
import type { Repository } from './repository.ts';

describe('a commit as content', () => {
  let repository: Repository;
  let commit: string;

  beforeAll(() => {
    repository = repositoryOf(5);
    repository.write('content/images/ünï code "q".png', new Uint8Array([0, 10, 13, 0, 255]));
    repository.write('content/empty.md', '');
    symlinkSync('/etc/passwd', path.join(repository.folder, 'content/link.md'));
    commit = repository.commit();
    repository.remove('content');
  });
  afterAll(() => repository.delete());

  it('has the files that the commit has, whatever is in the work tree', () => {
    const entries = gitTree(repository.folder, commit).entries();
    const paths = entries.map((entry) => entry.path);
    expect(paths).toContain(fileOf(3).replace('content/', ''));
    expect(paths).toEqual([...paths].sort());
    const image = entries.find((entry) => entry.path === 'images/ünï code "q".png');
    expect(image?.read()).toEqual(Buffer.from([0, 10, 13, 0, 255]));
    expect(image?.size).toBe(5);
    expect(entries.find((entry) => entry.path === 'empty.md')?.read()).toHaveLength(0);
  });

  it('says of a link that it is one, and does not follow it', () => {
    expect(
      gitTree(repository.folder, commit)
        .entries()
        .find((entry) => entry.path === 'link.md'),
    ).toMatchObject({ kind: 'link' });
  });

  it('reads as the folder that was committed', () => {
    repository.git('checkout', '--quiet', commit, '--', 'content');
    const [ofCommit, ofFolder] = [
      gitTree(repository.folder, commit),
      folderTree(path.join(repository.folder, 'content'), 'content'),
    ];
    const { record, diagnostics } = load(ofCommit);
    expect(load(ofFolder)).toMatchObject({ record, diagnostics });
  });

  it('is empty where the folder is not there', () => {
    expect(gitTree(repository.folder, commit, 'nowhere').entries()).toEqual([]);
  });
});
