import { load } from 'cheerio';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { renderMarkdown, withShownText } from '../../src/content/text/markdown.ts';
import { feeds } from '../../src/outputs/feeds/index.ts';
import { searchableOf } from '../../src/outputs/search/searchable-page.ts';
import { year } from '../../src/outputs/timeline/year.ts';
import { brief } from '../indexes/small-record.ts';
import { exportsOf, made, pagesOf } from './open-edition.ts';
import { textOf } from './read-output.ts';

/** Every construct of Markdown, and what a reader must read of it, wherever the text goes. */
const CONSTRUCTS: readonly (readonly [what: string, markdown: string, read: readonly string[]])[] =
  [
    ['references', 'Article 8(2)(c)(i), (r) and (tm).', ['Article 8(2)(c)(i), (r) and (tm).']],
    [
      'numbers',
      'It was -3.5 °C; 1,260 of 2 521 left. 3 x 4.',
      ['-3.5 °C; 1,260 of 2 521', '3 x 4'],
    ],
    ['quotation marks', 'He said "we knew" -- twice...', ['He said “we knew” – twice…']],
    ['emphasis', 'It is *not* **denied**.', ['It is not denied.']],
    ['a link', 'See [the report](https://un.example/r).', ['See the report.']],
    ['an address', 'At https://un.example/a--b it is.', ['At https://un.example/a--b it is.']],
    ['code', 'Read `a_b (c)`.', ['Read a_b (c).']],
    ['escaped marks', 'A \\*star\\*, 1986\\. and \\<b>.', ['A *star*, 1986. and <b>.']],
    ['raw HTML', 'A <b>bold</b> &amp; x.', ['A <b>bold</b> & x.']],
    ['a line break', 'One line  \nand another.', ['One line and another.']],
    ['headings', '# One\n\n## Two\n\n###### Six', ['One', 'Two', 'Six']],
    ['a list', '- -5 degrees\n- +6 degrees\n  - inside', ['-5 degrees', '+6 degrees', 'inside']],
    ['an ordered list', '12. a dozen\n15. fifteen', ['12. a dozen', '15. fifteen']],
    [
      'a list within',
      '7. seven\n   1. one\n   3. three\n8. eight',
      ['7. seven', '3. three', '8. eight'],
    ],
    ['a year as a list', '1986. A great year.', ['1986. A great year.']],
    ['a list of paragraphs', '3) three\n\n4) four', ['3. three', '4. four']],
    ['a quotation', '> It was never "confirmed".', ['It was never “confirmed”.']],
    ['code as a block', '```\n12 -- (c)\n```', ['12 -- (c)']],
    [
      'a table',
      '| Day | Dead |\n| --- | ---: |\n| 1 | -3 |\n| 2 | (c) |',
      ['Day Dead', '1 -3', '2 (c)'],
    ],
    ['a note', 'It did.[^n]\n\n[^n]: So *they* said.', ['It did.', 'So they said.']],
    ['a note within', 'It did.^[By 8(2)(c).]', ['It did.', 'By 8(2)(c).']],
    ['a cited source', 'It did.[^s1]', ['It did.']],
    ['a picture', '![A street, 2017](/images/a.png "A. Person")', ['A street, 2017']],
    ['a rule', 'Before.\n\n---\n\nAfter.', ['Before.', 'After.']],
    ['another script', 'قال: 8(2)(c) و ٣٥٠.', ['قال: 8(2)(c) و ٣٥٠.']],
  ];

/** Text of HTML as a reader has it: what begins a block begins apart from what was before. */
function readText(html: string): string {
  const $ = load(withShownText(html));
  $('.footnote-backref, .footnote-ref, .source-ref, sup').remove();
  $('p, li, td, th, br, h1, h2, h3, h4, h5, h6, pre, blockquote').before(' ').after(' ');
  return spaced($('body').text());
}
const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.each(CONSTRUCTS)('%s', (_, markdown, read) => {
  const rendered = renderMarkdown(`The first paragraph.\n\n${markdown}`, '/repo/', 'en', ['s1']);
  const opening = renderMarkdown(markdown, '/repo/', 'en', ['s1']).firstParagraph;
  const summary = opening || 'None.';
  const event = brief('event', { date: '2017-06-06', summary }, rendered.html);
  const { edition, brief: pageOf } = pagesOf([brief('other', { date: '2017-06-07' }), event]);
  const files = exportsOf(edition);
  const feedFiles = feeds(edition).map(({ path, render }) => [path, textOf(render())] as const);
  const rows: Record<string, string>[] = parse(files['briefs.csv'] ?? '', {
    columns: true,
    bom: true,
  });
  const row = rows.find(({ id }) => id === 'event');
  const data = JSON.parse(files['briefs.json'] ?? '').briefs.find(
    ({ id }: { id: string }) => id === 'event',
  );
  const entryOf = (file: string) => {
    const $ = load(feedFiles.find(([path]) => path === file)?.[1] ?? '', { xml: true });
    return $('entry, item')
      .toArray()
      .map((entry) => $(entry))
      .find((entry) => entry.children('title').text() === 'Title of event');
  };
  const page = load(pageOf('event').html);
  const search = [...searchableOf(edition).pages()].find(({ address }) =>
    address.includes('event'),
  );
  const item = JSON.parse(feedFiles.find(([path]) => path === 'feed.json')?.[1] ?? '').items.find(
    ({ title }: { title: string }) => title === 'Title of event',
  );

  test.each([
    ['its page, on paper too', readText(page('.prose').html() ?? '')],
    ['Atom', readText(entryOf('feed.xml')?.children('content').text() ?? '')],
    ['RSS', readText(entryOf('rss.xml')?.children('content\\:encoded').text() ?? '')],
    ['JSON Feed', readText(item.content_html)],
    ['JSON', spaced(data.text)],
    ['CSV', spaced(row?.text ?? '')],
  ])('reads the same in %s', (_where, text) => {
    for (const words of read) expect(text).toContain(words);
  });

  test('is found by search as it is read', () => {
    const $ = load(search?.html ?? '');
    $('.footnote-backref, .footnote-ref').remove();
    const text = spaced($('body').text()).replace(/ ([–-]) /g, '$1');
    for (const words of read) expect(text).toContain(words.replace(/ ([–-]) /g, '$1'));
  });

  test('has the same summary in lists, feeds, data and the calendar', () => {
    const slide = JSON.parse(files['timeline.json'] ?? '').events.find(
      ({ text }: { text: { headline: string } }) => text.headline.includes('Title of event'),
    );
    const [archive] = made(year, edition);
    expect(spaced(load(archive?.html ?? '')('main').text())).toContain(summary);
    expect(spaced(page('main').text())).toContain(summary);
    for (const text of [
      entryOf('feed.xml')?.children('summary').text(),
      entryOf('rss.xml')?.children('description').text(),
      item.summary,
      data.summary,
      row?.summary,
      files['events.ics']?.replace(/\r\n /g, '').replace(/\\([,;\\])/g, '$1'),
      load(slide?.text.text ?? '')('body').text(),
    ])
      expect(text).toContain(summary);
  });
});
