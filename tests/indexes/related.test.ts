import { expect, test } from 'vitest';
import { indexRelated } from '../../src/indexes/topics.ts';
import { brief, record } from './small-record.ts';

const { briefs } = record(
  brief('a', { date: '2017-01-01', related: ['c', 'a', 'missing'] }),
  brief('b', { date: '2017-01-02', related: ['a', 'c'] }),
  brief('c', { date: '2017-01-03', related: ['b'] }),
);
const related = indexRelated(briefs, new Map(briefs.map((each) => [each.name, each])));
const of = (name: string) => related.get(name)?.map((other) => other.name);

test('relations hold both ways; those a brief names itself come first, each once', () => {
  expect(of('a')).toEqual(['c', 'b']);
  expect(of('b')).toEqual(['a', 'c']);
  expect(of('c')).toEqual(['b', 'a']);
});
