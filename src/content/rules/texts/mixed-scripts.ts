import type { Finding } from '../../../brief/diagnostic.ts';
import { codePoint } from '../../text/hidden-text.ts';
import { brief } from '../rule/example.ts';
import type { ReportHere, Rule } from '../rule/rule.ts';
import { type PlainText, plainTextsIn, plainTextsOf } from './markup.ts';
import { isSummaryFromBody } from './titles.ts';

/** One script in a word, but for those that are written together (UTS 39, moderately restrictive). */
export const mixedScripts: readonly Rule[] = [
  {
    name: 'text/mixed-scripts',
    severity: 'warning',
    summary: 'A word is written in the letters of one script.',
    why: 'A Cyrillic "а" looks like a Latin one: readers see the same word, and a search for it finds nothing.',
    bad: brief('', 'The SDF said on 6 June 2017 that they had entered the east of Raqq\u0430.'),
    good: brief('', 'The SDF said on 6 June 2017 that they had entered the east of Raqqa.'),
    inspect: (text, report) => {
      const { brief, body } = text;
      for (const { word, index, finding } of mixedWords(body.replace(ADDRESSES, blank))) {
        report({ span: { start: index, end: index + word.length } }, finding);
      }
      look(plainTextsOf(brief), report);
      if (FOREIGN.test(brief.summary) && !isSummaryFromBody(text)) {
        look([{ path: ['summary'], text: brief.summary }], report);
      }
    },
    check: ({ pages, vocabularies, root }, report) => {
      for (const { record, firstParagraph } of pages) {
        const { file, title, summary, body } = record;
        const texts = [{ path: ['title'], text: title }];
        if (summary !== firstParagraph) texts.push({ path: ['summary'], text: summary });
        look(texts, (place, finding) => report({ file, ...place }, finding));
        for (const { word, finding } of mixedWords(body.html.replace(/<[^>]*>/g, ' '))) {
          report({ file, passage: { text: word } }, finding);
        }
      }
      const { site, topics, measures } = vocabularies;
      const markdown = [
        ...[...topics.values()].map(({ key, introduction }) => ({
          name: 'topics',
          texts: [{ path: [key, 'introduction'], text: introduction ?? '' }],
        })),
        ...[...measures.values()].map(({ key, note }) => ({
          name: 'measures',
          texts: [{ path: [key, 'note'], text: note ?? '' }],
        })),
        {
          name: 'site',
          texts: Object.entries(site.rules?.avoid ?? {}).map(([word, text]) => ({
            path: ['rules', 'avoid', word],
            text,
          })),
        },
      ];
      for (const { name, texts } of [...plainTextsIn(vocabularies), ...markdown]) {
        const file = `${root}/${name}.yaml`;
        look(texts, (place, finding) => report({ file, ...place }, finding));
      }
    },
  },
];

function look(texts: readonly Pick<PlainText, 'path' | 'text'>[], report: ReportHere): void {
  for (const { path, text } of texts) {
    for (const { word, finding } of mixedWords(text.replace(ADDRESSES, blank))) {
      report({ path, words: word }, finding);
    }
  }
}

const ADDRESSES = /\]\([^()\n]*\)|https?:\/\/[^\s<>]+/gi;
const blank = (text: string) => ' '.repeat(text.length);

/** Nearly every text is in Latin letters alone, and has none of these. */
const FOREIGN = /[^\p{sc=Latin}\p{sc=Common}\p{sc=Inherited}]|[\u{1D400}-\u{1D7FF}]/u;

interface MixedWord {
  readonly word: string;
  readonly index: number;
  readonly finding: Finding;
}

function* mixedWords(text: string): Generator<MixedWord> {
  if (!FOREIGN.test(text)) return;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const finding = FOREIGN.test(word) ? mixture(word) : undefined;
    if (finding) yield { word, index, finding };
  }
}

function mixture(word: string): Finding | undefined {
  const letters = [...word].map((letter) => ({ letter, script: scriptOf(letter) }));
  const counts = new Map<string, number>();
  for (const { script } of letters) if (script) counts.set(script, (counts.get(script) ?? 0) + 1);
  if (isSound(word, counts)) return undefined;
  const [main = LATIN] = [...counts].sort(([, a], [, b]) => b - a).map(([script]) => script);
  const strange = letters.filter(({ script }) => script && script !== main);
  const [first] = strange.length > 0 ? strange : letters;
  const meant =
    (main === STYLED ? undefined : instead(letters, main)) ?? instead(letters, LATIN) ?? word;
  return {
    reason: `"${word}" mixes scripts: its "${first?.letter}" is ${first?.script}, ${codePoint(first?.letter ?? '')}.`,
    fix:
      meant === word ? 'Write the word in the letters of one script.' : `Did you mean "${meant}"?`,
  };
}

function isSound(word: string, counts: ReadonlyMap<string, number>): boolean {
  if (counts.has(STYLED)) return word.length <= 2;
  if (counts.size < 2) return true;
  if (counts.size > 2 || !counts.has(LATIN)) return false;
  const other = [...counts.keys()].find((script) => script !== LATIN) ?? LATIN;
  // Units and symbols: kΩ, μm, ΔG, 2π.
  if (other === 'Greek' && SYMBOL.test(word)) return true;
  return !ALIKE.has(other);
}

/** One Greek letter that stands for a quantity or unit, and looks like no Latin letter. */
const SYMBOL =
  /^[μΩΩΔΣΠΘΛΞΦΨπλθφψδεστβγ][^\p{sc=Greek}]+$|^[^\p{sc=Greek}]+[μΩΩΔΣΠΘΛΞΦΨπλθφψδεστβγ]$/u;

/** The word with each letter of another script as the one of this script that it looks like. */
function instead(
  letters: readonly { readonly letter: string; readonly script: string }[],
  script: string,
): string | undefined {
  const meant = letters.map(({ letter, script: own }) => {
    if (own === '' || own === script) return letter;
    if (script === LATIN) return own === STYLED ? letter.normalize('NFKC') : toLatin.get(letter);
    return fromLatin.get(script)?.get(letter);
  });
  return meant.every((letter) => letter !== undefined) ? meant.join('') : undefined;
}

/** Letters that look like Latin ones, each with that. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  Cyrillic:
    'аa АA ВB сc СC ԁd еe ЕE ёë ѕs ЅS іi ІI їï ЇÏ јj ЈJ һh НH ӏl ӀI кk КK МM оo ОO рp РP ԛq ԚQ ТT уy УY ҮY ԝw ԜW хx ХX ѵv ѴV гr',
  Greek: 'αa ΑA ΒB ΕE ΖZ ΗH ηn ΙI ιi ΚK κk ΜM ΝN νv ΟO οo όó ΡP ρp ΤT τt ΥY υu ΧX χx ϲc ϹC ϳj',
  Armenian: 'հh ոn սu օo ՕO ՍU ՏS յj ԼL ցg զq',
  Cherokee: 'ᎪA ᏴB ᏟC ᎠD ᎬE ᎻH ᏀG ᎫJ ᏦK ᏞL ᎷM ᏢP ᏒR ᏚS ᎢT ᏙV ᎳW ᎩY ᏃZ',
  Coptic: 'ⲀA ⲃb ⲈE ⲒI ⲔK ⲘM ⲚN ⲞO ⲟo ⲢP ⲣp ⲤC ⲥc ⲦT ⲨY ⲬX',
};
const ALIKE: ReadonlySet<string> = new Set([...Object.keys(LOOKALIKES), 'another script']);
const pairs = Object.entries(LOOKALIKES).map(
  ([script, list]) => [script, list.split(' ').map(([...pair]) => pair)] as const,
);
const toLatin = new Map(
  pairs.flatMap(([, list]) => list.map(([letter = '', latin = '']) => [letter, latin] as const)),
);
const fromLatin = new Map(
  pairs.map(([script, list]) => [
    script,
    new Map(list.map(([letter = '', latin = '']) => [latin, letter] as const)),
  ]),
);

const LATIN = 'Latin';
/** Letters of mathematics, which stand for Latin ones in bold or italics. */
const STYLED = 'mathematical';
/** Chinese, Japanese and Korean are each written with several of these. */
const EAST_ASIAN = 'East Asian';

const SCRIPTS: readonly (readonly [name: string, letters: RegExp])[] = [
  ['', /[^\p{L}\p{M}]|\p{sc=Inherited}/u],
  [STYLED, /[\u{1D400}-\u{1D7FF}]/u],
  ['', /\p{sc=Common}/u],
  [EAST_ASIAN, /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{sc=Hangul}]/u],
  ...[
    LATIN,
    ...Object.keys(LOOKALIKES),
    ...'Arabic Hebrew Syriac Thaana Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Thai Lao Tibetan Myanmar Georgian Ethiopic Khmer Mongolian'.split(
      ' ',
    ),
  ].map((name) => [name, new RegExp(`\\p{sc=${name}}`, 'u')] as const),
];
const known = new Map<string, string>();

/** The script of a letter; empty for digits, signs and letters that belong to none. */
function scriptOf(letter: string): string {
  let script = known.get(letter);
  if (script === undefined) {
    script = SCRIPTS.find(([, letters]) => letters.test(letter))?.[0] ?? 'another script';
    known.set(letter, script);
  }
  return script;
}
