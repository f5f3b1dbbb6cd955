import { describe, expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { rules } from '../../src/content/rules/index.ts';
import { brief, briefFile, exampleTree } from '../../src/content/rules/rule/example.ts';
import { said, wordsAt } from './said.ts';

describe('a date that is still to come', () => {
  const NOW = '2017-06-08T12:00:00Z';
  const at = (fields: string, moment: string | undefined = NOW) =>
    load(exampleTree(brief(fields)), { prefix: '/', rules, ...(moment ? { moment } : {}) })
      .diagnostics.filter(
        ({ rule, file }) => /future|later/.test(rule) && file.includes('raqqa-assault'),
      )
      .map(({ rule, line }) => `${line} ${rule}`);

  test.each([
    'date: 2107-06-06',
    'date: 2017-06-10',
    'date: 2017-07',
    'date: 2017-06-06/2107-06-07',
  ])('is no date of an event: %s', (fields) => {
    expect(at(fields)).toEqual(['12 dates/future']);
  });

  test.each([
    // It is the next day already, further to the east.
    'date: 2017-06-09',
    'date: 2017',
    'date: 2017-06-06/..',
    'publish: 2017-06-12T09:00Z\ndate: 2017-06-12',
  ])('is not: %s', (fields) => {
    expect(at(fields)).toEqual([]);
  });

  test('is not known where nobody knows what day it is', () => {
    const { diagnostics } = load(exampleTree(brief('date: 2107-06-06')), { prefix: '/', rules });
    expect(diagnostics.map(({ rule }) => rule)).not.toContain('dates/future');
  });

  test('is told of sources, claims and corrections as well', () => {
    expect(
      at(
        [
          'source: { publisher: reuters, title: T, published: 2107-06-06, accessed: 2107-06-07 }',
          'claims:',
          '  - { measure: raqqa-deaths, value: 1, by: A, reported: 2107-06-06, superseded: 2107-06-08 }',
          '  - { measure: raqqa-deaths, value: no answer, by: B, asked: 2107-06-06 }',
          'corrections:',
          '  - { date: 2107-06-06, kind: update, note: N }',
        ].join('\n'),
      ),
    ).toEqual([
      '7 dates/written-later',
      '7 dates/written-later',
      '9 dates/written-later',
      '9 dates/written-later',
      '10 dates/written-later',
      '12 dates/written-later',
    ]);
  });
});

describe('an unreadable date', () => {
  test('is no day from which others are worked out', () => {
    expect(
      said(
        'dates/relative',
        brief('date: 17 March 2017\nsource: https://a.example/', 'It began on Tuesday.'),
      ),
    ).toEqual([{ words: 'on Tuesday', fix: 'Write the date that is meant.' }]);
  });
});

describe('a first paragraph that stands in for the summary', () => {
  const without = (body: string) =>
    briefFile(
      `---\ntitle: T\ndate: 2017-06-06\nplace: raqqa\ntopics: [raqqa]\nsource: https://a.example/\n---\n${body}\n`,
    );
  test.each(['They [said so](/topics/raqqa/) yesterday.', 'They <b>said</b> so yesterday.'])(
    'is reported where it stands, once: %s',
    (body) => {
      expect(wordsAt('dates/relative', without(body))).toEqual(['yesterday']);
    },
  );
});

describe('what an editor is told', () => {
  const html = (body: string) =>
    load(exampleTree(brief('', body)), { prefix: '/', rules }).diagnostics.map(
      ({ reason }) => reason,
    );

  test('quotes the text as it is written', () => {
    expect(html('They <span class="x">met on 6 June 2017.')).toEqual([
      'Readers would see "<span class="x">" as it stands here.',
    ]);
  });

  test('quotes an address to its end', () => {
    expect(wordsAt('links/form', brief('', 'They [met](javascript:alert(1)).'))).toEqual([
      'javascript:alert(1)',
    ]);
  });

  test('counts sources only where there are several', () => {
    expect(
      said(
        'claims/source',
        brief('claims: [{ measure: raqqa-deaths, value: 1, by: A, source: 3 }]'),
      ).map(({ fix }) => fix),
    ).toEqual(['Write 1, or add the source that says so to "source".']);
  });

  test('is no digit for another', () => {
    expect(
      said(
        'fields/word',
        brief('claims: [{ measure: raqqa-deaths, value: 1, by: A, credibility: 9 }]'),
      ).map(({ fix }) => fix),
    ).toEqual([
      'Write one of them. How credible the claim is, 1 (confirmed) to 6 (cannot be judged) on the Admiralty scale.',
    ]);
  });

  test('names the first letter that is not UTF-8', () => {
    const bytes = Buffer.concat([
      Buffer.from('---\ntitle: \uFFFD Mosul\nplace: Vict'),
      Buffer.from([0xe9]),
      Buffer.from('ria\n---\n'),
    ]);
    const [found] = load(exampleTree(briefFile(bytes)), { prefix: '/', rules }).diagnostics;
    expect(found).toMatchObject({ rule: 'text/encoding', line: 3, column: 12 });
    expect(found?.excerpt).toBe('place: Vict\uFFFDria');
  });

  test.each([
    ['related/unknown', brief('related: [zzzzzzzzzz]'), 'use a file name that is there.'],
    [
      'links/unknown',
      brief('', '[They](/briefs/zzzzzzzzzz/) met.'),
      'use an address that is there.',
    ],
    ['images/unknown', brief('', '![They](/images/zzzzzzzzzz.png)'), 'use a file that is there.'],
    ['topics/unknown', brief('topics: [zzzzzzzzzz]'), 'use a key that is there.'],
  ])('calls things by their names: %s', (rule, example, fix) => {
    expect(said(rule, example).map((found) => found.fix)).toEqual([expect.stringContaining(fix)]);
  });

  test('explains a byte order mark', () => {
    const [found] = load(exampleTree(briefFile('\uFEFF---\ntitle: T\n---\n')), {
      rules,
    }).diagnostics.filter(({ rule }) => rule === 'text/hidden');
    expect(found?.fix).toMatch(/without BOM/);
    expect(found?.edit).toEqual({ start: 0, end: 1, text: '' });
  });
});

describe('a link that leads nowhere', () => {
  test.each([
    ['See [them]() there.', ['[them]()']],
    ['See [them][nope] there.', ['[them][nope]']],
    ['See [them][] there.', ['[them][]']],
    ['See [them][Yes] there.\n\n[yes]: https://a.example/', []],
    ['The code is `[them]()`.', []],
    ['They [sic] left, and then.[^1]\n\n[^1]: A note.', []],
  ])('%s', (body, expected) => {
    expect(wordsAt('links/form', brief('', body))).toEqual(expected);
  });
});
