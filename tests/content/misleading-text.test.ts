import { describe, expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { rules } from '../../src/content/rules/index.ts';
import { hiddenCharacter } from '../../src/content/text/hidden-text.ts';
import { briefText, contentWith } from './small-content.ts';

const codePoints = (text: string) =>
  [...text].map((letter) => `U+${letter.codePointAt(0)?.toString(16).toUpperCase()}`).join(' ');
const named = (texts: readonly string[]) => texts.map((text) => [codePoints(text), text] as const);

describe('what cannot be seen is found where no script needs it', () => {
  const blank = [...'\u00AD\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0\uFFFC\u{1D159}'];
  const marks = [...'\u061C\u200B\u200E\u200F\u202A\u202E\u2060\u2064\u2066\u2069\u206A\uFEFF'];
  const controls = [...'\0\u0007\u000B\u007F\u0085\u2028\u2029\uFFF9\uFFFB\u{1BCA0}\u{1D173}'];
  const selectors = ['a\uFE0F', '1\uFE0F', '\u{E0100}', '\u180B', '\u180E', '🕊\uFE0F\uFE0F'];
  const tags = ['\u{E0001}', '\u{E0041}', '\u{1F3F4}\u{E0061}\u{E007F}', '🕊\u{E0101}'];
  const joiners = ['a\u200Db', 'a\u200Cb', '🕊\u200D', 'م\u200C\u200Cم', 'م\u200D م', ' \u200Dم'];
  test.each(named([...blank, ...marks, ...controls, ...selectors, ...tags, ...joiners, 'a\rb']))(
    '%s',
    (_, text) => {
      expect(hiddenCharacter(`x${text}x`)?.rule).toBe('text/hidden');
    },
  );

  test.each(
    named(['\uFFFE', '\uFFFF', '\uFDD0', '\u{1FFFE}', '\uD800', '\uDFFF', '\uE000', '\u{F0000}']),
  )('no character: %s', (_, text) => {
    expect(hiddenCharacter(`x${text}x`)?.rule).toBe('text/character');
  });

  test.each([
    'می‌خواهم، CD‌ها، ۵‌گانه، «کتاب»‌ها',
    'ന്‍ ශ්‍රී র‌্য क्‍ष',
    '١٤٣٨ه‍ ٣؀ ۝',
    '👩‍🚀 👩🏽‍🚀 👨‍👩‍👧‍👦 🏳️‍🌈 ❤️ 1️⃣ ☁︎ ©️',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇮🇶',
    '葛󠄀城市 ᠠ᠋ᠡ ≨︀',
    'a\tb\r\nc 10\u00A0000\u202F€',
  ])('what a script needs stays: %s', (text) => {
    expect(hiddenCharacter(text)).toBeUndefined();
  });
});

describe('nothing hidden comes in, wherever it is written', () => {
  const found = (files: Readonly<Record<string, string>>) =>
    load(contentWith(files), { rules })
      .diagnostics.filter(({ rule }) => /^text\/(?:hidden|character)$/.test(rule))
      .map(({ line, column, rule }) => `${line}:${column} ${rule}`);
  const brief = (fields: string, body?: string) => ({
    'briefs/2017/2017-07-01-new.md': briefText(fields, body),
  });

  test.each([
    ['half a pair in a title', brief('title: "a\\ud800"'), '2:1'],
    ['no character in a title', brief('title: "a\\ufffe"'), '5:8 text/character'],
    ['a key of the front matter', brief('"sum\\u200bmary": a'), '6:1 text/hidden'],
    ['a key of a group', brief('claims:\n  - "me\\u3164asure": a'), '7:5 text/hidden'],
    ['an entity in a body', brief('', 'A &#x3164; b'), '7:3 text/hidden'],
    ['no character in a body', brief('', 'A \uFFFE b'), '7:3 text/character'],
    ['an address', brief('source: https://a.example/\u115F'), undefined],
    ['a page', { 'pages/a.md': '---\ntitle: A\n---\nA\u2800b\n' }, '4:2 text/hidden'],
    [
      'a key of a vocabulary',
      { 'topics.yaml': 'raqqa:\n  name: R\n"a\\u034f":\n  name: B\n' },
      '3:1 text/hidden',
    ],
    ['a comment', brief('# a\u{E0041}'), '6:4 text/hidden'],
  ])('%s', (_, files, at) => {
    const all = found(files);
    expect(all.length).toBeGreaterThan(0);
    if (at?.includes(' ')) expect(all).toContain(at);
  });

  test('an address that is shown keeps what could not be seen as it is written', () => {
    const { record, diagnostics } = load(
      contentWith(brief('', 'See <https://a.example/%E2%80%AEgpj>.')),
    );
    const html = record.briefs.find(({ name }) => name === '2017-07-01-new')?.body.html;
    expect(diagnostics).toEqual([]);
    expect(html).toContain('>https://a.example/%E2%80%AEgpj</a>');
  });
});

describe('words in letters of several scripts are warned of', () => {
  const warned = (body: string) =>
    load(contentWith({ 'briefs/2017/2017-07-01-new.md': briefText('', body) }), {
      rules: rules.filter(({ name }) => name === 'text/mixed-scripts'),
    }).diagnostics.map(({ line, column, reason, fix }) => [`${line}:${column}`, reason, fix]);

  test.each([
    ['to Raqq\u0430.', 'Raqqa', 'U+0430'],
    ['to M\u043Es\u03BFl.', 'Mosol', 'U+043E'],
    ['to Raqqa-M\u03BFsul.', 'Mosul', 'U+03BF'],
    ['to **\u041Cosul**.', 'Mosul', 'U+041C'],
    ['to \u041C\u043E\u0441\u043A\u0432a.', '\u041C\u043E\u0441\u043A\u0432\u0430', 'U+0061'],
    ['to \u{1D5E5}aqqa.', 'Raqqa', 'U+1D5E5'],
    ['to \u{1D5E5}\u{1D5EE}\u{1D5FE}.', 'Raq', 'U+1D5E5'],
    ['to \u0555sul.', 'Osul', 'U+0555'],
    ['to Ra\u13DAqa.', 'RaSqa', 'U+13DA'],
  ])('%s', (body, meant, point) => {
    expect(warned(body)).toEqual([
      [
        expect.stringMatching(/^7:\d+$/),
        expect.stringContaining(point),
        `Did you mean "${meant}"?`,
      ],
    ]);
  });

  test('with no letter that it could be, for one script', () => {
    expect(warned('to Raqq\u044F.')[0]?.[2]).toBe('Write the word in the letters of one script.');
  });

  test.each([
    '5 μm, 10 kΩ, 3 MΩ, ΔG, 2π, 7 µg',
    'Москва и Raqqa',
    '東京タワー、Tシャツ、Kポップ、한국어',
    'الرقة، CDها، 2017م',
    'IT-сектор, α-particles, β2',
    '[Raqqa](https://a.example/Raqq\u0430)',
    'Ørsted, façade, naïve, Zoë, e\u0301',
    'ἀρχή, Ἀθῆναι, Ελλάδα',
  ])('nothing is said of %s', (body) => {
    expect(warned(body)).toEqual([]);
  });

  test('in a page, a vocabulary and a field', () => {
    const { diagnostics } = load(
      contentWith({
        'pages/a.md': '---\ntitle: A\n---\nTo Raqq\u0430.\n',
        'topics.yaml': 'raqqa:\n  name: Raqq\u0430\n  introduction: To M\u043Esul.\n',
        'briefs/2017/2017-07-01-new.md': briefText('summary: To Raqq\u0430.'),
      }),
      { rules: rules.filter(({ name }) => name === 'text/mixed-scripts') },
    );
    expect(diagnostics.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      'content/briefs/2017/2017-07-01-new.md:6:13',
      'content/pages/a.md:4:4',
      'content/topics.yaml:2:9',
      'content/topics.yaml:3:20',
    ]);
  });
});

describe('a conflict that git left is one error', () => {
  const mine = '<<<<<<< HEAD\n';
  const theirs = '>>>>>>> other\n';
  const all = (files: Readonly<Record<string, string>>) =>
    load(contentWith(files), { rules: rules.filter(({ option }) => !option) })
      .diagnostics.filter(({ severity }) => severity === 'error')
      .map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
  const name = 'briefs/2017/2017-07-01-new.md';

  test.each([
    [
      'in a body',
      { [name]: briefText('', `A.\n${mine}B.\n=======\nC.\n${theirs}`) },
      `${name}:8:1`,
    ],
    [
      'in a front matter, with its base',
      {
        [name]: briefText(`${mine}place: raqqa\n||||||| 1a2b3c\n=======\nplace: mosul\n${theirs}`),
      },
      `${name}:6:1`,
    ],
    [
      'at the beginning',
      { [name]: `${mine}${briefText()}=======\n${briefText()}${theirs}` },
      `${name}:1:1`,
    ],
    [
      'with Windows line endings',
      { [name]: briefText('', `${mine}B.\n`).replaceAll('\n', '\r\n') },
      `${name}:7:1`,
    ],
    ['of which a part is left', { [name]: briefText('', `B.\n${theirs}`) }, `${name}:8:1`],
    ['in a page', { 'pages/about.md': `---\ntitle: A\n---\n${mine}` }, 'pages/about.md:4:1'],
    ['in topics', { 'topics.yaml': `${mine}raqqa:\n  name: R\n${theirs}` }, 'topics.yaml:1:1'],
    ['in site.yaml', { 'site.yaml': `title: A\n${mine}` }, 'site.yaml:2:1'],
  ])('%s', (_, files, at) => {
    expect(all(files)).toEqual([`content/${at} text/conflict`]);
  });

  test.each([
    'A title\n=======',
    '>>>>>>>> a',
    '<<<<<<<a',
    '> > > > > > > a',
    '|||||||\n|-|-|-|-|-|-|',
  ])('none: %s', (body) => {
    expect(all({ [name]: briefText('', body) })).toEqual([]);
  });
});
