import { describe, expect } from 'vitest';
import { violations } from './axe.ts';
import { everyKindOfPage } from './every-page.ts';
import { cutOff } from './fit.ts';
import { test } from './page-test.ts';

describe.each([360, 1440])('%i pixels wide, in light and in dark colours', (width) => {
  for (const { kind, address } of everyKindOfPage()) {
    test(`${kind}: axe finds nothing, and all of it fits`, async ({ visit }) => {
      // Without motion, colours change at once.
      const page = await visit(address, { width, theme: 'light', reducedMotion: true });
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page)).toEqual([]);
      expect(await cutOff(page)).toBe(0);
    });
  }
});
