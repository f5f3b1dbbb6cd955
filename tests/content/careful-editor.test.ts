import { describe, expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { rules } from '../../src/content/rules/index.ts';
import { brief, entries, exampleTree, together } from '../../src/content/rules/rule/example.ts';
import { said, wordsAt } from './said.ts';

describe('a relative date', () => {
  const published = (day: string, body: string) =>
    brief(`date: 2017-04\nsource: { publisher: reuters, title: T, published: ${day} }`, body);

  test.each([
    ['The attack began on Tuesday.', 'on Tuesday', '2 May 2017'],
    // Friday is the day of the source itself.
    ['They met on Friday.', 'on Friday', '5 May 2017'],
    ['They had met on Saturday.', 'on Saturday', '29 April 2017'],
    ['It said so today.', 'today', '5 May 2017'],
    ['It said so yesterday.', 'yesterday', '4 May 2017'],
    ['Talks will go on tomorrow.', 'tomorrow', '6 May 2017'],
    ['They left two days ago.', 'two days ago', '3 May 2017'],
    ['They left last month.', 'last month', '2017-04'],
    ['They left last year.', 'last year', '2016'],
    ['They left last week.', 'last week', 'the week of 28 April 2017'],
  ])('%s is worked out from the day of the source', (body, words, meant) => {
    const [found] = said('dates/relative', published('2017-05-05', body));
    expect(found?.words).toBe(words);
    expect(found?.fix).toBe(
      `Write the date. If the words are the source's own: its source was published on 5 May 2017, so they mean ${meant}.`,
    );
  });

  test('is not worked out where nobody knows the day of the source', () => {
    expect(said('dates/relative', published('2017-05', 'It began on Tuesday.'))).toEqual([
      { words: 'on Tuesday', fix: 'Write the date that is meant.' },
    ]);
  });

  test.each([
    'It began on Tuesday 2 May 2017.',
    'It began on 25 April 2017, a Tuesday.',
    'The Sunday Express and the Sunday Times reported it.',
    'In the last week of the battle, and the next day, they met.',
    'The last year of the war was the worst.',
    'He said: “We will take it tomorrow.”',
    '> We will take it tomorrow.',
    'See [what they said](https://example.org/today/).',
    'The code is `today`.',
  ])('is not seen in: %s', (body) => {
    expect(said('dates/relative', published('2017-05-05', body))).toEqual([]);
  });

  test('is found in titles and summaries as well', () => {
    const example = brief('title: SDF enters Raqqa today\nsummary: The SDF said so yesterday.');
    expect(wordsAt('dates/relative', example)).toEqual(['today', 'yesterday']);
  });

  test('does not depend on where or when the check is run', () => {
    const { TZ } = process.env;
    const run = (zone: string) => {
      process.env.TZ = zone;
      return said(
        'dates/relative',
        published('2017-05-05', 'They left yesterday, and on Tuesday.'),
      );
    };
    try {
      expect(run('Pacific/Kiritimati')).toEqual(run('Pacific/Pago_Pago'));
    } finally {
      if (TZ === undefined) delete process.env.TZ;
      else process.env.TZ = TZ;
    }
  });
});

describe('a place that is named and not listed', () => {
  const inRaqqa = (title: string, body: string) => brief(`title: ${title}\nplace: raqqa`, body);

  test.each([
    ['Troops enter Mosul', 'They said so.', ['Mosul']],
    ['Troops advance', 'They entered Mosul, and went on. Mosul is a city.', ['Mosul']],
    ['Troops advance', 'They went on. They had left Mosul.', []],
    ['The battle for Mosul goes on', 'They were south of Mosul, near Mosul.', []],
    [
      'Troops advance',
      'After [the fall of Mosul](/briefs/2017-07-09-mosul-victory/) they went on.',
      [],
    ],
    ['Mosulites leave', 'Al-Mosul-Street was empty.', []],
  ])('%s: %s', (title, body, expected) => {
    expect(wordsAt('places/unlisted', inRaqqa(title, body))).toEqual(expected);
  });

  test('may lie within one that is, or around it', () => {
    const east = entries(
      'places.yaml',
      'mosul-east:\n  name: East Mosul\n  country: IQ\n  lat: 36.3\n  lon: 43.2',
    );
    const example = together(
      east,
      brief('title: Troops enter Mosul\nplace: mosul-east', 'They entered Mosul.'),
    );
    expect(said('places/unlisted', example)).toEqual([]);
  });
});

describe('a number without a claimant, in a disputed brief', () => {
  const disputed = (body: string, value = '150') =>
    brief(
      `status: disputed\nclaims:\n  - measure: raqqa-deaths\n    value: ${value}\n    by: Airwars`,
      body,
    );

  test.each([
    ['Airwars counted 150, and the strikes killed 87.', ['87']],
    ['It was 1,200, or 1.5 million.', ['1,200', '1.5 million']],
    [
      'On 6 June 2017, between 2016 and 2018, at 10:30 the 17th division, an F-16 and two of nine men.',
      [],
    ],
    ['He said that “250 people” had died.', []],
  ])('%s', (body, expected) => {
    expect(wordsAt('numbers/unattributed', disputed(body))).toEqual(expected);
  });

  test('is one that no end of a range has', () => {
    expect(
      wordsAt('numbers/unattributed', disputed('From 9,000 to 11,000, or 10,000.', '9000–11000')),
    ).toEqual(['10,000']);
  });

  test('is nobody’s business where nothing is disputed', () => {
    expect(said('numbers/unattributed', brief('', 'The strikes killed 87.'))).toEqual([]);
  });
});

describe('an archived copy', () => {
  const PAGE = 'https://www.reuters.com/article/raqqa';
  const copy = (url: string, archived: string) =>
    said(
      'sources/archive-other',
      brief(
        `source: { publisher: reuters, title: T, published: 2017-06-06, url: "${url}", archived: "${archived}" }`,
      ),
    ).length;

  test.each([
    [PAGE, `https://web.archive.org/web/20170607/${PAGE}`],
    [`${PAGE}/`, `https://web.archive.org/web/20170607120000/${PAGE}`],
    [PAGE, `https://web.archive.org/web/20170607id_/http://reuters.com:80/article/raqqa`],
    [
      `${PAGE}?utm_source=x#top`,
      `https://archive.today/2017.06.07/${PAGE}`.replace('2017.06.07', '20170607'),
    ],
    [PAGE, 'https://archive.ph/aB3dE'],
    [PAGE, 'https://perma.cc/AB12-CD34'],
  ])('of %s may be %s', (url, archived) => {
    expect(copy(url, archived)).toBe(0);
  });

  test.each([
    [PAGE, 'https://web.archive.org/web/20170607/https://www.reuters.com/article/mosul'],
    [`${PAGE}?id=1`, `https://web.archive.org/web/20170607/${PAGE}?id=2`],
  ])('of %s is not %s', (url, archived) => {
    expect(copy(url, archived)).toBe(1);
  });
});

describe('two claims of one claimant', () => {
  const at = (value: string, day = '2017-06-30', more = '') =>
    `\n  - measure: raqqa-deaths\n    by: Airwars\n    value: ${value}\n    reported: ${day}${more}`;
  const conflict = (...claims: string[]) =>
    said('claims/two-values', brief(`claims:${claims.join('')}`)).length;

  test('on one day conflict', () => expect(conflict(at('150'), at('200'))).toBe(1));
  test('agree in other words', () => expect(conflict(at('about 150'), at('around 150'))).toBe(0));
  test('may change from day to day', () =>
    expect(conflict(at('150'), at('200', '2017-07-01'))).toBe(0));
  test('of one month may be of different days', () =>
    expect(conflict(at('150', '2017-06'), at('200', '2017-06'))).toBe(0));
  test('may count different things', () =>
    expect(
      conflict(
        at('150', '2017-06-30', '\n    note: children'),
        at('200', '2017-06-30', '\n    note: all'),
      ),
    ).toBe(0));

  test('conflict across briefs, and the other is named', () => {
    const other = brief(
      `title: Another event\ndate: 2017-06-07\nsource: { publisher: reuters, title: T, published: 2017-06-07 }\nclaims:${at('200')}`,
      'x',
      '2017-06-07-another',
    );
    const { diagnostics } = load(exampleTree(together(brief(`claims:${at('150')}`), other)), {
      rules,
    });
    expect(diagnostics.find(({ rule }) => rule === 'claims/two-values')?.reason).toBe(
      'On the same day Airwars gives 150 in "2017-06-06-raqqa-assault", and 200 here.',
    );
  });
});

describe('a superseded claim', () => {
  const superseded = (more: string) =>
    said(
      'claims/superseded',
      brief(
        `claims:\n  - measure: raqqa-deaths\n    by: Airwars\n    value: 150\n    reported: 2017-06-30\n    superseded: ${more}`,
      ),
    ).length;
  const next = (day: string, by = 'airwars') =>
    `\n  - measure: raqqa-deaths\n    by: ${by}\n    value: 200\n    reported: ${day}`;

  test('without what took its place is reported', () => expect(superseded('2017-07-31')).toBe(1));
  test('is followed by what its claimant said then', () =>
    expect(superseded(`2017-07-31${next('2017-07-31')}`)).toBe(0));
  test('is not followed by what others said', () =>
    expect(superseded(`2017-07-31${next('2017-07-31', 'Amnesty')}`)).toBe(1));
  test('is not followed by what came before', () =>
    expect(superseded(`2017-07-31${next('2017-07-30')}`)).toBe(1));
  test('cannot be superseded before it was made', () => expect(superseded('2017-06-01')).toBe(1));
  test('may be withdrawn by a correction', () =>
    expect(
      superseded(
        '2017-07-31\ncorrections:\n  - date: 2017-08-01\n    kind: update\n    note: Airwars withdrew it.',
      ),
    ).toBe(0));
});

describe('words that the house style avoids', () => {
  const avoid = entries('site.yaml', 'rules:\n  avoid:\n    fell to: was taken by\n    ISIL: ISIS');
  const found = (fields: string, body: string) =>
    wordsAt('words/avoid', together(avoid, brief(fields, body)));

  test('are found as whole words, in any case, over line breaks', () => {
    expect(found('', 'Raqqa Fell\nto the SDF. It befell tourists.')).toEqual(['Fell']);
  });

  test('are found in titles and summaries', () => {
    expect(found('title: ISIL leaves\nsummary: The city fell to the SDF.', 'x')).toEqual([
      'ISIL',
      'fell to',
    ]);
  });

  test('stay in quotations and in the titles of sources', () => {
    expect(
      found(
        'title: The SDF speaks of "ISIL"\nsource: { publisher: reuters, title: ISIL out, published: 2017-06-06 }',
        'It said “ISIL”.',
      ),
    ).toEqual([]);
  });
});

test('a brief that is held leads only to what is published by then', () => {
  const held = (publish: string) =>
    brief(
      `title: The east is taken\ndate: 2017-06-08\nsource: { publisher: reuters, title: T, published: 2017-06-08 }\npublish: ${publish}`,
      'x',
      '2017-06-08-east',
    );
  const errors = (publish: string, fields: string, moment?: string) =>
    load(exampleTree(together(held(publish), brief(`${fields}related: [2017-06-08-east]`))), {
      ...(moment ? { moment } : {}),
    })
      .diagnostics.map(({ rule }) => rule)
      .filter((rule) => rule !== 'dates/future');
  expect(errors('2017-06-09T09:00Z', '')).toEqual(['links/draft']);
  expect(errors('2017-06-09T09:00Z', '', '2017-06-09T09:00:00Z')).toEqual([]);
  expect(errors('2017-06-09T09:00Z', 'publish: 2017-06-09T12:00+03:00\n')).toEqual([]);
  expect(errors('2017-06-09T09:00Z', 'publish: 2017-06-09T11:59+03:00\n')).toEqual(['links/draft']);
  expect(errors('2017-06-09T09:00Z', 'draft: true\n')).toEqual([]);
});

describe('the file name of a brief', () => {
  /** What is said of the file `name` in a brief of a date. */
  const saidOf = (date: string, name: string) =>
    load(exampleTree(brief(`date: ${date}`, '', name)), { prefix: '/', rules })
      .diagnostics.filter(({ rule }) => rule === 'files/date')
      .map(({ fix }) => /^Rename it to "(.*?)"/.exec(fix)?.[1] ?? fix.slice(0, 16));

  test.each([
    ['2017-06-06', '2017-06-06-raqqa', []],
    ['2017-06-06', 'raqqa', ['2017-06-06-raqqa.md']],
    ['2017-06-06', '2017-06-raqqa', ['2017-06-06-raqqa.md']],
    ['2017-06-06T09:00+03:00', 'raqqa', ['2017-06-06-raqqa.md']],
    ['2017-06', 'raqqa', ['2017-06-raqqa.md']],
    ['2017-06-XX', 'raqqa', ['2017-06-raqqa.md']],
    ['2017', 'raqqa', ['2017-raqqa.md']],
    ['2017', '2017-raqqa', []],
    ['2017', '2017-12-killed', []],
    // What was published under a name keeps it.
    ['2017', '2017-01-01-raqqa', []],
    ['2017', '2017-05-03-raqqa', ['Correct the date']],
    ['201X', 'raqqa', ['2010s-raqqa.md']],
    ['201X', '2010s-raqqa', []],
    ['2016-10/2017-07-10', 'raqqa', ['2016-10-raqqa.md']],
    ['2016-10-17/2017', 'raqqa', ['2016-10-17-raqqa.md']],
    ['2016-10-17/..', 'raqqa', ['2016-10-17-raqqa.md']],
    ['../2017', 'raqqa', ['2017-raqqa.md']],
    ['[..2017-06]', 'raqqa', ['2017-06-raqqa.md']],
    ['[2017-10-17,2017-10-20]', 'raqqa', ['2017-10-17-raqqa.md']],
    ['2017-06-05', '2017-06-06-raqqa', ['Correct the date']],
  ])('of %s, %s: %j', (date, name, expected) => {
    expect(saidOf(date, name)).toEqual(expected);
  });
});

describe('a sign before a number at the beginning of a line', () => {
  test.each<[body: string, marks: readonly string[]]>([
    ['- 5 degrees', ['- ']],
    ['+ 5 degrees', ['+ ']],
    ['- - 5 degrees\n- + 6 degrees', ['- ', '+ ']],
    ['1. - 5 degrees', ['- ']],
    ['It fell.\n\n+ 12.5 per cent', ['+ ']],
    ['- -5 degrees\n- +5 degrees\n- −5 degrees', []],
    ['- 5 houses\n- 6 houses', []],
    ['-5 degrees\n\n+5 degrees', []],
  ])('is said to be lost where it is: %j', (body, marks) => {
    expect(wordsAt('text/marks', brief('', body))).toEqual(marks);
  });
});

describe('a text of a vocabulary is held to what a brief is', () => {
  const picture = { 'topics.yaml': 'introduction', 'measures.yaml': 'note' };
  const added = {
    'topics.yaml': 'new:\n  name: A new topic\n',
    'measures.yaml': 'new:\n  label: A new measure\n  unit: people\n',
  };
  test.each(
    (['topics.yaml', 'measures.yaml'] as const).flatMap((file) =>
      [
        ['images/described', '![](/images/raqqa.png)', '/images/raqqa.png'],
        ['images/described', '![A street](/images/raqqa.png)', '/images/raqqa.png'],
        ['images/unknown', '![A street](/images/none.png "A. Person")', '/images/none.png'],
        ['links/unknown', 'See [that](/briefs/2017-01-01-none/).', '/briefs/2017-01-01-none/'],
        ['links/unknown', 'See [that](/topics/none/).', '/topics/none/'],
      ].map(([rule = '', text = '', words = '']) => [file, rule, text, words] as const),
    ),
  )('%s: %s in %j', (file, rule, text, words) => {
    const lines = `${added[file]}  ${picture[file]}: ${JSON.stringify(text)}\n`;
    expect(wordsAt(rule, entries(file, lines))).toEqual([words]);
  });
});
