import { describe, expect, test } from 'vitest';
import { map, outcome, removal, runIn, text } from './removal.ts';

const write = { write: true };

describe('CSV with a mapping', () => {
  const csv = (mapping: string) => {
    const removed = removal({
      'events.csv': [
        'when;headline;where;lat;lon;land;link;words;dead;who',
        '06/05/2017;A thing;Newtown;34.5;43.2;iq;https://www.reuters.com/1;raqqa, street fighting;"1,200";the coast guard',
        '07/05/2017;Another;Raqqa;;;;https://www.thetimes.com/2;misc;12;police',
        '08/05/2017;"Rejected; old";;;;;https://www.thetimes.com/3;;;',
      ].join('\r\n'),
    });
    map(removed, `from: old/events.csv\nformat: csv\n${mapping}`);
    return removed;
  };
  const FIELDS = [
    'fields:',
    '  when: date',
    '  headline: title',
    '  where: place',
    '  lat: place.lat',
    '  lon: place.lon',
    '  land: place.country',
    '  link: source[].url',
    '  words: topics',
    '  dead: claims[].value',
    '  who: claims[].by',
    'dates: {order: day-month}',
    'defaults: {topics: campaign, "claims[].measure": raqqa-deaths}',
    'skip: {headline: "rejected; old"}',
    'values: {words: {misc: drop, street fighting: raqqa}}',
    '',
  ].join('\n');

  test('dates, places with coordinates, topics by other words, numbers', () => {
    const removed = csv(FIELDS);
    const { code, report } = runIn(removed, undefined, write);
    expect(code).toBe(0);
    expect(outcome(removed)).toEqual({
      briefs: ['2017-05-06-thing', '2017-05-07-another'],
      errors: [],
    });
    expect(text(removed, 'briefs/2017/2017-05-06-thing.md')).toMatch(
      /title: A thing\ndate: 2017-05-06\nplace: newtown\ntopics: \[raqqa\]\n/,
    );
    expect(text(removed, 'places.yaml')).toContain(
      'newtown:\n  name: Newtown\n  country: IQ\n  lat: 34.5\n  lon: 43.2\n',
    );
    expect(text(removed, 'briefs/2017/2017-05-07-another.md')).toContain('topics: [campaign]\n');
    expect(report).toMatch(
      /1 entry is left out on purpose\n.*"headline" is rejected; old\n\s+events\.csv, line 4/,
    );
    expect(report).toContain('"misc" of the field "words": the mapping says "drop" for this value');
  });

  test('a number becomes a claim when its measure is known', () => {
    const removed = csv(FIELDS);
    runIn(removed, undefined, write);
    expect(text(removed, 'briefs/2017/2017-05-06-thing.md')).toContain(
      'claims:\n  - measure: raqqa-deaths\n    value: 1200\n    by: the coast guard\n',
    );
  });

  test('a date that could be two days is not guessed at', () => {
    const removed = csv(FIELDS.replace('dates: {order: day-month}\n', ''));
    expect(runIn(removed, undefined).report).toContain('"06/05/2017" could be two days');
  });
});

describe('JSON', () => {
  test('lists in lists become sources and claims', () => {
    const removed = removal({
      'events.json': JSON.stringify({
        count: 1,
        events: [
          {
            title: 'A thing',
            date: '2017-05-06',
            tags: ['raqqa'],
            text: '<p>It <em>was</em>.</p>',
            sources: [
              { outlet: 'reuters', url: 'https://www.reuters.com/1' },
              { outlet: 'The Times', url: 'https://www.thetimes.com/1', date: '7 May 2017' },
            ],
            figures: [{ what: 'raqqa-deaths', number: 350, who: 'The Times' }],
          },
        ],
      }),
    });
    runIn(removed, 'events.json', write);
    expect(outcome(removed)).toEqual({ briefs: ['2017-05-06-thing'], errors: [] });
    expect(text(removed, 'briefs/2017/2017-05-06-thing.md')).toBe(
      [
        '---',
        'title: A thing',
        'date: 2017-05-06',
        'topics: [raqqa]',
        'source:',
        '  - publisher: reuters',
        '    url: https://www.reuters.com/1',
        '  - publisher: the-times',
        '    url: https://www.thetimes.com/1',
        '    published: 2017-05-07',
        'claims:',
        '  - measure: raqqa-deaths',
        '    value: 350',
        '    by: The Times',
        '---',
        'It *was*.',
        '',
      ].join('\n'),
    );
  });

  test('one object a line', () => {
    const line = (at: number) =>
      JSON.stringify({
        title: `Thing ${at}`,
        date: '2017-05-06',
        tags: 'raqqa',
        link: 'https://www.reuters.com/1',
      });
    const removed = removal({ 'events.ndjson': `${line(1)}\n${line(2)}\n` });
    runIn(removed, 'events.ndjson', write);
    expect(outcome(removed).briefs).toEqual(['2017-05-06-thing-1', '2017-05-06-thing-2']);
  });
});

describe('feeds', () => {
  const rss = `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Old</title><link>https://old.example.org/</link>
<item><title>One &amp; two</title><link>https://old.example.org/one/</link><guid>https://old.example.org/?p=1</guid>
<pubDate>Tue, 06 Jun 2017 23:30:00 -0500</pubDate><category>Raqqa</category>
<content:encoded><![CDATA[<p>Hi, says <a href="https://www.reuters.com/7">Reuters</a>.</p>]]></content:encoded></item>
<item><title>No source</title><link>https://old.example.org/two/</link><pubDate>Wed, 07 Jun 2017 10:00:00 GMT</pubDate></item>
</channel></rss>`;
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Other</title><link href="https://other.example.org/"/>
<entry><title>Three</title><link href="https://www.thetimes.com/3"/><id>tag:x,2017:3</id>
<published>2017-06-08T10:00:00Z</published><category term="Raqqa"/><content type="html">&lt;p&gt;Text.&lt;/p&gt;</content></entry></feed>`;

  test('RSS: pages of the old site become old addresses, links become sources', () => {
    const removed = removal({ 'feed.xml': rss });
    const { report } = runIn(removed, 'feed.xml', write);
    expect(outcome(removed)).toEqual({
      briefs: ['2017-06-06-one-two', '2017-06-07-no-source'],
      errors: [],
    });
    expect(text(removed, 'briefs/2017/2017-06-06-one-two.md')).toBe(
      [
        '---',
        'title: One & two',
        'date: 2017-06-06',
        'topics: [raqqa]',
        'source:',
        '  - publisher: reuters',
        '    url: https://www.reuters.com/7',
        'aliases:',
        '  - /one/',
        '---',
        'Hi, says [Reuters](https://www.reuters.com/7).',
        '',
      ].join('\n'),
    );
    expect(report).toMatch(
      /A source: the entry names none; its page on the old site stands in\n\s+feed\.xml, entry 2/,
    );
  });

  test('Atom', () => {
    const removed = removal({ 'atom.xml': atom });
    runIn(removed, 'atom.xml', write);
    expect(text(removed, 'briefs/2017/2017-06-08-three.md')).toMatch(
      /publisher: the-times\n[\s\S]*---\nText\.\n$/,
    );
  });
});
