import { describe, expect, test } from 'vitest';
import { splitOldFrontMatter } from '../../src/editing/import/archive/read-markdown.ts';
import { readOldDate } from '../../src/editing/import/old-dates.ts';
import { similarKeys } from '../../src/editing/import/propose-mapping.ts';
import { fixtureCases } from '../fixture-cases.ts';

describe('dates of old archives', () => {
  const read = (text: string, options: Parameters<typeof readOldDate>[1] = { times: 'drop' }) => {
    const date = readOldDate(text, options);
    if ('why' in date) return `no: ${date.why}`;
    return date.time === undefined ? date.edtf : `${date.edtf}, without ${date.time}`;
  };

  test.each(fixtureCases('old-dates.txt'))('$title', ({ input, output }) => {
    expect(
      input
        .split('\n')
        .map((line) => read(line))
        .join('\n'),
    ).toBe(output);
  });

  test('are read in the order that the mapping names, where they can be read in both', () => {
    expect(read('06/05/2017', { times: 'drop', order: 'day-month' })).toBe('2017-05-06');
    expect(read('06/05/2017', { times: 'drop', order: 'month-day' })).toBe('2017-06-05');
  });

  test('keep their time where the mapping says that it is that of the event', () => {
    expect(read('2017-06-06 09:30:00 +0300', { times: 'keep' })).toBe('2017-06-06T09:30+03:00');
    expect(read('2017-06-06 09:30:00', { times: 'keep' })).toBe('2017-06-06, without 09:30');
  });
});

describe('front matter of other tools', () => {
  test.each(fixtureCases('old-front-matter.txt'))('$title', ({ input, output }) => {
    const split = splitOldFrontMatter(`${input}\n`);
    const said =
      'why' in split ? `no: ${split.why}` : `${JSON.stringify(split.fields)} ${split.body.trim()}`;
    expect(said).toBe(output);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('keys that look alike', () => {
  test.each([
    ['a hyphen', ['air-strike'], ['airstrike'], [['air-strike', 'airstrike']]],
    ['a plural', ['iraq-war', 'iraq-wars'], [], [['iraq-war', 'iraq-wars']]],
    ['a slip of the pen', ['humanitarain'], ['humanitarian'], [['humanitarain', 'humanitarian']]],
    ['another year', ['election-2016', 'election-2017'], [], []],
    ['another short word', ['war', 'wat'], [], []],
    ['two that are both here already', ['mosul'], ['iraq-war', 'iraq-wars'], []],
  ])('%s', (_, added, known, groups) => {
    expect(similarKeys(added, known)).toEqual(groups);
  });
});
