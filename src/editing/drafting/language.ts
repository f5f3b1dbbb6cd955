import { franc } from 'franc-min';

/** The languages whose dates, numbers and ways of citing are known here. */
export type Language = 'en' | 'fr';

/** Small words that only one of the two has: a few of them in ten words settle it. */
const TELLING: { readonly [language in Language]: RegExp } = {
  en: /\b(?:the|and|of|was|were|said|that|with|from|has|have|been|at|by|to|in|is|he|she|for|this|will|who|they)\b/giu,
  fr: /(?<!\p{L})(?:les|des|dans|une|été|est|pour|sur|qui|aux|ont|du|et|le|au|selon|avec)(?!\p{L})|(?<!\p{L})[dlnsq]u?['’]/giu,
};
/** Which share of the words must be telling ones. */
const ENOUGH = 0.1;
/** A text that is shorter than this tells too little: it is taken as English. */
const FEWEST_WORDS = 8;

/** The language of an article, or what it is called in English where it is none of those known here. */
export function languageOf(text: string): Language | { readonly other: string | undefined } {
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  const share = (language: Language) =>
    (text.match(TELLING[language])?.length ?? 0) / Math.max(words, 1);
  const [english, french] = [share('en'), share('fr')];
  const code = franc(text, { minLength: 20 });
  if (code === 'fra' && french > english) return 'fr';
  if ((english >= ENOUGH || code === 'eng') && english > french) return 'en';
  if (french >= 2 * ENOUGH && !ROMANCE.has(code)) return 'fr';
  if (
    words < FEWEST_WORDS &&
    !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text)
  ) {
    return 'en';
  }
  return { other: code === 'und' || code === 'eng' ? undefined : nameOf(code) };
}

/** They share small words with French. */
const ROMANCE: ReadonlySet<string> = new Set(['spa', 'por', 'ita', 'ron', 'cat']);

function nameOf(code: string): string | undefined {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(code);
  return name === code ? undefined : name;
}
