/** A change of a text: so many characters at a place become others. */
export interface Edit {
  readonly at: number;
  readonly length: number;
  readonly to: string;
}

/** What stands in a text for something that is no letter: code, a picture, a footnote's mark. */
export const OBJECT = '\uFFFC';

/** Marks of a language: what `"` opens and closes, then what `'` does. */
type Marks = readonly [open: string, close: string, innerOpen: string, innerClose: string];

const ENGLISH: Marks = ['“', '”', '‘', '’'];
const LOW: Marks = ['„', '“', '‚', '‘'];
const ANGLED: Marks = ['«', '»', '“', '”'];
/** French keeps a thin space inside that does not break. */
const FRENCH: Marks = ['«\u202F', '\u202F»', '“', '”'];

/** By the tag's longest beginning, in lower case. Those of no language here stay as they are written. */
const MARKS: ReadonlyMap<string, Marks> = new Map([
  ...each('en nl ga cy af tr vi ko id ms sw zh th hi bn ur tl so', ENGLISH),
  ...each('pt es-419 es-mx es-us', ENGLISH),
  ...each('fr oc br', FRENCH),
  ...each('de sk cs sl lt et is', LOW),
  ...each('es it ca gl eu pt-pt ar el hy az ckb', ANGLED),
  ...each('fr-ch it-ch de-ch de-li', ['«', '»', '‹', '›']),
  ...each('ru uk be', ['«', '»', '„', '“']),
  ...each('bg mk ka', ['„', '“', '’', '‘']),
  ...each('pl ro', ['„', '”', '«', '»']),
  ...each('hr bs sr hu', ['„', '”', '‘', '’']),
  ...each('sv fi', ['”', '”', '’', '’']),
  ...each('da nb nn no', ['«', '»', '‘', '’']),
  ...each('fa ku ps sq', ['«', '»', '‹', '›']),
  ...each('he', ['”', '”', '’', '’']),
  ...each('ja zh-hant zh-tw zh-hk', ['「', '」', '『', '』']),
]);

function each(languages: string, marks: Marks): [string, Marks][] {
  return languages.split(' ').map((language) => [language, marks]);
}

const found = new Map<string, { readonly language: string; readonly marks?: Marks }>();

function marksOf(tag: string): { readonly language: string; readonly marks?: Marks } {
  const known = found.get(tag);
  if (known) return known;
  const parts = tag.toLowerCase().split('-');
  const [language = ''] = parts;
  let marks: Marks | undefined;
  for (; parts.length > 0 && !marks; parts.pop()) marks = MARKS.get(parts.join('-'));
  const result = { language, ...(marks && { marks }) };
  found.set(tag, result);
  return result;
}

/**
 * Plain text with the quotation marks, apostrophes, dashes and ellipses of print in its language
 * (BCP 47). Nothing else is touched, and they only where they can mean nothing else: not the ayn of
 * a name, minutes and inches, the option of a command, or a reference such as "8(2)(c)" and "5--7".
 */
export function typographic(text: string, language: string): string {
  const edits = typographicEdits(text, language);
  if (edits.length === 0) return text;
  let result = '';
  let from = 0;
  for (const { at, length, to } of edits) {
    result += text.slice(from, at) + to;
    from = at + length;
  }
  return result + text.slice(from);
}

/** The same as a list of changes, in the order of the text: none overlaps another. */
export function typographicEdits(text: string, tag: string): readonly Edit[] {
  if (!/['"]|--|\.\.\.|[«»]/.test(text)) return [];
  const { language, marks } = marksOf(tag);
  const edits = [...dashes(text), ...quotes(text, language, marks)];
  if (marks === FRENCH) edits.push(...thinSpaces(text));
  const addresses = addressesIn(text);
  let next = 0;
  return edits
    .sort((a, b) => a.at - b.at)
    .filter(({ at }) => {
      while ((addresses[next]?.[1] ?? at + 1) <= at) next += 1;
      return at < (addresses[next]?.[0] ?? at + 1);
    });
}

/** Addresses are to the letter; what closes behind one is not part of it. */
function addressesIn(text: string): [number, number][] {
  if (!text.includes('://') && !text.includes('www.')) return [];
  return [...text.matchAll(/(?:[a-z][a-z0-9+.-]{1,20}:\/\/|\bwww\.)[^\s"«»“”]+/gi)].map(
    ({ 0: address, index }) => [index, index + address.replace(/['.,;:!?)\]]+$/, '').length],
  );
}

const DASH = /(?<!-)-{2,3}(?!-)/g;
const DOTS = /(?<!\.)\.{3}(?!\.)/g;

function* dashes(text: string): Generator<Edit> {
  for (const { 0: written, index } of text.matchAll(DASH)) {
    const [before, after] = [text[index - 1] ?? ' ', text[index + written.length] ?? ' '];
    const apart = /\s/.test(after) && !/[\p{N}\p{P}]/u.test(before);
    const between = isLetter(before) && isLetter(after);
    if (!(apart || between) || text.length === written.length) continue;
    yield { at: index, length: written.length, to: written.length === 2 ? '–' : '—' };
  }
  for (const { index } of text.matchAll(DOTS)) {
    const [before, after] = [text[index - 1] ?? ' ', text[index + 3] ?? ' '];
    const trails = /[\s)\]}"'”’»?!,;:\uFFFC]/.test(after) && !/[\p{N}/\\]/u.test(before);
    const leads = /[\s([{"'“‘«]/.test(before) && isLetter(after);
    if (trails || leads) yield { at: index, length: 3, to: '…' };
  }
}

interface OpenMark {
  readonly sign: "'" | '"';
  readonly at: number;
}

/** Quotation marks come in pairs; one alone stays as it is. */
function* quotes(text: string, language: string, marks: Marks | undefined): Generator<Edit> {
  const open: OpenMark[] = [];
  const waiting = { "'": 0, '"': 0 };
  // What the mark before was taken for decides over one that touches it.
  let last = { at: -1, opens: false };
  for (const { 0: found, index: at } of text.matchAll(/['"]/g)) {
    const sign = found as "'" | '"';
    const before = text[at - 1] ?? ' ';
    const after = text[at + 1] ?? ' ';
    const single = sign === "'";
    if (single && isApostrophe(text, at, language)) {
      last = { at, opens: true };
      yield { at, length: 1, to: '’' };
      continue;
    }
    const free = last.at === at - 1 && at > 0 ? last.opens : /[\s([{–—¡¿“‘«„‚]/.test(before);
    const attached = !single && isArabic(before) && isLetter(after) && waiting[sign] === 0;
    const opens = !/\s/.test(after) && (free || attached);
    last = { at, opens };
    if (opens) {
      open.push({ sign, at });
      waiting[sign] += 1;
      continue;
    }
    if (/\s/.test(before) || isLetter(after) || /\p{N}/u.test(after)) continue;
    if (waiting[sign] === 0) {
      if (single && language === 'en' && /s/i.test(before)) yield { at, length: 1, to: '’' };
      continue;
    }
    let start = at;
    // What was opened inside and never closed is no quotation.
    for (let mark = open.pop(); mark; mark = open.pop()) {
      waiting[mark.sign] -= 1;
      start = mark.at;
      if (mark.sign === sign) break;
    }
    if (!marks) continue;
    yield { at: start, length: 1, to: marks[single ? 2 : 0] };
    yield { at, length: 1, to: marks[single ? 3 : 1] };
  }
}

/** Where a language leaves letters out. An apostrophe elsewhere may be a letter: Jura'if, Sana'a. */
const ELISIONS: Readonly<Record<string, { readonly before: RegExp; readonly after: RegExp }[]>> = {
  en: [
    { before: /[\p{L}\p{N}\p{Pe}\uFFFC]$/u, after: /^s(?![\p{L}\p{N}])/iu },
    { before: /n$/i, after: /^t(?!\p{L})/iu },
    { before: /(?<!\p{L})i$/iu, after: /^m(?!\p{L})/iu },
    {
      before:
        /(?<!\p{L})(?:i|you|he|she|it|we|they|who|what|that|there|how|where|could|should|would|might|must)$/iu,
      after: /^(?:re|ve|ll|d)(?!\p{L})/iu,
    },
    { before: /(?<!\p{L})[OD]$/u, after: /^(?:\p{Lu}|clock(?!\p{L}))/u },
    { before: /(?<!\p{L})[do]$/u, after: /^(?:\p{L})/u },
    { before: /(?<!\p{L})(?:ma|y)$/iu, after: /^(?:am|all)(?!\p{L})/iu },
    { before: /(?:^|[\s([])$/u, after: /^\d\ds?(?![\p{L}\p{N}'])/u },
  ],
  fr: [
    {
      before:
        /(?<!\p{L})(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu|entr|aujourd|prud)$/iu,
      after: /^[\p{L}"«“\p{N}]/u,
    },
  ],
  it: [
    {
      before:
        /(?<!\p{L})(?:[lcdmstvn]|un|all|dall|dell|nell|sull|coll|gl|quest|quell|sant|mezz|tutt|com|dov|cos)$/iu,
      after: /^[\p{L}"«“\p{N}]/u,
    },
  ],
  ca: [{ before: /(?<!\p{L})[ldnmst]$/iu, after: /^\p{L}/u }],
  de: [{ before: /\p{L}$/u, after: /^s(?!\p{L})/iu }],
  nl: [{ before: /\p{L}$/u, after: /^(?:s|n)(?!\p{L})/iu }],
};

function isApostrophe(text: string, at: number, language: string): boolean {
  const elisions = ELISIONS[language];
  if (!elisions) return false;
  const [before, after] = [text.slice(Math.max(0, at - 9), at), text.slice(at + 1, at + 8)];
  return elisions.some((elision) => elision.before.test(before) && elision.after.test(after));
}

/** French puts a space inside its marks, which must not break the line. */
function* thinSpaces(text: string): Generator<Edit> {
  for (const { index } of text.matchAll(/(?<=«)[ \u00A0](?=\S)|(?<=\S)[ \u00A0](?=»)/g)) {
    yield { at: index, length: 1, to: '\u202F' };
  }
}

function isLetter(character: string): boolean {
  return /\p{L}|\p{M}/u.test(character);
}

function isArabic(character: string): boolean {
  return /\p{sc=Arab}/u.test(character) && isLetter(character);
}
