import { expect, test } from 'vitest';
import { briefHistory } from '../../src/outputs/brief/history.ts';
import type { SiteContext } from '../../src/outputs/page/site-context.ts';
import { brief } from '../indexes/small-record.ts';
import { CONTEXT, pagesOf } from './open-edition.ts';

const NAME = '2017-10-17-raqqa';
const HISTORIES: SiteContext = {
  ...CONTEXT,
  histories: {
    [NAME]: [
      {
        commit: 'a1',
        day: '2024-01-02',
        moment: '2024-01-02T00:00:00.000Z',
        brought: {},
        changes: [],
      },
      {
        commit: 'b2',
        day: '2024-03-04',
        moment: '2024-03-04T00:00:00.000Z',
        brought: {},
        changes: ['date: was 16, now 17 October 2017'],
      },
    ],
  },
};
const { brief: page } = pagesOf(
  [brief(NAME, { date: '2017-10-17' }), brief('2017-10-18-constructor', { date: '2017-10-18' })],
  HISTORIES,
);

test('a brief lists its versions, the newest first, with the page of each commit', () => {
  const { history } = page(NAME).model;
  expect(history).toEqual([
    {
      words: '4 March 2024',
      datetime: '2024-03-04',
      changes: ['Date: was 16, now 17 October 2017'],
      href: 'https://github.com/someone/record/commit/b2',
    },
    {
      words: '2 January 2024',
      datetime: '2024-01-02',
      changes: [],
      href: 'https://github.com/someone/record/commit/a1',
    },
  ]);
});

test('a brief without a history lists none', () => {
  expect(page('2017-10-18-constructor').model.history).toEqual([]);
});

test('no version is listed on a site that turns them off', () => {
  const first = brief(NAME, { date: '2017-10-17' });
  const { edition } = pagesOf([first], HISTORIES);
  const silent = { ...edition, site: { ...edition.site, history: false } };
  expect(briefHistory(first, edition)).toHaveLength(2);
  expect(briefHistory(first, silent)).toEqual([]);
});
