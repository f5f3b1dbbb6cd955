import { expect, test } from 'vitest';
import { indexPublishers, namePublishers } from '../../src/indexes/publishers.ts';
import { brief, record } from './small-record.ts';

const { briefs, vocabularies } = record(
  brief('one', {
    date: '2017-01-01',
    source: [{ publisher: 'wire', url: 'https://paper.example/1', via: 'paper' }],
  }),
  brief('two', {
    date: '2017-01-02',
    source: [
      { publisher: 'Village Gazette', url: 'https://gazette.example/' },
      'https://wire.example/x',
    ],
  }),
  brief('three', { date: '2017-01-03', source: { publisher: 'صحيفة', url: 'https://x.example/' } }),
);
const names = namePublishers(vocabularies.publishers);
const publishers = indexPublishers(briefs, names);

test('who published and who passed it on are kept apart', () => {
  expect(publishers.get('wire')?.asPublisher.map(({ brief: { name } }) => name)).toEqual([
    'one',
    'two',
  ]);
  expect(publishers.get('paper')?.asPublisher).toEqual([]);
  expect(publishers.get('paper')?.asVia.map(({ brief: { name } }) => name)).toEqual(['one']);
});

test('a bare address belongs to the publisher whose host it has', () => {
  expect(names.publisherOf({ url: 'https://www.wire.example/story' })?.name).toBe('The Wire');
  expect(names.publisherOf({ url: 'https://unknown.example/' })).toBeUndefined();
});

test('a plain name is a publisher with a key made of it', () => {
  expect(publishers.get('village-gazette')?.name).toBe('Village Gazette');
  expect(names.named('village-gazette')).toBe(names.named('Village Gazette'));
});

test('a name without Latin letters stands for itself', () => {
  expect(publishers.get('صحيفة')?.briefs).toBe(1);
});

test('it is counted how many briefs rest on a publisher alone', () => {
  expect(publishers.get('wire')).toMatchObject({ briefs: 2, alone: 1 });
  expect(publishers.get('village-gazette')).toMatchObject({ briefs: 1, alone: 0 });
});
