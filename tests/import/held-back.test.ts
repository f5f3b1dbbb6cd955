import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { type Files, type Removal, removal, runIn } from './removal.ts';

const post = (fields: string, text = 'The text.') =>
  `---\ntitle: A bridge opens\ndate: 2017-05-05\ntags: [raqqa]\nlink: https://www.reuters.com/a\n${fields}\n---\n${text}\n`;

/** The briefs that a removal has written, by the first words of their file. */
function imported({ content }: Removal): { name: string; text: string }[] {
  return readdirSync(path.join(content, 'briefs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.includes('2017-05-05') || file.includes('2018-'))
    .map((file) => ({
      name: file,
      text: readFileSync(path.join(content, 'briefs', file), 'utf8'),
    }));
}

function bring(files: Files, from = '.'): { removed: Removal; report: string } {
  const removed = removal(files);
  const { report } = runIn(removed, from, { write: true });
  return { removed, report };
}

const stateOf = (fields: string) => {
  const { removed } = bring({ 'one.md': post(fields) });
  const [one] = imported(removed);
  return one && (/^draft: true$/m.test(one.text) ? 'draft' : 'public');
};

describe('nothing comes to light that was hidden', () => {
  test.each([
    'published: false',
    'published: no',
    'draft: true',
    'draft: "yes"',
    'hidden: true',
    'private: true',
    'unlisted: true',
    'publishDate: 2031-01-01',
    'publish_date: 2031-01-01T09:00:00Z',
    'expiryDate: 2018-01-01',
    'status: draft',
    'status: pending',
    'post_status: future',
    'visibility: private',
    'state: in review',
    'password: secret',
    'params: {draft: true}',
    'eleventyExcludeFromCollections: true',
    'published: draft',
  ])('%s', (fields) => expect(stateOf(fields)).toBe('draft'));

  test.each([
    'published: true',
    'draft: false',
    'status: publish',
    'status: confirmed',
    'publishDate: 2017-05-05',
    'expiryDate: 2031-01-01',
    'visibility: public',
    'password: ""',
  ])('%s was not hidden', (fields) => expect(stateOf(fields)).toBe('public'));

  test('a folder of drafts holds drafts', () => {
    const { removed } = bring({ '_drafts/one.md': post('') });
    expect(imported(removed)[0]?.text).toMatch(/^draft: true$/m);
  });

  test('a state that is not understood is asked, and nothing is written', () => {
    const removed = removal({ 'one.md': post('state: limbo'), 'two.md': post('') });
    expect(() => runIn(removed, '.', { write: true })).toThrow('"state" is "limbo" (1)');
    expect(imported(removed)).toEqual([]);
  });
});

describe('doubt never becomes certainty', () => {
  const statusOf = (status: string) => {
    const { removed } = bring(
      {
        'events.csv': `title,date,tags,link,text,status\nA bridge opens,2017-05-05,raqqa,https://www.reuters.com/a,The text.,${status}\n`,
        'import.yaml': '',
      },
      'events.csv',
    );
    const [one] = imported(removed);
    return one && (/^status: (\w+)$/m.exec(one.text)?.[1] ?? 'confirmed');
  };
  test.each([
    ['confirmed', 'confirmed'],
    ['verified', 'confirmed'],
    ['unverified', 'reported'],
    ['alleged', 'reported'],
    ['contested', 'disputed'],
    ['debunked', 'retracted'],
  ])('%s is %s', (word, status) => expect(statusOf(word)).toBe(status));
});

describe('texts', () => {
  test('notes beside a text do not take its place', () => {
    const { removed } = bring({
      'one.md': post('', 'The first text.'),
      'two.md': post('notes: Ask the desk.', 'The second text.'),
    });
    const texts = imported(removed)
      .map(({ text }) => text)
      .join('\n');
    expect(texts).toContain('The first text.');
    expect(texts).toContain('The second text.');
  });

  test('two fields that are sent to the text are both in it', () => {
    const removed = removal({
      'events.csv':
        'title,date,tags,link,text,more\nA bridge opens,2017-05-05,raqqa,https://www.reuters.com/a,First.,Second.\n',
    });
    const mapping = path.join(removed.folder, 'import.yaml');
    runIn(removed, 'events.csv', { init: true });
    expect(existsSync(mapping)).toBe(true);
    const { report } = runIn(removed, 'events.csv', { write: true });
    expect(report).toContain('1 new brief');
  });

  test('that come out empty are an error of the import', () => {
    const { removed, report } = bring({ 'one.md': post('', '<!-- nothing -->') });
    expect(imported(removed)).toEqual([]);
    expect(report).toContain('its text came out empty');
  });
});

test('two places of one name are two places', () => {
  const rows = [
    'title,date,tags,link,text,place,country,lat,lon',
    'One,2017-05-05,raqqa,https://www.reuters.com/a,Text.,Tripoli,LY,32.89,13.19',
    'Two,2017-05-05,raqqa,https://www.reuters.com/b,Text.,Tripoli,LB,34.44,35.83',
    'Three,2017-05-05,raqqa,https://www.reuters.com/c,Text.,"Portland, Oregon",US,45.52,-122.68',
  ];
  const { removed } = bring({ 'events.csv': `${rows.join('\n')}\n` }, 'events.csv');
  const { places } = load(removed.content).record.vocabularies;
  expect([...places.keys()]).toEqual(
    expect.arrayContaining(['tripoli', 'tripoli-lb', 'portland-oregon']),
  );
  expect(places.get('tripoli-lb')?.country).toBe('LB');
});

test('what a site’s settings hide stays hidden', () => {
  const { removed } = bring({
    '_config.yml':
      'url: https://old.example.org\ndefaults:\n  - {scope: {path: ""}, values: {layout: post}}\n  - {scope: {path: _posts/secret, type: posts}, values: {published: "false"}}\n',
    '_posts/2017-05-05-open.md': post(''),
    '_posts/secret/2017-05-05-hidden.md': post(''),
    '_posts/secret/2017-05-05-shown.md': post('published: true'),
  });
  const drafts = imported(removed).map(({ text }) => /^draft: true$/m.test(text));
  expect(drafts.filter(Boolean)).toHaveLength(1);
  expect(drafts).toHaveLength(3);
});

describe('a WordPress export', () => {
  const item = (id: number, title: string, status: string, more = '') => `<item>
    <title>${title}</title><link>https://old.example.org/?p=${id}</link>
    <pubDate>Fri, 05 May 2017 10:00:00 +0000</pubDate>
    <content:encoded><![CDATA[<!-- wp:paragraph --><p>${title}: see <a href="https://www.reuters.com/${id}">Reuters</a>.</p><!-- /wp:paragraph -->]]></content:encoded>
    <excerpt:encoded><![CDATA[In short: ${title}.]]></excerpt:encoded>
    <wp:post_id>${id}</wp:post_id><wp:post_date>2017-05-05 10:00:00</wp:post_date>
    <wp:post_name>post-${id}</wp:post_name><wp:status>${status}</wp:status><wp:post_type>post</wp:post_type>
    <category domain="category" nicename="raqqa"><![CDATA[Raqqa]]></category>${more}</item>`;
  const wxr = `<?xml version="1.0"?><rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
    <title>Old</title><link>https://old.example.org</link>
    ${item(1, 'Public one', 'publish')}
    ${item(2, 'Secret draft', 'draft')}
    ${item(3, 'Secret private', 'private')}
    ${item(4, 'Secret future', 'future')}
    ${item(5, 'Secret pending', 'pending')}
    ${item(6, 'Secret word', 'publish', '<wp:post_password>hush</wp:post_password>')}
    <item><title>A line of a menu</title><wp:post_id>9</wp:post_id><wp:post_type>nav_menu_item</wp:post_type><wp:status>publish</wp:status></item>
    </channel></rss>`;

  test('comes over with what it hid still hidden', () => {
    const { removed, report } = bring({ 'site.xml': wxr }, 'site.xml');
    const briefs = imported(removed);
    expect(briefs.length).toBe(6);
    for (const { text } of briefs) expect(/^draft: true$/m.test(text)).toBe(/Secret/.test(text));
    expect(briefs.find(({ text }) => text.includes('Public one'))?.text).toMatch(
      /topics: \[raqqa\][\s\S]*summary: "In short: Public one\."/,
    );
    expect(report).toContain('it is a line of a menu');
    const { record, diagnostics } = load(removed.content);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(record.briefs.filter(({ draft, title }) => !draft && /Secret/.test(title))).toEqual([]);
  });
});
