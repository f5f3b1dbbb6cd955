/** A sentence of an article, on one line. */
export interface Sentence {
  readonly text: string;
  /** Its place in the article, counting from 0. */
  readonly at: number;
}

/** Titles and ranks that are written with a full stop. */
export const SHORT_TITLES = 'Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|St';
/** What else ends in a full stop that ends no sentence. */
const SHORT_WORDS =
  'Ltd|Inc|Co|Corp|No|vs|approx|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|e\\.g|i\\.e|a\\.m|p\\.m';
const SHORTENING = new RegExp(
  `(?:^|[\\s(‘“"])(?:${SHORT_TITLES}|${SHORT_WORDS}|(?:\\p{Lu}\\.)*\\p{Lu})\\.$`,
  'u',
);
/** A quotation that is opened and not closed: an apostrophe stands before a letter and closes nothing. */
const OPEN_QUOTE = /“[^”]*$|‘(?![^‘]*’(?!\p{L}))[^‘]*$/u;
const LONGEST_QUOTE = 8;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text; a quotation of several sentences stays in one piece. */
export function sentencesOf(text: string): Sentence[] {
  return text
    .split(/\n+/)
    .flatMap(sentencesOfParagraph)
    .map((sentence, at) => ({ text: sentence, at }));
}

function sentencesOfParagraph(paragraph: string): string[] {
  const sentences: string[] = [];
  let pending = '';
  let pieces = 0;
  for (const { segment } of segmenter.segment(paragraph.replace(/\s+/g, ' ').trim())) {
    pending += segment;
    pieces += 1;
    const plain = pending.trim();
    if (pieces < LONGEST_QUOTE && (SHORTENING.test(plain) || OPEN_QUOTE.test(plain))) continue;
    if (plain) sentences.push(plain);
    pending = '';
    pieces = 0;
  }
  if (pending.trim()) sentences.push(pending.trim());
  return sentences;
}

const SAYING = [
  'said|says|say|saying|claimed|claims?|estimated|estimates?|believed?s?|told|tells|announced|announces',
  'reported|reports|counted|counts?|put|puts|warned|warns|added|adds|confirmed|confirms|acknowledged',
  'acknowledges|denied|denies|gave|gives|stated|states|recorded|records|revealed|reveals|suggested|suggests',
].join('|');
const HELPING = String.raw`(?:(?:has|have|had|also|later|previously|earlier|repeatedly|today|yesterday|now|then)\s+)*`;

/** The words before a verb of saying, from the start of the clause. */
const SUBJECT = new RegExp(`^(?<who>.+?)\\s+${HELPING}(?:${SAYING})\\b(?! by\\b)`, 'iu');
const ACCORDING = /\b[Aa]ccording to (?<who>[^,.;:]+)/u;
const NAME = `(?:[^,.;:’”"]|(?<=\\b(?:${SHORT_TITLES}))\\.)+?`;
/** After what was said: "…, the ministry estimates." or "…,” said Col. Otieno, who …". */
const AT_THE_END = new RegExp(
  `[,’”"]\\s+(?<who>${NAME})\\s+(?:${SAYING})(?:\\s+[^,.]*)?[.]?$`,
  'iu',
);
const INVERTED = new RegExp(
  `[,’”"]\\s+(?:said|says|added|wrote)\\s+(?<who>${NAME})(?:[,;:]|(?<!\\b(?:${SHORT_TITLES}))\\.(?:\\s|$)|$)`,
  'u',
);
const LEAD_IN =
  /^(?:(?:it|this|that) (?:comes|came) (?:after|as|when)|but|and|meanwhile|however|earlier|while|after|when|as|yesterday|today)[,\s]+/i;
/** A clause with a verb of its own is nobody. */
const CLAUSE = /\b(?:has|have|had|is|are|was|were|will|would|that|who|which)\b/i;
/** What can stand before a verb and yet nobody has said it. */
const NOBODY = /^(?:it|he|she|they|this|that|there|who|which|what|we|i|his|her|their|some|many)\b/i;
const QUOTE = /[“‘"]/;
const LONGEST = 70;

/**
 * Who a sentence says has said it, in its own words; undefined where it names nobody. One of the
 * outlets that it cites passes on what others say, and is the speaker only where no other is named.
 */
export function speakerIn(sentence: string, outlets: readonly string[] = []): string | undefined {
  const candidates = [
    ACCORDING.exec(sentence)?.groups?.who,
    INVERTED.exec(sentence)?.groups?.who,
    AT_THE_END.exec(sentence)?.groups?.who,
    SUBJECT.exec(sentence)?.groups?.who,
  ];
  const speakers = candidates.flatMap((candidate) => (candidate && tidy(candidate)) || []);
  return speakers.find((who) => !outlets.some((outlet) => isSame(who, outlet))) ?? speakers[0];
}

/** True where two names are the same but for their article and capitals. */
export function isSame(a: string, b: string): boolean {
  return withoutArticle(a) === withoutArticle(b);
}

function withoutArticle(name: string): string {
  return name.replace(/^the\s+/i, '').toLowerCase();
}

/** The last noun phrase before the verb, without lead-ins and without the office after a comma. */
function tidy(words: string): string | undefined {
  let who = words.trim().replace(LEAD_IN, '').replace(LEAD_IN, '');
  const [head = '', ...rest] = who.split(/,\s+/);
  // "Anna Berg, head of the clinic, told …": the name stands first, its office between commas.
  if (rest.length > 0) who = /^\p{Lu}/u.test(head) ? head : (rest.at(-1) ?? '');
  who = who
    .replace(/\s+(?:on|in|at|of|this|last)?\s*(?:\p{L}+day|week|month|year)$/iu, '')
    .replace(/[\s,]+$/, '');
  if (who === '' || who.length > LONGEST || [NOBODY, CLAUSE, QUOTE].some((no) => no.test(who)))
    return undefined;
  return who.charAt(0).toUpperCase() + who.slice(1);
}
