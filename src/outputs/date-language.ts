import type { DateLanguage, DateWords } from '../brief/event-date-words.ts';

const ENGLISH: DateWords = {
  about: 'about {date}',
  uncertain: '{date} (uncertain)',
  unknownDay: '{date}, day unknown',
  from: 'since {date}',
  decade: '{date}s',
  moment: '{date}, {time}',
};

const ARABIC: DateWords = {
  about: 'نحو {date}',
  uncertain: '{date} (غير مؤكد)',
  unknownDay: '{date}، اليوم غير معروف',
  from: 'منذ {date}',
  decade: 'عقد {date}',
  moment: '{date}، {time}',
};

/** Languages that are written from right to left, of those that briefs are likely to be in. */
const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** How a site in this language (BCP 47) writes dates; plain English is written as in Britain. */
export function dateLanguageOf(language: string): DateLanguage {
  const { language: plain } = new Intl.Locale(language);
  if (plain === 'ar') {
    // Its digits are pinned, as in the words of the interface; a region or `-u-nu-` chooses others.
    return { locale: language === 'ar' ? 'ar-u-nu-latn' : language, words: ARABIC };
  }
  return { locale: language === 'en' ? 'en-GB' : language, words: ENGLISH };
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
