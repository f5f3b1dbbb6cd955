import { expect, test } from 'vitest';
import { publisher } from '../../src/outputs/publishers/publisher.ts';
import { publishers } from '../../src/outputs/publishers/publishers.ts';
import { secondHand } from '../../src/outputs/sources/second-hand.ts';
import { brief } from '../indexes/small-record.ts';
import { pagesOf } from './open-edition.ts';

const url = (number: number) => `https://site-${number}.example/`;
const alone = brief('alone', {
  date: '2017-01-05',
  source: [{ publisher: 'wire', title: 'First', url: url(1), via: 'paper' }],
});
const together = brief('together', {
  date: '2017-03-05',
  source: [
    { publisher: 'wire', title: 'Second', url: url(2) },
    { publisher: 'army', title: 'Third', url: url(3) },
  ],
});
const { the: page } = pagesOf([alone, together]);

test('a publisher’s page says what rests on it alone, and what was read elsewhere', () => {
  const { model, html } = page(publisher, '/publishers/wire/');
  expect(model).toMatchObject({ count: 2, alone: 1, readElsewhere: 1 });
  expect(model.published.map(({ brief, alone }) => [brief.label, alone])).toEqual([
    ['Title of alone', true],
    ['Title of together', false],
  ]);
  expect(html).toContain('rests on it alone');
});

test('whoever passed a story on is not said to carry it', () => {
  const { model } = page(publisher, '/publishers/paper/');
  expect(model).toMatchObject({ alone: 0, published: [] });
  expect(model.passedOn.map(({ alone }) => alone)).toEqual([false]);
});

test('a publisher’s page shows when it was relied on, within the span of the record', () => {
  const { model } = page(publisher, '/publishers/army/');
  expect(model.relied?.overTime).toMatchObject({
    from: 'January 2017',
    to: 'March 2017',
    days: 90,
  });
  expect(model.relied?.overTime?.stretches).toEqual([{ x: 59, width: 31 }]);
});

test('sources at second hand stand on one list, which the page of publishers leads to', () => {
  const { model } = page(secondHand, '/second-hand/');
  expect(model).toMatchObject({ count: 1, only: 1 });
  expect(model.sources.map(({ source }) => source.title)).toEqual(['First']);
  expect(page(publishers, '/publishers/').model.secondHand).toBe('/repo/second-hand/');
});
