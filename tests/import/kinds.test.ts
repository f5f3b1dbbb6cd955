import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { fromWindows } from '../../src/editing/import/archive/archive-files.ts';
import { htmlInMarkdown, withoutUnshown } from '../../src/editing/import/archive/read-feed.ts';
import { planSite } from '../../src/site/plan.ts';
import { bridgeSite } from '../content/small-content.ts';
import { map, outcome, put, type Removal, removal, runIn, text } from './removal.ts';

const MOMENT = '2020-01-01T00:00:00Z';

/** A file of `/data/` of a record. */
function exported(content: string, name: string): string {
  const plan = planSite(load(content).record, { buildMoment: MOMENT });
  const file = [...plan.files()].find((one) => one.path === `data/${name}`)?.render() ?? '';
  return typeof file === 'string' ? file : [...(file as Iterable<string>)].join('');
}

/** A record of which only the vocabularies are left, beside an export of it. */
function emptied(name: string): Removal {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-round-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const content = path.join(folder, 'content');
  cpSync(bridgeSite, content, { recursive: true });
  rmSync(path.join(content, 'briefs'), { recursive: true });
  put(path.join(folder, 'old', name), exported(bridgeSite, name));
  return { folder, content };
}

type Data = { readonly briefs: readonly { readonly [field: string]: unknown }[] };

describe('the data files of a record come back', () => {
  test.each(['briefs.json', 'briefs.ndjson'])('without loss from %s', (name) => {
    const removed = emptied(name);
    const { report } = runIn(removed, name, { write: true });
    expect(report).not.toMatch(/cannot become|are refused/);
    const before = JSON.parse(exported(bridgeSite, 'briefs.json')) as Data;
    const after = JSON.parse(exported(removed.content, 'briefs.json')) as Data;
    expect(after.briefs.length).toBeGreaterThan(50);
    // A translation is a file of its own, which the report names as left out.
    expect(report).toMatch(/translations?/);
    expect(after.briefs).toEqual(before.briefs.map(({ translations: _, ...brief }) => brief));
    const again = runIn(removed, name, { write: true });
    expect(again.report).toContain('There is nothing to write.');
  });

  test('from briefs.csv as far as it holds them', () => {
    const removed = emptied('briefs.csv');
    runIn(removed, 'briefs.csv', { write: true });
    const kept = ({ briefs }: Data) =>
      briefs.map(({ id, title, date, status, importance, summary, topics, places, sources }) => ({
        ...{ id, title, date, status, importance, summary, topics, places },
        urls: (sources as { url?: string }[]).flatMap(({ url }) => url ?? []),
      }));
    const before = JSON.parse(exported(bridgeSite, 'briefs.json')) as Data;
    const after = JSON.parse(exported(removed.content, 'briefs.json')) as Data;
    expect(kept(after)).toEqual(kept(before));
  });

  test('with topics and corrections into a record that has none of them', () => {
    const removed = removal({
      'briefs.ndjson': `${JSON.stringify({
        id: '2017-05-05-thing',
        language: 'en',
        title: 'A thing',
        date: { edtf: '2017-05-05', kind: 'single' },
        status: 'disputed',
        importance: 'key',
        summary: 'So.',
        topics: [{ key: 'harbour', name: 'The old harbour' }],
        places: [{ key: 'quay', name: 'Quay', country: 'IQ', lat: 34, lon: 43 }],
        sources: [
          { number: 1, publisher: 'An NGO', title: 'T', url: 'https://ngo.example/', via: [] },
        ],
        claims: [],
        corrections: [{ id: 'x', date: '2018-01-01', kind: 'correction', note: 'Was wrong.' }],
        related: [],
        modified: '2018-01-01',
      })}\n`,
    });
    runIn(removed, 'briefs.ndjson', { write: true });
    expect(outcome(removed)).toEqual({ briefs: ['2017-05-05-thing'], errors: [] });
    expect(text(removed, 'topics.yaml')).toContain('harbour:\n  name: The old harbour');
    expect(text(removed, 'briefs/2017/2017-05-05-thing.md')).toContain('note: Was wrong.');
  });
});

const GHOST = {
  db: [
    {
      meta: { version: '5.0.0' },
      data: {
        posts: [
          {
            ...{ id: 'a', title: 'Bridge opens', slug: 'bridge-opens', status: 'published' },
            html: '<p>The bridge <strong>opened</strong>. <a href="https://a.example/1">So</a> it was.</p>',
            published_at: '2017-05-05T10:00:00.000Z',
            ...{ visibility: 'public', type: 'post', custom_excerpt: 'It opened.' },
          },
          {
            ...{ id: 'b', title: 'For members', slug: 'members', status: 'published' },
            html: '<p>See <a href="https://a.example/2">this</a>.</p>',
            ...{ published_at: '2017-05-06T10:00:00.000Z', visibility: 'members', type: 'post' },
          },
          {
            ...{ id: 'c', title: 'A draft', slug: 'draft', status: 'draft', visibility: 'public' },
            html: '<p>See <a href="https://a.example/3">this</a>.</p>',
            created_at: '2017-05-07T10:00:00.000Z',
          },
          { id: 'd', title: 'Unread', slug: 'unread', html: null, lexical: '{"root":{}}' },
        ],
        tags: [
          { id: 't', name: 'Bridges', slug: 'bridges' },
          { id: 'u', name: '#internal', slug: 'hash-internal' },
        ],
        posts_tags: ['a', 'b', 'c'].flatMap((post_id) => [
          { post_id, tag_id: 't', sort_order: 0 },
          { post_id, tag_id: 'u', sort_order: 1 },
        ]),
      },
    },
  ],
};

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//x//EN',
  ...['BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20200101T000000Z', 'DTSTART;VALUE=DATE:20170605'],
  ...['DTEND;VALUE=DATE:20170608', 'SUMMARY:Talks\\, in Geneva', 'CATEGORIES:Talks,Peace'],
  ...['DESCRIPTION:Talks began.\\nThey went on.', 'URL:https://a.example/talks', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'UID:2', 'DTSTAMP:20200101T000000Z'],
  ...['DTSTART;TZID=Europe/Paris:20170610T210000', 'DTEND;TZID=Europe/Paris:20170610T230000'],
  ...['SUMMARY:Concert', 'DESCRIPTION:A concert.', 'URL:https://a.example/concert'],
  ...['STATUS:TENTATIVE', 'CATEGORIES:Music', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'UID:3', 'DTSTAMP:20200101T000000Z', 'DTSTART;VALUE=DATE:20170612'],
  ...['SUMMARY:Secret', 'CLASS:PRIVATE', 'URL:https://a.example/secret', 'CATEGORIES:Music'],
  ...['DESCRIPTION:Hidden.', 'RRULE:FREQ=YEARLY', 'END:VEVENT'],
  'END:VCALENDAR',
  '',
].join('\r\n');

const MARKWHEN = `title: A war
dateFormat: d/M/yyyy

section The war #war
// a remark
2017-06-06: Assault begins #raqqa #sdf
See [the report](https://a.example/1).

2017-07-09 - 2017-07-10: Mosul falls
More of it: [here](https://a.example/2).
endSection

June 2018 – now: Aftermath #raqqa
[Source](https://a.example/3)
`;

const CHRONICLE = `---
title: A chronicle
---
# A chronicle

Introduction, which is no entry.

## The war

### 6 June 2017: Assault begins

Text of it, [from here](https://a.example/1).

Second paragraph.

### 9 July 2017 – Mosul falls

- a point, not a date
- another

[Source](https://a.example/2)

## 2018

- **3 March**: The court met. [Report](https://a.example/3)
- 4 avril 2018 : Le tribunal a jugé. [Compte rendu](https://a.example/4)
`;

describe('archives of other kinds', () => {
  const brief = (removed: Removal, name: string) =>
    text(removed, `briefs/${name.slice(0, 4)}/${name}.md`);

  test('an export of Ghost: states, tags, excerpts, texts', () => {
    const removed = removal({ 'ghost.json': JSON.stringify(GHOST) });
    const { report } = runIn(removed, 'ghost.json', { write: true });
    expect(outcome(removed)).toEqual({
      briefs: ['2017-05-05-bridge-opens', '2017-05-06-members', '2017-05-07-draft'],
      errors: [],
    });
    const opened = brief(removed, '2017-05-05-bridge-opens');
    expect(opened).toContain('topics: [bridges]\nsummary: It opened.\n');
    expect(opened).toContain('The bridge **opened**. [So](https://a.example/1) it was.');
    expect(opened).not.toContain('draft');
    expect(brief(removed, '2017-05-06-members')).toContain('draft: true');
    expect(brief(removed, '2017-05-07-draft')).toContain('draft: true');
    expect(report).toContain('only in the form of its editor');
  });

  test('a calendar: days, hours of their place, doubt, what is private, what repeats', () => {
    const removed = removal({ 'events.ics': CALENDAR });
    const { report } = runIn(removed, 'events.ics', { write: true });
    expect(outcome(removed)).toEqual({
      briefs: ['2017-06-05-talks-geneva', '2017-06-10-concert', '2017-06-12-secret'],
      errors: [],
    });
    expect(brief(removed, '2017-06-05-talks-geneva')).toMatch(
      /title: Talks, in Geneva\ndate: 2017-06-05\/2017-06-07\ntopics: \[talks, peace\]\n[\s\S]*They went on\./,
    );
    const concert = brief(removed, '2017-06-10-concert');
    expect(concert).toContain('date: 2017-06-10T21:00+02:00\nstatus: reported\n');
    expect(brief(removed, '2017-06-12-secret')).toContain('draft: true');
    expect(report).toContain('That it repeats: a brief is one event');
  });

  test('a timeline of Markwhen: ranges, open ends, tags, sections', () => {
    const removed = removal({ 'war.mw': MARKWHEN });
    runIn(removed, 'war.mw', { write: true });
    expect(outcome(removed)).toEqual({
      briefs: ['2017-06-06-assault-begins', '2017-07-09-mosul-falls', '2018-06-aftermath'],
      errors: [],
    });
    expect(brief(removed, '2017-06-06-assault-begins')).toContain('topics: [the-war, raqqa, sdf]');
    expect(brief(removed, '2017-07-09-mosul-falls')).toContain('date: 2017-07-09/2017-07-10\n');
  });

  test('one Markdown file with many entries', () => {
    const removed = removal({ 'chronicle.md': CHRONICLE });
    runIn(removed, 'chronicle.md', { write: true });
    const { briefs, errors } = outcome(removed);
    expect(errors).toEqual([]);
    expect(briefs).toEqual([
      '2017-06-06-assault-begins',
      '2017-07-09-mosul-falls',
      '2018-03-03-court-met',
      expect.stringMatching(/^2018-04-04-/),
    ]);
    const assault = brief(removed, '2017-06-06-assault-begins');
    expect(assault).toContain('Second paragraph.');
    expect(assault).toContain('topics: [the-war]');
    expect(brief(removed, '2017-07-09-mosul-falls')).toContain('- another');
  });

  test('a table in UTF-16 and one of Windows, with dates in a format of their own', () => {
    const table = 'headline;when;link\nBrücke offen;05.06.17;https://a.example/1\n';
    for (const [name, bytes] of [
      ['utf16.csv', Buffer.from(`\ufeff${table}`, 'utf16le')],
      ['windows.csv', Buffer.from(table, 'latin1')],
    ] as const) {
      const removed = removal({ [name]: bytes });
      map(
        removed,
        `from: old/${name}\nformat: csv\nfields: {headline: title, when: date, link: "source[].url"}\ndefaults: {topics: x}\ndates: {format: dd.MM.yy}\n`,
      );
      runIn(removed, undefined, { write: true });
      expect(brief(removed, '2017-06-05-bruecke-offen'.replace('bruecke', 'brucke'))).toContain(
        'title: Brücke offen',
      );
    }
  });
});

describe('HTML in Markdown becomes Markdown, and what is Markdown stays', () => {
  test.each([
    ['It <b>was</b> *so*.', 'It **was** *so*.'],
    [
      'A <a href="https://a.example/x">link</a> and [one](/y/).',
      'A [link](https://a.example/x) and [one](/y/).',
    ],
    ['One.<br>Two.<br/>\nThree.', 'One.  \nTwo.  \n\nThree.'],
    ['<div class="x">\n\nSome **text**.\n\n</div>', 'Some **text**.'],
    ['<p>One.</p>\n<p>Two <em>x</em>.</p>', 'One.\n\nTwo *x*.'],
    ['<ul><li>a</li><li>b</li></ul>', '-   a\n-   b'],
    ['<blockquote>Said so.</blockquote>', '> Said so.'],
    ['<img src="/images/a.png" alt="A">', '![A](/images/a.png)'],
    ['<span style="color:red">Red</span> text', 'Red text'],
    [
      '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2|3</td></tr></table>',
      '| A | B |\n| --- | --- |\n| 1 | 2\\|3 |',
    ],
    ['<iframe src="https://v.example/1"></iframe>', '[v.example](https://v.example/1)'],
    ['10<sup>6</sup> m<sup>2</sup>, H<sub>2</sub>O', '10⁶ m², H₂O'],
    ['5 < 6 and a_b_c', '5 < 6 and a_b_c'],
    ['An unclosed <b>tag, and *more*.', 'An unclosed <b>tag, and *more*.'],
  ])('%s', (html, markdown) => {
    expect(htmlInMarkdown(html).trim()).toBe(markdown);
  });
});

describe('what the HTML of a text says that nobody is to see stays behind', () => {
  test.each<[form: 'html' | 'markdown', text: string, shown: string]>([
    ['html', '<p>a</p><p style="display:none">x</p><p>b</p>', '<p>a</p><p>b</p>'],
    [
      'html',
      '<p>a</p><div STYLE="color:red; Display : none !important"><p>x</p></div>b',
      '<p>a</p>b',
    ],
    ['html', '<p>a <span hidden>x <b>y</b></span>b</p>', '<p>a b</p>'],
    ['html', '<p>a <img src="x.png" hidden>b</p>', '<p>a b</p>'],
    ['html', '<p>a</p><div hidden="">x', '<p>a</p>'],
    ['html', '<p style="visibility:hidden">x</p>', ''],
    ['html', '<p hidden>x<p>b', '<p>b'],
    [
      'html',
      '<p style="overflow:hidden; display:block">a</p>',
      '<p style="overflow:hidden; display:block">a</p>',
    ],
    ['html', '<p class="hidden">a</p>', '<p class="hidden">a</p>'],
    ['markdown', 'a\n\n<div style="display: none">\nx\n</div>\n\nb', 'a\n\n\n\nb'],
    ['markdown', 'The attribute `<p hidden>` hides.', 'The attribute `<p hidden>` hides.'],
    ['markdown', 'a < b and hidden', 'a < b and hidden'],
  ])('%s: %s', (form, text, shown) => {
    expect(withoutUnshown(text, form)).toBe(shown);
  });
});

test('the encoding of Windows has dashes, curved quotation marks and the sign of the euro', () => {
  expect(fromWindows(Buffer.from('80 96 84 93 92 e9'.replaceAll(' ', ''), 'hex'))).toBe('€–„“’é');
});

describe('what archives say of each other', () => {
  const post = (title: string, more: string) =>
    `---\ntitle: ${title}\ndate: 2017-05-05\nlink: https://a.example/${title}\n${more}\n---\nText.\n`;

  test('related entries, by title, file or address', () => {
    const removed = removal({
      'one.md': post('One', 'related: [Two, three, /posts/two/, nowhere]'),
      'two.md': post('Two', 'permalink: /posts/two/'),
      'three.md': post('Three', ''),
    });
    const { report } = runIn(removed, '.', { write: true });
    expect(text(removed, 'briefs/2017/2017-05-05-one.md')).toContain(
      'related:\n  - 2017-05-05-two\n  - 2017-05-05-three\n',
    );
    expect(report).toContain('The related entry "nowhere"');
    expect(outcome(removed).errors).toEqual([]);
  });

  test('corrections', () => {
    const removed = removal({
      'one.md': post(
        'One',
        'corrections:\n  - {date: 2017-06-01, kind: Correction, note: The day was wrong.}',
      ),
    });
    runIn(removed, '.', { write: true });
    expect(text(removed, 'briefs/2017/2017-05-05-one.md')).toContain(
      'corrections:\n  - date: 2017-06-01\n    kind: correction\n    note: The day was wrong.\n',
    );
  });

  test('pictures in links and links of code are led, and the rest of an entry is not lost with them', () => {
    const removed = removal({
      '_posts/2017-05-05-one.md': post('One', 'x: y').replace(
        'Text.',
        '[![A](/img/no.png)](https://a.example/big) See [`two`](/docs/two/) and [three]({% link _posts/2017-05-06-three.md %}).\n\n{% raw %}{{ x }}{% endraw %} is at {{ "/assets/" | relative_url }}.\n\n{% highlight ruby %}\nputs 1\n{% endhighlight %}',
      ),
      '_posts/2017-05-06-three.md': post('Three', 'x: y').replace('2017-05-05', 'once upon 2017 a'),
    });
    const { report } = runIn(removed, '_posts', { write: true });
    expect(outcome(removed)).toEqual({
      briefs: ['2017-05-05-one', '2017-05-06-three'],
      errors: [],
    });
    const one = text(removed, 'briefs/2017/2017-05-05-one.md');
    expect(one).toContain(
      '[A](https://a.example/big) See `two` and [three](/briefs/2017-05-06-three/).',
    );
    expect(one).toContain('{{ x }} is at /assets/.\n\n```ruby\nputs 1\n```');
    expect(report).toContain('2017-05-06 stands elsewhere, and is taken');
  });

  test('who wrote an entry, with the office after the name', () => {
    const removed = removal({ 'one.md': post('One', 'author: "A. Writer, Director; B. Writer"') });
    runIn(removed, '.', { write: true });
    expect(text(removed, 'briefs/2017/2017-05-05-one.md')).toContain(
      'author:\n  - A. Writer, Director\n  - B. Writer\n',
    );
  });
});
