import { NUMBER_WORDS } from './number-words.ts';

/** Which way a number leans, in the words that sources use. */
export type Direction =
  | 'exactly'
  | 'about'
  | 'at least'
  | 'up to'
  | 'more than'
  | 'fewer than'
  | 'between';

/** A number as it was claimed. Open ends are absent: "at least 2521" has no `high`. */
export interface Quantity {
  readonly kind: 'quantity';
  readonly text: string;
  readonly direction: Direction;
  readonly low?: number;
  readonly high?: number;
  readonly percent: boolean;
  /** An amount of money: the code of its currency (ISO 4217). */
  readonly currency?: string;
  /** "about 40–50": both ends are soft. */
  readonly approximate?: true;
  /** "nearly 400" is somewhat less, "just over 400" somewhat more. */
  readonly side?: 'below' | 'above';
  /** Said in words of its own, which are shown as they are: "nearly 400", "dozens", "$5 million". */
  readonly asSaid?: true;
}

/** A claim that is no number, kept as its words. */
export interface Statement {
  readonly kind: 'statement';
  readonly text: string;
  /** They were asked and said nothing. */
  readonly unanswered?: true;
}

/** What is written where somebody was asked and did not answer. */
export const NO_ANSWER = 'no answer';

export type ClaimValue = Quantity | Statement;

/** The words that lean a number one way, as sources use them; the longest first. */
const LEANINGS: readonly (readonly [
  words: string,
  direction: Direction,
  side?: 'below' | 'above',
])[] = (
  [
    [
      'just under|a little under|slightly fewer than|slightly less than|nearly|almost|close to|approaching|not quite|ما يقرب من',
      'about',
      'below',
    ],
    ['just over|just above|a little over|slightly more than|slightly over', 'about', 'above'],
    [
      'about|around|approximately|approx.|approx|roughly|circa|ca.|ca|c.|some|an estimated|estimated|in the region of|in the order of|on the order of|~|≈|نحو|حوالي|قرابة',
      'about',
    ],
    [
      'at least|no fewer than|no less than|not fewer than|not less than|a minimum of|minimum of|minimum|min.|≥|>=|=>|على الأقل|ما لا يقل عن',
      'at least',
    ],
    [
      'up to|at most|no more than|not more than|as many as|as much as|a maximum of|maximum of|maximum|max.|≤|<=|=<|ما يصل إلى|على الأكثر',
      'up to',
    ],
    [
      'more than|greater than|over|above|in excess of|exceeding|upwards of|upward of|>|أكثر من',
      'more than',
    ],
    ['fewer than|less than|under|below|<|أقل من', 'fewer than'],
    ['between|from|بين', 'between'],
    ['exactly|precisely|a total of|only|just', 'exactly'],
  ] as const
)
  .flatMap(([words, direction, side]) =>
    words
      .split('|')
      .map((word) => [word, direction, side] as [string, Direction, 'below' | 'above' | undefined]),
  )
  .sort(([a], [b]) => b.length - a.length)
  .map(([word, direction, side]) => (side ? [word, direction, side] : [word, direction]));

/** What may follow a number and leans it too. */
const ENDINGS: readonly (readonly [RegExp, Direction])[] = [
  [/ ?\+$/, 'at least'],
  [/ (?:or more|at least|at the least|and more|and counting)$/, 'at least'],
  [/ (?:or fewer|or less|at most|at the most)$/, 'up to'],
  [/(?: or so|[ -]odd| approximately)$/, 'about'],
];

/** Plurals that stand for a range: "dozens" are two at least, and no hundred. */
const PLURALS: Readonly<Record<string, readonly [low: number, high: number]>> = {
  tens: [20, 99],
  dozens: [24, 99],
  scores: [40, 199],
  hundreds: [200, 999],
  thousands: [2000, 9999],
  millions: [2e6, 9_999_999],
  billions: [2e9, 9_999_999_999],
  'tens of thousands': [20_000, 99_999],
  'hundreds of thousands': [200_000, 999_999],
  'tens of millions': [2e7, 99_999_999],
  'hundreds of millions': [2e8, 999_999_999],
};
const NONE = /^(?:none|no|nil|nobody|no one|nothing|zero|لا شيء|لا أحد)$/;
const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  score: 20,
  hundred: 100,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
};
const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  eighth: 8,
  eighths: 8,
  tenth: 10,
  tenths: 10,
};
const SIGNS: Readonly<Record<string, string>> = {
  ...{ us$: 'USD', $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₺': 'TRY' },
  ...{ dollars: 'USD', dollar: 'USD', 'us dollars': 'USD', euros: 'EUR', euro: 'EUR' },
  ...{ pounds: 'GBP', 'pounds sterling': 'GBP' },
};
/** "us dollars" before "dollars". */
const LONGEST_SIGNS = Object.keys(SIGNS).sort((a, b) => b.length - a.length);
const CODES = 'usd eur gbp jpy chf cad aud try iqd syp sar aed qar kwd irr rub cny'.split(' ');

/** The code of the currency that a unit names, as in "US dollars" or "million EUR"; undefined for none. */
export function currencyOfUnit(unit: string): string | undefined {
  const text = unit.toLowerCase();
  const words = ` ${text.replace(/[^\p{L}$]+/gu, ' ')} `;
  const hasWord = (word: string) => words.includes(` ${word} `);
  const named = LONGEST_SIGNS.find((sign) =>
    /^\p{L}/u.test(sign) ? hasWord(sign) : text.includes(sign),
  );
  if (named !== undefined) return SIGNS[named];
  return CODES.find(hasWord)?.toUpperCase();
}

const LONGEST = 100;
const GREATEST = 1e15;

/** A number with what it counts, where its own words say that. */
interface Amount {
  readonly number: number;
  readonly percent: boolean;
  readonly currency?: string;
  /** What it was multiplied by: "5–6 million" says it once for both. */
  readonly scale: number;
}

/**
 * Reads every form in which sources state a number: `350`, `about 350`, `nearly 400`, `at least 2521`,
 * `1,800+`, `9000–11000`, `dozens`, `twelve`, `two thirds`, `-3.5`, `$5 million`, `about 40%`; and the
 * same in the language of the text, with its decimal mark: `près de 400`, `12,5 %`. Anything else is a
 * statement, kept to the letter. Never fails.
 */
export function parseClaimValue(text: string, language = 'en'): ClaimValue {
  if (text.trim().toLowerCase() === NO_ANSWER) {
    return { kind: 'statement', text: NO_ANSWER, unanswered: true };
  }
  const statement: Statement = { kind: 'statement', text };
  if (text.length > LONGEST * 4) return statement;
  const plain = evenedOut(text);
  if (plain.length > LONGEST) return statement;
  const english = inEnglish(plain, language);
  const read = quantityIn(english);
  if (!read) return statement;
  const canonical = CANONICAL.test(text.trim()) && english === plain;
  return { kind: 'quantity', text, ...read, ...(canonical ? {} : { asSaid: true }) };
}

/** A number with the marks and the words of a language as English has them. */
function inEnglish(plain: string, language: string): string {
  const marks = marksOf(language);
  const digits = marks.decimal === ',' ? plain.replace(marks.number, withPoint) : plain;
  const words = wordsOfLanguage(language);
  if (!words) return digits;
  return (
    digits
      .replace(/(?<=\d) [aà] (?=\d)/g, ' to ')
      .replace(/^(?:de|du) (?=\d)/, 'from ')
      .replace(/(?<=\d) von (?=\d)/, ' out of ')
      // German: "zweihundertfünfzig", and not "hunderte".
      .replace(/(?<=hundert|tausend)(?=\p{L})(?!en?(?!\p{L})|tausende)/gu, ' ')
      .replace(/(?<= )و ?(?=\d)/g, 'and ')
      .replace(words.pattern, (found, at: number) => {
        const said = words.meanings.get(found) ?? found;
        // "d'" touches what follows it.
        return /['’]$/.test(found) && /\p{L}|\d/u.test(digits[at + found.length] ?? '')
          ? `${said} `
          : said;
      })
      .replace(/\s+/g, ' ')
      .trim()
  );
}

function withPoint(_: string, whole: string, decimals: string | undefined): string {
  const digits = whole.replace(/\D/g, '');
  return decimals === undefined ? digits : `${digits}.${decimals}`;
}

/** How a language marks decimals; where by a comma, what is one number in it. */
interface Marks {
  readonly decimal: string;
  readonly number: RegExp;
}

const marks = new Map<string, Marks>();

/** How a language marks the decimals of a number: "." or ",". */
export function decimalMark(language: string): string {
  return marksOf(language).decimal;
}

function marksOf(language: string): Marks {
  let known = marks.get(language);
  if (!known) {
    const parts = new Intl.NumberFormat(`${language}-u-nu-latn`).formatToParts(1_234_567.8);
    const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
    const group = part('group') === '.' ? " .'’" : " '’";
    known = {
      decimal: part('decimal'),
      number: new RegExp(
        String.raw`(?<![\d.,])(\d{1,3}(?:[${group}]\d{3})+(?!\d)|\d+)(?:,(\d+))?(?![.,]?\d)`,
        'g',
      ),
    };
    marks.set(language, known);
  }
  return known;
}

interface LanguageWords {
  readonly pattern: RegExp;
  readonly meanings: ReadonlyMap<string, string>;
}

const tables = new Map<string, LanguageWords>();

/** The words in which a language states numbers, by their English; undefined for English itself. */
function wordsOfLanguage(language: string): LanguageWords | undefined {
  const [base = ''] = language.toLowerCase().split('-');
  if (!Object.hasOwn(NUMBER_WORDS, base)) return undefined;
  let known = tables.get(base);
  if (!known) {
    const table: Readonly<Record<string, string>> = NUMBER_WORDS[base as keyof typeof NUMBER_WORDS];
    const meanings = new Map(
      Object.entries(table).flatMap(([words, english]) =>
        words.split('|').map((word): [string, string] => [word, english]),
      ),
    );
    // German writes numbers below a million as one word.
    if (base === 'de')
      for (const [word, english] of joinedNumbers(meanings)) meanings.set(word, english);
    const all = [...meanings.keys()].sort((a, b) => b.length - a.length);
    const escaped = all.map((word) => word.replaceAll('.', String.raw`\.`));
    known = {
      meanings,
      // A word that ends in an apostrophe touches the next one.
      pattern: new RegExp(
        String.raw`(?<![\p{L}\d])(?:${escaped.join('|')})(?:(?<=['’.])|(?!\p{L}))`,
        'gu',
      ),
    };
    tables.set(base, known);
  }
  return known;
}

/** "fünfundzwanzig", "zweihundert", "dreitausend": two words of a table in one. */
function* joinedNumbers(meanings: ReadonlyMap<string, string>): Iterable<[string, string]> {
  const named = [...meanings].filter(
    ([, english]) => SMALL.includes(english) || TENS.includes(english),
  );
  for (const [small, one] of named) {
    if (!SMALL.slice(1, 10).includes(one)) continue;
    for (const [tens, ten] of named) {
      if (TENS.includes(ten)) yield [`${small}und${tens}`, `${ten}-${one}`];
    }
  }
  for (const [word, english] of named) {
    yield [`${word}hundert`, `${english} hundred`];
    yield [`${word}tausend`, `${english} thousand`];
  }
}

/** What is written anew in each language; everything else is shown as it was said. */
const CANONICAL =
  /^(?:(?:about|at least|up to|more than|fewer than) )?(?:\d{1,12}(?:\.\d{0,2}[1-9])?|\d{1,15}|\d{1,3}(?:,\d{3})+)%?$|^\d{1,15}[–-]\d{1,15}%?$/;

/** In lower case, with plain digits, spaces and signs. */
function evenedOut(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('٬', ',')
    .replaceAll('٫', '.')
    .replace(/٪/g, '%')
    .replace(/−/g, '-')
    .replace(/’(?=\p{L})/gu, "'")
    .replace(/[\s\u00A0\u202F]+/g, ' ');
}

type Read = Omit<Quantity, 'kind' | 'text' | 'asSaid'>;

function quantityIn(plain: string): Read | undefined {
  if (NONE.test(plain)) return { direction: 'exactly', low: 0, high: 0, percent: false };
  let { rest, direction, side } = leaningOf(plain);
  for (const [ending, leans] of ENDINGS) {
    if (!ending.test(rest)) continue;
    if (direction !== 'exactly' && direction !== leans) return undefined;
    rest = rest.replace(ending, '');
    direction = leans;
    break;
  }
  // "at least about 300" leans as "at least 300" does.
  const second = leaningOf(rest);
  if (second.direction === 'about' && direction !== 'exactly' && direction !== 'between') {
    rest = second.rest;
  }
  const vague = pluralIn(rest);
  // "Nearly hundreds" is no range that anybody could draw.
  if (vague) return side ? undefined : pluralRange(vague, direction);
  // "Twenty-five" and "two-thirds" are no ranges.
  const amount = direction === 'between' ? undefined : amountIn(rest);
  if (!amount) return rangeIn(rest, direction);
  const { number, percent, currency } = amount;
  return {
    direction,
    ...bounds(direction, number),
    percent,
    ...(currency !== undefined && { currency }),
    ...(side && { side }),
  };
}

function leaningOf(text: string): {
  rest: string;
  direction: Direction;
  side?: 'below' | 'above' | undefined;
} {
  for (const [words, direction, side] of LEANINGS) {
    if (!text.startsWith(words)) continue;
    const rest = text.slice(words.length);
    // A sign may touch its number, a word may not.
    if (/^ /.test(rest) || (/[^\p{L}]$/u.test(words) && rest !== '')) {
      return { rest: rest.trim(), direction, side };
    }
  }
  return { rest: text, direction: 'exactly' };
}

/** "dozens", "several hundred", "a few thousand". */
function pluralIn(text: string): readonly [number, number] | undefined {
  if (Object.hasOwn(PLURALS, text)) return PLURALS[text];
  const [, scale = ''] =
    /^(?:a few|several|many|some) (dozen|hundred|thousand|million|billion)s?$/.exec(text) ?? [];
  const by = SCALES[scale];
  return by === undefined ? undefined : [by * 2, by * 10 - 1];
}

function pluralRange(
  [low, high]: readonly [number, number],
  direction: Direction,
): Read | undefined {
  switch (direction) {
    case 'at least':
    case 'more than':
      return { direction, low, percent: false };
    case 'up to':
    case 'fewer than':
      return { direction, high, percent: false };
    case 'between':
      return undefined;
    default:
      return { direction: 'between', low, high, percent: false };
  }
}

const JOINTS = [' to ', ' and ', ' or ', ' – ', ' - ', ' — ', '–', '-', '—', ' و '];

function rangeIn(text: string, direction: Direction): Read | undefined {
  // "at least 5 to 10" leans both ways: it is no one range.
  if (!RANGES.has(direction)) return undefined;
  for (const joint of JOINTS) {
    const at = text.indexOf(joint, 1);
    if (at < 0) continue;
    // "5 and 10" are two numbers, unless they are what something is between.
    if ((joint === ' and ' || joint === ' و ') && direction !== 'between') continue;
    let before = text.slice(0, at);
    const after = text.slice(at + joint.length);
    // "two hundred to three hundred thousand" says the last word once for both.
    const [, hundreds, last] = / (\w+) (thousand|million|billion)$/.exec(after) ?? [];
    if (hundreds && SCALES[hundreds] && before.endsWith(` ${hundreds}`)) before += ` ${last}`;
    const [least, most] = [pluralIn(before), pluralIn(after)];
    if (least && most && least[0] <= most[0]) {
      return { direction: 'between', low: least[0], high: most[1], percent: false };
    }
    const [first, second] = [amountIn(before), amountIn(after)];
    // "40–50%" says the share once; "half to one million" is no range.
    if (!first || !second || (first.percent && !second.percent)) continue;
    const currency = first.currency ?? second.currency;
    if (second.currency !== undefined && second.currency !== currency) continue;
    // "5–6 million" says the scale once, and "40–50%" the share.
    const shared =
      first.scale === 1 && second.scale > 1 && first.number * second.scale < second.number;
    const low = shared ? first.number * second.scale : first.number;
    if (second.number < low) continue;
    return {
      direction: 'between',
      low,
      high: second.number,
      percent: first.percent || second.percent,
      ...(currency !== undefined && { currency }),
      ...(direction === 'about' && { approximate: true }),
    };
  }
  return undefined;
}

/** The words that may stand before two numbers. */
const RANGES: ReadonlySet<Direction> = new Set(['exactly', 'about', 'between']);

function amountIn(written: string): Amount | undefined {
  let text = written.trim();
  let currency: string | undefined;
  const take = (pattern: RegExp, codeOf: (found: string) => string | undefined) => {
    const found = pattern.exec(text)?.[1];
    const code = found === undefined ? undefined : codeOf(found);
    if (code === undefined || currency !== undefined) return;
    currency = code;
    text = text.replace(pattern, '').trim();
  };
  const codeOf = (found: string) =>
    SIGNS[found] ?? (CODES.includes(found) ? found.toUpperCase() : undefined);
  const negative = /^-(?=[^-])/.test(text);
  if (negative) text = text.slice(1);
  take(/^(us\$|[$€£¥₺]|[a-z]{3}(?= ?\d)) ?/, codeOf);
  take(/ ?(us dollars|pounds sterling|dollars?|euros?|pounds|[$€£¥₺]|(?<=[\d ])[a-z]{3})$/, codeOf);
  const share = / ?(?:%|per ?cent|percent|pct)$/.exec(text);
  if (share) text = text.slice(0, share.index);
  const fraction = share ? undefined : fractionIn(text);
  if (fraction !== undefined && currency === undefined) {
    return { number: Math.round(fraction * 10_000) / 100, percent: true, scale: 1 };
  }
  const found = digitsIn(text) ?? wordsIn(text);
  if (!found || found.number > GREATEST) return undefined;
  const number = negative ? -found.number : found.number;
  return {
    number: rounded(number),
    percent: share !== null,
    ...(currency !== undefined && { currency }),
    scale: found.scale,
  };
}

/** Without what binary fractions add: 1.2 million is 1200000. */
function rounded(number: number): number {
  return Number(number.toPrecision(15));
}

function digitsIn(text: string): { number: number; scale: number } | undefined {
  const match =
    /^(\d{1,3}(?:,\d{3}){1,4}|\d{1,3}(?:[ ’']\d{3}){1,4}|\d{1,15})(\.\d{1,6})?(?: ?(k|m|mn|mio|bn|tn)| (?:(dozen|score|hundred)|(thousand|million|billion|trillion)s?))?$/.exec(
      text,
    );
  if (!match) return undefined;
  const [, digits = '', decimals = '', short, few, many] = match;
  const scale = SCALES[short ?? few ?? many ?? ''] ?? 1;
  return { number: Number(digits.replace(/\D/g, '') + decimals) * scale, scale };
}

/** "twelve", "twenty-five", "a dozen", "half a dozen", "two hundred and fifty thousand". */
function wordsIn(text: string): { number: number; scale: number } | undefined {
  const words = text
    .replace(/-/g, ' ')
    .split(' ')
    .filter((word) => word !== 'and' && word !== '');
  if (words.length === 0 || words.length > 12) return undefined;
  let [total, current, seen] = [0, 0, false];
  for (const [at, word] of words.entries()) {
    const small = SMALL.indexOf(word);
    const tens = TENS.indexOf(word);
    const plural = /^(dozen|hundred|thousand|million|billion)s$/.exec(word)?.[1];
    // "hundreds" alone is no number, and neither is "hundreds of dozens".
    if (plural !== undefined && (!seen || words.includes('of'))) return undefined;
    const scale = SCALES[plural ?? word];
    if (word === 'a' || word === 'an' || (word === 'one' && at === 0)) {
      if (seen) return undefined;
      current = 1;
    } else if (word === 'half' && at === 0 && /^an? /.test(words.slice(1).join(' '))) {
      current = 0.5;
      words[1] = 'of';
    } else if (small > 0 && current % (small < 10 ? 10 : 100) !== 0) return undefined;
    else if (tens > 1 && current % 100 !== 0) return undefined;
    else if (word === 'couple' && at <= 1) current = 2;
    else if (word === 'of') continue;
    else if (small > 0 || (small === 0 && words.length === 1)) current += small;
    else if (tens > 1) current += tens * 10;
    else if (scale !== undefined && word.length > 2) {
      if (scale < 1000) current = (current || 1) * scale;
      else {
        total += (current || 1) * scale;
        current = 0;
      }
    } else return undefined;
    seen = true;
  }
  const only = words.every((word) => word === 'a' || word === 'an' || word === 'of');
  return only ? undefined : { number: total + current, scale: endingScale(words) };
}

/** What the last words multiply by: "three hundred thousand" by 100,000, "twenty-five" by 1. */
function endingScale(words: readonly string[]): number {
  let scale = 1;
  for (const word of words.toReversed()) {
    const by = word.length > 2 ? SCALES[word] : undefined;
    if (by === undefined) break;
    scale *= by;
  }
  return scale;
}

/** "two thirds", "a third", "half", "one in five", "3 out of 10", "1/3", "⅔". */
function fractionIn(text: string): number | undefined {
  const sign = '½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞'.indexOf(text);
  if (text.length === 1 && sign >= 0) {
    return [
      1 / 2,
      1 / 3,
      2 / 3,
      1 / 4,
      3 / 4,
      1 / 5,
      2 / 5,
      3 / 5,
      4 / 5,
      1 / 6,
      5 / 6,
      1 / 8,
      3 / 8,
      5 / 8,
      7 / 8,
    ][sign];
  }
  const whole = (word: string) =>
    /^an?$/.test(word) ? 1 : (wordsIn(word) ?? digitsIn(word))?.number;
  const ratio = (part: number | undefined, of: number | undefined) =>
    part !== undefined && of !== undefined && of > 0 && part <= of ? part / of : undefined;
  const share =
    /^(?:(\S+)[ -])?(hal(?:f|ves)|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)$/.exec(
      text.replace(/ of (?:it|them|all|the .*)$/, ''),
    );
  if (share) return ratio(share[1] === undefined ? 1 : whole(share[1]), PARTS[share[2] ?? '']);
  const [, part, of] = /^(\S+) (?:in|out of|of every|in every) (\S+)$/.exec(text) ?? [];
  if (part !== undefined && of !== undefined) return ratio(whole(part), whole(of));
  const [, above, below] = /^(\d{1,3})[/⁄](\d{1,3})$/.exec(text) ?? [];
  return above === undefined ? undefined : ratio(Number(above), Number(below));
}

function bounds(direction: Direction, number: number): { low?: number; high?: number } {
  switch (direction) {
    case 'at least':
    case 'more than':
      return { low: number };
    case 'up to':
    case 'fewer than':
      return { high: number };
    default:
      return { low: number, high: number };
  }
}

/** Whether two values say the same, in whichever words. */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  return quantityKey(a) === quantityKey(b);
}

/** Equal for numbers that say the same: "about 350" and "around 350". */
export function quantityKey({ direction, low, high, percent, ...more }: Quantity): string {
  const { currency = '', side = '', approximate = false } = more;
  const leans = `${approximate ? 'about ' : ''}${direction}${side && ` ${side}`}`;
  return `${leans} ${currency}${low ?? ''}–${high ?? ''}${percent ? '%' : ''}`;
}
