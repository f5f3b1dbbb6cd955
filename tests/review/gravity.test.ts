import { load as parse } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { renderReview } from '../../layouts/review/index.ts';
import { reviewComment } from '../../src/review/comment/review-comment.ts';
import { byGravity } from '../../src/review/facts/fact-gravity.ts';
import { compareMarkup } from '../../src/review/meaning/meaning.ts';
import { reviewPage } from '../../src/review/page/review-page.ts';
import { fileOf, repositoryOf, reviewOf } from './hundred-briefs.ts';

const fact = (field: string, before: string, after: string) => ({
  field,
  subject: field,
  change: 'changed' as const,
  before,
  after,
});

describe('what comes first', () => {
  it.each([
    ['half the sum before a day less exact', 'claims.value $2bn $1bn', 'date 11 about#11'],
    ['a larger change before a smaller', 'claims.value 105 15', 'claims.value 105 104'],
    ['a scale before a rounding', 'claims.value 2#million 2#billion', 'claims.value 998 1,000'],
    ['a number before “at least”', 'claims.value 105 205', 'claims.value 105 at#least#105'],
    ['who says it before when', 'claims.by Airwars officials', 'date 6 7'],
    ['the status before the title', 'status reported confirmed', 'title A B'],
    ['a day before a weight', 'date 6 7', 'importance key minor'],
    ['a place before a summary', 'place Raqqa Mosul', 'summary A B'],
  ])('among facts: %s', (_name, grave, less) => {
    const [first, second] = [grave, less].map((line) => {
      const [field = '', before = '', after = ''] = line.split(' ');
      return fact(field, before.replaceAll('#', ' '), after.replaceAll('#', ' '));
    });
    if (!first || !second) throw new Error('not two facts');
    expect(byGravity([second, first])).toEqual([first, second]);
  });

  it.each([
    [
      'a negation before a number',
      ['The gate was open.', 'The gate was not open.'],
      ['It held 996 people.', 'It held 1,000 people.'],
    ],
    [
      'who did it before a number',
      ['Turkey shelled Syria at dawn.', 'Syria shelled Turkey at dawn.'],
      ['It held 105 people.', 'It held 15 people.'],
    ],
    [
      'a number that changes much before one that changes little',
      ['It cost 2 billion dollars.', 'It cost 9 billion dollars.'],
      ['It held 996 people.', 'It held 1,000 people.'],
    ],
    [
      'a word of doubt before a day',
      ['Reportedly the bridge fell.', 'The bridge fell.'],
      ['They left on 11 December.', 'They left on 12 December.'],
    ],
  ] as const)('among sentences: %s', (_name, [from, to], [less, lesser]) => {
    const [first] = compareMarkup({
      before: `<p>${less}</p><p>${from}</p>`,
      after: `<p>${lesser}</p><p>${to}</p>`,
      language: 'en',
    });
    expect(first).toMatchObject({ before: from, after: to });
  });

  it('is the same in the comment and on the page, whatever the days of the briefs', () => {
    const repository = repositoryOf(12);
    repository.replace(fileOf(2), 'date: 2017-01-07', 'date: 2017-01-07~');
    repository.replace(fileOf(3), '    value: 103', '    value: 102');
    repository.replace(fileOf(9), '    value: 109', '    value: 9');
    const review = reviewOf(repository);
    repository.delete();
    const titles = [9, 3, 2].map((number) => `Event number ${number} is put on record`);
    const page = parse(
      renderReview(reviewPage(review, { preview: false, stylesheets: [], fonts: [] })),
    );
    expect(
      page('.warning-act .warning-about')
        .map((_at, about) => page(about).text())
        .get(),
    ).toEqual(titles);
    expect(
      page('.review-change h3')
        .map((_at, title) => page(title).text())
        .get(),
    ).toEqual(titles);
    const [first = ''] = reviewComment(review.document).split('### Briefs');
    expect(first.match(/Event number \d+ is put on record/g)).toEqual(titles);
  });
});

describe('the commit that a review names', () => {
  it('is that of the pull request, where a merge of it is checked out', () => {
    const repository = repositoryOf(3);
    repository.git('switch', '--quiet', '--create', 'change');
    repository.replace(fileOf(1), '    value: 101', '    value: 11');
    const head = repository.commit('A number');
    repository.git('switch', '--quiet', 'main');
    repository.replace(fileOf(2), 'on the radio', 'on television');
    repository.commit('Main moves on');
    repository.git('merge', '--quiet', '--no-edit', 'change');
    const merge = repository.git('rev-parse', 'HEAD');
    repository.git('update-ref', 'refs/heads/main', 'HEAD^1');
    repository.git('switch', '--quiet', '--detach', merge);
    const { document } = reviewOf(repository, head);
    repository.delete();
    const footer = /<sub>(.*)<\/sub>/.exec(reviewComment(document))?.[1];
    expect(footer).toContain(`its commits up to ${head.slice(0, 7)}.`);
    expect(footer).not.toContain(merge.slice(0, 7));
    expect(document.briefs.map(({ title }) => title)).toEqual(['Event number 1 is put on record']);
  });
});
