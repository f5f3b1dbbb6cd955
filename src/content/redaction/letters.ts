import anyAscii from 'any-ascii';
import { decodeHTML } from 'entities';

/** The letters of a text in one spelling, each with the stretch of the text that it was read from. */
export interface Letters {
  readonly text: string;
  /** Offsets in the text that was read, for each unit of `text`. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Where a word may begin and end. */
  readonly opens: readonly boolean[];
  readonly closes: readonly boolean[];
}

/** A letter as it is written anywhere: in addresses, in HTML, in quoted YAML, or itself. */
const WRITTEN =
  /(?:%[\da-f]{2})+|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});|\\u[\da-f]{4}|\\x[\da-f]{2}|\\U[\da-f]{8}|[\p{L}\p{M}\p{N}\p{Cf}]/giu;

/**
 * Reads a text as a run of letters, whatever its case, diacritics, spacing and marks: what stands
 * between two words tells only where one may begin.
 */
export function lettersOf(text: string): Letters {
  let read = '';
  const [starts, ends]: [number[], number[]] = [[], []];
  const [opens, closes]: [boolean[], boolean[]] = [[], []];
  let last = 0;
  let before = '';
  const close = () => {
    if (closes.length > 0) closes[closes.length - 1] = true;
  };
  for (const { 0: written, index } of text.matchAll(WRITTEN)) {
    if (index > last) before = '';
    last = index + written.length;
    for (const letter of written.length > 2 ? decoded(written) : [written]) {
      const spelt = spellingOf(letter);
      if (spelt === undefined) before = '';
      if (!spelt) continue;
      const opening = before === '' || isBreak(before, letter);
      if (opening) close();
      for (let at = 0; at < spelt.length; at++) {
        starts.push(index);
        ends.push(last);
        opens.push(opening && at === 0);
        closes.push(false);
      }
      read += spelt;
      before = letter;
    }
  }
  close();
  markAffixes(read, opens, closes);
  return { text: read, starts, ends, opens, closes };
}

function decoded(written: string): Iterable<string> {
  if (written.startsWith('&')) return decodeHTML(written);
  if (written.startsWith('\\')) {
    const code = Number.parseInt(written.slice(2), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  }
  if (!written.startsWith('%')) return written;
  return Buffer.from(written.replaceAll('%', ''), 'hex').toString('utf8');
}

const spellings = new Map<string, string | undefined>();

/** A letter in its plainest spelling; empty for a mark upon one, undefined for what is no letter. */
function spellingOf(letter: string): string | undefined {
  if (spellings.has(letter)) return spellings.get(letter);
  const spelt = /[\p{L}\p{M}\p{N}\p{Cf}]/u.test(letter) ? plainest(letter) : undefined;
  spellings.set(letter, spelt);
  return spelt;
}

/** Letters of Arabic that are written for each other. */
const ALIKE: Readonly<Record<string, string>> = {
  ـ: '',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ە: 'ه',
};

function plainest(letter: string): string {
  const bare = letter
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '');
  return [...bare]
    .map((one) => ALIKE[one] ?? (/[\p{Nd}\p{Script=Latin}]/u.test(one) ? anyAscii(one) : one))
    .join('')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Scripts that write no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A word may begin between the two: at a change of case or kind, or anywhere without spaces. */
function isBreak(before: string, letter: string): boolean {
  if (/\p{Lu}/u.test(letter)) return !/\p{Lu}/u.test(before);
  const digit = /\p{N}/u.test(letter);
  return digit !== /\p{N}/u.test(before) || UNSPACED.test(letter) || UNSPACED.test(before);
}

/** What languages write onto a name: "and", "by", "the" before it in Arabic and Hebrew, "s" behind it. */
function markAffixes(text: string, opens: boolean[], closes: boolean[]): void {
  for (const { index, 0: prefix } of text.matchAll(/[وفبكلا]{1,4}|[ובכלמהש]{1,3}/g)) {
    let from = index;
    while (from < index + prefix.length && !opens[from]) from++;
    for (let at = from; at < index + prefix.length; at++) opens[at + 1] = true;
  }
  for (let at = 1; at < text.length; at++) {
    if (closes[at] && text[at] === 's') closes[at - 1] = true;
  }
}
