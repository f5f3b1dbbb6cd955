import type { KnownName, KnownNames } from '../../../src/outputs/search/known-names.ts';

/**
 * What somebody asks, in words that can be looked up: capitals, accents, half-rings and the weak
 * letters of Arabic make no difference, nor does the dash between two numbers.
 */

const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, ''],
  [/[ʿʾʻʼ‘’'`´]/g, ''],
  [/ı/g, 'i'],
  [/ß/g, 'ss'],
  [/[أإآٱ]/g, 'ا'],
  [/ى/g, 'ي'],
  [/ة/g, 'ه'],
  [/ؤ/g, 'و'],
  [/ئ/g, 'ي'],
];

/** A text without what makes no difference. */
export function fold(text: string): string {
  const plain = text.toLowerCase().normalize('NFKD');
  return LETTERS.reduce((folded, [from, to]) => folded.replace(from, to), plain).normalize('NFC');
}

/** The words of a text, between white space, marks and dashes of any kind. */
export function wordsIn(text: string): readonly string[] {
  return text.match(/\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{M}\p{N}ʿʾʻʼ’']+/gu) ?? [];
}

/** What questions are made of, in English; the page's language brings its own. */
const ASKING =
  'what when where why how did does do many much any people there after before during about been happened happen tell me say says said';

/** The words of a query that tell something; all of them, where none does. */
export function tellingWords(query: string, common: string): readonly string[] {
  const words = wordsIn(query);
  const idle = new Set(`${common} ${ASKING}`.split(' '));
  const telling = words.filter((word) => !idle.has(word.toLowerCase()));
  return telling.length === 0 ? words : telling;
}

const ARABIC = /^\p{Script=Arabic}+$/u;
const PREFIXES = ['', 'ال', 'بال', 'وال', 'لل', 'ب', 'و', 'ل'];

/** An Arabic word without the particles that are written onto it. */
function bare(word: string): string {
  const without = word.replace(/^[وف]?(?:[بك]?ال|لل)(?=..)/u, '');
  return without.length >= 3 ? without : word;
}

/** The forms under which a word may stand in a text: with particles, weak letters, other spellings. */
export function formsOf(word: string, synonyms: KnownNames['synonyms']): readonly string[] {
  const lower = word.toLowerCase();
  const group = synonyms.find((words) => words.some((other) => fold(other) === fold(word)));
  const forms = [lower, ...(group ?? [])];
  if (/ß|ss/.test(lower)) forms.push(lower.replaceAll('ß', 'ss'), lower.replace('ss', 'ß'));
  if (/[ıʿʾʻʼ’']/.test(lower)) forms.push(lower.replace(/[ʿʾʻʼ’']/g, '').replaceAll('ı', 'i'));
  if (ARABIC.test(lower)) {
    const stem = bare(lower);
    const endings = /[هة]$/.test(stem)
      ? [`${stem.slice(0, -1)}ة`, `${stem.slice(0, -1)}ه`]
      : /[يى]$/.test(stem)
        ? [`${stem.slice(0, -1)}ي`, `${stem.slice(0, -1)}ى`]
        : [stem];
    for (const ending of endings) for (const prefix of PREFIXES) forms.push(prefix + ending);
  }
  return [...new Set(forms)];
}

/** So far folded that forms of one English word are alike: its plural, for the names of things. */
function root(word: string): string {
  const folded = bare(fold(word));
  return /[a-z]{3}s$/.test(folded) && !folded.endsWith('ss') ? folded.slice(0, -1) : folded;
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const KNOWN_AT_MOST = 4;

/** What is known by a name that stands in the query, or has all of its words; the closest first. */
export function knownIn(
  query: string,
  { names }: KnownNames,
  common: string,
): readonly KnownName[] {
  const asked = new Set(tellingWords(query, common).map(root));
  if (asked.size === 0) return [];
  const folded = fold(query);
  const scored = names.flatMap((known) => {
    const score = Math.max(
      ...[known.label, ...(known.names ?? [])].map((name, at) => {
        if (CJK.test(name) && folded.includes(fold(name))) return 2;
        const own = new Set(tellingWords(name, common).map(root));
        const shared = [...own].filter((word) => asked.has(word)).length;
        const ofName = shared / own.size;
        const ofQuery = shared / asked.size;
        if (ofName < 1 && ofQuery < 1) return 0;
        // What was asked for whole comes first; of two alike, that which bears the name itself.
        return ofQuery + ofName / 2 - (at === 0 ? 0 : 0.01);
      }),
    );
    return score > 0 ? [{ known, score }] : [];
  });
  const ranked = scored.sort((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  // Where the name is only a part of what was asked, what is asked beside it matters more.
  const most = best < 1 ? 1 : KNOWN_AT_MOST;
  return ranked
    .filter(({ score }) => score >= best - 0.5)
    .slice(0, most)
    .map(({ known }) => known);
}
