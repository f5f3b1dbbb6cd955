import { load as parse } from 'cheerio';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { commentAddress, commentCode, commentText } from '../../src/review/comment-text.ts';
import { COMMENT_MARK, LONGEST_COMMENT, reviewComment } from '../../src/review/review-comment.ts';
import type { ReviewDocument } from '../../src/review/review-document.ts';

const github = new MarkdownIt({ html: true, linkify: true });
// As on GitHub, a host without a scheme is no link, and no mailbox has an unseen character in it.
github.linkify.set({ fuzzyLink: false, fuzzyEmail: false }).add('//', null);
const UNSEEN = /\u200B/g;

/** A review that adds one brief of a title, and whatever else is given. */
function reviewOf(title: string, rest: Partial<ReviewDocument> = {}): ReviewDocument {
  return {
    version: 1,
    site: { title: 'The record', url: 'https://record.example/site/' },
    base: { ref: 'origin/main', commit: 'a'.repeat(40) },
    head: { commit: 'b'.repeat(40), uncommitted: false },
    warnings: [
      {
        rule: 'sources/removed',
        weight: 'act',
        text: `Of ${title}.`,
        fix: 'Ask.',
        brief: '2017-06-06-a',
      },
    ],
    checklist: [],
    briefs: [
      {
        name: '2017-06-06-a',
        file: 'content/briefs/2017/2017-06-06-a.md',
        change: 'changed',
        title,
        date: '6 June 2017',
        lang: 'en',
        address: '/briefs/2017-06-06-a/',
        addressBefore: '/briefs/2017-06-06-a/',
        facts: [
          { field: 'title', change: 'changed', subject: 'title', before: 'Before', after: title },
        ],
        body: { added: 2, removed: 1, passages: [] },
      },
    ],
    vocabularies: [],
    pages: [],
    images: [],
    settings: [],
    timeline: [],
    affected: [],
    files: [],
    check: { errors: 0, warnings: 0, known: 0, fresh: [] },
    ...rest,
  };
}

const HOSTILE = [
  '[click](https://evil.example) ![x](https://evil.example/x.png)',
  '<script>alert(1)</script><img src=x onerror=alert(1)> &lt;b&gt; <!-- -->',
  '`code` **bold** _em_ ~~gone~~ | cell | \\',
  '# heading',
  '1. first',
  '- item',
  '+ item',
  '> quote',
  '=====',
  '```js',
  'https://evil.example/ www.evil.example someone@evil.example',
  '@everyone @org/team #12 org/repo#7 GH-12',
  'a\n\n# b\r\n\u2028- c\u2029\u0000\u0007',
  'abc\u202Egnp.exe \u200Bhidden\uFEFF',
  '[^1] [ref] $x^2$ :tada:',
  ']: https://evil.example',
];

describe('any text in a comment', () => {
  it.each(HOSTILE.map((text) => [JSON.stringify(text), text]))('stays text: %s', (_name, text) => {
    const html = github.render(`- ${commentText(text)}`);
    expect(html.replaceAll('<span>$</span>', '$')).toMatch(/^<ul>\n<li>[^<>]*<\/li>\n<\/ul>\n$/);
    const shown = html
      .replaceAll('<span>$</span>', '$')
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    const meant = text
      .replace(/[\p{Cc}\p{Zl}\p{Zp}\u200B\u202E\uFEFF]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    expect(shown.replace(UNSEEN, '').trim()).toBe(meant);
  });

  it('is no mention, reference, address, emoji or formula', () => {
    const text = commentText(
      '@org/team and a@b.example, #12, org/repo#7, GH-12, https://x.example, www.x.example, :tada:, $x$',
    );
    expect(text).not.toMatch(/@[\w-]|#\d|GH-\d|:\/\/|www\.|:tada:|\$x/);
  });

  it('is cut where it is long', () => {
    expect([...commentText('ش'.repeat(100_000))]).toHaveLength(300);
  });

  it('is no way out of the target of a link', () => {
    expect(commentAddress('https://x.example/a) [b](javascript:1) "c" <d>')).toBe(
      'https://x.example/a%29%20%5Bb%5D%28javascript:1%29%20%22c%22%20%3Cd%3E',
    );
    expect(commentAddress('javascript:alert(1)')).toBe('');
  });
});

describe('any line of a file in a comment', () => {
  const codeOf = (text: string) => parse(github.render(`- ${commentCode(text)}.`));

  it.each(
    [...HOSTILE, 'a ``` b ` c', '`', 'content/briefs/2017/a.md:29:5'].map((text) => [
      JSON.stringify(text),
      text,
    ]),
  )('is code, and reads as it stands there: %s', (_name, text) => {
    const html = codeOf(text);
    const meant = text
      .replace(/[\p{Cc}\p{Zl}\p{Zp}\u200B\u202E\uFEFF]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    expect(html('body li').children().length).toBe(1);
    expect(html('body li code').children().length).toBe(0);
    expect(html('body li code').text()).toBe(meant);
    expect(html('body').text().trim()).toBe(`${meant}.`);
  });
});

describe('the comment of a review', () => {
  it('links each page in the preview and as published', () => {
    const comment = reviewComment(reviewOf('The assault'), {
      preview: 'https://record.example/site/preview/pr-7',
    });
    expect(comment).toContain(
      '**[Read the review](https://record.example/site/preview/pr-7/review/)**',
    );
    expect(comment).toContain(
      '- **changed** [The assault](https://record.example/site/preview/pr-7/briefs/2017-06-06-a/) ([as published](https://record.example/site/briefs/2017-06-06-a/)): title: Before → The assault; text: 1 word out, 2 in',
    );
  });

  it('begins with what to look at, under the mark by which it is found again', () => {
    const lines = reviewComment(reviewOf('The assault'))
      .split('\n')
      .filter((line) => line !== '');
    expect(lines.slice(0, 4)).toEqual([
      COMMENT_MARK,
      '## Review: 1 brief changed',
      '### Look at first',
      '- **Needs an answer.** [The assault](https://record.example/site/briefs/2017-06-06-a/): Of The assault. Ask.',
    ]);
  });

  it('writes paths and the lines that it quotes so that they can be copied', () => {
    const file = 'content/briefs/2017/2017-06-06-a.md';
    const line = 'reported: 2017-05 # allow claims/before-event: It was said before.';
    const finding = { file, line: 29, column: 5, rule: 'a/b', fix: 'Mend it.', excerpt: '' };
    const comment = reviewComment(
      reviewOf('The assault', {
        warnings: [
          {
            rule: 'rules/allowed',
            weight: 'look',
            text: 'The rule a/b is set aside in one place.',
            fix: 'Ask.',
            quote: { file, line: 29, text: line },
          },
        ],
        files: [{ path: 'layouts/@org/#1_a_.tsx', change: 'changed' }],
        check: {
          errors: 0,
          warnings: 1,
          known: 0,
          fresh: [{ ...finding, severity: 'warning', reason: 'So it is.' }],
        },
      }),
    );
    expect(comment).toContain(`is set aside in one place. \`${file}:29\`: \`${line}\`. Ask.`);
    expect(comment).toContain('- **changed** `layouts/@org/#1_a_.tsx`');
    expect(comment).toContain(`- **warning** \`${file}:29:5\`: So it is.`);
  });

  it.each([
    ['commits', 'b', false, 'where this branch began: its commits up to bbbbbbb.'],
    ['commits and more', 'b', true, 'its commits up to bbbbbbb, and what is not committed yet.'],
    ['no commit', 'a', true, 'Compared with origin/main at aaaaaaa: what is not committed yet.'],
    ['nothing', 'a', false, 'Nothing was changed since origin/main at aaaaaaa.'],
  ])('says what was compared, where the branch has %s', (_name, sign, uncommitted, said) => {
    const head = { commit: sign.repeat(40), uncommitted };
    expect(reviewComment(reviewOf('The assault', { head }))).toContain(said);
  });

  it('is cut by whole entries, with a count of the rest', () => {
    const brief = reviewOf('x'.repeat(250)).briefs[0];
    if (!brief) throw new Error('no brief');
    const briefs = Array.from({ length: 3000 }, (_, at) => ({ ...brief, name: `brief-${at}` }));
    const comment = reviewComment(reviewOf('A', { briefs, warnings: [] }), {
      preview: 'https://record.example/p',
    });
    expect(comment.length).toBeLessThanOrEqual(LONGEST_COMMENT);
    const entries = comment.split('\n').filter((line) => line.startsWith('- **changed**'));
    const more = Number(/^- and (\d+) more$/m.exec(comment)?.[1]);
    expect(entries.length + more).toBe(3000);
    expect(new Set(entries.map((entry) => entry.length)).size).toBe(1);
  });

  it('keeps every text of a hostile review text', () => {
    for (const text of HOSTILE) {
      const html = github.render(
        reviewComment(reviewOf(text), { preview: 'https://record.example/p' }),
      );
      expect(html.replaceAll('<span>$</span>', '$')).not.toMatch(
        /<(?:script|img|code|em|del|blockquote|table|h1)\b|evil\.example"/,
      );
    }
  });
});
