import { describe, expect } from 'vitest';
import { violations } from './axe.ts';
import { everyKindOfPage } from './every-page.ts';
import { test } from './page-test.ts';

describe.each([
  { theme: 'light', width: 1440 },
  { theme: 'dark', width: 360 },
  { theme: 'dark', width: 1440 },
  { theme: 'light', width: 360 },
] as const)('axe finds nothing, in $theme colours, $width pixels wide', (view) => {
  for (const { kind, address } of everyKindOfPage()) {
    test(kind, async ({ visit }) => {
      expect(await violations(await visit(address, view))).toEqual([]);
    });
  }
});
