import { describe, expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { fixtureCases } from '../fixture-cases.ts';
import { frame } from './frame.ts';
import { briefText, contentWith, loadWithBrief, smallSite } from './small-content.ts';

test('sound content has none', () => {
  expect(load(smallSite).diagnostics).toEqual([]);
});

describe('everything that is wrong with a brief is said at once, each in its place', () => {
  test.each(fixtureCases('diagnostics.txt'))('$title', ({ input, output }) => {
    const { diagnostics } = loadWithBrief(`${input}\n`);
    expect(diagnostics.map(frame).join('\n\n')).toBe(output);
  });
});

describe('bytes that are no plain text', () => {
  const report = (bytes: string | Uint8Array) =>
    loadWithBrief(bytes).diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`);

  test('Windows line endings are read, and lines and columns still count', () => {
    expect(report(briefText().replaceAll('\n', '\r\n'))).toEqual([]);
    expect(report(briefText('topics: [raqa]').replaceAll('\n', '\r\n'))).toEqual([
      '5:10 topics/unknown',
    ]);
  });

  test('a byte order mark is a hidden character, and the rest is read all the same', () => {
    expect(report(`\uFEFF${briefText('topics: [raqa]')}`)).toEqual([
      '1:1 text/hidden',
      '5:10 topics/unknown',
    ]);
  });

  test('a zero byte', () => {
    expect(report(briefText('', 'The forces\0 entered.'))).toEqual(['7:11 text/hidden']);
  });

  test('a million hidden characters are counted, not listed', () => {
    const { diagnostics } = loadWithBrief(briefText('', `${'\u200B'.repeat(3_000)}\n`.repeat(100)));
    expect(diagnostics).toHaveLength(51);
    expect(diagnostics[50]?.reason).toBe('There are 299950 more invisible characters here.');
  });

  test('text that is not UTF-8', () => {
    expect(report(Buffer.from(briefText('', 'Café'), 'latin1'))).toEqual(['7:4 text/encoding']);
    expect(report(Uint8Array.of(0xc0, 0xaf))).toEqual(['1:1 text/encoding']);
    expect(report(Buffer.from(`\uFEFF${briefText()}`, 'utf16le'))).toEqual(['1:1 text/encoding']);
  });

  test('columns count UTF-16 units, as editors do', () => {
    expect(report(briefText('summary: "🕊 peace", x'))).toEqual(['6:20 yaml/syntax']);
  });
});

describe('limits hold before anything is parsed', () => {
  const rules = (text: string) => loadWithBrief(text).diagnostics.map(({ rule }) => rule);

  test('16 KB of front matter, to the byte', () => {
    const half = `# ${'a'.repeat(8_000)}\n# `;
    const room = 16 * 1024 - Buffer.byteLength(briefText(half, '')) + '---\n---\n\n'.length;
    expect(rules(briefText(half + 'a'.repeat(room)))).toEqual([]);
    expect(rules(briefText(half + 'a'.repeat(room + 1)))).toEqual(['limits/front-matter']);
  });

  test('1 MB of a brief, to the byte', () => {
    const room = 1024 * 1024 - Buffer.byteLength(briefText('', ''));
    const text = `${'a'.repeat(7_999)}\n`.repeat(200).slice(0, room);
    expect(rules(briefText('', text))).toEqual([]);
    expect(rules(briefText('', `${text}a`))).toEqual(['limits/file']);
  });

  test('lines, to the letter, and their number', () => {
    expect(rules(briefText('', 'a'.repeat(10_000)))).toEqual([]);
    expect(rules(briefText('', 'a'.repeat(10_001)))).toEqual(['limits/line']);
    expect(rules(briefText('', 'a\n'.repeat(19_990)))).toEqual([]);
    expect(rules(briefText('', 'a\n'.repeat(20_000)))).toEqual(['limits/line']);
  });

  test('ten levels', () => {
    expect(rules(briefText(`related: ${'['.repeat(11)}${']'.repeat(11)}`))).toContain(
      'limits/depth',
    );
  });
});

describe('vocabularies', () => {
  const faults = (file: string, text: string) =>
    load(contentWith({ [file]: text })).diagnostics.map(
      ({ file, line, column, rule, fix }) => `${file}:${line}:${column} ${rule} ${fix}`,
    );

  test('a misspelt field of one entry leaves the other entries known', () => {
    expect(
      faults(
        'topics.yaml',
        'raqqa:\n  nam: Raqqa\nmosul:\n  name: Mosul\ncampaign:\n  name: All\n',
      ),
    ).toEqual(['content/topics.yaml:2:3 fields/unknown Did you mean "name"?']);
  });

  test('a prototype is no entry and no field', () => {
    const sound =
      'reuters:\n  name: Reuters\n  kind: wire\nthe-times:\n  name: The Times\n  kind: newspaper\n';
    expect(faults('publishers.yaml', `${sound}__proto__:\n  name: X\n  kind: wire\n`)).toEqual([
      'content/publishers.yaml:7:1 fields/unknown Remove it.',
    ]);
    expect(
      faults('publishers.yaml', `${sound}x:\n  name: X\n  kind: wire\n  __proto__: {}\n`),
    ).toEqual(['content/publishers.yaml:10:3 fields/unknown Remove it.']);
    expect(faults('publishers.yaml', `${sound}constructor:\n  name: X\n  kind: wire\n`)).toEqual(
      [],
    );
  });

  test('hidden characters, written or made by escapes and entities', () => {
    const measure = (label: string, note: string) =>
      faults(
        'measures.yaml',
        `raqqa-deaths:\n  label: ${label}\n  unit: people\n  note: ${note}\n`,
      );
    expect(measure('Killed\u200B', '"a\\u202Eb"')).toEqual([
      'content/measures.yaml:2:16 text/hidden Remove it, and type the text around it again.',
      'content/measures.yaml:4:9 text/hidden Remove the escape.',
    ]);
    expect(measure('Killed', 'a &lrm; b')).toEqual([
      'content/measures.yaml:4:11 text/hidden Remove the escape.',
    ]);
  });

  test('a list where entries belong, and none at all', () => {
    expect(faults('measures.yaml', '- raqqa-deaths\n')).toContain(
      'content/measures.yaml:1:1 fields/type Write a key, a colon, and the fields below it, indented by two spaces.',
    );
    expect(faults('measures.yaml', '').map((fault) => fault.split(' ')[1])).toEqual([
      'measures/unknown',
      'measures/unknown',
    ]);
  });

  test('site.yaml says what the site is', () => {
    expect(faults('site.yaml', 'title: Only a title\n')).toEqual([
      'content/site.yaml:1:1 fields/missing Add a line "description: …". One or two sentences about the record.',
      'content/site.yaml:1:1 fields/missing Add a line "url: …". The address at which the site is published, with its path.',
    ]);
  });
});
