import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { briefHistories } from '../../src/review/histories/brief-histories.ts';
import { fileOf, nameOf, repositoryOf } from './hundred-briefs.ts';
import type { Repository } from './repository.ts';

let repository: Repository;

beforeEach(() => {
  repository = repositoryOf(3);
});
afterEach(() => repository.delete());

/** Each brief's versions as a day, followed by the changes. */
function histories(folder = repository.folder) {
  const { histories: found } = briefHistories({
    repository: folder,
    head: repository.git('rev-parse', 'HEAD'),
    content: 'content',
    vocabularies: () => load(path.join(repository.folder, 'content')).record.vocabularies,
  });
  return Object.fromEntries(
    Object.entries(found).map(([name, versions]) => [
      name,
      versions.map(({ day, changes }) => [day, ...changes]),
    ]),
  );
}

function edit(from: string, to: string, file = fileOf(1)): void {
  repository.replace(file, from, to);
  repository.commit();
}

const NAME = nameOf(1);

describe('the histories of briefs', () => {
  it('hold those alone that changed for readers since they were published', () => {
    expect(histories()).toEqual({});
    edit('on the radio.\n', 'on the radio. \n', fileOf(2));
    expect(histories()).toEqual({});
    edit('value: 101', 'value: 150');
    expect(histories()).toEqual({
      [NAME]: [
        ['2024-01-02'],
        ['2024-01-04', 'claim civilians killed: was 101, now 150 (by officials)'],
      ],
    });
  });

  it('follow a file that is renamed, and call it what it is called now', () => {
    edit('date: 2017-01-04', 'date: 2017-01-05');
    const renamed = 'content/briefs/2018/2017-01-05-renamed.md';
    repository.move(fileOf(1), renamed);
    repository.commit();
    edit('residents confirmed', 'nobody confirmed', renamed);
    expect(histories()).toEqual({
      '2017-01-05-renamed': [
        ['2024-01-02'],
        ['2024-01-03', 'date: was 4, now 5 January 2017'],
        [
          '2024-01-04',
          'address: was /briefs/2017-01-04-event-number-1/, now /briefs/2017-01-05-renamed/',
        ],
        ['2024-01-05', expect.stringMatching(/^text: .* \[was residents, now nobody\] confirmed /)],
      ],
    });
  });

  it('count the words of a text that was written anew', () => {
    repository.replace(fileOf(1), 'Officials described', 'They described');
    repository.replace(fileOf(1), 'They named', 'Others named');
    repository.replace(fileOf(1), '- They named', '- Others named');
    edit('at the time', 'on the day');
    expect(histories()[NAME]?.[1]).toEqual([
      '2024-01-03',
      expect.stringMatching(/^text: \d+ words out, \d+ in$/),
    ]);
  });

  it('say nothing of the folder that a file is in', () => {
    repository.move(fileOf(1), `content/briefs/elsewhere/${NAME}.md`);
    repository.commit();
    expect(histories()).toEqual({});
  });

  it('begin anew where a brief was removed and written again', () => {
    const text = repository.read(fileOf(1));
    edit('value: 101', 'value: 150');
    repository.remove(fileOf(1));
    repository.commit();
    expect(histories()).toEqual({});
    repository.write(fileOf(1), text);
    repository.commit();
    expect(histories()).toEqual({});
  });

  it('leave out what was a draft, and compare with what readers saw last', () => {
    edit('summary:', 'draft: true\nsummary:');
    edit('value: 101', 'value: 140');
    repository.replace(fileOf(1), 'draft: true\n', '');
    edit('value: 140', 'value: 150');
    expect(histories()[NAME]).toEqual([
      ['2024-01-02'],
      ['2024-01-05', 'claim civilians killed: was 101, now 150 (by officials)'],
    ]);
  });

  it('leave out what was replaced while it was held, and date the rest by when it was shown', () => {
    edit('summary:', 'publish: 2024-01-09T12:00:00Z\nsummary:');
    edit('value: 101', 'value: 150');
    const days = histories()[NAME]?.map(([day]) => day);
    expect(days).toEqual(['2024-01-02', '2024-01-09']);
  });

  it('skip versions that could not be read', () => {
    edit('date: 2017-01-04', 'date: [');
    edit('date: [', 'date: 2017-01-05');
    expect(histories()[NAME]).toEqual([
      ['2024-01-02'],
      ['2024-01-04', 'date: was 4, now 5 January 2017'],
    ]);
  });

  it('take a merge for one version, whatever its branch went through', () => {
    repository.git('checkout', '--quiet', '-b', 'draft');
    edit('value: 101', 'value: 120');
    edit('value: 120', 'value: 150');
    repository.git('checkout', '--quiet', 'main');
    repository.git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'draft');
    expect(histories()[NAME]?.map(([, ...changes]) => changes)).toEqual([
      [],
      ['claim civilians killed: was 101, now 150 (by officials)'],
    ]);
  });

  it('do not take the first commit of a shallow clone for the first version', () => {
    edit('value: 101', 'value: 120');
    edit('value: 120', 'value: 150');
    const clone = path.join(repository.folder, 'clone');
    const from = `file://${repository.folder}`;
    repository.git('clone', '--quiet', '--depth', '2', from, clone);
    expect(histories(clone)).toEqual({
      [NAME]: [['2024-01-04', 'claim civilians killed: was 120, now 150 (by officials)']],
    });
  });

  it('are not worked out again where they are remembered', () => {
    edit('value: 101', 'value: 150');
    const memory = new Map();
    const options = {
      repository: repository.folder,
      head: repository.git('rev-parse', 'HEAD'),
      content: 'content',
      memory,
    };
    const { vocabularies } = load(path.join(repository.folder, 'content')).record;
    const first = briefHistories({ ...options, vocabularies: () => vocabularies });
    const unasked = () => expect.fail('The vocabularies were read again.');
    expect(briefHistories({ ...options, vocabularies: unasked })).toEqual(first);
  });
});

describe('when briefs were published', () => {
  const publications = () =>
    briefHistories({
      repository: repository.folder,
      head: repository.git('rev-parse', 'HEAD'),
      content: 'content',
      vocabularies: () => load(path.join(repository.folder, 'content')).record.vocabularies,
    }).publications;

  it('is the day of the first commit, and of the last that changed something for readers', () => {
    edit('value: 101', 'value: 150');
    edit('on the radio.\n', 'on the radio. \n');
    expect(publications()).toMatchObject({
      [NAME]: { first: '2024-01-02', last: '2024-01-03' },
      [nameOf(2)]: { first: '2024-01-02', last: '2024-01-02' },
    });
  });

  it('is told in moments, of which no two briefs have the same, and a change on the same day moves it', () => {
    const before = publications();
    edit('residents confirmed', 'nobody confirmed');
    const after = publications();
    const all = Object.values(before).map(({ lastMoment }) => lastMoment);
    expect(new Set(all).size).toBe(3);
    expect(all[0]).toMatch(/^2024-01-02T00:00:00\.\d{3}Z$/);
    expect(Date.parse(after[NAME]?.lastMoment ?? '')).toBeGreaterThan(
      Date.parse(before[NAME]?.lastMoment ?? ''),
    );
    expect(after[NAME]?.firstMoment).toBe(before[NAME]?.firstMoment);
  });

  it('is told of each claim and correction, with the number that it had', () => {
    const note = 'An earlier version named the wrong quarter.';
    edit(
      '---\nOfficials',
      `corrections:\n  - { date: 2024-01-03, kind: correction, note: ${note} }\n---\nOfficials`,
    );
    edit(
      'corrections:\n',
      'corrections:\n  - { date: 2024-01-04, kind: update, note: More is known. }\n',
    );
    const corrections = Object.entries(publications()[NAME]?.brought ?? {}).filter(([id]) =>
      id.startsWith('correction-'),
    );
    expect(corrections.map(([, { moment, number }]) => [moment?.slice(0, 10), number])).toEqual([
      ['2024-01-03', 1],
      ['2024-01-04', 1],
    ]);
  });

  it('is not told of what a shallow clone does not have', () => {
    edit('residents confirmed', 'nobody confirmed');
    const shallow = path.join(repository.folder, 'shallow');
    repository.git('clone', '--quiet', '--depth', '1', `file://${repository.folder}`, shallow);
    const { publications: found } = briefHistories({
      repository: shallow,
      head: repository.git('rev-parse', 'HEAD'),
      content: 'content',
      vocabularies: () => load(path.join(shallow, 'content')).record.vocabularies,
    });
    expect(found).toEqual({});
  });
});
