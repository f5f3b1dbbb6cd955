import { describe, expect, test } from 'vitest';
import { isDate, parseEventDate } from '../../src/brief/event-date.ts';
import type { Redaction } from '../../src/brief/redaction.ts';
import { fingerprintsOf, Redactor } from '../../src/content/redaction/redactor.ts';

const SALT = 'AAAAAAAAAAAAAAAAAAAAAA';

function redactorFor(...texts: readonly string[]): Redactor {
  const day = parseEventDate('2019-11-28');
  if (!isDate(day)) throw new Error('no day');
  const redaction: Redaction = {
    key: 'removed-2019-11-28-1',
    day,
    ground: 'privacy',
    fingerprints: texts.flatMap((text) => fingerprintsOf(text, SALT)),
    briefs: [],
  };
  return new Redactor([redaction]);
}

const MARK = '⟦removed 2019-11-28 · privacy⟧';
const zaynab = redactorFor('Zaynab Tést-Name');
const arabic = redactorFor('زينب تستنيم');
const chinese = redactorFor('测试名字');
const street = redactorFor('12 Straße');

describe('a removed text is found in any spelling, and a mark stands in its place', () => {
  test.each<[string, Redactor, text: string, shown: string]>([
    ['as it is', zaynab, 'Zaynab Tést-Name says', `${MARK} says`],
    ['case', zaynab, 'so ZAYNAB TÉST-NAME, said', `so ${MARK}, said`],
    ['no diacritics', zaynab, 'Zaynab Test-Name says', `${MARK} says`],
    ['more diacritics', zaynab, 'Zāynäb Ťëst-Ñamé says', `${MARK} says`],
    ['letters composed of two', zaynab, 'Zaynab Te\u0301st-Name', MARK],
    ['full width', zaynab, 'Ｚａｙｎａｂ Ｔｅｓｔ-Ｎａｍｅ', MARK],
    ['another hyphen', zaynab, 'Zaynab Test‑Name', MARK],
    ['no hyphen', zaynab, 'Zaynab Testname', MARK],
    ['two words', zaynab, 'Zaynab  Test Name', MARK],
    ['one word', zaynab, 'zaynabtestname', MARK],
    ['words in one, by their case', zaynab, 'isZaynabTestName', `is${MARK}`],
    ['hard spaces', zaynab, 'Zaynab\u00a0Test\u202fName', MARK],
    ['letter by letter', zaynab, 'Z a y n a b  T e s t  N a m e', MARK],
    ['with points', zaynab, 'Z.a.y.n.a.b Test.Name', MARK],
    ['over two lines', zaynab, 'Zaynab\n  Test-Name says', `${MARK}\n says`],
    ['in a quotation of two lines', zaynab, '> Zaynab\n> Test-Name', `> ${MARK}\n`],
    ['twice in a row', zaynab, 'Zaynab Test-Name: "Zaynab Test-Name"', `${MARK}: "${MARK}"`],
    [
      'three times in a list',
      zaynab,
      '- Zaynab Test-Name\n- Zaynab Test-Name\n- Zaynab Test-Name',
      `- ${MARK}\n- ${MARK}\n- ${MARK}`,
    ],
    [
      'at the end of the fields and the beginning of the text',
      zaynab,
      'names: [Zaynab Test-Name]\n---\nZaynab Test-Name',
      `names: [${MARK}]\n---\n${MARK}`,
    ],
    [
      'in two parts, one a field and one the text',
      zaynab,
      'topics: [zaynab]\n---\nTest-Name',
      'topics: [zaynab]\n---\nTest-Name',
    ],
    ['the last name first', zaynab, 'Test-Name, Zaynab', MARK],
    ['of somebody', zaynab, "Zaynab Test-Name's house", `${MARK}'s house`],
    ['of several', zaynab, 'the Zaynab Test-Names', `the ${MARK}s`],
    ['soft hyphens', zaynab, 'Zay\u00adnab Test-Na\u00adme', MARK],
    ['nothing wide', zaynab, 'Zay\u200bnab Test-Name', MARK],
    ['strong within a word', zaynab, 'Zay**nab** Test-Name', MARK],
    [
      'a link on one word',
      zaynab,
      'Zaynab [Test-Name](https://a.example/b)',
      `${MARK}](https://a.example/b)`,
    ],
    ['a footnote between', zaynab, 'Zaynab[^1] Test-Name', MARK],
    ['a tag between', zaynab, 'Zaynab <b>Test-Name', MARK],
    ['a letter of HTML', zaynab, 'Zaynab T&eacute;st-Name', MARK],
    ['a letter of HTML by number', zaynab, '&#90;aynab T&#xE9;st-Name', MARK],
    ['a letter of YAML', zaynab, '"Zaynab T\\u00e9st-Name"', `"${MARK}"`],
    ['a line break of YAML', zaynab, '"Zaynab\\nTest-Name"', `"${MARK}"`],
    ['a list of YAML', zaynab, '[Zaynab, Test-Name]', `[${MARK}]`],
    [
      'in an address',
      zaynab,
      'https://a.example/zaynab-test-name.html',
      'https://a.example/removed.html',
    ],
    [
      'in an address, escaped',
      zaynab,
      'https://a.example/?q=Zaynab%20T%C3%A9st%2DName',
      'https://a.example/?q=removed',
    ],
    [
      'in the name of a file',
      zaynab,
      'briefs/2017-06-06-zaynab-test-name-says.md',
      'briefs/2017-06-06-removed-says.md',
    ],
    [
      'in a list of names',
      zaynab,
      'related: [2017-06-06-zaynab-test-name]',
      'related: [2017-06-06-removed]',
    ],
    ['beside a number', zaynab, 'zaynab_testname2.jpg', `${MARK}2.jpg`],
    ['twice', zaynab, 'Zaynab Testname and Zaynab Testname', `${MARK} and ${MARK}`],
    ['Arabic', arabic, 'قالت زينب تستنيم', `قالت ${MARK}`],
    ['Arabic with vowels', arabic, 'قالت زَيْنَب تِسْتنِيم', `قالت ${MARK}`],
    ['Arabic, drawn out', arabic, 'زيـــنب تستنـيم', MARK],
    ['Arabic, "and" before it', arabic, 'وزينب تستنيم', `و${MARK}`],
    ['Arabic, the forms of Persian', arabic, 'زینب تستنیم', MARK],
    ['without spaces between words', chinese, '据测试名字说', `据${MARK}说`],
    ['a number and ß', street, 'at 12 STRASSE', `at ${MARK}`],
    ['other digits', street, '١٢ Strasse', MARK],
  ])('%s', (_, redactor, text, shown) => {
    expect(redactor.hide(text)).toBe(shown);
  });
});

describe('nothing else is', () => {
  test.each<[string, Redactor, string]>([
    ['a part of it', zaynab, 'Zaynab said, and Test-Name'],
    ['a longer word', zaynab, 'Zaynab Testnameson'],
    ['another before it', zaynab, 'MsZaynabTest'],
    ['letters between', zaynab, 'Zaynab or Test-Name'],
    ['its own mark', zaynab, MARK],
    ['nothing', zaynab, ''],
    ['an address of many parts', zaynab, `${'](a'.repeat(2_000)}`],
  ])('%s', (_, redactor, text) => {
    expect(redactor.hide(text)).toBe(text);
  });
});

test('a fingerprint is of one salt, and says nothing of the words but how many letters they have', () => {
  const [one] = fingerprintsOf('Zaynab Testname', SALT);
  const [other] = fingerprintsOf('Zaynab Testname', 'AAAAAAAAAAAAAAAAAAAAAB');
  expect(one?.letters).toBe(14);
  expect(one?.hash).not.toBe(other?.hash);
  expect(JSON.stringify(one)).not.toMatch(/zaynab|testname/i);
});
