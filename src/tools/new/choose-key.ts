import { autocomplete, type Option } from '@clack/prompts';
import { answered, type Terminal } from './ask.ts';
import type { Named } from './known-key.ts';
import { nameOf } from './known-key.ts';

/** A key that is known, or a name that is to become one. */
export type Choice = { readonly key: string } | { readonly newName: string };

export interface ChoiceQuestion {
  /** What is chosen, as in "topic". */
  readonly kind: string;
  readonly message: string;
  readonly entries: ReadonlyMap<string, Named>;
  /** What choosing nothing is called; absent where something must be chosen. */
  readonly none?: string;
  /** The key that is proposed first. */
  readonly proposed?: string | undefined;
}

const NONE = '';
const NEW = '+';

/** Asks for one entry of a vocabulary, completing its name or key; a name that is new can be added. */
export async function chooseKey(
  question: ChoiceQuestion,
  terminal: Terminal,
): Promise<Choice | undefined> {
  const { kind, message, entries, none, proposed } = question;
  const known = [...entries].map(
    ([key, entry]): Option<string> => ({ value: key, label: nameOf(entry), hint: key }),
  );
  const nothing = none === undefined ? [] : [{ value: NONE, label: none }];
  const value = await autocomplete<string>({
    ...terminal,
    message,
    maxItems: 8,
    placeholder: 'type a part of its name',
    ...(proposed === undefined ? {} : { initialValue: proposed }),
    options() {
      const typed = this.userInput.trim();
      if (typed === '') return [...nothing, ...known];
      return [
        ...matching(known, typed),
        { value: NEW + typed, label: `Add a new ${kind}: ${typed}` },
      ];
    },
    filter: () => true,
  });
  const chosen = answered(value);
  if (!chosen) return undefined;
  return chosen.startsWith(NEW) ? { newName: chosen.slice(NEW.length) } : { key: chosen };
}

/** Entries of which a word begins with what was typed; where there are none, those that hold it. */
function matching(options: readonly Option<string>[], typed: string): Option<string>[] {
  const wanted = fold(typed);
  const texts = options.map((option) => fold(` ${option.label} ${option.value}`));
  const begins = options.filter((_, at) => texts[at]?.includes(` ${wanted}`));
  return begins.length > 0 ? begins : options.filter((_, at) => texts[at]?.includes(wanted));
}

/** Letters without their marks, and one space between words. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trimEnd();
}
