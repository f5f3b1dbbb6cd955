import { load as parse } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { onProduction } from '../../src/outputs/addresses/addresses.ts';
import { claims } from '../../src/outputs/claims/claims.ts';
import { corrections } from '../../src/outputs/corrections/corrections.ts';
import { publisher } from '../../src/outputs/publishers/publisher.ts';
import { bridgeEdition } from './bridge-edition.ts';
import { made } from './open-edition.ts';

const edition = bridgeEdition();

/** The line of a page that stands on paper alone. */
function editionLine(html: string): string {
  return parse(html)('.print-edition').text();
}

describe('a page printed as a document', () => {
  it.each([
    ['claims', made(claims, edition)],
    ['corrections', made(corrections, edition)],
    ['publishers', made(publisher, edition)],
  ])('of %s says where it stands and of which edition it is', (_name, pages) => {
    expect(pages.length).toBeGreaterThan(0);
    for (const { address, html } of pages) {
      const line = editionLine(html);
      expect(line).toMatch(/^Edition of \d{1,2} [A-Z][a-z]+ \d{4}\. /);
      expect(line.endsWith(onProduction(address, edition.context.production))).toBe(true);
    }
  });
});
