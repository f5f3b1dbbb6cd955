import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Message } from './message.ts';

/** What a message wants of a placeholder: any text, a number, one of some words, or a tag. */
export type PlaceholderType = 'text' | 'number' | 'tag' | readonly string[];

/** A message as it was read, with what it needs. */
export interface ReadMessage {
  readonly message: Message;
  readonly placeholders: ReadonlyMap<string, PlaceholderType>;
  /** What is wrong with it, each as a clause. */
  readonly faults: readonly string[];
}

/** Reads a text in ICU MessageFormat, in a language whose plural forms it must all have. */
export function readMessage(text: string, language: string): ReadMessage {
  const placeholders = new Map<string, PlaceholderType>();
  const faults: string[] = [];
  const categories = pluralCategories(language);
  const require = (name: string, wanted: PlaceholderType) => {
    const before = placeholders.get(name);
    if (before === undefined || before === 'text') placeholders.set(name, wanted);
    else if (wanted !== 'text' && String(before) !== String(wanted)) {
      faults.push(`{${name}} is used in two ways that do not go together`);
    }
  };

  function ready(elements: readonly MessageFormatElement[], counted?: string): Message {
    const pieces = elements.map((element) => pieceOf(element, counted));
    const [first = ''] = pieces;
    return pieces.length < 2 && typeof first === 'string' ? first : pieces;
  }

  function pieceOf(
    element: MessageFormatElement,
    counted: string | undefined,
  ): Exclude<Message, string>[number] {
    switch (element.type) {
      case TYPE.literal:
        return element.value;
      case TYPE.argument:
        require(element.value, 'text');
        return { value: element.value };
      case TYPE.number: {
        require(element.value, 'number');
        const { style } = element;
        if (typeof style === 'string') {
          faults.push(
            `{${element.value}, number, ${style}} has a style that is no skeleton (::.00)`,
          );
        }
        return typeof style === 'object' && style
          ? { number: element.value, options: style.parsedOptions as Intl.NumberFormatOptions }
          : { number: element.value };
      }
      case TYPE.pound:
        return { number: counted ?? '' };
      case TYPE.plural: {
        require(element.value, 'number');
        const forms = Object.entries(element.options);
        faults.push(
          ...missingForms(element.value, new Set(forms.map(([form]) => form)), categories),
        );
        if (element.offset !== 0 || element.pluralType === 'ordinal') {
          faults.push(`{${element.value}} has an offset or ordinal forms, which are not supported`);
        }
        return {
          plural: element.value,
          forms: Object.fromEntries(
            forms.map(([form, { value }]) => [form, ready(value, element.value)]),
          ),
        };
      }
      case TYPE.select: {
        const forms = Object.entries(element.options);
        const words = forms.map(([form]) => form).sort();
        require(element.value, words.includes('other') ? 'text' : words);
        return {
          select: element.value,
          forms: Object.fromEntries(
            forms.map(([form, { value }]) => [form, ready(value, counted)]),
          ),
        };
      }
      case TYPE.tag:
        require(element.value, 'tag');
        return { tag: element.value, inside: ready(element.children, counted) };
      default:
        faults.push(`{${element.value}} is a date or time: those are given as text`);
        return { value: element.value };
    }
  }

  try {
    const message = ready(
      parse(text, {
        captureLocation: false,
        requiresOtherClause: false,
        shouldParseSkeletons: true,
      }),
    );
    return { message, placeholders, faults };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { message: text, placeholders, faults: [`it is not ICU MessageFormat: ${reason}`] };
  }
}

/** The forms of a counted noun that a language has: English two, Arabic six. */
function pluralCategories(language: string): readonly string[] {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
}

/**
 * A plural says each form that its language has. Where it names numbers alone (`=0`, `=2`) and
 * `other`, it tells cases apart and counts no noun.
 */
function missingForms(
  name: string,
  forms: ReadonlySet<string>,
  categories: readonly string[],
): string[] {
  const coversCases = [...forms].every((form) => form === 'other' || form.startsWith('='));
  if (coversCases && forms.size > 1 && forms.has('other')) return [];
  const missing = categories.filter((category) => !forms.has(category));
  const needless = [...forms].filter((form) => !form.startsWith('=') && !categories.includes(form));
  return [
    ...(missing.length > 0 ? [`{${name}, plural} has no form ${missing.join(', ')}`] : []),
    ...(needless.length > 0
      ? [`{${name}, plural} has a form that the language lacks: ${needless.join(', ')}`]
      : []),
  ];
}
