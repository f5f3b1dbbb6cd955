import { type ComponentChildren, createContext, h } from 'preact';
import { useContext } from 'preact/hooks';
import { arabic } from './arabic.ts';
import { english } from './english.ts';
import type { Words } from './words.ts';

export type { Words } from './words.ts';

const CATALOGUES: Readonly<Record<string, (language: string) => Words>> = {
  ar: arabic,
  en: () => english,
};

const made = new Map<string, Words>();

/** The words of the interface in a language (BCP 47); English where there is no catalogue for it. */
export function wordsFor(language: string): Words {
  let words = made.get(language);
  if (!words) {
    words = CATALOGUES[language.split('-')[0] ?? '']?.(language) ?? english;
    made.set(language, words);
  }
  return words;
}

const Spoken = createContext<Words | undefined>(undefined);

interface WithWordsProps {
  readonly words: Words;
  readonly children: ComponentChildren;
}

/** Gives the words of the interface to all that is inside. */
export function WithWords({ words, children }: WithWordsProps) {
  return h(Spoken.Provider, { value: words, children });
}

/** The words of the interface, in the language of the page. */
export function useWords(): Words {
  const words = useContext(Spoken);
  if (!words) throw new Error('A layout needs words: render it inside <WithWords>.');
  return words;
}
