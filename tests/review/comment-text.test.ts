import { load as parse } from 'cheerio';
import { describe, expect, it } from 'vitest';
import {
  commentAddress,
  commentCode,
  commentText,
  commentWords,
} from '../../src/review/comment/comment-text.ts';
import { github, HOSTILE } from './hostile-texts.ts';

const UNSEEN = /\u200B/g;

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

describe('any text in which there may be addresses', () => {
  const shownIn = (text: string) => parse(github.render(`- ${commentWords(text)}`));
  const codes = (text: string) => {
    const html = shownIn(text);
    return html('code')
      .map((_, code) => html(code).text())
      .get();
  };

  it.each([
    ['source added: BBC, “Battle”, https://a.example/b?c=d#e.', ['https://a.example/b?c=d#e']],
    [
      'was https://a.example/x, now https://a.example/y',
      ['https://a.example/x', 'https://a.example/y'],
    ],
    ['a copy (https://a.example/x_(y)), it says', ['https://a.example/x_(y)']],
    ['https://a.example/@org/team/#12/_x_', ['https://a.example/@org/team/#12/_x_']],
    ['closes https://git.example/a/b/issues/12', ['https://git.example/a/b/issues/12']],
    ['@org closes #12 of www.a.example', []],
  ])('writes each so that it can be copied: %s', (text, addresses) => {
    expect(codes(text)).toEqual(addresses);
  });

  it.each([
    ...HOSTILE,
    ...HOSTILE.map((text) => `https://a.example/${text}`),
    ...HOSTILE.map((text) => `${text}https://a.example/${text}`),
    '$https://a.example/$ `https://a.example/` ``https://a.example/``',
    '[https://a.example/](https://evil.example)',
  ])('makes nothing else of it: %j', (text) => {
    const html = shownIn(text);
    expect(html('body li').length).toBe(1);
    expect(html('body li *').not('code, span').length).toBe(0);
    expect(html('code *').length).toBe(0);
    const meant = text
      .replace(/[\p{Cc}\p{Zl}\p{Zp}\u200B\u202E\uFEFF]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    expect(html('body li').text().replace(UNSEEN, '')).toBe(meant);
    for (const address of codes(text)) expect(address).toMatch(/^https?:\/\/\S+$/);
    expect(html('body li').clone().find('code').remove().end().text()).not.toMatch(
      /@[\w-]|#\d|GH-\d|:\/\/|www\.|:tada:/,
    );
  });

  it('is cut where it is long, and never within an address', () => {
    const address = `https://a.example/${'x'.repeat(500)}`;
    expect(commentWords(`${'y'.repeat(290)} ${address} and so on`)).toBe(
      `${'y'.repeat(290)} \`${address}\`…`,
    );
    const endless = `https://a.example/${'x'.repeat(15_000)}`;
    expect(commentWords(`See ${endless}`).length).toBeLessThan(310);
    expect(commentWords('🙂'.repeat(1000), 301)).toBe(`${'🙂'.repeat(150)}…`);
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
