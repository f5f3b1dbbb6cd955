/** Words that stand in nearly every text: each costs more to look up than all others, and tells nothing. */
const COMMON: Readonly<Record<string, string>> = {
  en: 'a an and are as at be by for from has have he in is it its of on or that the their this to was were which who with',
  ar: 'في من على إلى عن أن إن ما لا هو هي هذا هذه التي الذي ذلك كان كانت قد ثم أو و بين بعد قبل مع',
};

/** A word of fewer letters begins half of the record. */
const LETTERS = 3;
/** How long somebody who types pauses before the next word, and within a word begun, in milliseconds. */
const AFTER_WORDS = 300;
const WITHIN_A_WORD = 900;

/**
 * What is looked up of a query in a language (BCP 47): not its common words, where others remain.
 * What stands in quotation marks is taken as it is; typographic marks mean the same as straight ones.
 */
export function askedWords(query: string, language: string): string {
  const plain = query.replace(/[“”„«»]/g, '"');
  const telling = plain.split(/\s+/).filter((word) => !isCommon(word, language));
  return plain.includes('"') || telling.length === 0 ? plain : telling.join(' ');
}

/** How long to wait, in milliseconds, before a query is looked up that somebody is still typing. */
export function patienceFor(query: string, language: string): number {
  const last = query.split(/\s+/).at(-1) ?? '';
  const begun = last !== '' && ([...last].length < LETTERS || isCommon(last, language));
  return begun ? WITHIN_A_WORD : AFTER_WORDS;
}

function isCommon(word: string, language: string): boolean {
  const common = COMMON[language.split('-')[0] ?? ''];
  return common?.split(' ').includes(word.toLowerCase()) === true;
}
