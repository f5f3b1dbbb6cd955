/** A word of fewer letters begins half of the record. */
const LETTERS = 3;
/** How long somebody who types pauses before the next word, and within a word begun, in milliseconds. */
const AFTER_WORDS = 300;
const WITHIN_A_WORD = 900;

/**
 * What is looked up of a query: not the common words of its language, where others remain. They stand
 * in nearly every text, so that each costs more to look up than all others, and tells nothing.
 * What stands in quotation marks is taken as it is; typographic marks mean the same as straight ones.
 */
export function askedWords(query: string, common: string): string {
  const plain = query.replace(/[“”„«»]/g, '"');
  const telling = plain.split(/\s+/).filter((word) => !isCommon(word, common));
  return plain.includes('"') || telling.length === 0 ? plain : telling.join(' ');
}

/** How long to wait, in milliseconds, before a query is looked up that somebody is still typing. */
export function patienceFor(query: string, common: string): number {
  const last = query.split(/\s+/).at(-1) ?? '';
  const begun = last !== '' && ([...last].length < LETTERS || isCommon(last, common));
  return begun ? WITHIN_A_WORD : AFTER_WORDS;
}

function isCommon(word: string, common: string): boolean {
  return common.split(' ').includes(word.toLowerCase());
}
