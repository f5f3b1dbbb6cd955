/** Words that mean the same where a record names what it counts and where it happened. */
const SAME: readonly (readonly string[])[] = [
  ['uk', 'britain', 'british', 'briton', 'britons', 'kingdom'],
  ['us', 'america', 'american', 'americans'],
  ['deaths', 'death', 'killed', 'dead', 'died', 'die', 'toll', 'kills'],
  ['injured', 'wounded', 'hurt'],
  ['displaced', 'fled', 'flee', 'homes'],
  ['isis', 'isil', 'daesh'],
];
const MEANING = new Map(
  SAME.flatMap((words) => words.map((word): [string, string] => [word, words[0] ?? word])),
);
const EMPTY = new Set(
  'a an and at by for from in into of on or the to with who people number'.split(' '),
);
const ENDING = /(?:ees?|ers?|ors?|ing|ions?|ed|es|s|e)$/;

/** The telling words of a text, in lower case, one word for what means the same. */
export function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => !EMPTY.has(word)).map((word) => MEANING.get(word) ?? word);
}

/** True where two words are one in different forms: "returned" and "returnees". */
export function sameStem(a: string, b: string): boolean {
  return a === b || stem(a) === stem(b);
}

function stem(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(ENDING, '')
    .replace(/(\p{L})\1$/u, '$1')
    .replace(/y$/, 'i');
}
