import { describe, expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { rules } from '../../src/content/rules/index.ts';
import {
  brief,
  briefFile,
  EXAMPLE_MOMENT,
  type Example,
  exampleTree,
  together,
} from '../../src/content/rules/rule/example.ts';

const ARCHIVE = 'https://web.archive.org/web/20170607000000';

/** A claim, a source, a correction and a picture in which nearly every field breaks a rule. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  source: {
    publisher: 'reuter',
    title: 'US-backed force launches assault',
    url: 'https://www.reuters.com/raqqa?utm_source=x',
    published: '2107-06-06',
    accessed: '2107-06-07',
    archived: `${ARCHIVE}/https://www.reuters.com/mosul`,
    via: 'the-time',
    quote: 'The assault has begun.',
  },
  claims: {
    measure: 'raqa-deaths',
    value: 'at least 2,521',
    by: 'Airwars',
    reported: '2016-06-30',
    source: '3',
    credibility: '2',
    note: 'killed by all sides',
    superseded: '2107-07-01',
  },
  corrections: {
    date: '2016-07-01',
    kind: 'retraction',
    note: 'It was withdrawn.',
    was: 'disputed',
  },
  image: {
    src: '/images/none.png',
    alt: 'A street',
    credit: 'A. Photographer',
    caption: 'The street on 6 June.',
  },
};

/** What is told of a brief of these fields, as "group.field rule", where some are written otherwise. */
function told(written: Readonly<Record<string, string>> = {}): string[] {
  const rows = Object.entries(FIELDS).flatMap(([group, fields]) => [
    { name: group, line: `${group}:` },
    ...Object.entries(fields).map(([field, value], at) => {
      const name = `${group}.${field}`;
      const mark = group === 'image' ? '' : at === 0 ? '- ' : '  ';
      return { name, line: `  ${mark}${field}: ${written[name] ?? value}` };
    }),
  ]);
  const found = faults(brief(rows.map(({ line }) => line).join('\n')));
  return found.map(({ line, rule }) => `${rows[line - FIRST_LINE]?.name} ${rule}`);
}

/** Below the fields that every brief of the examples has. */
const FIRST_LINE = 7;

function faults(example: Example): { line: number; rule: string }[] {
  const { diagnostics } = load(exampleTree(example), {
    prefix: '/',
    rules,
    moment: EXAMPLE_MOMENT,
  });
  return diagnostics.filter(({ file }) => file.includes('raqqa-assault'));
}

const rulesOf = (example: Example) => faults(example).map(({ line, rule }) => `${line} ${rule}`);

/** What rests on a field beside what stands at it. */
const RESTS_ON: Readonly<Record<string, readonly string[]>> = {
  'source.archived': ['source.published sources/copied-before'],
  'source.url': ['source.archived sources/archive-other'],
  'claims.measure': ['claims.superseded claims/superseded'],
  'claims.by': ['claims.superseded claims/superseded'],
  'claims.reported': ['claims.superseded claims/superseded'],
  'corrections.date': ['claims.superseded claims/superseded'],
  'corrections.kind': ['corrections corrections/retraction'],
};

describe('a field that cannot be read hides what rests on it, and nothing else', () => {
  const everything = told();

  test('where all can be read, all is told', () => {
    expect(everything).toEqual([
      'source sources/confirmed-by-one',
      'source.publisher publishers/unknown',
      'source.url sources/tracking',
      'source.published dates/written-later',
      'source.published sources/copied-before',
      'source.accessed dates/written-later',
      'source.archived sources/archive-other',
      'source.via publishers/unknown',
      'claims.measure measures/unknown',
      'claims.value claims/thousands',
      'claims.reported claims/before-event',
      'claims.source claims/source',
      'claims.superseded claims/superseded',
      'claims.superseded dates/written-later',
      'corrections corrections/retraction',
      'corrections.date corrections/before-event',
      'image.src images/unknown',
    ]);
  });

  const names = Object.entries(FIELDS).flatMap(([group, fields]) =>
    Object.keys(fields).map((field) => `${group}.${field}`),
  );
  test.each(names)('%s', (name) => {
    for (const unreadable of ['{ a: b }', '']) {
      const now = told({ [name]: unreadable });
      expect(now.filter((fault) => /^\S+ fields\//.test(fault))).toEqual([
        expect.stringMatching(new RegExp(`^${name} fields/`)),
      ]);
      expect(now.filter((fault) => !/^\S+ fields\//.test(fault))).toEqual(
        everything.filter(
          (fault) =>
            !fault.startsWith(`${name} `) &&
            !RESTS_ON[name]?.includes(fault) &&
            !(name.startsWith('source.') && fault === 'source sources/confirmed-by-one'),
        ),
      );
    }
  });
});

describe('a rule is not taken in by a stand-in', () => {
  const claim = (fields: string) => `  - { measure: raqqa-deaths, ${fields} }`;
  const SOURCE = 'publisher: reuters, title: T, published: 2017-06-06';

  test('where a misspelt field says what seems to be missing', () => {
    expect(
      rulesOf(
        brief(
          `source:\n  - { ${SOURCE}, url: 'https://a.example/', archive: 'https://archive.ph/aB3dE' }\n  - { ${SOURCE} }\nclaims:\n${claim('value: 1, by: A, sorce: 1')}`,
        ),
      ),
    ).toEqual(['8 fields/unknown', '11 fields/unknown']);
  });

  test('nor is a source without its address because that is misspelt', () => {
    expect(rulesOf(brief('source: { publisher: reuters, ulr: https://a.example/ }'))).toEqual([
      '7 fields/unknown',
    ]);
  });

  test('and says what is missing beside it', () => {
    expect(rulesOf(brief('source: { publisher: reuters, published: 6 June 2017 }'))).toEqual([
      '7 sources/incomplete',
      '7 dates/form',
    ]);
  });

  test('where another brief holds it', () => {
    const other = (claims: string) =>
      brief(
        `title: Another event\ndate: 2017-06-07\nsource: { ${SOURCE} }\nclaims:\n${claims}`,
        'The SDF said so.',
        '2017-06-07-another',
      );
    const own = (more: string) =>
      brief(`claims:\n${claim(`value: 1, by: A, reported: 2017-06-30${more}`)}`);
    expect(
      rulesOf(together(own(''), other(claim('value: [2], by: A, reported: 2017-06-30')))),
    ).toEqual([]);
    expect(
      rulesOf(
        together(
          own(', superseded: 2017-07-31'),
          other(claim('value: 2, by: [A], reported: 2017-07-31')),
        ),
      ),
    ).toEqual([]);
  });

  test('which says when a brief is published', () => {
    expect(
      rulesOf(brief('date: 2117-06-06\npublish: 2117-06-06', 'It is to come.')).filter((fault) =>
        fault.includes(' dates/'),
      ),
    ).toEqual(['13 dates/moment']);
  });
});

test('one claim, and not a list of them, is read as a list of one', () => {
  expect(rulesOf(brief('claims:\n  measure: raqa-deaths\n  valeu: 12\n  by: Airwars'))).toEqual([
    '14 fields/type',
    '14 measures/unknown',
    '15 fields/unknown',
  ]);
});

test('a group that cannot be read at all leaves the rest to be looked at', () => {
  expect(
    rulesOf(
      briefFile(
        '---\ntitle: They said so.\ndate: 2017-06-06\nplace: raqa\ntopics: [raqa]\nsource: Reuters\nclaims: [12, A]\ncorrections: none\nimage: raqqa.png\n---\nThe SDF said so.\n',
      ),
    ),
  ).toEqual([
    '2 title/full-stop',
    '4 places/unknown',
    '5 topics/unknown',
    '6 urls/form',
    '7 fields/type',
    '7 fields/type',
    '8 fields/type',
    '9 fields/type',
  ]);
});
