import { describe, expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { outcome, removal, runIn, text } from './removal.ts';

const HEAD =
  'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background';

const table = (...rows: readonly string[]) =>
  removal({ 'timeline.csv': `${[HEAD, ...rows].join('\n')}\n` });

/** An event of the table, by its dates and headline; the rest is always the same. */
const event = (dates: string, headline: string, display = '') =>
  `${dates},${display},${headline},"<p>Text, with <a href=""https://www.reuters.com/${headline}"">a source</a>.</p>",,,,,,Raqqa,`;

describe('the spreadsheet', () => {
  test.each([
    ['a day', '2017,6,6,,,,,', '', '2017-06-06'],
    ['a month', '2017,6,,,,,,', '', '2017-06'],
    ['a year', '2017,,,,,,,', '', '2017'],
    ['from day to day', '2017,7,9,,2017,7,10,', '', '2017-07-09/2017-07-10'],
    ['from month to year', '2016,10,,,2017,,,', '', '2016-10/2017'],
    ['an end that is the beginning', '2017,6,6,,2017,6,6,', '', '2017-06-06'],
    ['about a year, by what it displays', '2017,,,,,,,', 'c. 2017', '2017~'],
  ])('keeps the precision of %s', (_, dates, display, edtf) => {
    const removed = table(event(dates, 'one', display));
    runIn(removed, 'timeline.csv', { write: true });
    const { briefs, errors } = outcome(removed);
    expect(errors).toEqual([]);
    const brief = load(removed.content).record.briefs.find(({ name }) => name === briefs[0]);
    expect(brief?.date.edtf).toBe(edtf);
  });

  test('text becomes Markdown, links become sources, groups become topics', () => {
    const removed = table(event('2017,6,6,,,,,', 'one'));
    runIn(removed, 'timeline.csv', { write: true });
    expect(text(removed, 'briefs/2017/2017-06-06-one.md')).toBe(
      [
        '---',
        'title: one',
        'date: 2017-06-06',
        'topics: [raqqa]',
        'source:',
        '  - publisher: reuters',
        '    url: https://www.reuters.com/one',
        '---',
        'Text, with [a source](https://www.reuters.com/one).',
        '',
      ].join('\n'),
    );
  });

  test('an era becomes a topic with its first day, of all that happened in it', () => {
    const removed = table(
      '2016,10,,,2017,7,,,,The battle of Mosul,,,,,,era,,',
      event('2016,10,17,,,,,', 'inside'),
      event('2017,8,1,,,,,', 'outside'),
    );
    runIn(removed, 'timeline.csv', { write: true });
    const { record } = load(removed.content);
    expect(record.vocabularies.topics.get('the-battle-of-mosul')).toMatchObject({
      name: 'The battle of Mosul',
      start: { edtf: '2016-10' },
    });
    const topics = Object.fromEntries(record.briefs.map(({ title, topics }) => [title, topics]));
    expect(topics).toMatchObject({ inside: ['raqqa', 'the-battle-of-mosul'], outside: ['raqqa'] });
  });

  test('what cannot come is said', () => {
    const removed = table(
      '2016,,,,,,,,,The story so far,,,,,,title,,',
      event('-50,1,1,,,,,', 'long-ago'),
      event('2017,6,31,,,,,', 'no-day'),
      '2017,6,6,01:30,,,,,,Night,"<p>x <a href=""https://www.reuters.com/n"">s</a></p>",https://e.example.com/x.jpg,Someone,Smoke,,,Raqqa,#fff',
    );
    const { report } = runIn(removed, 'timeline.csv');
    expect(report).toContain(
      'The title slide "The story so far": the title of a site is in site.yaml',
    );
    expect(report).toMatch(
      /"long-ago": its year is "-50", but years run from 1 to 9999\n\s+timeline\.csv, line 3/,
    );
    expect(report).toMatch(/"no-day": its date cannot be read: "2017-06-31"/);
    expect(report).toMatch(/The field "time": .*\n\s+timeline\.csv, line 5/);
    expect(report).toContain('The picture: it has no image.alt');
  });
});

describe('the JSON', () => {
  test('is read as the spreadsheet is', () => {
    const removed = removal({
      'timeline.json': JSON.stringify({
        title: { text: { headline: 'The story' } },
        events: [
          {
            start_date: { year: '2017', month: '6', day: 6 },
            text: { headline: 'Day <b>one</b>', text: 'It began.' },
            media: { url: 'https://www.reuters.com/one', caption: 'The report' },
            group: 'Raqqa',
          },
          {
            start_date: { year: 2017 },
            end_date: { year: 2018, month: 2 },
            display_date: 'Those years',
            text: { headline: 'After', text: '<p><a href="https://www.thetimes.com/a">s</a></p>' },
          },
        ],
        eras: [
          {
            start_date: { year: 2017 },
            end_date: { year: 2017, month: 12 },
            text: { headline: 'The year' },
          },
        ],
      }),
    });
    runIn(removed, 'timeline.json', { write: true });
    expect(outcome(removed)).toEqual({
      briefs: ['2017-after', '2017-06-06-day-one'],
      errors: [],
    });
    expect(text(removed, 'briefs/2017/2017-06-06-day-one.md')).toMatch(
      /^---\ntitle: Day one\ndate: 2017-06-06\ntopics: \[raqqa, the-year\]\nsource:\n {2}- publisher: reuters\n {4}title: The report\n/,
    );
    expect(text(removed, 'briefs/2017/2017-after.md')).toContain('date: 2017/2018-02\n');
  });
});
