import { describe, expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { rules } from '../../src/content/rules/index.ts';
import {
  brief,
  EXAMPLE_MOMENT,
  type Example,
  entries,
  exampleTree,
  together,
} from '../../src/content/rules/rule/example.ts';

const VOCABULARIES = together(
  entries(
    'publishers.yaml',
    'ap: { name: Associated Press, url: "https://apnews.com", kind: wire, reliability: A, why: An agency. }\nbbc: { name: BBC, url: "https://www.bbc.co.uk", kind: broadcaster, reliability: B, why: A broadcaster. }',
  ),
  entries(
    'places.yaml',
    'paris: { name: Paris, country: FR, lat: 48.86, lon: 2.35, timezone: Europe/Paris }',
  ),
);

const at = (url: string, published: string, more = '', publisher = 'ap', stamp = '20170701') =>
  `source:\n  - publisher: ${publisher}\n    title: A report\n    url: ${url}\n    published: ${published}\n    archived: https://web.archive.org/web/${stamp}000000/${url}\n${more}`;

interface Contradictory {
  readonly name: string;
  readonly finds: readonly string[];
  readonly bad: readonly [fields: string, body: string];
  /** What the fixes say, done. */
  readonly fixed: readonly [fields: string, body: string];
}

const fields = (title: string, date: string, source: string, more = 'place: mosul') =>
  `title: ${title}\ndate: ${date}\n${more}\nsummary: A summary of its own for this brief.\n${source}`;
const home = (path: string) => `https://apnews.com/${path}`;

/** Twenty contradictions in ten briefs, two in each. */
const BRIEFS: readonly Contradictory[] = [
  {
    name: '2016-06-08-bridge',
    finds: ['dates/text', 'sources/address-day'],
    bad: [
      fields(
        'Army closes a bridge',
        '2016-06-08',
        at(home('2017/06/08/bridge'), '2016-06-08', '', 'ap', '20170609'),
      ),
      'The army closed the bridge on 8 June 2017.',
    ],
    fixed: [
      fields(
        'Army closes a bridge',
        '2016-06-08',
        at(home('2016/06/08/bridge'), '2016-06-08', '', 'ap', '20170609'),
      ),
      'The army closed the bridge on 8 June 2016.',
    ],
  },
  {
    name: '2017-06-09-market',
    finds: ['dates/weekday', 'sources/read-before'],
    bad: [
      fields(
        'Market opens again',
        '2017-06-09',
        at(home('market'), '2017-06-10', '    accessed: 2017-06-01\n'),
      ),
      'The market opened on Monday 9 June 2017.',
    ],
    fixed: [
      fields(
        'Market opens again',
        '2017-06-09',
        at(home('market'), '2017-06-10', '    accessed: 2017-06-11\n'),
      ),
      'The market opened on Friday 9 June 2017.',
    ],
  },
  {
    name: '2017-06-10-concert',
    finds: ['dates/offset', 'sources/other-publisher'],
    bad: [
      fields(
        'Concert for the victims',
        '2017-06-10T21:00+01:00',
        at(home('concert'), '2017-06-11', '', 'bbc'),
        'place: paris',
      ),
      'The concert began at nine.',
    ],
    fixed: [
      fields(
        'Concert for the victims',
        '2017-06-10T21:00+02:00',
        at(home('concert'), '2017-06-11'),
        'place: paris',
      ),
      'The concert began at nine.',
    ],
  },
  {
    name: '2017-06-11-road',
    finds: ['sources/no-copy', 'text/marks'],
    bad: [
      fields(
        'Road to the north is cut',
        '2017-06-11',
        `source:\n  - publisher: ap\n    title: The road\n    url: ${home('road')}\n    published: 2017-06-11\n    archived: https://web.archive.org/save/${home('road')}`,
      ),
      'The **army cut the road.',
    ],
    fixed: [
      fields('Road to the north is cut', '2017-06-11', at(home('road'), '2017-06-11')),
      'The **army** cut the road.',
    ],
  },
  {
    name: '2017-06-12-hospital',
    finds: ['sources/copied-before', 'sources/archive-other'],
    bad: [
      fields(
        'Hospital is hit',
        '2017-06-12',
        `source:\n  - publisher: ap\n    title: The hospital\n    url: ${home('hospital')}\n    published: 2017-08-12\n    archived: https://web.archive.org/web/20170613000000/https://apnews.com/school`,
      ),
      'A hospital was hit.',
    ],
    fixed: [
      fields(
        'Hospital is hit',
        '2017-06-12',
        at(home('hospital'), '2017-06-12', '', 'ap', '20170613'),
      ),
      'A hospital was hit.',
    ],
  },
  {
    name: '2017-06-13-camp',
    finds: ['title/placeholder', 'text/to-do'],
    bad: [
      fields('Untitled', '2017-06-13', at(home('camp'), '2017-06-13')),
      'TK people reached the camp.',
    ],
    fixed: [
      fields('Families reach a camp in the desert', '2017-06-13', at(home('camp'), '2017-06-13')),
      'Families reached the camp.',
    ],
  },
  {
    name: '2017-06-14-offensive',
    finds: ['text/marks', 'sources/address-day'],
    bad: [
      fields(
        'Rebels lose three villages',
        '2017-06-14',
        at(home('news/2017-06-14/villages'), '2018-06-14', '', 'ap', '20180701'),
      ),
      '##Villages\n\nThree villages fell.',
    ],
    fixed: [
      fields(
        'Rebels lose three villages',
        '2017-06-14',
        at(home('news/2017-06-14/villages'), '2017-06-14', '', 'ap', '20180701'),
      ),
      '## Villages\n\nThree villages fell.',
    ],
  },
  {
    name: '2017-06-06-start-of-assault',
    finds: ['briefs/similar', 'text/marks'],
    bad: [
      fields(
        'SDF starts the assault on Raqqa city',
        '2017-06-06',
        at(home('assault'), '2017-06-06'),
        'place: raqqa',
      ),
      'See [the report] (https://apnews.com/assault).',
    ],
    fixed: [
      fields(
        'Aid groups warn of hunger in Raqqa',
        '2017-06-06',
        at(home('assault'), '2017-06-06'),
        'place: raqqa',
      ),
      'See [the report](https://apnews.com/assault).',
    ],
  },
  {
    name: '2017-06-16-school',
    finds: ['sources/before-event', 'drafts/to-do'],
    bad: [
      fields(
        'School is reopened',
        '2017-06-16',
        'source: { publisher: ap, title: "To do: the title of the report", published: 2016-06-16 }',
      ),
      'The school opened.',
    ],
    fixed: [
      fields(
        'School is reopened',
        '2017-06-16',
        'source: { publisher: ap, title: The school, published: 2017-06-16 }',
      ),
      'The school opened.',
    ],
  },
  {
    name: '2017-06-17-table',
    finds: ['text/marks', 'dates/relative'],
    bad: [
      fields('Counts of the dead differ', '2017-06-17', at(home('counts'), '2017-06-17')),
      'Two counts were given yesterday.\n\n| who | dead |\n| --- | --- |\n| AP | 12 | 30 |',
    ],
    fixed: [
      fields('Counts of the dead differ', '2017-06-17', at(home('counts'), '2017-06-17')),
      'Two counts were given on 16 June 2017.\n\n| who | dead | hurt |\n| --- | --- | --- |\n| AP | 12 | 30 |',
    ],
  },
];

const found = (example: Example) =>
  load(exampleTree(example), { rules, moment: EXAMPLE_MOMENT }).diagnostics;

// What else the record has of the BBC, so that its publisher is used.
const BESIDE = brief(
  fields(
    'Broadcaster films the river',
    '2017-06-20',
    'source:\n  - { publisher: bbc, title: The river, published: 2017-06-20 }\n  - { publisher: ap, title: On the river, published: 2017-06-20 }',
  ),
  'The river was filmed.',
  '2017-06-20-river',
);

describe('twenty contradictions in ten briefs', () => {
  const bad = found(
    together(VOCABULARIES, BESIDE, ...BRIEFS.map(({ name, bad }) => brief(...bad, name))),
  );

  test('are all found in one run, each with what to do', () => {
    const wanted = BRIEFS.flatMap(({ name, finds }) => finds.map((rule) => `${name} ${rule}`));
    const got = bad.map(({ file, rule }) => `${file.replace(/^.*\/|\.md$/g, '')} ${rule}`);
    expect(got).toEqual(expect.arrayContaining(wanted));
    for (const { fix } of bad) expect(fix).toMatch(/\S/);
  });

  test('and none is left once the fixes are made', () => {
    const good = found(
      together(VOCABULARIES, BESIDE, ...BRIEFS.map(({ name, fixed }) => brief(...fixed, name))),
    );
    expect(good.map(({ file, rule, reason }) => `${file} ${rule} ${reason}`)).toEqual([]);
  });
});

describe('marks that did not take', () => {
  const marks = (body: string) =>
    found(brief('date: 2017-06-06', body))
      .filter(({ rule }) => rule === 'text/marks')
      .map(({ edit }) => edit?.text ?? '–');

  test.each([
    ['##Heading', ['## ']],
    ['**bold**, and **bold again**.', []],
    ['**never closed', ['–']],
    ['** spaced **', ['**spaced**']],
    ['[words] (https://example.com/a)', ['[words](']],
    ['[words](https://example.com/a)', []],
    ['[words](https://example.com/a', ['–']],
    ['[[2017-06-06-raqqa]]', ['–']],
    ['• one\n• two', ['-', '-']],
    ['- one\n- two', []],
    ['~~old~~ new', ['–']],
    ['{% include figure %}', ['–']],
    ['`**code` and\n\n```\n##code\n```', []],
    ['| a | b |\n| - | - |\n| 1 | 2 | 3 |', ['–']],
    ['| a | b |\n| - | - |\n| 1 | 2 |', []],
    ['| a | b |\n| 1 | 2 |', ['–']],
    ['| a | b | c |\n| - | - |\n| 1 | 2 | 3 |', ['–']],
    ['Either a | b |\nor c | d.', []],
    ['|x| is the size of x.', []],
    ['1986. A great year.\n\n2017. Then this.', ['1986\\.', '2017\\.']],
    ['It happened in\n1986. Then came more.', []],
    ['1. one\n2. two', []],
    ['- 5 degrees was the low.', ['−']],
    ['- 5 °C\n- 7 °C', []],
    ['- 5 people came.', []],
    ['[words](https://example.com/a b)', ['–']],
    ['[words](https://example.com/a "A title")', []],
    ['[words](https://example.com/a and more', ['–']],
    ['[words](https://example.com/a and more)', ['–']],
    ['* * *', []],
    ['2 ** 3', ['–']],
    ['a\\**b', []],
  ])('%j', (body, edits) => expect(marks(body)).toEqual(edits));
});

test.each(['Flight TK 1951 landed.', 'The TK-101 was there.', 'Todo Santos, todo el mundo.'])(
  'nothing is still to do: %s',
  (body) => {
    const rules = found(brief('date: 2017-06-06', body)).map(({ rule }) => rule);
    expect(rules).not.toContain('text/to-do');
  },
);

test('a bare address is a link, and a bare name is none', () => {
  const { record } = load(
    exampleTree(brief('date: 2017-06-06', 'See https://example.com/a_b_(c) and example.com.')),
  );
  const html = record.briefs.find(({ name }) => name.startsWith('2017-06-06'))?.body.html;
  expect(html).toContain('<a href="https://example.com/a_b_(c)" rel="noopener">');
  expect(html?.match(/<a /g)).toHaveLength(1);
});
