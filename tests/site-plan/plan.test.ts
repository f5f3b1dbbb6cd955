import { h } from 'preact';
import { describe, expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { shellOf } from '../../src/outputs/frame/shell.ts';
import { definePage, type PageModel } from '../../src/outputs/kinds/define-page.ts';
import { DEFAULT_CONFIGURATION } from '../../src/site/configuration.ts';
import { planSite } from '../../src/site/plan.ts';
import { registry } from '../../src/site/registry.ts';
import { shown } from '../../src/site/shown.ts';
import { bridgeSite } from '../content/small-content.ts';

const OPTIONS = { buildMoment: '2020-01-01T00:00:00Z', pathPrefix: '/' };
const { record } = load(bridgeSite);
const plan = planSite(record, OPTIONS);
const textOf = (sitePlan: typeof plan, file: string) => {
  const found = [...sitePlan.files()].find(({ path }) => path === file);
  return String(found?.render());
};

describe('the plan of a site is a value', () => {
  test('it is the same whatever is asked of it first', () => {
    const [forwards, backwards] = [planSite(record, OPTIONS), planSite(record, OPTIONS)];
    const first = textOf(forwards, 'sitemap.xml');
    const addresses = backwards.pages().map(({ address }) => address);
    for (const page of backwards.pages().toReversed()) page.model();
    expect(textOf(backwards, 'sitemap.xml')).toBe(first);
    expect(forwards.pages().map(({ address }) => address)).toEqual(addresses);
    expect(first.match(/<url>/g)?.length).toBeGreaterThan(200);
  });

  test('every model is plain data', () => {
    const unlike = plan.pages().filter((page) => {
      const model = page.model();
      expect(structuredClone(model)).toEqual(model);
      return JSON.stringify(structuredClone(model)) !== JSON.stringify(model);
    });
    expect(unlike.map(({ address }) => address)).toEqual([]);
  });

  test('no address is planned twice', () => {
    const addresses = plan.pages().map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test('every kind of the registry has a page', () => {
    const kinds = new Set(plan.pages().map(({ kind }) => kind));
    const without = registry.filter(({ kind }) => !kinds.has(kind)).map(({ kind }) => kind);
    expect(without).toEqual([]);
  });
});

describe('a kind of page that is added to the registry', () => {
  interface QuotesPage extends PageModel {
    readonly quotes: readonly string[];
  }
  const quotes = definePage<QuotesPage>({
    kind: 'quotes',
    in: { sitemap: true, navigation: { section: 'data', address: '/quotes/' } },
    *pages(edition) {
      const { briefs } = edition.record;
      yield {
        address: '/quotes/',
        inputs: { facts: briefs },
        model: () => ({
          shell: shellOf(edition, { address: '/quotes/' }),
          quotes: briefs.flatMap(({ sources }) => sources.flatMap(({ quote }) => quote ?? [])),
        }),
      };
    },
  });
  const added = planSite(record, OPTIONS, {
    ...DEFAULT_CONFIGURATION,
    kinds: [...registry, shown(quotes, ({ model }) => h('main', {}, model.quotes.length))],
  });

  test('is planned, in the sitemap, and every page leads to it', () => {
    expect(added.pages().at(-1)).toMatchObject({ kind: 'quotes', address: '/quotes/' });
    expect(textOf(added, 'sitemap.xml')).toContain('/quotes/</loc>');
    const home = added.pages().find(({ address }) => address === '/');
    expect(home?.model().shell.nav.map(({ href }) => href)).toContain('/quotes/');
    expect(added.pages().at(-1)?.html()).toContain('<main>');
  });
});
