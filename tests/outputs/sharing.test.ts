import { load as parse } from 'cheerio';
import { describe, expect, test } from 'vitest';
import type { Publications } from '../../src/outputs/page/publication.ts';
import { registry } from '../../src/site/registry.ts';
import { brief } from '../indexes/small-record.ts';
import { bridgeEdition } from './bridge-edition.ts';
import { CONTEXT, pagesOf } from './open-edition.ts';

/** What the head of a page tells other sites. */
function headOf(html: string) {
  const $ = parse(html);
  const list = (type: string) =>
    $('script[type="application/ld+json"]')
      .map((_, script) => JSON.parse($(script).text()))
      .get()
      .find((data) => data['@type'] === type);
  return {
    canonical: $('link[rel=canonical]').attr('href'),
    property: (name: string) => $(`meta[property="${name}"]`).attr('content'),
    named: (name: string) => $(`meta[name="${name}"]`).attr('content'),
    breadcrumbs: list('BreadcrumbList'),
  };
}

const bridge = bridgeEdition();
/** The first page of each kind that anybody shares. */
const first = registry
  .filter(({ kind }) => !/^(?:redirect|embed-.*)$/.test(kind))
  .flatMap((kind) => [...kind.pages(bridge)].slice(0, 1));

describe.each(first.map((page) => [page.kind, page] as const))(
  'a page of the kind %s',
  (_, page) => {
    const head = headOf(page.html());

    // In the fixture, what is translated is in Arabic.
    const locale = page.kind === 'language' ? 'ar_EG' : 'en_GB';

    test('says what it is, in what language, and where', () => {
      expect(head.property('og:title')).toBeTruthy();
      expect(head.property('og:description')).toBeTruthy();
      expect(head.property('og:site_name')).toBe(bridge.site.title);
      expect(head.property('og:locale')).toBe(locale);
      expect(head.property('og:type')).toBe(page.kind === 'brief' ? 'article' : 'website');
      expect(head.property('og:url')).toBe(head.canonical);
    });

    test('lists the way down to it by whole addresses, itself last', () => {
      if (!head.breadcrumbs) return expect(page.html()).not.toContain('class="breadcrumbs"');
      const items: { position: number; name: string; item: string }[] =
        head.breadcrumbs.itemListElement;
      expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
      for (const { name, item } of items) {
        expect(name).not.toBe('');
        expect(item).toMatch(/^https:\/\/record\.example\/repo\//);
      }
      expect(items.at(-1)?.item).toBe(head.canonical);
      return expect(items.at(-1)?.name).toBe(head.property('og:title'));
    });
  },
);

describe('when a brief was published', () => {
  const [known, unknown] = [
    brief('2017-06-06-known', { date: '2017-06-06', title: 'End </script> of it' }),
    brief('2017-06-07-unknown', { date: '2017-06-07', lang: 'ar' }),
  ];
  const publications: Publications = {
    [known.name]: {
      first: '2026-02-03',
      firstMoment: '2026-02-03T08:00:00.000Z',
      last: '2026-04-05',
      lastMoment: '2026-04-05T09:30:00.000Z',
    },
  };
  const { brief: page } = pagesOf([known, unknown], { ...CONTEXT, publications });

  test('is told where git tells, and else by no one', () => {
    const head = headOf(page(known.name).html);
    expect(head.property('article:published_time')).toBe('2026-02-03T08:00:00.000Z');
    expect(head.property('article:modified_time')).toBe('2026-04-05T09:30:00.000Z');
    const other = page(unknown.name).html;
    expect(other).not.toContain('article:');
    expect(headOf(other).property('og:locale')).toBe('ar_EG');
  });

  test('its title ends no script', () => {
    expect(headOf(page(known.name).html).breadcrumbs.itemListElement.at(-1).name).toBe(
      'End </script> of it',
    );
  });
});
