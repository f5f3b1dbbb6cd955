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

/** Scripts that are written from right to left (Unicode's bidirectional classes R and AL), ISO 15924. */
const RIGHT_TO_LEFT = new Set(
  (
    'Adlm Arab Aran Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc ' +
    'Mero Narb Nbat Nkoo Orkh Ougr Palm Phli Phlp Phlv Phnx Prti Rohg Samr Sarb Sidt Sogd Sogo ' +
    'Syrc Syre Syrj Syrn Thaa Yezi'
  ).split(' '),
);

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

/**
 * The direction in which a language (BCP 47) is written, by the script that the tag names or that
 * Unicode holds likely for it: Kurdish is written in several. Asked for on every page, found once.
 */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const known = directions.get(language);
  if (known) return known;
  const { script } = new Intl.Locale(language).maximize();
  const direction = script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
  directions.set(language, direction);
  return direction;
}
