const named = new Map<string, string>();

/** A country's name in a language, by its two letters; the letters where it has none. */
export function countryName(code: string, locale: string): string {
  const key = `${locale} ${code}`;
  let name = named.get(key);
  if (name === undefined) {
    name = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(code) ?? code;
    named.set(key, name);
  }
  return name;
}
