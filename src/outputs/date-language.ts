import type { DateLanguage } from '../brief/event-date-words.ts';
import { localeOf, wordsFor } from '../words/languages.ts';

/** Languages that are written from right to left, of those that briefs are likely to be in. */
const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** How a site in this language (BCP 47) writes dates. */
export function dateLanguageOf(language: string): DateLanguage {
  return { locale: localeOf(language), words: wordsFor(language) };
}

const directions = new Map<string, 'ltr' | 'rtl'>();

/** The direction in which a language is written; asked for on every page, and told once. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const known = directions.get(language);
  if (known) return known;
  const direction = RIGHT_TO_LEFT.has(new Intl.Locale(language).language) ? 'rtl' : 'ltr';
  directions.set(language, direction);
  return direction;
}
