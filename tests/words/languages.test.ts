import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { messageTypes } from '../../src/commands/docs/typed-messages.ts';
import { buildAssets } from '../../src/outputs/frame/assets.ts';
import {
  catalogueOf,
  languages,
  localeOf,
  readLanguage,
  wordsFor,
} from '../../src/words/languages.ts';
import type { Messages } from '../../src/words/messages.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('there are words in five languages', () => {
  expect(languages()).toEqual(['ar', 'de', 'en', 'es', 'fr']);
});

describe.each(languages())('the words in %s', (language) => {
  const catalogue = catalogueOf(language);

  test('have every key, placeholder and plural form', () => {
    expect(Object.keys(catalogue)).toEqual(Object.keys(catalogueOf('en')));
  });

  test('are put into the scripts wherever a script says one', () => {
    const scripts = buildAssets(language).files.filter(({ path: file }) => file.endsWith('.js'));
    const text = scripts.map(({ bytes }) => Buffer.from(bytes).toString('utf8')).join('\n');
    expect(scripts.length).toBe(6);
    expect(text).not.toMatch(/MESSAGES|WORDS_LANGUAGE/);
  });
});

/** The letters that the fonts of the site have, as their sheets say. */
const drawn = [
  ...readFileSync(path.join(root, 'layouts/styles/fonts.css'), 'utf8').matchAll(
    /U\+([\dA-F]+)(?:-([\dA-F]+))?/g,
  ),
].map(([, from = '', to = from]) => [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const);

test.each(languages())(
  'the words in %s have no sign that a font of the site lacks, such as an arrow',
  (language) => {
    const lacking = Object.entries(catalogueOf(language)).flatMap(([key, message]) =>
      [...JSON.stringify(message)]
        .map((sign) => [sign, sign.codePointAt(0) ?? 0] as const)
        .filter(([, point]) => !drawn.some(([from, to]) => point >= from && point <= to))
        .map(([sign]) => `${key}: ${sign}`),
    );
    expect(drawn.length).toBeGreaterThan(20);
    expect(lacking).toEqual([]);
  },
);

test.each([
  ['en', { added: 0, changed: 6 }, '6 changed since your last visit'],
  ['en', { added: 1, changed: 0 }, '1 new since your last visit'],
  ['en', { added: 3, changed: 1 }, '3 new, 1 changed since your last visit'],
  ['fr', { added: 1, changed: 2 }, '1 nouveau, 2 modifiés depuis votre dernière visite'],
  ['es', { added: 2, changed: 1 }, '2 nuevos, 1 modificado desde su última visita'],
  ['de', { added: 0, changed: 1 }, '1 geändert seit Ihrem letzten Besuch'],
] as const)('what is new since a visit is counted, in %s: %o', (language, counts, line) => {
  expect(wordsFor(language)('habits.since', counts)).toBe(line);
});

test('a script carries no message that it does not say', () => {
  const main = buildAssets('en').files.find(({ path: file }) => /main-\w+\.js$/.test(file));
  const text = Buffer.from(main?.bytes ?? []).toString('utf8');
  const carried = Object.entries(catalogueOf('en'))
    .filter(([, message]) => typeof message === 'string' && message.length > 20)
    .filter(([, message]) => text.includes(String(message)))
    .map(([key]) => key.split('.')[0]);
  expect([...new Set(carried)].sort()).toEqual(['habits', 'help']);
});

test('the types of the messages are those of en.json: run `npm run docs`', () => {
  const { path: file, content } = messageTypes(root);
  expect(readFileSync(path.join(root, file), 'utf8')).toBe(content);
});

test('no message is there for nothing', () => {
  const code = ['layouts', 'src']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        `${folder}/${file}`.replaceAll('\\', '/'),
      ),
    )
    .filter((file) => /\.tsx?$/.test(file) && !/^(?:src\/words|layouts\/specimens)\//.test(file));
  const text = code.map((file) => readFileSync(path.join(root, file), 'utf8')).join('\n');
  const said = new Set(
    [...text.matchAll(/'([a-z]\w*(?:\.[\w-]+)+)'|\bMESSAGES\.(\w+\.\w+)/g)].map(
      ([, key, ofScript]) => key ?? ofScript,
    ),
  );
  const families = [...text.matchAll(/`((?:\w+\.)+)\$\{[^`]*\}`/g)].map(
    ([, family = '']) => family,
  );
  const unused = Object.keys(catalogueOf('en')).filter(
    (key) => !said.has(key) && !families.some((family) => key.startsWith(family)),
  );
  expect(unused).toEqual([]);
});

describe('a file of words that is not complete says all that is wrong', () => {
  const first = readLanguage(
    JSON.stringify({
      'a.plain': 'Plain',
      'a.named': 'By {name}',
      'a.counted': '{count, plural, one {# day} other {# days}}',
      'a.unit': 'by {unit, select, day {day} year {year}}',
      'a.linked': 'See <link>all</link>',
    }),
    'en',
  );
  const complete = {
    'a.plain': 'عادي',
    'a.named': 'من {name}',
    'a.counted':
      '{count, plural, zero {لا أيام} one {يوم} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
    'a.unit': 'بحسب {unit, select, day {اليوم} year {السنة}}',
    'a.linked': 'انظر <link>الكل</link>',
  };
  const faultsOf = (change: Record<string, unknown>) =>
    readLanguage(JSON.stringify({ ...complete, ...change }, null, 2), 'ar', first).faults;

  test('nothing of one that is', () => expect(faultsOf({})).toEqual([]));

  test.each<[string, Record<string, unknown>, string]>([
    ['a key is missing', { 'a.plain': undefined }, 'a.plain: it is missing.'],
    ['a key is not known', { 'a.other': 'x' }, 'a.other: en.json has no such key.'],
    ['a placeholder is missing', { 'a.named': 'من' }, 'a.named: {name} is missing.'],
    ['a placeholder is misspelt', { 'a.named': '{nome}' }, 'a.named: {nome} is not in en.json.'],
    ['a text stands for a number', { 'a.counted': '{count}' }, 'a.counted: {count} is a number'],
    ['a tag is missing', { 'a.linked': 'انظر' }, 'a.linked: {link} is missing.'],
    [
      'a plural form is missing',
      { 'a.counted': '{count, plural, one {يوم} other {# يوم}}' },
      'a.counted: {count, plural} has no form',
    ],
    [
      'there is only one form',
      { 'a.counted': '{count, plural, other {# يوم}}' },
      'a.counted: {count, plural} has no form few, many, one, two, zero.',
    ],
    [
      'a choice is missing',
      { 'a.unit': '{unit, select, day {اليوم}}' },
      'a.unit: {unit} is one of day, year in en.json.',
    ],
    ['a brace is not closed', { 'a.named': 'من {name' }, 'a.named: it is not ICU MessageFormat'],
    ['it is no text', { 'a.plain': 3 }, 'a.plain: it is not a text.'],
    [
      'a date is written by the message',
      { 'a.named': '{name, date}' },
      'a.named: {name} is a date',
    ],
  ])('%s', (_, change, said) => {
    expect(faultsOf(change).join('\n')).toContain(`  ${said}`);
  });

  test('and where', () => {
    expect(faultsOf({ 'a.named': 'من' })).toEqual(['ar.json:3  a.named: {name} is missing.']);
    expect(faultsOf({ 'a.named': undefined })).toEqual(['ar.json  a.named: it is missing.']);
    const twice = '{\n"a.plain": "x",\n"a.plain": "y"\n}';
    expect(readLanguage(twice, 'en').faults).toEqual([
      'en.json:2  a.plain: it stands in line 3 once more.',
    ]);
  });

  test('a form that the language lacks', () => {
    const { faults } = readLanguage(
      '{\n"a.counted":"{count, plural, one {#} two {#} other {#}}"}',
      'en',
    );
    expect(faults).toEqual([
      'en.json:2  a.counted: {count, plural} has a form that the language lacks: two.',
    ]);
  });

  test.each([
    ['nothing', '', 1],
    ['a bracket that is not closed', '{\n  "a.named": "x"\n', 2],
    ['a text that is not closed', '{\n  "a.named": "x\n}\n', 2],
    ['a comma too many', '{\n  "a.named": "x",\n  "a.counted": "y",\n}\n', 4],
    ['a comma that is missing', '{\n  "a.named": "x"\n  "a.counted": "y"\n}\n', 3],
    ['a key without quotation marks', '{\n  "a.named": "x",\n  a: "y"\n}\n', 3],
  ])('text that is no JSON is one fault with its line: %s', (_, text, line) => {
    const { faults, places } = readLanguage(text, 'ar', first);
    expect(faults).toEqual([expect.stringContaining(`ar.json:${line}  It is not JSON: `)]);
    expect(places.map((place) => place.line)).toEqual([line]);
    expect(faults[0]).not.toContain('position');
  });
});

describe('messages are said', () => {
  const english = wordsFor('en');

  test('with numbers, texts and lists where they belong', () => {
    expect(english('filters.found', { count: 1, total: 1204 })).toBe('1 of 1,204 events');
    expect(english('standing.sharedBy', { numbers: ['1', '2', '3'], publisher: 'X' })).toBe(
      '1, 2 and 3 go back to X',
    );
    expect(english('places.north', { degrees: 5 })).toBe('5.00° N');
  });

  test('with what looks like a message left as it is', () => {
    const title = '{site} <b>#</b> {count, plural, other {x}}';
    expect(english('habits.threadOf', { title })).toBe(`The list you came from: ${title}`);
  });

  test('in pieces where elements stand in them', () => {
    const date = { element: 'time' };
    expect(english.rich('claims.superseded', { date })).toEqual([
      'Withdrawn or replaced by the claimant on ',
      date,
    ]);
    const [before, link] = english.rich('measures.asKnownNote', {
      link: (inside) => ({ inside }),
    });
    expect(before).toMatch(/by then\. $/);
    expect(link).toEqual({ inside: ['The whole record as known on a day'] });
  });

  test('as the region writes, or as the file of the language says where there is none', () => {
    expect(localeOf('en')).toBe('en-GB');
    expect(localeOf('ar')).toBe('ar-u-nu-latn');
    expect(localeOf('ar-SY')).toBe('ar-SY');
    expect(wordsFor('ar-SY')('paging.page', { number: 2, total: 3 })).toBe('الصفحة ٢ من ٣');
  });

  test('in English where there is no file for the language', () => {
    expect(wordsFor('nl')('counts.events', { count: 2500 })).toBe('2,500 events');
  });
});

test('what is misspelt or missing does not compile', () => {
  const words = wordsFor('en');
  const key: keyof Messages = 'brief.cite';
  expect(words(key)).toBe('Cite this entry');
  // @ts-expect-error: there is no such key.
  expect(() => words('brief.sight')).toThrow('brief.sight');
  // @ts-expect-error: it needs a date.
  words('dates.about');
  // @ts-expect-error: its placeholder has another name.
  words('dates.about', { day: '6 June' });
  // @ts-expect-error: it counts a number.
  words('counts.events', { count: '3' });
  // @ts-expect-error: it is none of the units.
  words('overview.describe', { count: 1, from: '', to: '', unit: 'week' });
  // @ts-expect-error: elements stand in it.
  words('measures.asKnownNote', { link: '' });
});
