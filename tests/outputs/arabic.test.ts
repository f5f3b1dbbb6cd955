import { fileURLToPath } from 'node:url';
import { load as parse } from 'cheerio';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { planSite } from '../../src/site/plan.ts';
import { wordsFor } from '../../src/words/languages.ts';

const content = fileURLToPath(new URL('../fixtures/arabic-site/', import.meta.url));
const { record } = load(content);
const plan = planSite(record, { buildMoment: '2020-01-01T00:00:00Z', pathPrefix: '/' });
const pages = plan.pages().map(({ address, html }) => ({ address, html: html() }));

/** Names that Arabic writes as they are: formats, programs, licences and the codes of a scale. */
const NAMES =
  /^(?:Atom|JSON|CSV|NDJSON|ICS|EDTF|TimelineJS|GeoJSON|Frictionless|CSV on the Web|RSS|JavaScript|Natural Earth|BibTeX|RIS|CSL-JSON|UTC|git|[A-F])$/;
const ADDRESS = /https?:\/\/\S+|\b[\w-]+\.example\b\S*/g;
const LATIN = /[A-Za-z][A-Za-z-]*(?: [A-Za-z][A-Za-z-]*)*/g;

/** Every text that a reader reads or hears, but what is written in another language or for machines. */
function wordsOf(html: string): string {
  const $ = parse(html);
  // A page's title cannot tell its language; its heading does.
  const foreign = $('h1[lang]').text();
  $(
    'script, [lang]:not(html), code, pre, textarea, .cite-formats, .data-files a, .note-title, .entry-notes',
  ).remove();
  // Its text would be taken as one, tags and all.
  $('noscript').each((_, element) => {
    $(element).replaceWith($('<div>').html($(element).text()));
  });
  const said = ['aria-label', 'title', 'alt', 'placeholder'].flatMap((name) =>
    $(`[${name}]`)
      .map((_, element) => $(element).attr(name))
      .get(),
  );
  const shown = $('title, body')
    .find('*')
    .addBack()
    .contents()
    .filter((_, node) => node.type === 'text')
    .map((_, node) => $(node).text())
    .get();
  const all = [...said, ...shown].join(' | ');
  return foreign === '' ? all : all.replaceAll(foreign, '');
}

test('a site in Arabic has a page of every kind, from right to left', () => {
  expect(pages.length).toBeGreaterThan(30);
  for (const { html } of pages) {
    expect(parse(html)('html').attr()).toMatchObject({ lang: 'ar-SY', dir: 'rtl' });
  }
});

test('no page says anything in Latin letters but names and addresses', () => {
  const latin = pages.flatMap(({ address, html }) =>
    [...wordsOf(html).replace(ADDRESS, '').matchAll(LATIN)]
      .map(([words]) => words)
      .filter((words) => !NAMES.test(words))
      .map((words) => `${address}: ${words}`),
  );
  expect([...new Set(latin)]).toEqual([]);
});

test('every page is sound HTML', () => {
  const validate = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'void-style': 'off', 'no-inline-style': 'error' },
  });
  const faults = pages.flatMap(({ address, html }) =>
    validate
      .validateStringSync(html)
      .results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${address}: ${ruleId}: ${message}`),
      ),
  );
  expect(faults).toEqual([]);
});

test('a brief in another language says so, and its direction, wherever it stands', () => {
  const english = pages.filter(({ html }) => html.includes('Coalition reports'));
  expect(english.length).toBeGreaterThan(3);
  const $ = parse(english.find(({ address }) => address.includes('english'))?.html ?? '');
  expect($('h1').closest('[lang=en]').attr('dir')).toBe('ltr');
});

test('dates and numbers are written as in the country of the site', () => {
  const page = pages.find(({ address }) => address === '/briefs/2017-06-06-assault/');
  const text = parse(page?.html ?? '')('main').text();
  expect(text).toContain('حزيران ٢٠١٧');
  expect(text).toContain('ما لا يقل عن ٤٠');
});

test.each([
  [0, 'لا أحداث'],
  [1, 'حدث واحد'],
  [2, 'حدثان'],
  [3, '3 أحداث'],
  [11, '11 حدثًا'],
  [100, '100 حدث'],
  [103, '103 أحداث'],
  [1111, '1,111 حدثًا'],
])('%i events are counted as Arabic counts: %s', (count, words) => {
  expect(wordsFor('ar')('counts.events', { count })).toBe(words);
});

test('the digits are those of the region, or those that are asked for', () => {
  expect(wordsFor('ar-EG')('counts.events', { count: 2500 })).toBe('٢٬٥٠٠ حدث');
  expect(wordsFor('ar-MA')('counts.events', { count: 2500 })).toBe('2.500 حدث');
  expect(wordsFor('ar-u-nu-arab')('counts.events', { count: 15 })).toBe('١٥ حدثًا');
  expect(wordsFor('ar')('search.found', { count: 2 })).toBe('نتيجتان');
});
