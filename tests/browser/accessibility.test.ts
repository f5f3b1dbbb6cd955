import { describe, expect } from 'vitest';
import { violations } from './axe.ts';
import { everyKindOfPage } from './every-page.ts';
import { cutOff } from './fit.ts';
import { test } from './page-test.ts';

describe.each([
  { theme: 'light', width: 1440 },
  { theme: 'dark', width: 360 },
  { theme: 'dark', width: 1440 },
  { theme: 'light', width: 360 },
] as const)(
  'axe finds nothing and all of it fits, in $theme colours, $width pixels wide',
  (view) => {
    for (const { kind, address } of everyKindOfPage()) {
      test(kind, async ({ visit }) => {
        const page = await visit(address, view);
        expect(await violations(page)).toEqual([]);
        expect(await cutOff(page)).toBe(0);
      });
    }
  },
);
