import { describe, expect, test } from 'vitest';
import { lastChanged } from '../../src/outputs/feeds/feed.ts';
import {
  firstPublished,
  lastPublished,
  type Publications,
} from '../../src/outputs/page/publication.ts';
import { brief } from '../indexes/small-record.ts';
import { CONTEXT, pagesOf } from './open-edition.ts';

const OLD = brief('2016-09-18-old', { date: '2016-09-18' });
const NEW = brief('2017-10-17-new', { date: '2017-10-17' });
const known: { publications: Publications } = {
  publications: { [OLD.name]: { first: '2026-02-03', last: '2026-04-05' } },
};

describe('when a brief was published', () => {
  test('is what the history of the record tells', () => {
    expect(firstPublished(OLD, known)).toBe('2026-02-03');
    expect(lastPublished(OLD, known).first).toBe('2026-04-05');
  });

  test('without a history, the record itself tells of the last change, and nobody of the first', () => {
    expect(firstPublished(NEW, known)).toBeUndefined();
    expect(lastPublished(NEW, known).first).toBe('2017-10-17');
    expect(lastPublished(OLD, {}).first).toBe('2016-09-18');
  });

  test('is the moment until which it was held, where that is later', () => {
    const held = { ...OLD, publish: '2026-05-01T06:00:00Z' };
    expect(firstPublished(held, known)).toBe('2026-05-01');
    expect(lastPublished(held, known).first).toBe('2026-05-01');
  });
});

test('a new brief about an old event comes first in the feeds, and is cited as of its day', () => {
  const { edition, brief: page } = pagesOf([OLD, NEW], { ...CONTEXT, ...known });
  expect(lastChanged([NEW, OLD], edition)).toEqual([OLD, NEW]);
  const { model, lastChange } = page(OLD.name);
  expect(lastChange).toBe('2026-04-05');
  expect(model.citations.ris).toContain('DA  - 2026/04/05');
  expect(model.shell.structuredData).toContain('"datePublished":"2026-02-03"');
});
