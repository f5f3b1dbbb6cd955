import { arabicLocale } from '../words/arabic-locale.ts';
import { arabicScripts } from '../words/arabic-scripts.ts';
import { ENGLISH_SCRIPTS } from '../words/english-scripts.ts';
import type { ScriptWords } from '../words/script-words.ts';

/** The language of the site without its region, put in by the build: other catalogues are left out. */
declare const SITE_LANGUAGE: string;

/** The language of the page, BCP 47. */
export const language = document.documentElement.lang || 'en';

/** As pages write dates: plain English as in Britain. */
const LOCALE = language === 'en' ? 'en-GB' : arabicLocale(language);

/** What scripts say, in the language of the page; English where there is no catalogue for it. */
export const words: ScriptWords =
  SITE_LANGUAGE === 'ar' ? arabicScripts(language) : ENGLISH_SCRIPTS;

const FORMATS: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** A day of any year in words: "6 June", from `06-06`. */
export function dayOfYear(day: string): string {
  const format = new Intl.DateTimeFormat(LOCALE, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  // A leap year has every day.
  return format.format(new Date(`2000-${day}T00:00:00Z`));
}

/** A year, month or day in words, as pages write it. */
export function dateInWords(date: string): string {
  const format = new Intl.DateTimeFormat(LOCALE, {
    ...FORMATS[date.length],
    timeZone: 'UTC',
  });
  return format.format(new Date(`${date}${'-01-01'.slice(0, 10 - date.length)}T00:00:00Z`));
}

/** A stretch of time in words; undefined where neither end is set. */
export function datesInWords({
  from,
  to,
}: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): string | undefined {
  if (from === undefined) return to === undefined ? undefined : words.until(dateInWords(to));
  return to === undefined
    ? words.since(dateInWords(from))
    : words.fromTo(dateInWords(from), dateInWords(to));
}
