import { describe, expect, test } from 'vitest';
import { typographic } from '../../src/brief/typography.ts';
import { renderMarkdown } from '../../src/content/text/markdown.ts';

const THIN = '\u202F';

/** Language, text as written, text as readers get it. */
const CHANGED: readonly (readonly [string, string, string])[] = [
  ['en', "Syria's largest field", 'Syria’s largest field'],
  ['en', 'He said "no" twice', 'He said “no” twice'],
  ['en', '("no")', '(“no”)'],
  ['en', "the fighters' way", 'the fighters’ way'],
  ['en', 'already “so”, isn’t it', 'already “so”, isn’t it'],
  [
    'en',
    `"The city," she said, "isn't 'free'" -- or so`,
    '“The city,” she said, “isn’t ‘free’” – or so',
  ],
  ['en', `"'No', she said", he said`, '“‘No’, she said”, he said'],
  ['en', "I'm sure they'd say we'll, o'clock", 'I’m sure they’d say we’ll, o’clock'],
  ['en', "O'Neill and D'Souza, the '90s", 'O’Neill and D’Souza, the ’90s'],
  ['en', 'one --- two, three--four', 'one — two, three–four'],
  ['en', 'and so on... "...and more"', 'and so on… “…and more”'],
  ['en', 'He wrote "in 2017".', 'He wrote “in 2017”.'],
  ['en', 'She said "see https://example.org/a--b".', 'She said “see https://example.org/a--b”.'],
  ['en-US', 'a "b"', 'a “b”'],
  ['fr', `Il a dit "oui" à l'armée`, `Il a dit «${THIN}oui${THIN}» à l’armée`],
  ['fr', `d'"assaut" et 'repli'`, `d’«${THIN}assaut${THIN}» et “repli”`],
  ['fr', 'dit « oui »', `dit «${THIN}oui${THIN}»`],
  ['fr-CH', 'dit "oui"', 'dit «oui»'],
  ['de', `Er sagte "nein" und 'ja'`, 'Er sagte „nein“ und ‚ja‘'],
  ['de', "geht's so...", 'geht’s so…'],
  ['de-CH', '"nein"', '«nein»'],
  ['es', 'Dijo "no"', 'Dijo «no»'],
  ['es-MX', 'Dijo "no"', 'Dijo “no”'],
  ['it', `l'esercito ha detto "no"`, 'l’esercito ha detto «no»'],
  ['nl', `Hij zei "nee"`, 'Hij zei “nee”'],
  ['pl', `"nie"`, '„nie”'],
  ['ru', `"нет"`, '«нет»'],
  ['sv', `"nej"`, '”nej”'],
  ['tr', `"hayır"`, '“hayır”'],
  ['ja', '"いいえ"', '「いいえ」'],
  ['ar', 'قال "لا" ثم عاد', 'قال «لا» ثم عاد'],
  ['ar', 'مدينة و"الرقة" أيضا...', 'مدينة و«الرقة» أيضا…'],
  ['ckb', '"نا"', '«نا»'],
  // Of a language whose marks we do not know, dashes and ellipses alone.
  ['qya', `"a" -- b...`, '"a" – b…'],
];

/** What could be a letter, a number or a reference stays to the letter, in every language. */
const KEPT: readonly string[] = [
  'Article 8(2)(c)(i)',
  '(c) (C) (r) (R) (tm) (TM) (p) (P)',
  'Rule 3(r), 4(tm), annex (p)',
  '+-5 and 10+-2',
  'What??????? No!!!!!! one,,two',
  "Jura'if, Sana'a, Isma'il, Sa'd, Ba'athist, Qur'an, Da'wa",
  "al-Jura'if",
  "al-'Abadi, 'Ayn Issa",
  `5'10" tall, 12" shells, 36°20'6"N`,
  '1-2, 10-12, 2017-06-06',
  '§ 5--7, pp. 12--15, 2014--17',
  'run --option and --no-history',
  '----- and -----',
  'main...branch, 1...5, ../../path, ....',
  "https://example.org/it's/x/a--b...c",
  'an unmatched " and \' here',
  'צה"ל',
];

describe('typography follows the language of the text', () => {
  test.each(CHANGED)('%s: %s', (language, written, shown) => {
    expect(typographic(written, language)).toBe(shown);
    expect(typographic(shown, language)).toBe(shown);
    expect(textOf(renderMarkdown(written, '/', language).html)).toBe(shown);
    expect(renderMarkdown(written, '/', language).firstParagraph).toBe(shown);
  });
});

describe('never is a letter, a number or a reference touched', () => {
  test.each(KEPT)('%s', (written) => {
    for (const language of ['en', 'fr', 'de', 'ar', 'es', 'qya']) {
      expect(typographic(written, language)).toBe(written);
      expect(textOf(renderMarkdown(`x ${written}`, '/', language).html)).toBe(`x ${written}`);
    }
  });

  test('code, escaped marks and addresses that stand for themselves are to the letter', () => {
    expect(renderMarkdown('Run `npm -- "x"...`').html).toBe(
      '<p>Run <code>npm -- &quot;x&quot;...</code></p>\n',
    );
    expect(textOf(renderMarkdown('a \\"b\\" c \\-- d').html)).toBe('a "b" c -- d');
    expect(textOf(renderMarkdown("<https://example.org/it's--so>").html)).toBe(
      "https://example.org/it's--so",
    );
  });

  test('a quotation runs on through emphasis, code, links and footnotes', () => {
    const { html } = renderMarkdown('"*The* `city`"[^1], "[he](/x/)"\n\n[^1]: So.', '/', 'de');
    expect(html).toMatch(/^<p>„<em>The<\/em> <code>city<\/code>“<sup.*<\/sup>, „<a .*<\/a>“<\/p>/);
  });
});

describe('an ordered list shows the numbers that were written', () => {
  const numbers = (text: string) => {
    const shown: number[] = [];
    const next: number[] = [];
    for (const [, part, start, value] of renderMarkdown(text).html.matchAll(
      /<(ol|li|\/ol)(?: start="(\d+)")?(?: value="(\d+)")?/g,
    )) {
      if (part === 'ol') next.push(Number(start ?? 1));
      else if (part === '/ol') next.pop();
      else if (next.length > 0) {
        const number = Number(value ?? next.at(-1));
        shown.push(number);
        next.splice(-1, 1, number + 1);
      }
    }
    return shown;
  };

  test.each([
    ['1. a\n2. b\n3. c', [1, 2, 3]],
    ['12. a\n\n15. b', [12, 15]],
    ['12. a\n15. b\n16. c', [12, 15, 16]],
    ['12. a\n\nA paragraph between.\n\n15. b', [12, 15]],
    ['3. a\n2. b\n1. c', [3, 2, 1]],
    ['1. a\n1. b\n1. c', [1, 1, 1]],
    ['0. a\n1. b', [0, 1]],
    ['1985. a\n\n\n1987. b', [1985, 1987]],
    ['7) a\n9) b', [7, 9]],
    ['1. a\n\n   4. inner\n   6. inner\n2. b\n5. c', [1, 4, 6, 2, 5]],
    ['- x\n\n  12. a\n  15. b', [12, 15]],
    ['> 12. a\n> 15. b', [12, 15]],
  ])('%j', (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });
});

function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();
}
