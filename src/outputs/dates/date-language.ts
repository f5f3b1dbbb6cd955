import type { DateLanguage } from '../../brief/event-date-words.ts';
import { directionOf } from '../../words/direction.ts';
import { localeOf, wordsFor } from '../../words/languages.ts';

/** How a site in this language (BCP 47) writes dates. */
export function dateLanguageOf(language: string): DateLanguage {
  return { locale: localeOf(language), words: wordsFor(language) };
}

/** A language other than the site's. */
export interface WrittenIn {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** The language of a text, where it is not the site's. */
export function writtenIn(lang: string | undefined, siteLanguage: string): WrittenIn | undefined {
  return lang === undefined || lang === siteLanguage ? undefined : { lang, dir: directionOf(lang) };
}
