import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { article, brief, briefNames, errors, newsroom, runNew } from './newsroom.ts';
import { CANCEL, ENTER, typist } from './typist.ts';

const NO_EDITOR = ['--no-edit'];

describe('at a terminal, what is missing is asked for', () => {
  test('one question at a time, and the answers make a brief', async () => {
    const folder = newsroom();
    const terminal = typist([
      ['What happened?', `SDF enters the old city${ENTER}`],
      ['When did it happen?', `2017-07-03${ENTER}`],
      ['Where?', `raq${ENTER}`],
      ['Which topic', `the battle for r${ENTER}`],
      ['Another topic?', ENTER],
      ['The address of a source', `https://www.reuters.com/a${ENTER}`],
      ['The title of that page', ENTER],
      ['When was it published?', `2017-07-03${ENTER}`],
      ['The text', `The force entered.${ENTER}`],
    ]);
    const { code } = await runNew(folder, NO_EDITOR, terminal);
    expect(code).toBe(0);
    expect(brief(folder, '2017-07-03-sdf-enters-old-city')).toBe(
      [
        '---',
        'title: SDF enters the old city',
        'date: 2017-07-03',
        'place: raqqa',
        'topics: [raqqa]',
        'source:',
        '  - publisher: reuters',
        '    url: https://www.reuters.com/a',
        '    published: 2017-07-03',
        '---',
        'The force entered.',
        '',
      ].join('\n'),
    );
  });

  test('a place, a topic and a publisher that are new are added on the way', async () => {
    const folder = newsroom();
    const terminal = typist([
      ['Where?', `Tabqa${ENTER}`],
      ['Its country', `SY${ENTER}`],
      ['Latitude', `35.84${ENTER}`],
      ['Longitude', `38.55${ENTER}`],
      ['The address of a source', `https://hawar.example.com/a${ENTER}`],
      ['Who publishes hawar.example.com', `Hawar News${ENTER}`],
      ['What kind of publisher', ENTER],
      ['Its home page', ENTER],
      ['The title of that page', ENTER],
      ['When was it published?', ENTER],
      ['The text', ENTER],
    ]);
    const given = ['--title', 'SDF enters Tabqa', '--date', '2017-04-15', '--topic', 'raqqa'];
    const { code } = await runNew(folder, [...given, ...NO_EDITOR], terminal);
    expect(code).toBe(0);
    expect(errors(folder)).toEqual([]);
    expect(brief(folder, '2017-04-15-sdf-enters-tabqa')).toMatch(
      /place: tabqa\n[\s\S]*publisher: hawar-news\n/,
    );
    expect(readFileSync(path.join(folder, 'publishers.yaml'), 'utf8')).toContain(
      'hawar-news:\n  name: Hawar News\n  kind: wire\n  url: https://hawar.example.com/\n',
    );
  });

  test('a wrong answer is explained and can be corrected', async () => {
    const folder = newsroom();
    const terminal = typist([
      ['When did it happen?', `6 June 2017${ENTER}`],
      ['is not a valid date', `${'\x7F'.repeat(11)}2017-06-06${ENTER}`],
      ['Where?', ENTER],
      ['The text', ENTER],
    ]);
    const given = [
      '--title',
      'A bridge opens',
      '--topic',
      'raqqa',
      '--source',
      'https://www.reuters.com/a',
    ];
    expect((await runNew(folder, [...given, ...NO_EDITOR], terminal)).code).toBe(0);
    expect(brief(folder, '2017-06-06-bridge-opens')).toContain('date: 2017-06-06\n');
  });

  test('also for what an article does not say', async () => {
    const folder = newsroom();
    const terminal = typist([
      ['What happened?', `A ferry sinks${ENTER}`],
      ['Where?', ENTER],
      ['Which topic', `the campaign${ENTER}`],
      ['Another topic?', ENTER],
      ['The text', ENTER],
    ]);
    const file = article('A ferry sank on Monday, The Times reports today.');
    const given = ['--from', file, '--published', '2017-07-04', ...NO_EDITOR];
    expect((await runNew(folder, given, terminal)).code).toBe(0);
    expect(brief(folder, '2017-07-03-ferry-sinks')).toMatch(
      /title: A ferry sinks\n[\s\S]*topics: \[campaign\]\n[\s\S]*draft: true\n/,
    );
  });

  test('leaving a question leaves everything as it was', async () => {
    const folder = newsroom();
    const { code, err } = await runNew(folder, NO_EDITOR, typist([['What happened?', CANCEL]]));
    expect([code, err]).toEqual([1, 'Nothing was written.\n']);
    expect(briefNames(folder)).toHaveLength(3);
  });
});
