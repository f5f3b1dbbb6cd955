import { describe, expect, test } from 'vitest';
import { asKnownOn } from '../../src/indexes/as-known.ts';
import { asKnown, asKnownOf } from '../../src/outputs/as-known/as-known.ts';
import { bridgeEdition } from './bridge-edition.ts';
import { made } from './open-edition.ts';

const edition = bridgeEdition();
const { days, changed } = asKnownOf(edition);
const pages = made(asKnown, edition);
const firstPages = pages.filter(({ model }) => !model.paging || model.paging.current === 1);

/** The text of a page's main part as a reader gets it, and the days in its time elements. */
function read(html: string) {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return {
    days: [...main.matchAll(/<time[^>]* datetime="([^"]+)"/g)].map(([, day = '']) => day),
    text: main.replace(/<[^>]*>/g, ' '),
  };
}

describe('the pages of what was known when', () => {
  test('name no later day and no later year', () => {
    const later = pages.flatMap(({ address, model, html }) => {
      const { days, text } = read(html);
      // The way on to the next day is the one thing that lies later.
      const years = text.replace(model.next?.label ?? '', '').match(/\b20\d\d\b/g) ?? [];
      return [...days, ...years]
        .filter((found) => found > model.datetime && !model.datetime.startsWith(found))
        .map((found) => `${address} names ${found}`);
    });
    expect(pages.length).toBeGreaterThan(30);
    expect(later).toEqual([]);
  });

  test('hold every claim that had been made, by measure', () => {
    for (const { day } of days) {
      const { claims } = asKnownOn(edition.record, day);
      const counts = new Map([...claims].map(([measure, said]) => [measure, said.length]));
      const held = pages
        .filter(({ model }) => model.datetime === day)
        .flatMap(({ model }) => model.measures.map(({ key, count }) => [key, count] as const));
      expect(new Map(held)).toEqual(counts);
    }
  });

  test('say how much was on record by then', () => {
    for (const { model } of firstPages) {
      const { briefs, claims } = asKnownOn(edition.record, model.datetime);
      expect(model.total.events).toBe(briefs.length);
      expect(model.total.claims).toBe([...claims.values()].flat().length);
    }
  });

  test('give statuses as they stood', () => {
    for (const { model } of firstPages) {
      const unsettled = asKnownOn(edition.record, model.datetime).briefs.filter(
        ({ status }) => status !== 'confirmed',
      );
      const shown = (model.unsettled ?? []).map(({ status }) => status);
      expect(shown.length + (model.moreUnsettled ?? 0)).toBe(unsettled.length);
      expect(shown).toEqual(
        unsettled
          .toReversed()
          .map(({ status }) => status)
          .slice(0, shown.length),
      );
    }
  });

  test('lead from one day to the next', () => {
    const addresses = new Set(pages.map(({ address }) => `/repo${address}`));
    for (const { model } of pages) {
      for (const step of [model.previous, model.next]) {
        if (step) expect(addresses).toContain(step.href);
      }
    }
  });

  test('are pointed to by each measure, where that stands on them', () => {
    for (const [measure, entries] of changed) {
      for (const { day, page, count } of entries) {
        const address = `/as-known/${day}/${page === 1 ? '' : `${page}/`}`;
        const found = pages.find((candidate) => candidate.address === address)?.model.measures;
        expect(found?.find(({ key }) => key === measure)?.count, `${measure} ${address}`).toBe(
          count,
        );
      }
    }
  });
});
