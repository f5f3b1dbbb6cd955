import { describe, expect, test } from 'vitest';
import { nearestName } from '../../src/brief/fault.ts';
import { fixtureCases } from '../fixture-cases.ts';

const known = [
  'victory-claims',
  'raqqa',
  'mosul',
  'al-bab',
  'mosul-dam',
  'deir-ez-zor',
  'syria-campaign',
];

describe('of the known names, the one that was most likely meant', () => {
  test.each(fixtureCases('nearest-names.txt'))('$title', ({ input, output }) => {
    const nearest = input.split('\n').map((wrong) => nearestName(wrong, known) ?? 'none');
    expect(nearest.join('\n')).toBe(output);
  });

  test('does not depend on the order in which the names are known', () => {
    expect(nearestName('bar', ['baz', 'bat'])).toBe('bat');
    expect(nearestName('bar', ['bat', 'baz'])).toBe('bat');
  });

  test('an empty or an endless name has none', () => {
    expect(nearestName('', known)).toBeUndefined();
    expect(
      nearestName('mosul'.repeat(3000), Array(1000).fill('mosul'.repeat(3000))),
    ).toBeUndefined();
  });
});
