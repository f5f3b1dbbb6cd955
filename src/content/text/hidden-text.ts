import MarkdownIt from 'markdown-it';
import type { Diagnostic, RuleFinding } from '../../brief/diagnostic.ts';
import type { SourceText, Span } from '../source/source-text.ts';
import type { Path, Tree } from '../yaml/yaml.ts';

/**
 * What a reader of a pull request cannot see, by the properties of Unicode: whatever may be left out
 * when it is shown, controls and formats, blank letters, and line breaks that only programs take for
 * such. Formats that are drawn, as the Arabic sign of a number, can be seen.
 */
const HIDDEN =
  '[[\\p{Cc}\\p{Default_Ignorable_Code_Point}\\p{Zl}\\p{Zp}\\p{Cf}\\u2800\\uFFFC\\u{1D159}]--[\\t\\n\\r\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u{110BD}\\u{110CD}\\u{13430}-\\u{1343F}]]|\\r(?!\\n)';

/** What is no character of Unicode at all, or another one in every font: feeds cannot carry it. */
const UNSOUND = '[\\p{Noncharacter_Code_Point}\\p{Cs}\\p{Co}]';

const scripts = (codes: string) =>
  codes
    .split(' ')
    .map((code) => `\\p{scx=${code}}`)
    .join('');
const INDIC = scripts(
  'Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr Tibt Bali Java Cakm Mtei Newa Tirh',
);
const CURSIVE = scripts('Arab Syrc Mand Nkoo Mong Phag Adlm Rohg');
const JOINED = `[[\\p{L}\\p{M}]&&[${CURSIVE}${INDIC}]]`;

/** Where writing needs what cannot be seen by itself. */
const NEEDED = [
  // Joiners between letters that are joined, before a Persian ending, and after an Indic sign.
  `(?<=${JOINED})[\\u200C\\u200D](?=${JOINED})`,
  '(?<=[\\p{L}\\p{M}\\p{N}\\p{Pe}\\p{Pf}"])\\u200C(?=[\\p{L}&&\\p{scx=Arab}])',
  `(?<=[\\p{M}&&[${INDIC}]])[\\u200C\\u200D]`,
  // The sign of the Hijra.
  '(?<=\\u0647)\\u200D',
  // Emoji: keys, the flags of England, Scotland and Wales, and pictures made of several.
  '[0-9#*]\\uFE0F\\u20E3',
  '\\u{1F3F4}\\u{E0067}\\u{E0062}(?:\\u{E0065}\\u{E006E}\\u{E0067}|\\u{E0073}\\u{E0063}\\u{E0074}|\\u{E0077}\\u{E006C}\\u{E0073})\\u{E007F}',
  '\\p{ExtPict}[\\uFE0E\\uFE0F]?\\p{EMod}?(?:\\u200D\\p{ExtPict}\\uFE0F?\\p{EMod}?){0,7}',
  // Variants of one character, where a script or mathematics has them.
  '\\p{sc=Han}[\\uFE00-\\uFE02\\u{E0100}-\\u{E01EF}]',
  '\\p{sc=Mong}[\\u180B-\\u180D\\u180F]|(?<=\\p{sc=Mong})\\u180E(?=\\p{sc=Mong})',
  '[\\p{Sm}\\p{sc=Mymr}\\p{sc=Phag}]\\uFE00',
].join('|');

const SUSPECT = new RegExp(`${HIDDEN}|${UNSOUND}`, 'v');
const LOOK = new RegExp(`${NEEDED}|(?<hidden>${HIDDEN})|(?<unsound>${UNSOUND})`, 'gv');

const BYTE_ORDER_MARK = '\uFEFF';
/** Some editors put one there without being asked. */
const MARKED = {
  reason: 'The file begins with a byte order mark, which cannot be seen: U+FEFF.',
  fix: 'Save it as "UTF-8 without BOM"; `npm run check -- --fix` does so too.',
};

/** A text file has few; a file of another kind, by the name of a brief, may have a million. */
const MOST_SHOWN = 50;

interface Found {
  readonly rule: 'text/hidden' | 'text/character';
  readonly character: string;
  readonly index: number;
}

function* find(text: string): Generator<Found> {
  if (!SUSPECT.test(text)) return;
  for (const { 0: character, index, groups } of text.matchAll(LOOK)) {
    if (groups?.hidden !== undefined) yield { rule: 'text/hidden', character, index };
    else if (groups?.unsound !== undefined) yield { rule: 'text/character', character, index };
  }
}

/**
 * The hidden characters of a file and those that are none, each with its code point and an edit that
 * removes it; after many, how many more there are.
 */
export function hiddenCharacters(source: SourceText): Diagnostic[] {
  const shown: Diagnostic[] = [];
  let more = 0;
  let next = 0;
  for (const { rule, character, index } of find(source.text)) {
    if (shown.length === MOST_SHOWN) {
      if (more++ === 0) next = index;
      continue;
    }
    const span = { start: index, end: index + character.length };
    const said = index === 0 && character === BYTE_ORDER_MARK ? MARKED : WRITTEN[rule](character);
    shown.push(source.report(span, { rule, ...said, edit: { ...span, text: '' } }));
  }
  if (more === 0) return shown;
  const rest = source.report(
    { start: next, end: next + 1 },
    {
      rule: 'text/hidden',
      reason: `There are ${more} more invisible characters here.`,
      fix: 'Check whether this is a text file at all.',
    },
  );
  return [...shown, rest];
}

const WRITTEN = {
  'text/hidden': (character: string) => ({
    reason: `There is an invisible character here: ${codePoint(character)}.`,
    fix: 'Remove it, and type the text around it again.',
  }),
  'text/character': (character: string) => ({
    reason: `${codePoint(character)} is not a character that all fonts and programs know.`,
    fix: 'Remove it, and type what it stands for.',
  }),
};

/** What is hidden or no character in a text that escapes may have made (`\u202E`, `&#x202E;`). */
export function hiddenCharacter(
  text: string,
): { readonly rule: Found['rule']; readonly codePoint: string } | undefined {
  for (const { rule, character } of find(text)) return { rule, codePoint: codePoint(character) };
  return undefined;
}

/** A text in which hidden characters can be seen, each as one "�", or as something else. */
export function showHidden(text: string, as = '\uFFFD'): string {
  if (!SUSPECT.test(text)) return text;
  let shown = '';
  let from = 0;
  for (const { index, character } of find(text)) {
    shown += text.slice(from, index) + as;
    from = index + character.length;
  }
  return shown + text.slice(from);
}

/** A character as the Unicode standard writes it: U+200B. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Where the values and keys of a YAML text stand. */
interface Positions {
  value(path: Path): Span;
  key(path: Path): Span;
}

/** Hidden characters that a double-quoted YAML text makes out of plain ones, as `"\u202E"` does. */
export function hiddenByEscape(
  source: SourceText,
  data: Tree,
  positions: () => Positions,
): Diagnostic[] {
  if (!source.text.includes('\\')) return [];
  const found: Diagnostic[] = [];
  for (const { path, isKey, text } of textsIn(data, [])) {
    const hidden = hiddenCharacter(text);
    if (!hidden) continue;
    const span = isKey ? positions().key(path) : positions().value(path);
    // What stands in the file itself is reported as such.
    if (hiddenCharacter(source.text.slice(span.start, span.end))) continue;
    found.push(source.report(span, escaped(hidden)));
    if (found.length === MOST_SHOWN) break;
  }
  return found;
}

const { unescapeAll } = new MarkdownIt().utils;

/** Hidden characters that an entity of Markdown makes, as `&#x202E;` and `&lrm;` do. */
export function hiddenByEntity(source: SourceText, start = 0): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { 0: entity, index } of source.text.slice(start).matchAll(/&#?\w{1,40};/g)) {
    const hidden = hiddenCharacter(unescapeAll(entity));
    if (!hidden) continue;
    const at = start + index;
    found.push(source.report({ start: at, end: at + entity.length }, escaped(hidden)));
    if (found.length === MOST_SHOWN) break;
  }
  return found;
}

function* textsIn(data: Tree, path: Path): Generator<{ path: Path; isKey: boolean; text: string }> {
  if (typeof data === 'string') yield { path, isKey: false, text: data };
  if (data === null || typeof data === 'string') return;
  for (const [key, value] of Object.entries(data)) {
    const inner = [...path, Array.isArray(data) ? Number(key) : key];
    if (!Array.isArray(data)) yield { path: inner, isKey: true, text: key };
    yield* textsIn(value, inner);
  }
}

function escaped({
  rule,
  codePoint,
}: NonNullable<ReturnType<typeof hiddenCharacter>>): RuleFinding {
  return {
    rule,
    reason:
      rule === 'text/hidden'
        ? `An escape sequence here makes an invisible character: ${codePoint}.`
        : `An escape sequence here makes ${codePoint}, which is not a character that programs know.`,
    fix: 'Remove the escape.',
  };
}
