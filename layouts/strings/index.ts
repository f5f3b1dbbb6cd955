import { english } from './english.ts';
import type { Strings } from './strings.ts';

export type { Strings } from './strings.ts';

const CATALOGUES: Readonly<Record<string, Strings>> = { en: english };

/** The words of the interface in a language (BCP 47); English where there is no catalogue for it. */
export function stringsFor(language: string): Strings {
  return CATALOGUES[language.split('-')[0] ?? ''] ?? english;
}
