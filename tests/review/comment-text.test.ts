import { load as parse } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { commentAddress, commentCode, commentText } from '../../src/review/comment-text.ts';
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
