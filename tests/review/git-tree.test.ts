import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load } from '../../src/content/load.ts';
import { folderTree } from '../../src/content/source-tree.ts';
import { briefHistory } from '../../src/review/brief-history.ts';
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
    expect(load(ofCommit)).toEqual(load(ofFolder));
  });

  it('is empty where the folder is not there', () => {
    expect(gitTree(repository.folder, commit, 'nowhere').entries()).toEqual([]);
  });
});

describe('the history of a brief', () => {
  it('lists its published versions in words, and follows its file', () => {
    const repository = repositoryOf(3);
    const renamed = 'content/briefs/2017/2017-01-05-renamed.md';
    repository.replace(fileOf(1), 'summary:', 'draft: true\nsummary:');
    repository.commit('Back to a draft: no version of its own');
    repository.replace(fileOf(1), 'draft: true\n', '');
    repository.replace(fileOf(1), 'date: 2017-01-04', 'date: 2017-01-05');
    repository.commit('The date');
    repository.replace(fileOf(1), 'on the radio.\n', 'on the radio. \n');
    repository.commit('A space, which nobody sees');
    repository.move(fileOf(1), renamed);
    repository.commit('The name');
    repository.replace(renamed, 'value: 101', 'value: 150');
    repository.commit('The claim');
    const { vocabularies } = load(path.join(repository.folder, 'content')).record;
    expect(
      briefHistory(repository.folder, renamed, vocabularies).map(({ day, changes }) => [
        day,
        ...changes,
      ]),
    ).toEqual([
      ['2024-01-02'],
      ['2024-01-04', 'date: 4 → 5 January 2017'],
      [
        '2024-01-06',
        'address: /briefs/2017-01-04-event-number-1/ → /briefs/2017-01-05-renamed/ (the old one will be lost)',
      ],
      ['2024-01-07', 'claim civilians killed: 101 → 150 (by officials)'],
    ]);
    repository.delete();
  });
});
