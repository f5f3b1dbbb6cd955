import { arabicLocale } from './arabic-locale.ts';
import type { Words } from './words.ts';

/**
 * A noun as Arabic counts it. One and two are words without a number; 3 to 10 take the plural, 11 to
 * 99 the singular in the accusative, hundreds the plain singular.
 */
export interface Noun {
  readonly zero: string;
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

/** Numbers and counted things of one Arabic locale. */
export interface ArabicCounts extends Readonly<Words['counts']> {
  counted(count: number, noun: Noun): string;
  days(count: number): string;
  list(words: readonly string[]): string;
}

const PLURALS = new Intl.PluralRules('ar');
const ENTRY = nounOf('مدخل', 'مدخلان', 'مداخل', 'مدخلًا');
const EVENT = nounOf('حدث', 'حدثان', 'أحداث', 'حدثًا');
const CORRECTION = nounOf('تصويب', 'تصويبان', 'تصويبات', 'تصويبًا');
const DAY = nounOf('يوم', 'يومان', 'أيام', 'يومًا');

/** A masculine noun by its singular, dual, plural and accusative. */
export function nounOf(one: string, two: string, few: string, many: string): Noun {
  return { zero: `لا ${few}`, one: `${one} واحد`, two, few, many, other: one };
}

/** A feminine noun by its singular, dual and plural; its accusative is written like its singular. */
export function feminineOf(one: string, two: string, few: string): Noun {
  return { ...nounOf(one, two, few, one), one: `${one} واحدة` };
}

/** Counted things in Arabic, in the digits of the locale of a language (BCP 47). */
export function arabicCounts(language: string): ArabicCounts {
  const locale = arabicLocale(language);
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const lists = new Intl.ListFormat(locale);
  const number = (count: number) => format.format(count);
  const counted = (count: number, noun: Noun) => {
    const form = PLURALS.select(count);
    const word = noun[form];
    return form === 'zero' || form === 'one' || form === 'two' ? word : `${number(count)} ${word}`;
  };
  return {
    number,
    counted,
    list: (words) => lists.format(words),
    briefs: (count) => counted(count, ENTRY),
    events: (count) => counted(count, EVENT),
    corrections: (count) => counted(count, CORRECTION),
    days: (count) => counted(count, DAY),
    more: (count) => `${number(count)} غيرها`,
  };
}
