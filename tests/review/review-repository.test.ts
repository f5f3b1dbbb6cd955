import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reviewDocument } from '../../src/review/document/review-document.ts';
import type { Review } from '../../src/review/document/review-record.ts';
import { reviewRepository } from '../../src/review/document/review-repository.ts';
import { factInWords } from '../../src/review/facts/fact-words.ts';
import { briefText, fileOf, nameOf, repositoryOf } from './hundred-briefs.ts';
import type { Repository } from './repository.ts';

const NOW = '2024-06-01T00:00:00Z';
const SECOND_SOURCE = `  - publisher: reuters
    title: Second report
    url: https://reuters.example/second
    published: 2017-06-01
`;

describe('a branch of a hundred briefs that corrects, moves, renames, edits, retitles, deletes and adds', () => {
  let repository: Repository;
  let review: Review;

  beforeAll(() => {
    repository = repositoryOf(100);
    repository.replace(fileOf(20), 'claims:\n', `${SECOND_SOURCE}claims:\n`);
    repository.commit('A second source');

    repository.git('switch', '--quiet', '--create', 'change');
    repository.replace(fileOf(10), 'date: 2017-01-31', 'date: 2017-02-01');
    repository.replace(fileOf(20), SECOND_SOURCE, '');
    repository.replace(fileOf(23), 'claims:\n', `${SECOND_SOURCE}claims:\n`);
    repository.move(fileOf(30), fileOf(30).replace('event-number-30', 'event-renamed'));
    repository.commit('Half of it');

    repository.git('switch', '--quiet', 'main');
    repository.replace(fileOf(60), 'Event number 60', 'Something else');
    repository.remove(fileOf(61));
    repository.write(fileOf(200), briefText(200));
    repository.commit('Main moves on in the meantime');

    repository.git('switch', '--quiet', 'change');
    repository.replace(fileOf(40), 'Nothing else was known of it', 'Nothing more was known of it');
    repository.replace('content/topics.yaml', 'name: Raqqa', 'name: The battle of Raqqa');
    repository.remove(fileOf(50));
    repository.git('add', '--all');
    repository.write(fileOf(100), briefText(100));
    repository.write(fileOf(101), briefText(101));

    review = reviewRepository({ content: `${repository.folder}/content`, base: 'main', now: NOW });
  });
  afterAll(() => repository.delete());

  it('is shown as these facts and no others, uncommitted and new files included', () => {
    const shown = review.document.briefs.map(({ name, change, facts, body }) => {
      if (change === 'added' || change === 'removed') return [name, change];
      return [
        name,
        change,
        ...facts.map(factInWords),
        ...(body ? [`${body.removed} words out, ${body.added} in`] : []),
      ];
    });
    const source = 'Reuters, “Second report”, 1 June 2017, https://reuters.example/second';
    expect(shown).toEqual([
      [nameOf(10), 'changed', 'date: was 31 January 2017, now 1 February 2017'],
      [nameOf(20), 'changed', `source removed: ${source} (moved to ${nameOf(23)})`],
      [nameOf(23), 'changed', `source added: ${source} (moved from ${nameOf(20)})`],
      [
        '2017-04-01-event-renamed',
        'moved',
        `address: was /briefs/${nameOf(30)}/, now /briefs/2017-04-01-event-renamed/ (the old one will be lost)`,
      ],
      [nameOf(40), 'changed', '1 words out, 1 in'],
      [nameOf(50), 'removed'],
      [nameOf(100), 'added'],
      [nameOf(101), 'added'],
    ]);
    const { pages, images, settings, files } = review.document;
    expect({ pages, images, settings, files }).toEqual({
      pages: [],
      images: [],
      settings: [],
      files: [],
    });
  });

  it('shows the briefs that a renamed topic moves, and does not repeat it in each', () => {
    expect(review.document.vocabularies).toEqual([
      expect.objectContaining({
        vocabulary: 'topics',
        change: 'changed',
        facts: [
          expect.objectContaining({ field: 'name', before: 'Raqqa', after: 'The battle of Raqqa' }),
        ],
      }),
    ]);
    expect(review.document.vocabularies[0]?.briefs).toHaveLength(26);
  });

  it('says what to look at first', () => {
    expect(
      review.document.warnings.map(({ rule, weight, brief }) => [rule, weight, brief]),
    ).toEqual([
      ['corrections/missing', 'act', nameOf(10)],
      ['briefs/removed', 'act', nameOf(50)],
      ['addresses/lost', 'act', '2017-04-01-event-renamed'],
      ['sources/removed', 'look', nameOf(20)],
      ['facts/changed', 'look', undefined],
    ]);
  });

  it('shows the timeline before and after, around what moved alone', () => {
    const rows = review.document.timeline.map((row) =>
      'skipped' in row ? row.skipped : [row.before?.name ?? '', row.after?.name ?? ''],
    );
    expect(rows).toEqual([
      9,
      [nameOf(9), nameOf(9)],
      [nameOf(10), ''],
      ['', nameOf(10)],
      [nameOf(11), nameOf(11)],
      37,
      [nameOf(49), nameOf(49)],
      [nameOf(50), ''],
      [nameOf(51), nameOf(51)],
      47,
      [nameOf(99), nameOf(99)],
      ['', nameOf(100)],
      ['', nameOf(101)],
    ]);
  });

  it('names the pages that change with it', () => {
    const of = (kind: string) =>
      review.document.affected
        .filter((page) => page.kind === kind)
        .map(({ address }) => address)
        .sort();
    expect(of('month')).toEqual([
      '/2017/01/',
      '/2017/02/',
      '/2017/03/',
      '/2017/04/',
      '/2017/05/',
      '/2017/06/',
      '/2017/07/',
      '/2017/08/',
      '/2017/09/',
      '/2017/10/',
    ]);
    expect(of('topic')).toEqual([
      '/topics/inquiries/',
      '/topics/mosul/',
      '/topics/mosul/2/',
      '/topics/raqqa/',
      '/topics/raqqa/2/',
      '/topics/returnees/',
      '/topics/returnees/2/',
    ]);
  });

  it('is a document that its own schema accepts', () => {
    expect(reviewDocument.parse(JSON.parse(JSON.stringify(review.document)))).toEqual(
      review.document,
    );
  });

  it('is the same review, byte by byte, when main moves on once more', () => {
    repository.git('branch', '--quiet', '--force', 'later', 'main');
    const later = reviewRepository({
      content: `${repository.folder}/content`,
      base: 'main',
      now: NOW,
    });
    expect(later.document).toEqual(review.document);
  });
});

describe('a review', () => {
  it('does not run filters, hooks or drivers that a repository names', () => {
    const repository = repositoryOf(2);
    repository.write('.gitattributes', '*.md filter=trap diff=trap merge=trap\n');
    repository.commit();
    repository.replace(fileOf(1), 'value: 101', 'value: 102');
    for (const key of [
      'filter.trap.smudge',
      'diff.trap.textconv',
      'diff.external',
      'core.fsmonitor',
    ]) {
      repository.git('config', key, 'touch trapped; cat');
    }
    reviewRepository({ content: `${repository.folder}/content`, base: 'main', now: NOW });
    expect(() => repository.read('trapped')).toThrow();
    repository.delete();
  });

  it('does not take a brief that can no longer be read for one that was removed', () => {
    const repository = repositoryOf(3);
    repository.replace(fileOf(1), 'date: 2017-01-04', 'date: last week');
    const { document } = reviewRepository({
      content: `${repository.folder}/content`,
      base: 'main',
      now: NOW,
    });
    expect(document.briefs).toEqual([]);
    expect(document.check.fresh).toEqual([
      expect.objectContaining({ file: fileOf(1), severity: 'error' }),
    ]);
    expect(document.warnings[0]).toMatchObject({ rule: 'check/errors', weight: 'act' });
    repository.delete();
  });

  it('shows a comment that sets a rule aside, which changes no fact', () => {
    const repository = repositoryOf(2);
    repository.replace(
      fileOf(1),
      'title:',
      '# allow title/long: It is the name of a report.\ntitle:',
    );
    const { document } = reviewRepository({
      content: `${repository.folder}/content`,
      base: 'main',
      now: NOW,
    });
    expect(document.briefs).toEqual([]);
    expect(document.warnings).toMatchObject([
      {
        rule: 'rules/allowed',
        text: 'The rule title/long is set aside in one place.',
        quote: {
          file: fileOf(1),
          line: 2,
          text: '# allow title/long: It is the name of a report.',
        },
        brief: nameOf(1),
        unchanged: { title: 'Event number 1 is put on record', address: `/briefs/${nameOf(1)}/` },
      },
    ]);
    repository.delete();
  });

  it('tells of such a comment only where it is new, and not where the value before it changes', () => {
    const repository = repositoryOf(2);
    const comment = '# allow title/long: It is the name of a report.';
    const setAside = () => {
      const { document } = reviewRepository({
        content: `${repository.folder}/content`,
        base: 'main',
        now: NOW,
      });
      return document.warnings
        .filter(({ rule }) => rule === 'rules/allowed')
        .map(({ quote }) => quote?.text);
    };
    repository.replace(fileOf(1), 'is put on record', `is put on record ${comment}`);
    repository.commit('Set a rule aside');
    repository.replace(fileOf(1), 'put on record #', 'put on the record #');
    expect(setAside()).toEqual([]);
    repository.replace(fileOf(1), 'title:', `${comment}\ntitle:`);
    expect(setAside()).toHaveLength(1);
    repository.delete();
  });

  it('says that nothing changes where nothing does', () => {
    const repository = repositoryOf(2);
    const { document } = reviewRepository({ content: `${repository.folder}/content`, now: NOW });
    expect(document).toMatchObject({
      base: { ref: 'main' },
      warnings: [],
      briefs: [],
      timeline: [],
      checklist: [],
    });
    repository.delete();
  });

  it.each([
    ['an unknown base', ['--nonsense'], /There is no branch, tag or commit "--nonsense"/],
    ['a base that was not fetched', ['origin/main'], /This clone does not have origin\/main/],
  ])('explains %s', (_name, [base], message) => {
    const repository = repositoryOf(1);
    expect(() =>
      reviewRepository({ content: `${repository.folder}/content`, base, now: NOW }),
    ).toThrow(message);
    repository.delete();
  });
});
