const names = new Map<string, Intl.DisplayNames>();

/** A country's name in a language, by its two letters; the letters where it has none. */
export function countryName(code: string, locale: string): string {
  let ofLocale = names.get(locale);
  if (!ofLocale) {
    ofLocale = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
    names.set(locale, ofLocale);
  }
  return ofLocale.of(code) ?? code;
}
