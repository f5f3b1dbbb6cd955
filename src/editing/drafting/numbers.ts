/** A number that a sentence gives for something. */
export interface NumberMention {
  /** As the record writes it: `about 350`, `up to 300`, `9000–11000`, `40%`. */
  readonly value: string;
  readonly percent: boolean;
  /** What is counted, in the article's words: "officers". */
  readonly counted: string;
  readonly start: number;
  readonly end: number;
}

const SMALL: readonly string[] =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const MULTIPLES: { readonly [word: string]: number } = {
  thousand: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
};

/** How sources lean, and the word that the record uses for it. */
const LEANINGS: readonly (readonly [words: string, kept: string])[] = [
  [
    'around|about|approximately|roughly|some|an estimated|nearly|almost|just over|just under',
    'about',
  ],
  ['at least|no fewer than|not less than', 'at least'],
  ['up to|as many as|at most|no more than', 'up to'],
  ['more than|over|upwards of', 'more than'],
  ['fewer than|less than|under', 'fewer than'],
];
const LEANING = LEANINGS.map(([words]) => words).join('|');
const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const NUMBER = `(?:${DIGITS})(?:\\s?(?:thousand|million|billion|bn|m)\\b)?|(?:${SMALL.join('|')})\\b`;
const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}.,£$€/:-])(?:(?<leaning>${LEANING})\\s+|(?<between>between\\s+))?(?<low>${NUMBER})(?:\\s*(?:–|-|to|and)\\s*(?<high>${DIGITS})(?=[\\s%]))?(?<percent>\\s?(?:%|per ?cent|percent))?(?![\\p{L}\\p{N}:/-]|[.,]\\d)`,
  'giu',
);
/** Words before a number that make it a name, a rank or an age. */
const NO_COUNT =
  /(?:\b(?:aged?|no\.?|number|article|section|chapter|page|day|phase|resolution|route|the|these|those|his|her|their|its|both|other|first|last|[A-Z]\w*)\s+)$/;
/** An age stands between commas. */
const BEFORE_AGE = /,\s*$/;
const AFTER_AGE = /^\s*,/;
/** "put the number of missing at 27": what is counted stands before. */
const NUMBER_OF =
  /\b(?:number|toll|total|count) of ([^,.;]+?) (?:\w+ )?(?:at|to|is|was|reached)\s*$/i;
/** Words that end what is counted. */
const END =
  /^(?:a|about|after|also|among|and|are|as|at|been|before|being|between|but|by|come|comes|could|during|for|had|has|have|he|how|in|into|is|it|live|lives|may|might|near|of|off|on|or|over|remain|remained|said|she|should|since|still|than|that|the|them|they|through|to|took|under|until|was|we|were|when|where|which|while|who|whose|will|with|work|works|would|\w+ed|\w+ing)$/i;
/** Words that count by themselves: "40 injured". */
const COUNTED_ALONE = /^(?:\w+ed|dead|missing|hurt)$/i;
const OF_WHICH =
  /^(?:(?:are|is|were|was|(?:have|has|had) been) (?=(?:\w+ed|dead|missing|hurt)\b)|of (?:the |its |their )?)/i;
const MOST_WORDS = 5;

/** The numbers of a sentence that count something; years, ages, times, dates and money are none. */
export function numbersIn(
  sentence: string,
  dates: readonly { start: number; end: number }[],
): NumberMention[] {
  return [...sentence.matchAll(PATTERN)].flatMap((match) => {
    const { leaning, between, low = '', high, percent } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const alone = !leaning && !between && !high && !percent;
    if (dates.some((date) => start < date.end && end > date.start)) return [];
    const before = sentence.slice(0, start);
    const after = sentence.slice(end);
    if (alone && (isYear(low) || NO_COUNT.test(before))) return [];
    if (alone && BEFORE_AGE.test(before) && AFTER_AGE.test(after)) return [];
    const counted = countedAfter(after) || (NUMBER_OF.exec(before)?.[1] ?? '');
    if (counted === '' && !percent) return [];
    const value = written(leaning, plain(low), high && plain(high), percent !== undefined);
    return [{ value, percent: percent !== undefined, counted, start, end }];
  });
}

function written(
  leaning: string | undefined,
  low: string,
  high: string | undefined,
  percent: boolean,
): string {
  const sign = percent ? '%' : '';
  if (high !== undefined && Number(high) > Number(low)) return `${low}–${high}${sign}`;
  const kept = LEANINGS.find(([words]) =>
    new RegExp(`^(?:${words})$`, 'i').test(leaning ?? ''),
  )?.[1];
  return `${kept ? `${kept} ` : ''}${low}${sign}`;
}

/** Digits without separators: "3,000" gives `3000`, "four" `4`, "1.2 million" `1200000`. */
function plain(text: string): string {
  const small = SMALL.indexOf(text.toLowerCase());
  if (small !== -1) return String(small + 2);
  const [, digits = '', word = ''] = /^([\d,.]+)\s?(\w*)$/.exec(text) ?? [];
  const number = Number(digits.replaceAll(',', ''));
  return word === ''
    ? digits.replaceAll(',', '')
    : String(Math.round(number * (MULTIPLES[word.toLowerCase()] ?? 1)));
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text);
}

/** The words after a number, up to the first that cannot belong to what is counted. */
function countedAfter(text: string): string {
  const phrase = text.split(/[.,;:!?()“”‘"—–]/)[0]?.trim() ?? '';
  const words: string[] = [];
  // "40 are missing" counts the missing, and "40% of its trade" counts trade.
  for (const word of phrase.replace(OF_WHICH, '').split(/\s+/)) {
    if (word === '' || words.length >= MOST_WORDS) break;
    const belongs =
      words.length === 0
        ? COUNTED_ALONE.test(word) || !END.test(word)
        : word === 'of' || !END.test(word);
    if (!belongs) break;
    words.push(word);
  }
  return words.join(' ').replace(/\s+of$/, '');
}
