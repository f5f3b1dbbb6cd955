import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderFaults } from '../../src/commands/preview/page-rules.ts';
import { writeReview } from '../../src/commands/review/write-review.ts';
import type { Review } from '../../src/review/document/review-record.ts';
import { markedPage } from '../../src/review/page/marked-page.ts';
import { fileOf, repositoryOf, reviewOf } from './hundred-briefs.ts';

const ADDRESSES = {
  href: (to: string) => `https://record.example${to}`,
  asset: (to: string) => `../..${to}`,
  picture: (to: string, side: string) => `../${side}${to}`,
};

const page = (main: string, head = '') =>
  `<!doctype html><html lang="en" dir="ltr"><head><title>Page</title>${head}</head><body class="page-x"><main id="content">${main}</main></body></html>`;

const marked = (before: string, after: string) =>
  markedPage(page(before), page(after), ADDRESSES).html.replace(
    /<span class="change-steps".*?<\/span>/g,
    '',
  );

describe('what changed in a page', () => {
  it.each([
    [
      'a word',
      '<p>It was here.</p>',
      '<p>It is here.</p>',
      '<del id="change-1">was</del><ins>is</ins>',
    ],
    [
      'a word that came',
      '<p>It was meant.</p>',
      '<p>It was not meant.</p>',
      '<ins id="change-1">not </ins>',
    ],
    [
      'a word in an element of its own',
      '<p><time datetime="2017-03-17">17 March</time> and <span class="x">one</span></p>',
      '<p><time datetime="2017-03-18">18 March</time> and <span class="x">one</span></p>',
      '<del id="change-1">17</del><ins>18</ins> March</time>',
    ],
    [
      'an item that went',
      '<ul><li>One</li><li>Two</li><li>Three</li></ul>',
      '<ul><li>One</li><li>Three</li></ul>',
      '<li class="diff-removed"><del id="change-1">Two</del></li>',
    ],
    [
      'an item that came',
      '<ol><li><a href="/a/">One</a></li></ol>',
      '<ol><li><a href="/a/">One</a></li><li><a href="/b/">Two</a></li></ol>',
      '<ins id="change-1"><a href="https://record.example/b/">Two</a></ins>',
    ],
    [
      'a cell',
      '<table><tbody><tr><td>105</td><td>US</td></tr></tbody></table>',
      '<table><tbody><tr><td>15</td><td>US</td></tr></tbody></table>',
      '<del id="change-1">105</del><ins>15</ins></td><td>US</td>',
    ],
    [
      'where a link leads',
      '<p><a href="https://a.example/">Report</a></p>',
      '<p><a href="https://b.example/">Report</a></p>',
      'https://a.example/)',
    ],
    [
      'a picture, beside what it was',
      '<p><img src="/images/a.jpg" alt="A"></p>',
      '<p><img src="/images/b.jpg" alt="A"></p>',
      '<del id="change-1"><img src="../before/images/a.jpg" alt="A"></del><ins><img src="../after/images/b.jpg" alt="A"></ins>',
    ],
    [
      'a chart, beside what it was',
      '<figure id="f"><svg viewBox="0 0 1 1"><circle r="1"></circle></svg></figure>',
      '<figure id="f"><svg viewBox="0 0 1 1"><circle r="2"></circle></svg></figure>',
      '<div class="page-versions"><del id="change-1"><figure><svg viewBox="0 0 1 1"><circle r="1"/></svg></figure></del><ins><figure id="f"><svg viewBox="0 0 1 1"><circle r="2"/></svg></figure></ins></div>',
    ],
    [
      'what is folded away, which is opened',
      '<details><summary>More</summary><p>One</p></details>',
      '<details><summary>More</summary><p>Two</p></details>',
      '<details open="">',
    ],
    [
      'Arabic text',
      '<p dir="rtl">قتل عشرة</p>',
      '<p dir="rtl">قتل مئة</p>',
      '<del id="change-1">عشرة</del><ins>مئة</ins>',
    ],
  ])('is marked: %s', (_name, before, after, expected) => {
    expect(marked(before, after)).toContain(expected);
  });

  it('is reached by the keyboard, one from the other, without a link in a link', () => {
    const texts = [
      '<p>A one.</p><p><a href="/x/">B two</a></p><ul><li>C</li></ul>',
      '<p>A 1.</p><p><a href="/x/">B 2</a></p><ul></ul>',
    ];
    const { html, changes } = markedPage(page(texts[0] ?? ''), page(texts[1] ?? ''), ADDRESSES);
    expect(changes).toBe(3);
    const nodes = parseDocument(html).children;
    const ids = DomUtils.filter((node) => 'attribs' in node && 'id' in node.attribs, nodes);
    const links = DomUtils.getElementsByTagName('a', nodes);
    const leads = links.flatMap(({ attribs }) =>
      attribs.href?.startsWith('#') ? [attribs.href] : [],
    );
    expect(leads).toEqual(['#change-2', '#change-1', '#change-3', '#change-2']);
    expect(ids.map((node) => ('attribs' in node ? node.attribs.id : ''))).toEqual([
      'change-1',
      'change-2',
      'change-3',
    ]);
    for (const link of links) {
      for (let at = link.parent; at; at = at.parent) expect('name' in at && at.name).not.toBe('a');
    }
  });

  it('is told of the head as well, and of nothing where nothing changed', () => {
    const before = page('<p>A</p>', '<meta name="description" content="Ten dead">');
    const after = page('<p>A</p>', '<meta name="description" content="Two dead">');
    const { changes, head } = markedPage(before, after, ADDRESSES);
    expect(changes).toBe(0);
    expect(head.map(({ subject }) => subject)).toEqual(['description']);
    expect(markedPage(after, after, ADDRESSES)).toMatchObject({ changes: 0, head: [] });
  });

  it('runs and sends nothing, whatever the page did', () => {
    const hostile =
      '<p onclick="x()" style="color:red">A</p><script>x()</script><form action="https://e.example/"><button formaction="/y">B</button></form><iframe src="https://e.example/"></iframe>';
    const { html } = markedPage(page('<p>B</p>'), page(hostile), ADDRESSES);
    expect(html).not.toMatch(/script|onclick|style=|e\.example|action|iframe/);
  });
});

describe('the pages of a review', () => {
  let folder: string;
  let review: Review;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dateline-marked-'));
    rmSync(folder, { recursive: true });
    const repository = repositoryOf(3);
    repository.replace(fileOf(1), 'is put on record', 'is not put on record');
    review = reviewOf(repository);
    writeReview(review, folder);
    repository.delete();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are those that change, each marked in itself, and linked from the review', () => {
    const changed = review.document.affected.filter(({ change }) => change === 'changed');
    expect(changed.length).toBeGreaterThan(1);
    const read = (file: string) => readFileSync(path.join(folder, 'review', file), 'utf8');
    const index = read('index.html');
    let marks = 0;
    for (const { address } of changed) {
      const html = read(`pages${address}index.html`);
      expect(html).toMatch(/id="change-1"|No text changes on this page/);
      marks += html.includes('id="change-1"') ? 1 : 0;
      expect(index).toContain(`href="pages${address}"`);
    }
    expect(marks).toBeGreaterThan(0);
  });

  it('are grouped under the names of their kinds in words', () => {
    const index = readFileSync(path.join(folder, 'review', 'index.html'), 'utf8');
    expect(index).toContain('<dt>As known</dt>');
    expect(index).not.toMatch(/<dt>[A-Za-z]*[a-z][A-Z]/);
  });

  it('break no rule for previews', async () => {
    writeFileSync(
      path.join(folder, 'index.html'),
      '<!doctype html><meta name="robots" content="noindex">',
    );
    expect(await folderFaults(path.join(folder), 'https://record.example/preview/pr-7/')).toEqual(
      [],
    );
  });
});
