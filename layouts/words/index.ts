import { type ComponentChildren, createContext, h } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from '../../src/words/message.ts';

export { wordsFor } from '../../src/words/languages.ts';
export type { Words } from '../../src/words/message.ts';
export * from './sentences.ts';

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
