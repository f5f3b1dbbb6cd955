import { expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { rules } from '../../src/content/rules/index.ts';
import {
  brief,
  briefFile,
  type Example,
  entries,
  exampleTree,
  file,
  together,
} from '../../src/content/rules/rule/example.ts';

/** Faults as "line rule", of the example's brief alone. */
const faults = (example: Example) =>
  load(exampleTree(example), { prefix: '/', rules })
    .diagnostics.filter(({ file }) => file.includes('raqqa-assault'))
    .map(({ line, rule }) => `${line} ${rule}`);

const claim = (measure: string, value: string, source = 'reuters') =>
  `  - measure: ${measure}\n    value: ${value}\n    by: Airwars\n    source: ${source}`;

test('a faulty field does not hide what is wrong with the others', () => {
  expect(
    faults(
      brief('date: June 2017\ntopics: [raqa]\nplace: raqa\nrelated: [nothing]\nstatus: maybe'),
    ),
  ).toEqual([
    '10 dates/form',
    '11 topics/unknown',
    '12 places/unknown',
    '13 related/unknown',
    '14 fields/word',
  ]);
});

test('a faulty entry of a list does not hide what is wrong with its neighbours', () => {
  const claims = [
    claim('raqqa-deaths', ''),
    claim('raqa-deaths', '12'),
    claim('raqqa-deaths', '12', '9'),
  ].join('\n');
  expect(faults(brief(`claims:\n${claims}`))).toEqual([
    '15 fields/empty',
    '18 measures/unknown',
    '25 claims/source',
  ]);
});

test('faulty fields do not hide what is wrong with the text', () => {
  expect(faults(brief('status: maybe', 'See [Tabqa](/briefs/nowhere/), 65000 people.'))).toEqual([
    '13 fields/word',
    '15 links/unknown',
    '15 numbers/thousands',
  ]);
});

test('nor does YAML that cannot be read', () => {
  expect(
    faults(brief('title: Raqqa: the last day', 'See [Tabqa](/briefs/nowhere/), 65000 people.')),
  ).toEqual(['12 yaml/syntax', '14 links/unknown', '14 numbers/thousands']);
});

test('a field that stands twice does not hide the others', () => {
  expect(faults(brief('status: reported\nstatus: disputed\nimportance: high'))).toEqual([
    '14 yaml/duplicate-key',
    '15 fields/word',
  ]);
});

test('what is allowed stays allowed, and an allowance is not idle for a fault elsewhere', () => {
  const allowed = 'date: 2017-06-05 # allow files/date: the date was corrected';
  expect(faults(brief(`${allowed}\nstatus: maybe`))).toEqual(['13 fields/word']);
  expect(faults(brief('date: June # allow files/date: the date was corrected'))).toEqual([
    '12 dates/form',
  ]);
});

test('what rests on a field that cannot be read is not guessed', () => {
  // Neither the date of the file nor the age of the source is compared with a date that is not there.
  expect(faults(brief('date: 31 June 2017'))).toEqual(['12 dates/form']);
  // The claim may well name the source that is faulty.
  expect(
    faults(
      brief(
        `source: [{ publisher: reuters, url: reuters }]\nclaims:\n${claim('raqqa-deaths', '12')}`,
      ),
    ),
  ).toEqual(['7 urls/form']);
});

test('a brief with faults is not on record', () => {
  const { record } = load(exampleTree(brief('status: maybe')), { prefix: '/' });
  expect(record.briefs.map(({ name }) => name)).toEqual(['2017-07-09-mosul-victory']);
});

test('twenty mistakes in ten files are all reported in one run, each on its line', () => {
  const source = '{ publisher: reuters, title: T, published: 2017-06-09 }';
  const event = (day: string, fields: string, body: string) =>
    brief(
      `source: ${source}\ntitle: Event of day ${day}\n${fields}`,
      body,
      `2017-06-${day}-event-${day}`,
    );
  const content = together(
    event('01', 'date: 1 June 2017\ntopics: raqqa, mosul', 'The SDF said so.'),
    event('02', 'date: 2017-06-02\nTitle: Twice', 'The SDF said so <b>again</b>.'),
    event('03', 'date: 2017-06-03\ntags: [raqqa]\ndraft: yes', 'The SDF said so.'),
    event('04', 'date: 2017-06-05\nplace: raqa', 'The SDF said so.'),
    event('05', 'date: 2017-06-05\nsummary: Mosul: day one', 'It is {{ place }}.'),
    event('06', 'date: 2017-06-06\nclaims:\n  - value: 12\n    by: Airwars', 'It fell on Tuesday.'),
    event('07', 'date: 2017-06-07\naliases: [raqqa]\nlang: english', 'See [this](2017-06-06.md).'),
    brief('related: [2017-06-06]\nimage: raqqa.png', 'The SDF said so.'),
    entries('places.yaml', 'tabqa:\n  name: Tabqa\n  country: Syria\n  lat: north\n  lon: 38.55'),
    file('topic.yaml', 'raqqa: Raqqa\n'),
  );
  const { diagnostics } = load(exampleTree(content), { prefix: '/', rules });
  expect(
    diagnostics.map(({ file: name, line, rule }) => `${name.replace(/^.*\//, '')}:${line} ${rule}`),
  ).toEqual([
    '2017-06-01-event-01.md:6 dates/form',
    '2017-06-01-event-01.md:7 topics/unknown',
    '2017-06-02-event-02.md:8 fields/unknown',
    '2017-06-02-event-02.md:10 body/html',
    '2017-06-03-event-03.md:8 fields/unknown',
    '2017-06-03-event-03.md:9 fields/flag',
    '2017-06-04-event-04.md:6 files/date',
    '2017-06-04-event-04.md:7 places/unknown',
    '2017-06-05-event-05.md:7 yaml/syntax',
    '2017-06-05-event-05.md:9 body/template',
    '2017-06-06-event-06.md:9 fields/missing',
    '2017-06-06-event-06.md:12 dates/relative',
    '2017-06-06-raqqa-assault.md:13 related/unknown',
    '2017-06-06-raqqa-assault.md:14 fields/type',
    '2017-06-07-event-07.md:8 urls/site-address',
    '2017-06-07-event-07.md:9 fields/language',
    '2017-06-07-event-07.md:11 links/form',
    'places.yaml:13 fields/country',
    'places.yaml:14 fields/number',
    'topic.yaml:1 files/stray',
  ]);
  for (const { reason, fix } of diagnostics) expect([reason, fix]).not.toContain('');
});

test('front matter that is no list of fields is told once', () => {
  expect(faults(briefFile('---\n- one\n- two\n---\nText.\n'))).toEqual(['2 front-matter/form']);
});

test.each(['2017-06-08 Raqqa.md', '2017-06-08-raqqa.txt', '2017-06-08-Raqqa.markdown'])(
  'a brief by a wrong name is read all the same, and not published: %s',
  (name) => {
    const path = `briefs/2017/${name}`;
    const text =
      '---\ntitle: T\nstatus: reported\ndate: 2017-06-08\nplace: raqa\ntopics: [raqqa]\nsource: https://a.example/\n---\nIt began today.\n';
    const { diagnostics, record } = load(
      exampleTree(together(file(path, text), brief('related: [2017-06-08-raqqa]'))),
      { prefix: '/', rules },
    );
    expect(diagnostics.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
      '1 files/name',
      '5 places/unknown',
      '7 sources/no-archive',
      '9 dates/relative',
    ]);
    expect(record.briefs).toHaveLength(2);
  },
);

test('a faulty field of a group does not hide what is wrong with its neighbours', () => {
  expect(
    faults(
      brief(
        'claims:\n  - measure: raqa\n    value: 12\n    by: Airwars\n    credibility: 9\n    source: 3\nimage:\n  src: /images/none.png\n  alt: A street',
      ),
    ),
  ).toEqual([
    '14 measures/unknown',
    '17 fields/word',
    '18 claims/source',
    '20 fields/missing',
    '20 images/unknown',
  ]);
});

test('a misspelt field is not missing as well', () => {
  expect(
    faults(
      briefFile(
        '---\ntitle: T\ndate: 2017-06-06\nplace: raqqa\ntopic: raqqa\nsorce: https://a.example/\n---\nText.\n',
      ),
    ),
  ).toEqual(['5 fields/unknown', '6 fields/unknown']);
});
