import { describe, expect, test } from 'vitest';
import {
  baseAddress,
  contactAddress,
  oldAddress,
  siteAddress,
  webAddress,
} from '../../src/brief/address.ts';
import type { RuleFinding } from '../../src/brief/diagnostic.ts';
import { branchName } from '../../src/brief/scalars.ts';
import { writtenPath } from '../../src/brief/site-path.ts';
import { fixtureCases } from '../fixture-cases.ts';

describe('one look at the address of a source tells where it leads', () => {
  test.each(fixtureCases('addresses.txt'))('$title', ({ input, output }) => {
    expect(input.split('\n').map(verdict).join('\n')).toBe(output);
  });

  test('a space around it does not matter', () => {
    expect(webAddress.parse(' https://www.reuters.com/article ')).toBe(
      'https://www.reuters.com/article',
    );
  });

  function verdict(text: string): string {
    const [issue] = webAddress.safeParse(text).error?.issues ?? [];
    if (issue?.code !== 'custom') return 'one look tells';
    const { reason, fix } = issue.params as unknown as RuleFinding;
    return `${reason} ${fix}`;
  }
});

describe('an address on this site is read as a server reads it', () => {
  test.each([
    ['/2017/raqqa/', '/2017/raqqa/'],
    ['/old.html', '/old.html'],
    ['/الرقة/', '/الرقة/'],
    ['/%D8%A7%D9%84%D8%B1%D9%82%D8%A9/', '/الرقة/'],
    ['/café/', '/café/'],
    ['/caf%C3%A9/', '/café/'],
    ['/cafe%CC%81/', '/café/'],
    ['/%6fld/', '/old/'],
    ['/old%20page/', '/old page/'],
    ['/100%25/', '/100%/'],
    ['/a%23b/', '/a#b/'],
    ['/中：文/', '/中：文/'],
    [' /old/ ', '/old/'],
    ['/', '/'],
  ])('%s is %s', (written, path) => {
    expect(siteAddress.parse(written)).toBe(path);
    expect(siteAddress.parse(writtenPath(siteAddress.parse(written)))).toBe(path);
  });

  test.each([
    ['', 'not an address on this site'],
    ['raqqa/', 'not an address on this site'],
    ['https://evil.example/', 'not an address on this site'],
    ['//evil.example/', 'leads to another site'],
    ['///evil.example/', 'leads to another site'],
    ['/a//b/', 'two slashes'],
    ['/../etc/', 'leads to another folder'],
    ['/a/./b/', 'leads to another folder'],
    ['/a/..', 'leads to another folder'],
    ['/%2e%2e/README.html', 'leads to another folder'],
    ['/.%2E/x/', 'leads to another folder'],
    ['/a/%2e/b', 'leads to another folder'],
    ['/..%2f', 'slash or backslash'],
    ['/a%2Fb/', 'slash or backslash'],
    ['/..%5c..%5cx/', 'slash or backslash'],
    ['/\\evil', 'space or backslash'],
    ['/a b/', 'space or backslash'],
    ['/%252e%252e/', 'encoded twice'],
    ['/a%25%32%66b/', 'encoded twice'],
    ['/％2e％2e/', 'encoded twice'],
    ['/．．/x/', 'full stops or slashes'],
    ['/%EF%BC%8E%EF%BC%8E/', 'full stops or slashes'],
    ['/‥/x/', 'full stops or slashes'],
    ['/a／b/', 'full stops or slashes'],
    ['/a＼b/', 'full stops or slashes'],
    ['/a%00b/', 'cannot be seen'],
    ['/a%0ab/', 'cannot be seen'],
    ['/a%C2%A0b/', 'cannot be seen'],
    ['/a%C2%ADb/', 'cannot be seen'],
    ['/a\u200bb/', 'cannot be seen'],
    ['/a\u202eb/', 'cannot be seen'],
    ['/\u3164/', 'cannot be seen'],
    ['/\u2800/', 'cannot be seen'],
    ['/a\ufe0f/', 'cannot be seen'],
    ['/\ue000/', 'cannot be seen'],
    ['/\ud800/', 'percent sign|cannot be seen'],
    ['/%zz/', 'stands for no letter'],
    ['/100%/', 'stands for no letter'],
    ['/%ff/', 'stands for no letter'],
    ['/%c0%ae%c0%ae/', 'stands for no letter'],
    ['/%ed%a0%80/', 'stands for no letter'],
    ['/a?b', '"\\?" or "#"'],
    ['/a#b', '"\\?" or "#"'],
    ['/a%3fb/', 'Windows cannot store'],
    ['/a:b/', 'Windows cannot store'],
    ['/a*/', 'Windows cannot store'],
    ['/con/', 'for a device'],
    ['/NUL.html', 'for a device'],
    ['/x/com1/', 'for a device'],
    ['/lpt9.old/', 'for a device'],
    ['/a./', 'a space or a full stop'],
    ['/.../', 'a space or a full stop'],
    ['/a%20/', 'a space or a full stop'],
    ['/.git/', 'hosts treat'],
    ['/_headers', 'hosts treat'],
    [`/${'a'.repeat(256)}/`, 'has 256 bytes'],
    [`/${'ا'.repeat(128)}/`, 'has 256 bytes'],
    [`/${'a/'.repeat(12)}`, '13 names deep'],
    [`/${'abcdefghi/'.repeat(10)}${'a'.repeat(199)}/`, 'characters, and at most 300'],
  ])('%j is refused: %s', (address, reason) => {
    const [issue] = siteAddress.safeParse(address).error?.issues ?? [];
    expect(issue?.message).toMatch(new RegExp(reason));
    expect(issue?.message.length).toBeLessThan(250);
  });
});

test.each([
  ['/old', '/old/'],
  ['/old/', '/old/'],
  ['/old.php', '/old.php/'],
  ['/old.html', '/old.html'],
  ['/old.htm', '/old.htm'],
])('an old address %s is answered at %s', (written, path) => {
  expect(oldAddress.parse(written)).toBe(path);
});

describe('the address of the site, from which all others are made', () => {
  test.each([
    'https://record.example/',
    'https://record.example',
    'https://record.example:8443/repo/',
    'https://name.github.io/~record/.x/caf%C3%A9/',
  ])('%s', (address) => {
    expect(baseAddress.parse(address)).toBe(address);
  });

  test.each([
    ['https://record.example/?', '"?" and "#"'],
    ['https://record.example/?a=b', '"?" and "#"'],
    ['https://record.example/#top', '"?" and "#"'],
    ['https://record.example?a', '"?" and "#"'],
    ['https://desk@record.example/', 'user name'],
    ['https://a:b@record.example/', 'user name'],
    ['https://record.example/a/../b/', 'do not agree'],
    ['https://record.example/a/./b/', 'do not agree'],
    ['https://record.example/%2e%2e/b/', 'do not agree'],
    ['https://record.example//evil.example/', 'do not agree'],
    ['https://record.example/a%2fb/', 'do not agree'],
    ['https://record.example/a%0d%0ab/', 'do not agree'],
    ['https://record.example/100%/', 'do not agree'],
    ['https://record.example/index.html', 'one page'],
    ['javascript:alert(1)', 'https:// or http://'],
    ['file:///srv/www/', 'https:// or http://'],
  ])('not %s', (address, reason) => {
    const [issue] = baseAddress.safeParse(address).error?.issues ?? [];
    expect(issue?.message).toContain(reason);
  });
});

describe('the contact', () => {
  test.each([
    ['desk@record.example', 'mailto:desk@record.example'],
    ['mailto:desk@record.example', 'mailto:desk@record.example'],
    ['MailTo:a.b+c@sub.record.example', 'mailto:a.b+c@sub.record.example'],
    ['https://record.example/contact/', 'https://record.example/contact/'],
    ['https://record.example/issues/new?title=x', 'https://record.example/issues/new?title=x'],
  ])('%s leads to %s', (written, href) => {
    expect(contactAddress.parse(written)).toBe(href);
  });

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)//a@b.example',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'ftp://record.example/',
    'http://record.example/',
    'tel:+44',
    '//record.example/',
    '/contact/',
    'mailto:desk@record.example?bcc=other@evil.example',
    'mailto:desk@record.example,other@evil.example',
    'mailto:desk%0aBcc:x@record.example',
    'mailto:',
    'desk@localhost',
    'desk at record.example',
    'https://desk@record.example/',
    'https:record.example',
    'The desk',
    '',
  ])('is not %j', (text) => {
    expect(contactAddress.safeParse(text).success).toBe(false);
  });
});

describe('the branch', () => {
  test.each(['main', 'gh-pages', 'release/2.0', 'نشر', 'a.b'])('%s', (name) => {
    expect(branchName.parse(name)).toBe(name);
  });

  test.each([
    '../..',
    'a..b',
    '-f',
    '/main',
    'main/',
    'a//b',
    'a b',
    'a~1',
    'a^',
    'a:b',
    'a?',
    'a*',
    'a[',
    'a\\b',
    'a@{1}',
    '@',
    '.a',
    'a/.b',
    'a.',
    'a.lock',
  ])('is not %s', (name) => {
    expect(branchName.safeParse(name).success).toBe(false);
  });
});
