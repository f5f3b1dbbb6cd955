/** Scripts that are written from right to left (Unicode's bidirectional classes R and AL), ISO 15924. */
const RIGHT_TO_LEFT = new Set(
  (
    'Adlm Arab Aran Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc ' +
    'Mero Narb Nbat Nkoo Orkh Ougr Palm Phli Phlp Phlv Phnx Prti Rohg Samr Sarb Sidt Sogd Sogo ' +
    'Syrc Syre Syrj Syrn Thaa Yezi'
  ).split(' '),
);

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

const FROM_RIGHT_TO_LEFT =
  '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufeff\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}';
/** Letters that are written against the direction of a text, by the direction of the text. */
const AGAINST = {
  ltr: new RegExp(`[${FROM_RIGHT_TO_LEFT}]`, 'u'),
  rtl: new RegExp(`(?![${FROM_RIGHT_TO_LEFT}])\\p{L}`, 'u'),
} as const;
const ISOLATED = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/g;

/**
 * A name within a sentence, which the sentence cannot tear: where letters of it are written against the
 * direction of the locale, it stands between the marks with which Unicode isolates a text.
 */
export function isolated(text: string, locale: string): string {
  return against(text, directionOf(locale)) ? `\u2068${text}\u2069` : text;
}

/** Whether letters of a text are written against a direction, outside what is isolated in it. */
function against(text: string, direction: keyof typeof AGAINST): boolean {
  return AGAINST[direction].test(text) && AGAINST[direction].test(text.replace(ISOLATED, ''));
}
