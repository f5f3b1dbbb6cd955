import { describe, expect, test } from 'vitest';
import { type FormattedTree, inFormatOfToday } from '../../src/content/format/format.ts';
import type { FormatStep } from '../../src/content/format/steps.ts';
import { load } from '../../src/content/load/load.ts';
import { briefText, contentWith } from './small-content.ts';

const STEPS: readonly FormatStep[] = [
  {
    to: 2,
    says: 'Places are called where.',
    changes: [
      { in: 'briefs', field: ['place'], renamed: 'where' },
      { in: 'briefs', field: ['source', 'published'], renamed: 'day' },
      { in: 'publishers', field: ['kind'], values: { wire: 'agency' } },
      { in: 'pages', field: ['order'], gone: 'Name the page in navigation.' },
    ],
  },
  {
    to: 3,
    says: 'And then location.',
    changes: [{ in: 'briefs', field: ['where'], renamed: 'location' }],
  },
];

const BRIEF = 'briefs/2017/2017-07-01-new.md';
const formatted = (files: Readonly<Record<string, string>>, steps = STEPS): FormattedTree =>
  inFormatOfToday(contentWith(files), steps);
const linesOf = ({ files }: FormattedTree, file: string) =>
  files.get(file)?.changes.map(({ line, before, after }) => `${line} ${before} > ${after}`);

describe('a record in an older format', () => {
  test('is written anew only where a step changes it, through all steps', () => {
    const text = briefText(
      'place: raqqa # the city\nsource:\n  - url: https://a.example/1\n    published: 2017-07-02\n  - { url: https://a.example/2, published: 2017-07-03 }',
      'place: and published: stay in the text.',
    );
    const upgraded = formatted({ [BRIEF]: text });
    expect(linesOf(upgraded, BRIEF)).toEqual([
      '5 place: raqqa # the city > location: raqqa # the city',
      '8     published: 2017-07-02 >     day: 2017-07-02',
      '9   - { url: https://a.example/2, published: 2017-07-03 } >   - { url: https://a.example/2, day: 2017-07-03 }',
    ]);
    expect(upgraded.files.get(BRIEF)?.text).toContain('place: and published: stay in the text.');
  });

  test('has its vocabularies changed entry by entry', () => {
    const publishers = 'a:\n  name: A\n  kind: wire\nb:\n  name: B\n  kind: "ngo"\n';
    expect(linesOf(formatted({ 'publishers.yaml': publishers }), 'publishers.yaml')).toEqual([
      '3   kind: wire >   kind: agency',
    ]);
  });

  test('is told by file and line what only people can change', () => {
    const [fault] = formatted({}).diagnostics;
    expect(fault).toMatchObject({
      file: 'content/pages/about.md'.replace('content', contentWith({}).name),
      line: 4,
      rule: 'format/version',
      fix: 'Name the page in navigation.',
    });
  });

  test.each([
    ['title: A\n', 'format: 3\ntitle: A\n'],
    ['title: A\nformat: 2\n', 'title: A\nformat: 3\n'],
  ])('says then in which format it is: %j', (site, wanted) => {
    expect(formatted({ 'site.yaml': site }).files.get('site.yaml')?.text).toBe(wanted);
  });

  test('that begins in the middle takes only the steps that are ahead', () => {
    const site = { 'site.yaml': 'title: A\nformat: 2\n' };
    const upgraded = formatted({ ...site, [BRIEF]: briefText('place: raqqa') });
    expect(upgraded.files.has(BRIEF)).toBe(false);
    expect(upgraded.diagnostics).toEqual([]);
  });

  test('of the format of today is left as it is, whatever is in it', () => {
    const site = { 'site.yaml': 'title: A\nformat: 3\n' };
    expect(formatted({ ...site, [BRIEF]: '---\n: {' }).files.size).toBe(0);
    expect(formatted({}, []).files.size).toBe(0);
  });
});

describe('a record in a format that this engine does not know', () => {
  const tree = contentWith({
    'site.yaml': 'title: A\nformat: 7\ndescription: x\n',
    [BRIEF]: briefText('location: raqqa'),
  });

  test('is one error with its line, and nothing else is said of it', () => {
    const { diagnostics } = load(tree);
    expect(diagnostics.map(({ rule, line, reason }) => [rule, line, reason])).toEqual([
      [
        'format/version',
        2,
        'The record is in content format 7; this version of Dateline reads formats up to 1.',
      ],
    ]);
  });

  test.each(['format: two', 'format: -1', 'format: [2]'])('%s is no format', (line) => {
    const { diagnostics } = load(
      contentWith({
        'site.yaml': `title: A\ndescription: B\nurl: https://a.example/\n${line}\n`,
      }),
    );
    expect(diagnostics.map(({ rule }) => rule)).toEqual([expect.stringMatching(/^fields\//)]);
  });
});
