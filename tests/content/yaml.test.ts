import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readYaml } from '../../src/content/yaml/yaml.ts';
import { fixtureCases } from '../fixture-cases.ts';
import { yamlReport } from './yaml-report.ts';

describe('YAML is read as data alone', () => {
  test.each(fixtureCases('yaml.txt'))('$title', ({ input, output }) => {
    expect(yamlReport(input)).toBe(output);
  });
});

// Not among the fixtures: git evens out the line endings of text.
test('Windows line endings are line endings', () => {
  expect(yamlReport('title: City\r\ntopics:\r\n  - raqqa\r\n')).toBe(
    '{"title":"City","topics":["raqqa"]}',
  );
});

// Columns count UTF-16 units, as editors do. The place of the fault is marked with ‸, which is not read.
test.each([
  ['an open list, before other fields', 'a: b\ntopics: ‸[raqqa\ndate: 2017\n'],
  ['an open list at the end', 'topics: ‸[raqqa, mosul'],
  ['an open list whose lines look like other faults', 'a: ‸[b\nc: d: e\n\tf: g\n'],
  ['a list over several lines', 'topics: ‸[\n  raqqa,\n  mosul\ndate: 2017\n'],
  ['the inner of two open lists', 'a: [b, ‸[c\nd: e\n'],
  ['the open one of two', 'a: ‸[[b], [c]\nd: e\n'],
  ['a map that a list closes', 'a: [‸{b: c]\nd: e\n'],
  ['a list that a map closes', 'a: ‸[b}\nc: d\n'],
  ['an open map', 'source: ‸{ publisher: reuters\ndate: 2017\n'],
  ['the first of two open lists', 'a: ‸[b\nc: [d\n'],
  ['a bracket too many', 'a: [b]‸]\nc: d\n'],
  ['an open list after astral letters', '"🕊🕊": ‸[a\n'],
  ['an open list with Windows line endings', 'a: b\r\nc: ‸[d\r\ne: f\r\n'],
  ['an open list after a byte order mark', '\uFEFFa: ‸[b\nc: d\n'],
  ['an open list after a tab', 'a:\t‸[b\nc: d\n'],
  ['an open quotation in a list', 'topics: [‸"raqqa, mosul]\ndate: 2017\n'],
  ['an open quotation', 'a: b\nc: ‸"d\ne: f\n'],
  ['a tag on a group', 'a: b\nsource: ‸!x\n  url: c\n'],
  ['a tag on a list', 'a: b\nsource:\n  - ‸!x\n    url: c\n'],
  ['a tag on a list in brackets', 'a: ‸!x [b, c]\n'],
  ['a tag on a text over several lines', 'a: ‸!x |\n  b\n  c\n'],
  ['a tag on a text in quotes', 'a: ‸!x "b\n  c"\n'],
  ['a tag on nothing', 'a: ‸!x\nb: c\n'],
  ['a tag on a key', '‸!x a: b\n'],
  ['a tag after astral letters', '"🕊": ‸!x b\n'],
  ['a tag with Windows line endings', 'a: b\r\nc: ‸!x\r\n  d: e\r\n'],
  ['a tag in a list over several lines', 'a: [\n  b,\n  ‸!x c,\n]\n'],
  ['a tag of a long name', 'a: ‸!<tag:example.org,2000:x> b\n'],
  ['an anchor on a group', 'a: ‸&x\n  b: c\n'],
  ['an anchor on a list', 'a:\n  - ‸&x [b]\n'],
  ['an alias in a list', 'a: [b, ‸*x]\n'],
  ['an alias as a key', '‸*x : b\n'],
  ['the second of two keys', 'a: b\nc: d\n‸a: e\n'],
  ['the second of two keys within', 'a:\n  - b: c\n    ‸b: d\n'],
  ['the second of two keys in braces', 'a: {b: c, ‸b: d}\n'],
])('%s is reported where it stands', (_, marked) => {
  const at = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const result = readYaml(text);
  expect('faults' in result && result.faults.map(({ span }) => span.start)).toEqual([at]);
});

// What reads these in more than linear time, or down a stack, does not come to an end here.
describe('hostile YAML is refused', () => {
  const hostile = {
    'brackets without end': '['.repeat(1_000_000),
    'lists nested on one line': '- '.repeat(500_000),
    'braces without end': '{a: '.repeat(250_000),
    'an explicit key within an explicit key': '? '.repeat(500_000),
    'aliases of aliases': `a: &a [x]\n${Array.from({ length: 1000 }, (_, i) => `b${i}: [*a, *a]\n`).join('')}`,
    'quotation marks without end': `a: ${'"'.repeat(16_383)}`,
  };
  test.each(Object.entries(hostile))('%s', { timeout: 20_000 }, (_, text) => {
    expect(readYaml(text)).toHaveProperty('faults');
  });
});

test('wide spaces in nested lists are read like narrow ones', () => {
  expect(readYaml(`${`-${' '.repeat(14)}`.repeat(9)}x`)).toEqual(readYaml(`${'- '.repeat(9)}x`));
});

describe('the fast and the careful reader of YAML say the same', () => {
  // What may be a tag, if only in a comment, sends a text past the fast reader.
  const carefully = (text: string) => readYaml(`# !!\n${text}`);

  const said = (result: ReturnType<typeof readYaml>) => ('faults' in result ? 'refused' : result);

  const words =
    'NO,null,~,, ,0x1F,2017-06-06,a: b,# x,- x,it\'s,[x],{x: y},"x",x #y,?,:,x:,|,>,%,@,`,é,…,!x,&x,*x';
  const word = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom(...words.split(',')),
  );
  const key = fc.constantFrom('title', 'date', 'source', 'claims', 'related', 'a-b', 'constructor');
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ depthSize: 'small' }, word, tie('list'), tie('fields')),
    list: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
    fields: fc.dictionary(key, tie('tree'), { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
  }));
  const frontMatter = fc.dictionary(key, tree, { minKeys: 1, maxKeys: 5, noNullPrototype: true });
  const style = fc.record({
    defaultStringType: fc.constantFrom(
      'PLAIN' as const,
      'QUOTE_DOUBLE' as const,
      'QUOTE_SINGLE' as const,
      'BLOCK_LITERAL' as const,
      'BLOCK_FOLDED' as const,
    ),
    collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
    indent: fc.constantFrom(2, 4),
    indentSeq: fc.boolean(),
    lineWidth: fc.constantFrom(0, 40),
  });

  const written = (data: object, options: object) =>
    stringify(data, { ...options, schema: 'failsafe', aliasDuplicateObjects: false });

  test('of front matter in any style of writing', () => {
    const property = fc.property(frontMatter, style, (data, options) => {
      const text = written(data, options);
      expect(said(readYaml(text))).toEqual(said(carefully(text)));
    });
    fc.assert(property, { numRuns: 1000, seed: 2017 });
  });

  test('which is what was meant, to the letter', () => {
    const property = fc.property(frontMatter, (data) => {
      const text = written(data, { defaultStringType: 'QUOTE_DOUBLE' });
      expect([readYaml(text), carefully(text)]).toEqual([{ tree: data }, { tree: data }]);
    });
    fc.assert(property, { numRuns: 500, seed: 2017 });
  });

  test('of whatever else somebody types', () => {
    const characters = [...'abé[]{},:-?|>#~%@\\"\'&*! \n\t\uFEFF'];
    const runs =
      ': |- |? |, |! | #|  |\n  |\n    |\n\n|\r\n|""|---|...|>-|&a|*a|!a|<<: |NO|__proto__';
    const lines = ['a: b\n', '- c\n', 'key', '|'];
    const piece = fc.constantFrom(...characters, ...runs.split('|'), ...lines);
    const soup = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));
    const property = fc.property(soup, (text) => {
      expect(said(readYaml(text))).toEqual(said(carefully(text)));
    });
    fc.assert(property, { numRuns: 10_000, seed: 2017 });
  });
});
