import { expect, test } from 'vitest';
import type { Topic } from '../../src/brief/vocabularies.ts';
import { indexTopics } from '../../src/indexes/topics.ts';
import { brief, record } from './small-record.ts';

const { briefs, vocabularies } = record(
  brief('in-town', { date: '2017-01-02', topics: ['town', 'war'] }),
  brief('in-north', { date: '2017-01-01', topics: ['north'] }),
  brief('far', { date: '2017-01-03', topics: ['elsewhere', 'unknown'] }),
);
const topics = indexTopics(briefs, vocabularies.topics);

const namesOf = (key: string) => topics.get(key)?.briefs.map(({ name }) => name);

test('a topic holds what its sub-topics hold, each brief once, in the order of events', () => {
  expect(namesOf('war')).toEqual(['in-north', 'in-town']);
  expect(namesOf('north')).toEqual(['in-north', 'in-town']);
  expect(namesOf('town')).toEqual(['in-town']);
  expect(namesOf('elsewhere')).toEqual(['far']);
});

test('a topic knows its ancestors, the widest first, and its children', () => {
  expect(topics.get('town')?.ancestors.map(({ key }) => key)).toEqual(['war', 'north']);
  expect(topics.get('war')?.children.map(({ key }) => key)).toEqual(['north']);
});

test('parents that run in a circle do not hang', () => {
  const circle = new Map<string, Topic>([
    ['a', { key: 'a', name: 'A', parent: 'b' }],
    ['b', { key: 'b', name: 'B', parent: 'a' }],
  ]);
  expect(
    indexTopics([], circle)
      .get('a')
      ?.ancestors.map(({ key }) => key),
  ).toEqual(['b']);
});
