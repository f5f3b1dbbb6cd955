import { isolated } from './direction.ts';
import type { Messages, RichMessages } from './messages.ts';

/**
 * A message made ready to be said: a text, or its pieces in order. It is plain data, so that the
 * browser's scripts can carry those that they say, and need nothing that reads ICU MessageFormat.
 */
export type Message = string | readonly Piece[];

type Piece =
  | string
  | { readonly value: string }
  | { readonly number: string; readonly options?: Intl.NumberFormatOptions }
  | { readonly plural: string; readonly forms: Forms }
  | { readonly select: string; readonly forms: Forms }
  | { readonly tag: string; readonly inside: Message };

type Forms = Readonly<Record<string, Message>>;

/** A message that is known by its key, so that what it needs is known too. */
export type MessageOf<Key extends keyof Messages> = Message & { readonly of?: Key };

/** The messages of a language, ready to be said. */
export type Catalogue = Readonly<Record<string, Message>>;

/** What stands for the placeholders of a message; nothing where it has none. */
export type Values<Key extends keyof Messages> = [Messages[Key]] extends [undefined]
  ? []
  : [values: Messages[Key]];

/** The same for a message in pieces: nodes may stand for texts, and a function makes each tag. */
export type RichValues<Key extends keyof RichMessages, Node> = {
  readonly [Name in keyof RichMessages[Key]]: RichMessages[Key][Name] extends 'tag'
    ? (inside: readonly (string | Node)[]) => Node
    : RichMessages[Key][Name] | Node;
};

type Given = Readonly<Record<string, unknown>>;

/** Says messages as a locale writes numbers and lists; made once for each locale. */
export interface Speaker {
  say<Key extends keyof Messages>(message: MessageOf<Key>, ...values: Values<Key>): string;
  /** The pieces of a message, those that were given among them. */
  pieces(message: Message, values: Given): unknown[];
  number(number: number): string;
  list(texts: readonly string[]): string;
}

/** A speaker of a locale (BCP 47, with `-u-nu-` for its digits). */
export function speaker(locale: string): Speaker {
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const plurals = new Intl.PluralRules(locale);
  const isolate = (value: unknown) => (typeof value === 'string' ? isolated(value, locale) : value);
  const styled = new Map<string, Intl.NumberFormat>();
  let lists: Intl.ListFormat | undefined;

  function format(number: number, options: Intl.NumberFormatOptions | undefined): string {
    if (!options) return plain.format(number);
    const key = JSON.stringify(options);
    const known = styled.get(key) ?? new Intl.NumberFormat(locale, options);
    styled.set(key, known);
    return known.format(number);
  }

  function list(texts: readonly string[]): string {
    lists ??= new Intl.ListFormat(locale);
    return lists.format(texts.map((text) => String(isolate(text))));
  }

  function formOf(forms: Forms, value: unknown): Message {
    const number = Number(value);
    return forms[`=${number}`] ?? forms[plurals.select(number)] ?? forms.other ?? '';
  }

  function put(message: Message, values: Given, add: (piece: unknown) => void): void {
    if (typeof message === 'string') {
      add(message);
      return;
    }
    for (const piece of message) {
      if (typeof piece === 'string') add(piece);
      else if ('value' in piece) {
        const value = values[piece.value];
        add(Array.isArray(value) && typeof value[0] === 'string' ? list(value) : isolate(value));
      } else if ('number' in piece) add(format(Number(values[piece.number]), piece.options));
      else if ('plural' in piece) put(formOf(piece.forms, values[piece.plural]), values, add);
      else if ('select' in piece) {
        put(piece.forms[String(values[piece.select])] ?? piece.forms.other ?? '', values, add);
      } else {
        const inside: unknown[] = [];
        put(piece.inside, values, (part) => inside.push(part));
        const made = values[piece.tag];
        if (typeof made === 'function') add(made(inside));
      }
    }
  }

  return {
    say(message, ...[values]) {
      if (typeof message === 'string') return message;
      let said = '';
      put(message, (values ?? {}) as Given, (piece) => {
        said += piece;
      });
      return said;
    },
    pieces(message, values) {
      const made: unknown[] = [];
      put(message, values, (piece) => made.push(piece));
      return made;
    },
    number: (number) => plain.format(number),
    list,
  };
}

/**
 * A date as its language writes the first of a month: French says "1er juin", which no table of locales
 * has.
 */
export function asFirst(date: string, locale: string): string {
  return /^fr\b/i.test(locale) ? date.replace(/^1(?!\S)/, '1er') : date;
}

/** The words of the interface: a message by its key, with what stands for its placeholders. */
export interface Words {
  <Key extends keyof Messages>(key: Key, ...values: Values<Key>): string;
  /** A message with elements in it, as the pieces that it consists of. */
  rich<Key extends keyof RichMessages, Node>(
    key: Key,
    values: RichValues<Key, Node>,
  ): (string | Node)[];
  number(number: number): string;
  /** A name that stands beside other text: isolated where it is written against its direction. */
  apart(text: string): string;
  /** Several texts as one: "A, B and C". */
  list(texts: readonly string[]): string;
  /** The language that the messages are in: `en`. */
  readonly language: string;
  /** How numbers and dates are written: BCP 47. */
  readonly locale: string;
}

/** The words of a catalogue, in a language and as a locale writes them. */
export function wordsFrom(catalogue: Catalogue, language: string, locale: string): Words {
  const { say, pieces, number, list } = speaker(locale);
  const message = (key: string): Message => {
    const found = catalogue[key];
    if (found === undefined) throw new Error(`There is no message "${key}" in "${language}".`);
    return found;
  };
  const words = <Key extends keyof Messages>(key: Key, ...values: Values<Key>) =>
    say<Key>(message(key), ...values);
  return Object.assign(words, {
    rich: <Key extends keyof RichMessages, Node>(key: Key, values: RichValues<Key, Node>) =>
      pieces(message(key), values) as (string | Node)[],
    number,
    apart: (text: string) => isolated(text, locale),
    list,
    language,
    locale,
  });
}
