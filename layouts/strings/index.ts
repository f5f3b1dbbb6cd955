import { arabic } from './arabic.ts';
import { english } from './english.ts';
import type { Strings } from './strings.ts';

export type { Strings } from './strings.ts';

const CATALOGUES: Readonly<Record<string, (language: string) => Strings>> = {
  ar: arabic,
  en: () => english,
};

const made = new Map<string, Strings>();

/** The words of the interface in a language (BCP 47); English where there is no catalogue for it. */
export function stringsFor(language: string): Strings {
  let strings = made.get(language);
  if (!strings) {
    strings = CATALOGUES[language.split('-')[0] ?? '']?.(language) ?? english;
    made.set(language, strings);
  }
  return strings;
}
