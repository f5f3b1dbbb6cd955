import { expect, test } from 'vitest';
import { typographic } from '../../src/outputs/page/link.ts';

test.each([
  ["Syria's largest field", 'Syria’s largest field'],
  ['He said "no" twice', 'He said “no” twice'],
  ['("no")', '(“no”)'],
  ["the fighters' way", 'the fighters’ way'],
  ['nothing to do', 'nothing to do'],
  ['already “so”, isn’t it', 'already “so”, isn’t it'],
])('%s', (straight, curly) => {
  expect(typographic(straight)).toBe(curly);
});
