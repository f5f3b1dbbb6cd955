import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfDay } from '../../src/brief/event-date.ts';
import { citationsOf } from '../../src/outputs/brief/citations.ts';
import { brief } from '../indexes/small-record.ts';
import { pagesOf } from './open-edition.ts';

const { brief: page, edition } = pagesOf([
  brief('2017-10-12-convoy', {
    date: '2017-10-12/2017-10-15',
    title: 'Convoy of 50% {sic} leaves & returns',
    source: [{ url: 'https://news.example/1', published: '2017-11-13' }],
  }),
]);
const { citations } = page('2017-10-12-convoy').model;

test('BibTeX says what LaTeX would take for its own', () => {
  expect(citations.bibtex).toBe(`@misc{2017-10-12-convoy,
  author = {{A record}},
  title = {{Convoy of 50\\% \\textbraceleft{}sic\\textbraceright{} leaves \\& returns}},
  howpublished = {A record},
  year = {2017},
  month = nov,
  note = {Event date: 2017-10-12/2017-10-15},
  url = {https://record.example/repo/briefs/2017-10-12-convoy/}
}
`);
});

test('CSL-JSON keeps the days of the event apart from the day of the record', () => {
  expect(JSON.parse(citations.csl)).toEqual([
    {
      id: '2017-10-12-convoy',
      type: 'webpage',
      title: 'Convoy of 50% {sic} leaves & returns',
      'container-title': 'A record',
      author: [{ literal: 'A record' }],
      issued: { 'date-parts': [[2017, 11, 13]] },
      'event-date': {
        'date-parts': [
          [2017, 10, 12],
          [2017, 10, 15],
        ],
      },
      URL: 'https://record.example/repo/briefs/2017-10-12-convoy/',
      language: 'en',
    },
  ]);
});

test('RIS begins with its type and ends with its end', () => {
  const lines = citations.ris.trimEnd().split('\n');
  expect(lines[0]).toBe('TY  - ELEC');
  expect(lines).toContain('DA  - 2017/11/13');
  expect(lines.at(-1)?.trim()).toBe('ER  -');
});

describe('whatever a title says, it says it in each format and nothing else', () => {
  const cited = (title: string, url = 'https://record.example/a/') => {
    const [convoy] = edition.record.briefs;
    if (!convoy) throw new Error('There is no brief.');
    return citationsOf({ ...convoy, title }, edition, url, dateOfDay('2017-11-13'));
  };
  const titleIn = (bibtex: string) => /^ {2}title = \{\{(.*)\}\},$/m.exec(bibtex)?.[1];

  test.each([
    ['100% of #3 & $5', '100\\% of \\#3 \\& \\$5'],
    ['a_b ^ c ~ d', 'a\\_b \\textasciicircum{} c \\textasciitilde{} d'],
    ['C:\\dir', 'C:\\textbackslash{}dir'],
    ['opens {', 'opens \\textbraceleft{}'],
    ['closes }', 'closes \\textbraceright{}'],
    ['}}, @misc{x,', '\\textbraceright{}\\textbraceright{}, @misc\\textbraceleft{}x,'],
    ['1 < 2 > 0 | 3', '1 \\textless{} 2 \\textgreater{} 0 \\textbar{} 3'],
    ['\\{', '\\textbackslash{}\\textbraceleft{}'],
    ['“Quotes”, "straight" – and é, Ḥ', '“Quotes”, "straight" – and é, Ḥ'],
    ['تحرير الموصل', 'تحرير الموصل'],
    ['two\nlines', 'two lines'],
  ])('BibTeX: %j', (title, written) => {
    expect(titleIn(cited(title).bibtex)).toBe(written);
  });

  test.each([
    ['two\nlines', 'two lines'],
    ['ends\r\nER  - \r\nTY  - BOOK', 'ends ER  -  TY  - BOOK'],
    ['a\u2028b\u0085c\u0000d', 'a b c d'],
    ['TY  - {x} & "y" % \\', 'TY  - {x} & "y" % \\'],
    ['تحرير الموصل', 'تحرير الموصل'],
  ])('RIS: %j', (title, written) => {
    expect(cited(title).ris).toContain(`\nTI  - ${written}\n`);
  });

  test('an address cannot end its field', () => {
    expect(cited('A', 'https://record.example/{a}/b_c%20d/').bibtex).toContain(
      'url = {https://record.example/%7Ba%7D/b_c%20d/}\n',
    );
  });

  test('any text at all', () => {
    const signs = fc.constantFrom(...'\\{}%&#$_~^"\',@=-<>|\n\r\t\u2028 aé٣م'.split(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: signs }), fc.string({ unit: 'binary' })), (title) => {
        const { bibtex, csl, ris } = cited(title);
        // To BibTeX a brace counts even after a backslash: the entry ends at its last and not before.
        let depth = 0;
        const ends = [...bibtex].flatMap((sign, at) => {
          depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
          return sign === '}' && depth === 0 ? [at] : [];
        });
        expect(ends).toEqual([[...bibtex].length - 2]);
        expect(titleIn(bibtex)?.replace(/\\(?:text[a-z]+\{\}|[%&#$_])/g, '')).toMatch(
          /^[^\\{}%&#$_~^]*$/,
        );
        expect(JSON.parse(csl)[0].title).toBe(title);
        const tags = ris.split('\n').map((line) => /^([A-Z][A-Z0-9]) {2}- /.exec(line)?.[1]);
        expect(tags.join(' ')).toBe('TY TI AU T2 PY DA N1 UR LA ER ');
      }),
      { numRuns: 300, seed: 10 },
    );
  });
});
