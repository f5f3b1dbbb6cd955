import { expect, test } from 'vitest';
import { brief as briefPage } from '../../src/outputs/brief/brief.ts';
import { publisher } from '../../src/outputs/publishers/publisher.ts';
import { publishers } from '../../src/outputs/publishers/publishers.ts';
import { secondHand } from '../../src/outputs/sources/second-hand.ts';
import { brief } from '../indexes/small-record.ts';
import { exportsOf, made, pagesOf } from './open-edition.ts';

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

test('a quote leads to its passage, and the copy that is kept is told by day and hash', () => {
  const sha256 = 'ab'.repeat(32);
  const source = {
    publisher: 'wire',
    title: 'T',
    url: url(1),
    quote: 'It said so.',
    capture: { file: '2017-06-07-site-1.html', sha256, day: '2017-06-07' },
  };
  const { edition } = pagesOf([brief('kept', { date: '2017-01-05', source: [source] })]);
  const [page] = made(briefPage, edition);
  expect(page?.html).toContain('href="https://site-1.example/#:~:text=It%20said%20so."');
  const said = page?.html.replace(/<[^>]*>/g, '');
  expect(said).toContain(`a copy of 7 June 2017 is kept, SHA-256 ${sha256}`);
  const { 'briefs.json': json = '', 'sources.csv': csv = '' } = exportsOf(edition);
  expect(JSON.parse(json).briefs[0].sources[0].capture).toEqual({ day: '2017-06-07', sha256 });
  expect(csv).toContain(`,2017-06-07,${sha256},`);
  for (const text of [page?.html, json, csv]) expect(text).not.toContain('2017-06-07-site-1');
});
