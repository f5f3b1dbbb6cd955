import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load as parse } from 'cheerio';
import { afterEach, describe, expect, test } from 'vitest';
import { claimUnit, claimValue } from '../../layouts/words/sentences.ts';
import { parseClaimValue } from '../../src/brief/claim-value.ts';
import { load } from '../../src/content/load/load.ts';
import { folderTree, overlayTree } from '../../src/content/source/source-tree.ts';
import { planSite } from '../../src/site/plan.ts';
import { catalogueOf, languages, speakWith, wordsFor } from '../../src/words/languages.ts';
import { smallSite } from '../content/small-content.ts';

const OPTIONS = { buildMoment: '2020-01-01T00:00:00Z', pathPrefix: '/' };
const site = readFileSync(path.join(smallSite, 'site.yaml'), 'utf8');

// Other tests of the same process speak without a record's words.
afterEach(() => speakWith(new Map(), ''));

/** The small site in a language, with files of its own. */
function loadedIn(language: string, files: Readonly<Record<string, string>> = {}) {
  const settings = site.replace('language: en', `language: ${language}`);
  return load(
    overlayTree(
      folderTree(smallSite),
      new Map(Object.entries({ 'site.yaml': settings, ...files })),
    ),
  );
}

/** What readers read and hear on a page. */
function textOf(html: string): string {
  const $ = parse(html);
  $('script, code, pre, textarea').remove();
  $('noscript').each((_, element) => {
    $(element).replaceWith($('<div>').html($(element).text()));
  });
  const labels = $('[aria-label], [alt], [placeholder]')
    .map((_, element) => Object.values($(element).attr() ?? {}).join(' | '))
    .get();
  return [$('title, body').text(), ...labels].join(' | ').replace(/\s+/g, ' ');
}

/** Messages that are one text, long enough to be told from chance. */
function textsIn(language: string): string[] {
  return Object.values(catalogueOf(language)).filter(
    (message): message is string => typeof message === 'string' && message.length >= 7,
  );
}

describe.each(languages())('a site in %s', (language) => {
  const { record, diagnostics } = loadedIn(language);
  const pages = planSite(record, OPTIONS)
    .pages()
    .map(({ address, kind, html }) => ({ address, kind, text: textOf(html()) }));
  const content = JSON.stringify([record.vocabularies, record.briefs, record.pages]);

  test('is read without a fault', () => expect(diagnostics).toEqual([]));

  test('has pages of every kind that the record gives rise to', () => {
    expect(new Set(pages.map(({ kind }) => kind)).size).toBeGreaterThan(17);
  });

  test.each(languages().filter((other) => other !== language))('says nothing in %s', (other) => {
    const own = Object.values(catalogueOf(language)).map((message) => JSON.stringify(message));
    const foreign = textsIn(other).filter(
      (text) => !own.some((message) => message.includes(text)) && !content.includes(text),
    );
    expect(foreign.length).toBeGreaterThan(150);
    const found = pages.flatMap(({ address, text }) =>
      foreign.filter((words) => text.includes(words)).map((words) => `${address}: ${words}`),
    );
    expect(found).toEqual([]);
  });
});

test.each([
  ['fr', 'about 350', 'environ 350'],
  ['fr', 'at least 1260', 'au moins 1\u202f260'],
  ['fr', '12.5%', '12,5\u202f%'],
  ['fr', 'fewer than 3', 'moins de 3'],
  ['de', 'about 350', 'etwa 350'],
  ['de', 'at least 1260', 'mindestens 1.260'],
  ['de', '12.5%', '12,5\u00a0%'],
  ['de', '9000-11000', '9.000–11.000'],
  ['es', 'up to 20', 'hasta 20'],
  ['es', 'more than 12600', 'más de 12.600'],
  ['es', '12.5%', '12,5\u00a0%'],
  ['en', 'at least 1260', 'at least 1,260'],
])('in %s, the value %j is said as %j', (language, value, said) => {
  expect(claimValue(wordsFor(language), parseClaimValue(value))).toBe(said);
});

describe('words of a record’s own', () => {
  test('are said in the place of those of the engine, and only while its site is planned', () => {
    const words = JSON.stringify({ 'sections.timeline': 'Le fil' });
    const { record, diagnostics } = loadedIn('fr', { 'words/fr.json': words });
    expect(diagnostics).toEqual([]);
    const [home] = planSite(record, OPTIONS).pages();
    expect(textOf(home?.html() ?? '')).toContain('Le fil');
    const [plain] = planSite(loadedIn('fr').record, OPTIONS).pages();
    expect(textOf(plain?.html() ?? '')).not.toContain('Le fil');
  });

  test('make another page of each', () => {
    const plain = planSite(loadedIn('fr').record, OPTIONS);
    const own = planSite(
      loadedIn('fr', { 'words/fr.json': '{"sections.timeline": "Le fil"}' }).record,
      OPTIONS,
    );
    const keys = (plan: typeof own) => new Set(plan.pages().map(plan.keyOf));
    expect([...keys(own)].filter((key) => keys(plain).has(key))).toEqual([]);
  });

  test('bring a language that the engine has not', () => {
    const dutch = readFileSync(path.join(import.meta.dirname, '../../src/words/de.json'), 'utf8');
    const { record, diagnostics } = loadedIn('nl', { 'words/nl.json': dutch });
    expect(diagnostics).toEqual([]);
    const [home] = planSite(record, OPTIONS).pages();
    expect(textOf(home?.html() ?? '')).toContain('Zeitleiste');
  });

  test.each([
    ['a language without words', 'nl', {}, 'content/site.yaml:4:11 words/language'],
    ['a key that there is not', 'fr', { 'sections.timelin': 'x' }, '2:3 words/message'],
    ['a placeholder that is missing', 'fr', { 'brief.sameDay': 'Le jour' }, '2:3 words/message'],
    ['a placeholder that there is not', 'fr', { 'brief.copy': '{what}' }, '2:3 words/message'],
    [
      'a plural form that is missing',
      'fr',
      { 'counts.events': '{count, plural, other {#}}' },
      '2:3 words/message',
    ],
  ])('%s is one error with its place and its fix', (_, language, words, place) => {
    const files =
      Object.keys(words).length === 0
        ? {}
        : { [`words/${language}.json`]: JSON.stringify(words, null, 2) };
    const { diagnostics } = loadedIn(language, files);
    const told = diagnostics.map(
      ({ file, line, column, rule }) =>
        `content/${path.relative(smallSite, file)}:${line}:${column} ${rule}`,
    );
    expect(told.length).toBe(1);
    expect(told[0]).toContain(place);
    expect(diagnostics[0]?.fix).toMatch(/^(?:Add|Remove|Write) /);
  });

  test('a language that is not whole is an error for each message that is missing', () => {
    const { diagnostics } = loadedIn('nl', {
      'words/nl.json': '{ "sections.timeline": "Tijdlijn" }',
    });
    expect(diagnostics.length).toBeGreaterThan(300);
    expect(new Set(diagnostics.map(({ rule }) => rule))).toEqual(new Set(['words/message']));
  });
});

test.each([
  ['en', 'dozens', ''],
  ['en', 'about 40', 'homes'],
  ['fr', 'une douzaine', ''],
  ['fr', 'plus d’une centaine', ''],
  ['fr', 'deux millions', ''],
  ['fr', 'aucun', ''],
  ['fr', '40 ou plus', ''],
  ['fr', 'près de 400', 'homes'],
  ['fr', 'vingt et un', 'homes'],
  ['de', 'Dutzende', ''],
  ['de', 'mehr als 100', 'homes'],
  ['es', 'una veintena', ''],
  ['es', 'dos millones', ''],
  ['es', 'cientos', ''],
  ['es', 'ciento veinte', 'homes'],
])(
  'in %s, "%s" is followed by its unit only where the grammar allows it',
  (language, value, unit) => {
    expect(claimUnit('homes', parseClaimValue(value, language))).toBe(unit);
  },
);

test.each([
  ['en', '"We held"', '“We held”'],
  ['fr', '« Nous avons tenu »', '«\u00a0Nous avons tenu\u00a0»'],
  ['fr', 'Nous avons tenu', '«\u00a0Nous avons tenu\u00a0»'],
  ['de', '„Wir hielten“', '„Wir hielten“'],
  ['es', '«Aguantamos»', '«Aguantamos»'],
  ['en', '"We held" and "we won"', '“"We held" and "we won"”'],
])('in %s, the statement %s is quoted once', (language, value, said) => {
  expect(claimValue(wordsFor(language), parseClaimValue(value, language))).toBe(said);
});
