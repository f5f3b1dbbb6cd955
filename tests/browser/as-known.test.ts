import { describe, expect } from 'vitest';
import { test } from './page-test.ts';

describe('the record as known on a day', () => {
  test('is shown for any day that a reader chooses', async ({ visit }) => {
    const page = await visit('as-known/');
    const day = page.getByLabel('The record as known on');
    await day.fill('2017-06-20');
    await day.press('Enter');
    await page.waitForURL('**/as-known/2017-05-31/');
  });

  test('not for one before all others', async ({ visit }) => {
    const page = await visit('as-known/');
    const day = page.getByLabel('The record as known on');
    await day.fill('1999-01-01');
    await day.press('Enter');
    expect(await day.evaluate((input: HTMLInputElement) => input.validity.rangeUnderflow)).toBe(
      true,
    );
    expect(new URL(page.url()).pathname).toBe('/repo/as-known/');
  });
});
