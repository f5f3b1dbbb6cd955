import type { Diagnostic } from '../brief/diagnostic.ts';
import type { SourceText } from './source-text.ts';

/**
 * Characters that a reader of a pull request cannot see: control characters, zero-width characters,
 * bidirectional marks and overrides, tags, and invisible operators. ZWJ and ZWNJ are letters' business
 * in some scripts, and pass between letters.
 */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|(?<![\p{L}\p{M}])[\u200C\u200D]|[\u200C\u200D](?![\p{L}\p{M}])/gu;
const ANY_HIDDEN = new RegExp(HIDDEN.source, 'u');

const BYTE_ORDER_MARK = '\uFEFF';
/** Some editors put one there without being asked. */
const MARKED = {
  reason: 'The file begins with a byte order mark, which cannot be seen: U+FEFF.',
  fix: 'Save it as "UTF-8 without BOM"; `npm run check -- --fix` does so too.',
};

/** A text file has few; a file of another kind, by the name of a brief, may have a million. */
const MOST_SHOWN = 50;

/**
 * The hidden characters of a file, each with its code point and an edit that removes it; after many,
 * how many more there are.
 */
export function hiddenCharacters(source: SourceText): Diagnostic[] {
  if (!ANY_HIDDEN.test(source.text)) return [];
  const all = [...source.text.matchAll(HIDDEN)].map(({ 0: character, index }) => ({
    character,
    span: { start: index, end: index + character.length },
  }));
  const shown = all.slice(0, MOST_SHOWN).map(({ character, span }) =>
    source.report(span, {
      rule: 'text/hidden',
      ...(span.start === 0 && character === BYTE_ORDER_MARK
        ? MARKED
        : {
            reason: `There is a character here that cannot be seen: ${codePoint(character)}.`,
            fix: 'Remove it, and type the text around it again.',
          }),
      edit: { ...span, text: '' },
    }),
  );
  const next = all[MOST_SHOWN];
  if (!next) return shown;
  const more = source.report(next.span, {
    rule: 'text/hidden',
    reason: `There are ${all.length - MOST_SHOWN} more characters here that cannot be seen.`,
    fix: 'Look whether this is a text file at all.',
  });
  return [...shown, more];
}

/** The first hidden character of a text that escapes may have made (`\u202E`, `&#x202E;`). */
export function hiddenCharacter(text: string): string | undefined {
  const match = ANY_HIDDEN.exec(text);
  return match ? codePoint(match[0]) : undefined;
}

/** A text in which hidden characters can be seen, each as one "�". */
export function showHidden(text: string): string {
  return text.replace(HIDDEN, '\uFFFD');
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
