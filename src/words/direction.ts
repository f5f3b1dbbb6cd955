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
