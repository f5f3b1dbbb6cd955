import { distance } from 'fastest-levenshtein';
import { parseClaimValue } from '../../brief/claim-value.ts';
import { NUMBER_WORDS } from '../../brief/number-words.ts';
import { fold, type Lexicon, lexiconOf, type Meaning } from './lexicon.ts';
import type { Mark, Sentence } from './sentences.ts';

/** A word, number or sign of a sentence. */
export interface Token {
  readonly text: string;
  readonly folded: string;
  readonly word: boolean;
  readonly capital: boolean;
  /** At the beginning of a sentence or quotation, where a capital letter tells nothing. */
  readonly first: boolean;
  /** Says nothing by itself. */
  readonly empty: boolean;
}

/** A number with what it counts. */
export interface Figure {
  /** Equal for the same number with the same unit, however it is written. */
  readonly key: string;
  readonly value?: number;
  readonly unit: string;
  readonly words: string;
  /** What it counts, as the words behind it. */
  readonly counts: readonly string[];
  readonly day: boolean;
}

/** What is found in a sentence, by a key that is equal where it means the same. */
export interface Found {
  readonly key: string;
  readonly words: string;
  readonly at: number;
  /** A name by no more than its capital letter at the beginning of a sentence. */
  readonly guess?: boolean;
}

/** One sentence or more, as far as its meaning can be told. */
export interface Statement {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Words that say something, in their order. */
  readonly content: readonly string[];
  readonly figures: readonly Figure[];
  readonly names: readonly Found[];
  readonly quotations: readonly string[];
  readonly meanings: Readonly<Record<Meaning['kind'], readonly Found[]>>;
  /** Places of numbers, and of words that are judged by what they mean: said, may, more, all, not. */
  readonly judged: ReadonlySet<number>;
  /** What each negation negates. */
  readonly negated: readonly string[];
  /** Who is said to have said something, and the words and numbers up to the next who is. */
  readonly claimants: readonly string[];
  readonly sayings: readonly (readonly [claimant: string, said: readonly string[]])[];
  /** Who did something to whom, or went from where to where. */
  readonly roles: readonly (readonly [agent: string, patient: string])[];
  readonly marks: readonly Mark[];
}

/** Written one way for another, in one sign: before words are told apart. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:\p{Lu}\.){2,}/gu, ''],
  [/[‐‑−–—―]/g, '–'],
  [/\u00A0|\u202F|\u2009/g, ' '],
  [/(\p{L})[’'](s)\b/giu, '$1'],
  [/\bwon[’']t\b/gi, 'will not'],
  [/\bcan[’']?not\b|\bcan[’']t\b/gi, 'can not'],
  [/n[’']t\b/gi, ' not'],
  [/[’']ll\b/gi, ' will'],
  [/[’']ve\b/gi, ' have'],
  [/[’']re\b/gi, ' are'],
  [/(\p{L})[’'](?=\p{L})/gu, '$1’ '],
  [/\bit[’']?s not\b/gi, 'it is not'],
  [/US\$/g, '$'],
  [/\b(?:square kilomet(?:re|er)s?|sq\.? ?km)\b|km²/gi, 'sqkm'],
  [/\b(?:square met(?:re|er)s?|sq\.? ?m)\b|\bm²/gi, 'sqm'],
  [/\btook place\b/gi, 'occurred'],
  [/\btak(e|es|ing) place\b/gi, 'occur'],
  [/\b(?:carried|carries|carry|carrying) out\b/gi, 'conducted'],
  [/\b(?:took|take|takes|taking) part\b/gi, 'participated'],
  [/\b(?:came|went|come|go) back\b/gi, 'returned'],
  [/\b(?:went|goes|go) on\b/gi, 'continued'],
  [/\b(?:blew|blown|blow) up\b/gi, 'exploded'],
  [/\bset up\b/gi, 'established'],
  [/\bpointed out\b/gi, 'noted'],
  [/\bcalled for\b/gi, 'demanded'],
  [/(\d)\s(?=\d{3}(?!\d))/g, '$1'],
  [/(\d)(st|nd|rd|th)\b(?: of\b)?/gi, '$1 $2'],
  [/\b(\d{1,2}):(\d{2})\b/g, '$1.$2'],
  [/\b([ap])\.?m\b\.?/gi, '$1m'],
  [/(\d)(?=\p{L})/gu, '$1 '],
  [/\b(three|two)-(?=quarters|thirds|fifths)/gi, '$1 '],
  [/(\p{L})[-–](?=\p{L})/gu, '$1 '],
];

function spelled(text: string): string {
  let plain = text.replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)));
  plain = plain.replace(/\b(?:\p{Lu}\.){2,}/gu, (letters) => letters.replaceAll('.', ''));
  for (const [pattern, by] of SPELLINGS.slice(1)) plain = plain.replace(pattern, by);
  return plain;
}

/** The value of a decimal digit of any script: their blocks of ten begin at multiples of ten or six. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return code - 0x30;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

const QUOTATION =
  /“([^”]*)”|"([^"]*)"|«([^»]*)»|„([^“”]*)[“”]|(?<![\p{L}\p{N}])‘([^’]*(?:’\p{L}[^’]*)*)’(?!\p{L})/gu;

const wordSegmenters = new Map<string, Intl.Segmenter>();

function tokensOf(text: string, language: string, { empty }: Lexicon): Token[] {
  let segmenter = wordSegmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    wordSegmenters.set(language, segmenter);
  }
  let first = true;
  return [...segmenter.segment(spelled(text))].flatMap(({ segment }): Token[] => {
    if (segment.trim() === '') return [];
    const word = /[\p{L}\p{N}]/u.test(segment);
    const folded = word ? fold(segment) : segment;
    const token = {
      text: segment,
      folded,
      word,
      capital: /^\p{Lu}/u.test(segment),
      first,
      empty: !word || empty.has(folded),
    };
    if (word) first = false;
    else if (/[.!?:“"«„‘]/.test(segment)) first = true;
    return [token];
  });
}

const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '%': '% percent prozent',
    usd: '$ dollar dollars usd',
    euro: '€ euro euros eur',
    pound: '£ pound pounds gbp lb lbs',
    dinar: 'dinar dinars iqd',
    lira: 'lira liras lire',
    rouble: 'rouble roubles ruble rubles',
    km: 'km kilometre kilometres kilometer kilometers',
    mile: 'mile miles mi',
    metre: 'm metre metres meter meters',
    foot: 'ft foot feet',
    kg: 'kg kilogram kilograms kilo kilos',
    tonne: 'tonne tonnes ton tons',
    hectare: 'hectare hectares ha',
    acre: 'acre acres',
    barrel: 'barrel barrels',
    sqkm: 'sqkm',
    sqm: 'sqm',
    year: 'year years an ans jahr jahre año años',
    month: 'month months mois monat monate mes meses',
    week: 'week weeks semaine semaines woche wochen semana semanas',
    day: 'day days jour jours tag tage día días',
    hour: 'hour hours heure heures stunde stunden hora horas',
    minute: 'minute minutes',
    second: 'seconds',
    degree: '° degree degrees',
  }).flatMap(([unit, words]) => words.split(' ').map((word) => [fold(word), unit] as const)),
);

const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['k', 1000],
  ['million', 1e6],
  ['millions', 1e6],
  ['mn', 1e6],
  ['mio', 1e6],
  ['millionen', 1e6],
  ['millones', 1e6],
  ['billion', 1e9],
  ['billions', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
  ['milliard', 1e9],
  ['milliards', 1e9],
  ['milliarde', 1e9],
  ['milliarden', 1e9],
]);

const TENS: ReadonlyMap<string, number> = new Map(
  ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map(
    (word, index) => [word, (index + 2) * 10],
  ),
);

/** Numbers that are words, and no one number. */
const VAGUE = new Map(
  `dozen dozens hundreds thousands tens scores half halves quarter quarters third thirds fifth fifths double twice thrice triple once fourth sixth seventh eighth ninth tenth couple pair moitié tiers quart hälfte drittel mitad tercio نصف ثلث ربع`
    .split(' ')
    .map((word) => [
      fold(word),
      fold(word).replace(/^(half|quarter|third|fifth)(?:e?s|ves)$/, '$1'),
    ]),
);

const CURRENCY = new Set(['$', '€', '£']);

function numberOf(text: string, language: string): number | undefined {
  if (!/^\d[\d.,٬٫]*$/.test(text)) return undefined;
  const plain = text
    .replace(/[.,٬٫]+$/, '')
    .replaceAll('٬', ',')
    .replaceAll('٫', '.');
  const points = /^(?:de|es|it|pt|nl|fr)/.test(language);
  const grouped = points
    ? plain.replace(/\.(?=\d{3}(?!\d))/g, '').replace(',', '.')
    : plain.replace(/,(?=\d{3}(?!\d))/g, '');
  const value = Number(grouped.replaceAll(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}

const LONGEST_NUMERAL = 7;
const NUMERAL =
  /^(?:a )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand|millions?|billion|trillion)\b/;
const numerals = new Map<string, ReadonlySet<string>>();

/** The words of which a language makes numbers, folded; English has its own way. */
function numeralsOf(language: string): ReadonlySet<string> {
  const code = language.toLowerCase().split('-')[0] ?? '';
  const known = numerals.get(code);
  if (known) return known;
  const words = Object.entries(NUMBER_WORDS[code as keyof typeof NUMBER_WORDS] ?? {})
    .filter(([, english]) => NUMERAL.test(english))
    .flatMap(([alternatives]) => alternatives.split(/[|\s-]/).map(fold));
  const made = new Set(words);
  numerals.set(code, made);
  return made;
}

/** A number in words: "trois cents", "einundzwanzig", "خمسة وعشرون". */
function numeralAt(
  tokens: readonly Token[],
  at: number,
  language: string,
): { readonly value: number; readonly end: number } | undefined {
  const known = numeralsOf(language);
  const says = (token: Token | undefined) =>
    token?.word &&
    (known.has(token.folded) ||
      (language.startsWith('de') && [...known].some((word) => token.folded.startsWith(word))));
  if (!says(tokens[at])) return undefined;
  const read = (words: string) => {
    const value = parseClaimValue(words, language);
    return value.kind === 'quantity' &&
      value.direction === 'exactly' &&
      !value.percent &&
      value.currency === undefined &&
      value.low === value.high
      ? value.low
      : undefined;
  };
  for (let end = Math.min(tokens.length, at + LONGEST_NUMERAL); end > at; end -= 1) {
    if (!says(tokens[end - 1])) continue;
    const words = tokens.slice(at, end).map(({ text }) => text.toLowerCase());
    const value = read(words.join(' ')) ?? read(words.join('-'));
    if (value === undefined || value === 0) continue;
    // Arabic says the units before the tens: "five and twenty".
    const tens = tokens[end]?.text.match(/^و(.+)$/u)?.[1];
    const more = value < 10 && tens !== undefined ? read(tens) : undefined;
    return more !== undefined && more >= 20 && more < 100
      ? { value: value + more, end: end + 1 }
      : { value, end };
  }
  return undefined;
}

/** The numbers and days of a sentence. */
function figuresOf(
  tokens: readonly Token[],
  language: string,
  lexicon: Lexicon,
): { figures: Figure[]; used: Set<number> } {
  const figures: Figure[] = [];
  const used = new Set<number>();
  const monthAt = (at: number) => {
    const token = tokens[at];
    const two = lexicon.months.get(`${token?.folded}_${tokens[at + 1]?.folded}`);
    if (two !== undefined) return { month: two, words: 2 };
    const month = token && lexicon.months.get(token.folded);
    // In lower case these are other words.
    const ambiguous = /^(?:may|march|mar|jan|sep|sept|dec|mai|marzo|mars)$/.test(
      token?.folded ?? '',
    );
    return month !== undefined && (token?.capital || !lexicon.capitals || !ambiguous)
      ? { month, words: 1 }
      : undefined;
  };
  const numberAt = (at: number) => {
    const { folded = '' } = tokens[at] ?? {};
    return numberOf(folded, language);
  };
  const isYear = (value: number | undefined, at: number) =>
    value !== undefined &&
    /^\d{4}$/.test(tokens[at]?.folded ?? '') &&
    value >= 1000 &&
    value < 2200;
  const skipDot = (at: number) =>
    /^(?:[.,]|st|nd|rd|th|de|of)$/.test(tokens[at]?.folded ?? '') ? at + 1 : at;
  const push = (start: number, end: number, figure: Omit<Figure, 'words' | 'counts'>) => {
    for (let at = start; at < end; at += 1) used.add(at);
    figures.push({
      ...figure,
      words: written(tokens.slice(start, end)),
      counts: countedBy(tokens, end, lexicon),
    });
  };
  for (let at = 0; at < tokens.length; at += 1) {
    if (used.has(at)) continue;
    const named = monthAt(at);
    if (named !== undefined) {
      const { month, words } = named;
      const next = skipDot(at + words);
      const day = numberAt(next);
      const after = tokens[next + 1]?.folded ?? '';
      if (day !== undefined && day <= 31 && !isYear(day, next) && !SCALES.has(after)) {
        push(at, next + 1, { key: `day ${month}-${day}`, unit: '', day: true });
      } else push(at, at + words, { key: `month ${month}`, unit: '', day: true });
      continue;
    }
    const value = numberAt(at);
    if (value !== undefined && value >= 1 && value <= 31) {
      const next = skipDot(at + 1);
      const behind = monthAt(next);
      if (behind !== undefined) {
        push(at, next + behind.words, { key: `day ${behind.month}-${value}`, unit: '', day: true });
        continue;
      }
    }
    const start = at;
    let end = at;
    let number: number | undefined;
    let vague = '';
    if (value !== undefined) {
      number = value;
      end = at + 1;
    } else {
      const word = tokens[at]?.folded ?? '';
      const small = lexicon.numbers.get(word);
      const tens = TENS.get(word);
      const numeral = numeralAt(tokens, at, language);
      if (numeral && (numeral.end > at + 1 || !isPronoun(tokens, at, numeral.value))) {
        number = numeral.value;
        end = numeral.end;
      } else if (tens !== undefined) {
        const unit = lexicon.numbers.get(tokens[at + 1]?.folded ?? '');
        number = tens + (unit !== undefined && unit < 10 ? unit : 0);
        end = at + (unit !== undefined && unit < 10 ? 2 : 1);
      } else if (small !== undefined && !isPronoun(tokens, at, small)) {
        number = small;
        end = at + 1;
      } else if (/^an?$/.test(word) && SCALES.has(tokens[at + 1]?.folded ?? '')) {
        number = 1;
        end = at + 1;
      } else if (VAGUE.has(word)) {
        vague = VAGUE.get(word) ?? '';
        end = at + 1;
      }
    }
    if (number === undefined && vague === '') continue;
    let unit = '';
    const sign = tokens[start - 1]?.folded ?? '';
    if (CURRENCY.has(sign)) unit = UNITS.get(sign) ?? '';
    let scaled = false;
    for (;;) {
      const word = tokens[end]?.folded ?? '';
      const scale = word === 'm' && unit !== '' ? 1e6 : SCALES.get(word);
      if (scale === undefined || number === undefined) break;
      number *= scale;
      scaled = true;
      end += 1;
    }
    if (number !== undefined && tokens[end]?.folded === 'and' && scaled) {
      const rest = numberAt(end + 1) ?? lexicon.numbers.get(tokens[end + 1]?.folded ?? '');
      if (rest !== undefined && rest < 100 && number % 100 === 0 && number < 10_000) {
        number += rest;
        end += 2;
      }
    }
    if (unit === '') {
      const word = tokens[end]?.folded ?? '';
      if (/^(?:st|nd|rd|th)$/.test(word)) {
        unit = 'th';
        end += 1;
      } else if (
        /^(?:per|pour|por)$/.test(word) &&
        /^(?:cent|ciento)$/.test(tokens[end + 1]?.folded ?? '')
      ) {
        unit = '%';
        end += 2;
      } else if (UNITS.has(word)) {
        unit = UNITS.get(word) ?? '';
        end += 1;
        // "aged 34" and "34 years old" say the same.
        if (unit === 'year' && tokens[end]?.folded === 'old') {
          unit = '';
          end += 1;
        }
      }
    }
    const year = !scaled && unit === '' && isYear(number, start);
    push(start, end, {
      key: `${vague === '' ? number : vague} ${unit}`.trim(),
      ...(number !== undefined && { value: number }),
      unit,
      day: year && counting(tokens, end, lexicon) === undefined,
    });
    at = end - 1;
  }
  return { figures, used };
}

/** "one of them", "no one", "the one": nothing is counted. */
function isPronoun(tokens: readonly Token[], at: number, value: number): boolean {
  if (value !== 1) return false;
  const [before, after] = [tokens[at - 1]?.folded ?? '', tokens[at + 1]?.folded ?? ''];
  const rank = tokens.slice(at + 1, at + 4).map(({ folded }) => folded);
  if (rank[0] === 'of' && rank[1] === 'the' && /(?:est|most|few)$/.test(rank[2] ?? '')) return true;
  return (
    /^(?:no|the|any|each|every|this|that|another|some|which)$/.test(before) ||
    after === 'another' ||
    after === ''
  );
}

function counting(tokens: readonly Token[], at: number, { empty }: Lexicon): string | undefined {
  const token = tokens[at];
  return token?.word && !empty.has(token.folded) && !token.capital ? token.folded : undefined;
}

/** The first words behind a number that say something, up to the next sign or number. */
function countedBy(tokens: readonly Token[], from: number, { empty, numbers }: Lexicon): string[] {
  const counted: string[] = [];
  for (let at = from; at < tokens.length && counted.length < 3; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (!token.word && /[.,;:()!?–]/.test(token.text)) break;
    if (/^\d/.test(token.folded) || numbers.has(token.folded)) break;
    if (counted.length > 0 && token.folded === 'and') break;
    if (token.word && !empty.has(token.folded)) counted.push(token.folded);
  }
  return counted;
}

function written(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ');
}

/** Endings of common nouns, which are no names though they begin a sentence. */
const COMMON =
  /(?:ment|ments|tion|tions|sion|sions|ing|ings|ness|ship|ity|ies|ers|ors|ance|ence|age|ages|dom|hood|ism|ly|ed|ple|dle|ages|ses|nts|les|ks|ds|gs|ws|ps|lls)$/;

/** A country and who or what is of it are one name. */
const DEMONYMS: ReadonlyMap<string, string> = new Map(
  `iraqi iraq, iraqis iraq, syrian syria, syrians syria, turkish turkey, turks turkey, russian russia, russians russia, iranian iran, iranians iran,
  american us, americans us, british uk, britain uk, britons uk, french france, german germany, germans germany, kurdish kurds, kurd kurds, saudi saudis,
  israeli israel, israelis israel, lebanese lebanon, jordanian jordan, egyptian egypt, ukrainian ukraine, chinese china, belgian belgium, dutch netherlands,
  isil isis, daesh isis, arab arabs, libyan libya, yemeni yemen, afghan afghanistan, pakistani pakistan, indian india, spanish spain, italian italy, swedish sweden, danish denmark`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** Names begin with capitals, but not all that does is a name. */
const TITLES = new Set(
  'mr mrs ms dr prof president minister prime general colonel lieutenant captain king queen prince sheikh sir i monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

function namesOf(
  tokens: readonly Token[],
  used: ReadonlySet<number>,
  lexicon: Lexicon,
  context: Context,
): Found[] {
  const found: Found[] = [];
  tokens.forEach((token, at) => {
    if (!token.word || used.has(at)) return;
    if (context.names.has(token.folded) && (token.capital || !lexicon.capitals)) {
      found.push({ key: nameKey(token.folded), words: token.text, at });
      return;
    }
    if (!token.capital || token.empty || TITLES.has(token.folded)) return;
    const acronym = /^\p{Lu}[\p{Lu}\d]+s?$/u.test(token.text);
    const beside = [tokens[at - 1], tokens[at + 1]].some(
      (other) => other?.capital && !other.empty && !TITLES.has(other.folded),
    );
    if (!acronym && !lexicon.capitals && !beside) return;
    let guess = false;
    if (token.first && !acronym) {
      if (context.common.has(token.folded)) return;
      const next = tokens[at + 1];
      const leads = next?.capital === true && !next.empty;
      const said = lexicon.meanings.has(token.folded);
      const known = context.capitals.has(token.folded) || DEMONYMS.has(token.folded);
      if (said && !known) return;
      if (!leads && !known && (COMMON.test(token.folded) || token.folded.length < 4)) return;
      if (lexicon.numbers.has(token.folded) || VAGUE.has(token.folded)) return;
      guess = !leads && !known;
    }
    // A role within a name, as in "Free Syrian Army", is part of it; alone it is an actor.
    if (
      !beside &&
      !acronym &&
      lexicon.meanings.get(token.folded)?.some(({ kind }) => kind === 'actor')
    )
      return;
    found.push({ key: nameKey(token.folded), words: token.text, at, ...(guess && { guess }) });
  });
  return found;
}

function nameKey(folded: string): string {
  const plain = folded.replace(/s$/, '');
  return DEMONYMS.get(folded) ?? DEMONYMS.get(plain) ?? folded;
}

/** What else is known of the words of two texts that are compared. */
export interface Context {
  /** Folded words that stand somewhere in lower case: with a capital at a beginning they are no names. */
  readonly common: ReadonlySet<string>;
  /** Folded words with a capital within a sentence. */
  readonly capitals: ReadonlySet<string>;
  /** Folded names that the record knows. */
  readonly names: ReadonlySet<string>;
}

export function contextOf(
  texts: readonly string[],
  language: string,
  names: ReadonlySet<string>,
): Context {
  const lexicon = lexiconOf(language);
  const [common, capitals] = [new Set<string>(), new Set<string>()];
  for (const text of texts) {
    for (const token of tokensOf(text, language, lexicon)) {
      if (!token.word) continue;
      if (!token.capital) common.add(token.folded);
      else if (!token.first) capitals.add(token.folded);
    }
  }
  return { common, capitals, names };
}

/** Directly before a number these compare it; elsewhere they say other things. */
const BEFORE_NUMBERS: ReadonlyMap<string, string> = new Map([
  ['exactly', 'exact'],
  ['precisely', 'exact'],
  ['about', 'about'],
  ['around', 'about'],
  ['some', 'about'],
  ['approximately', 'about'],
  ['roughly', 'about'],
  ['circa', 'about'],
  ['estimated', 'about'],
  ['environ', 'about'],
  ['etwa', 'about'],
  ['rund', 'about'],
  ['unos', 'about'],
  ['unas', 'about'],
  ['نحو', 'about'],
  ['حوالي', 'about'],
  ['over', 'more'],
  ['above', 'more'],
  ['under', 'less'],
  ['below', 'less'],
  ['plus', 'more'],
]);

/** What a sentence, or several as one, states. */
export function readStatement(
  sentences: readonly Sentence[],
  language: string,
  context: Context,
): Statement {
  const lexicon = lexiconOf(language);
  const text = sentences.map((sentence) => sentence.text).join(' ');
  const tokens = sentences.flatMap((sentence) => tokensOf(sentence.text, language, lexicon));
  const { figures, used } = figuresOf(tokens, language, lexicon);
  const meanings: Record<Meaning['kind'], Found[]> = {
    negation: [],
    modality: [],
    attribution: [],
    comparison: [],
    quantity: [],
    day: [],
    actor: [],
    sense: [],
  };
  const names = namesOf(tokens, used, lexicon, context);
  const named = new Set(names.map(({ at }) => at));
  const words = tokens.map(({ folded }) => folded);
  const judged = new Set<number>(used);
  const negated: string[] = [];
  const claimants: string[] = [];
  const saying: { readonly who: string; readonly start: number; readonly end: number }[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token?.word || used.has(at)) continue;
    const compares = BEFORE_NUMBERS.get(token.folded);
    if (compares !== undefined && beforeNumber(tokens, at, used)) {
      meanings.comparison.push({ key: compares, words: token.text, at });
      continue;
    }
    let length = lexicon.longest;
    let entry: readonly Meaning[] | undefined;
    for (; length > 0; length -= 1) {
      entry = lexicon.meanings.get(words.slice(at, at + length).join(' '));
      if (entry) break;
    }
    if (!entry || (named.has(at) && length === 1)) continue;
    for (const { kind, name } of entry) {
      meanings[kind].push({ key: name, words: written(tokens.slice(at, at + length)), at });
      if (kind !== 'sense' && kind !== 'actor')
        for (let word = at; word < at + length; word += 1) judged.add(word);
      if (kind === 'negation') negated.push(nextContent(tokens, at + length, lexicon) ?? '');
      if (kind === 'attribution') {
        const who = claimantOf(tokens, at, length, lexicon);
        if (who === undefined) continue;
        claimants.push(who);
        const before = words.lastIndexOf(who, at);
        const start = before >= Math.max(0, at - 4) ? before : at;
        saying.push({ who, start, end: at + length });
      }
    }
    at += length - 1;
  }
  return {
    text,
    tokens,
    content: tokens.filter(({ empty, word }) => word && !empty).map(({ folded }) => folded),
    figures,
    names,
    quotations: [...text.matchAll(QUOTATION)].map((match) =>
      tokensOf(match.slice(1).find((part) => part !== undefined) ?? '', language, lexicon)
        .filter(({ word }) => word)
        .map(({ folded }) => folded)
        .join(' '),
    ),
    meanings,
    judged,
    negated,
    claimants,
    sayings: saying.map(({ who, end }, index) => {
      const said = tokens.slice(end, saying[index + 1]?.start);
      return [who, said.flatMap(({ folded, word, empty }) => (word && !empty ? [folded] : []))];
    }),
    roles: [...rolesOf(tokens, names, meanings.actor), ...addressed(tokens)],
    marks: sentences.flatMap((sentence) => sentence.marks),
  };
}

function beforeNumber(tokens: readonly Token[], at: number, used: ReadonlySet<number>): boolean {
  const next = tokens[at + 1];
  if (next === undefined) return false;
  if (used.has(at + 1)) return true;
  return (CURRENCY.has(next.folded) || /^(?:a|the)$/.test(next.folded)) && used.has(at + 2);
}

function nextContent(
  tokens: readonly Token[],
  from: number,
  { empty, meanings }: Lexicon,
): string | undefined {
  return tokens
    .slice(from)
    .find(
      ({ word, folded }) =>
        word &&
        !empty.has(folded) &&
        !meanings.get(folded)?.some(({ kind }) => kind === 'modality' || kind === 'quantity'),
    )?.folded;
}

const PRONOUN = /^(?:i|he|she|it|they|we|who|which|that)$/;

/** The head of whoever says something: the word before "said", or behind "according to". */
function claimantOf(
  tokens: readonly Token[],
  at: number,
  length: number,
  { empty, meanings }: Lexicon,
): string | undefined {
  const phrase = tokens.slice(at, at + length).map(({ folded }) => folded);
  const says = (token: Token | undefined) =>
    token?.word && !empty.has(token.folded) && !/ly$/.test(token.folded);
  if (/^(?:according|selon|laut|segun|بحسب|وفق|وفقا|حسب)$/.test(phrase[0] ?? '')) {
    const behind = tokens.slice(at + length, at + length + 6);
    const start = behind.findIndex(says);
    if (start < 0) return undefined;
    let last = start;
    while (says(behind[last + 1]) && behind[last + 1]?.capital) last += 1;
    return behind[last]?.folded;
  }
  for (let before = at - 1; before >= Math.max(0, at - 4); before -= 1) {
    const token = tokens[before];
    if (!token?.word || PRONOUN.test(token.folded)) break;
    if (says(token)) {
      const negation = meanings
        .get(token.folded)
        ?.some(({ kind }) => kind === 'negation' || kind === 'modality');
      if (negation) continue;
      return token.folded;
    }
  }
  const behind = tokens[at + length];
  const inverted =
    behind && /^(?:the|a|an)$/.test(behind.folded) && (at === 0 || !tokens[at - 1]?.word);
  return inverted ? tokens[at + length + 1]?.folded : undefined;
}

/** Ends what one does to another, or parts what is told side by side. */
const APART = /^(?:and|or|,|;|:|\.|–|\(|\)|that|but|while|as|y|et|und)$/;

/** What a passive is made with, in the languages whose verbs are known. */
const IS =
  /^(?:was|were|been|being|is|are|ete|est|sont|etait|etaient|fut|furent|wurde|wurden|wird|werden|worden|fue|fueron|es|son|sido|era)$/;
const BY = /^(?:by|par|von|vom|por)$/;

/** Pairs of names and actors with a verb between them, in the order of who does and who is done to. */
function rolesOf(
  tokens: readonly Token[],
  names: readonly Found[],
  actors: readonly Found[],
): [string, string][] {
  const who = [...names, ...actors]
    .sort((a, b) => a.at - b.at)
    .filter(({ at }, index, all) => index === 0 || all[index - 1]?.at !== at);
  // Words of one name, or a name with its actor, are one: "Turkish army".
  const groups: { key: string; start: number; end: number }[] = [];
  for (const { key, at } of who) {
    const last = groups.at(-1);
    const gap = last ? tokens.slice(last.end + 1, at) : [];
    if (
      last &&
      gap.every(({ folded }) => /^(?:al|el|of|the|-|–)$/.test(folded)) &&
      gap.length < 2 &&
      gap[0]?.folded !== 'the'
    ) {
      last.key = `${last.key} ${key}`;
      last.end = at;
    } else groups.push({ key, start: at, end: at });
  }
  return groups.flatMap((group, index): [string, string][] => {
    const next = groups[index + 1];
    if (!next) return [];
    const between = tokens.slice(group.end + 1, next.start).map(({ folded }) => folded);
    const doing = between.filter((word) => !ARTICLE.test(word) && word !== 'of');
    if (doing.length === 0 || doing.some((word) => APART.test(word))) return [];
    const before =
      tokens[group.start - 1]?.folded === 'the' ? tokens[group.start - 2] : tokens[group.start - 1];
    const placed = /^(?:in|at|near|on|of|around|after|before|during|with|inside|outside)$/.test(
      before?.folded ?? '',
    );
    if (placed) return [];
    const passive = doing.some((word) => IS.test(word)) && BY.test(doing.at(-1) ?? '');
    return [passive ? [next.key, group.key] : [group.key, next.key]];
  });
}

/** Verbs by which one speaks to or against another, as they are folded. */
const ADDRESSES =
  /^(?:accus(?:e|es|ed|ing|ee|ees|ent|ait|aient|a|er)|blam(?:e|es|ed|ing|ee|ees|ent)|critici[sz](?:e|es|ed|ing)|condemn(?:s|ed|ing)?|denounc(?:e|es|ed|ing)|warn(?:s|ed|ing)?|threaten(?:s|ed|ing)?|sue[sd]?|suing|charg(?:es|ed|ing)|rebuk(?:e|es|ed)|reproach(?:es|ed)?|reproch(?:e|es|ee|ees|ent|ait|a)|fault(?:s|ed)|suspect(?:s|ed)?|urg(?:e|es|ed|ing)|told|tells|ask(?:s|ed)|thank(?:s|ed)|prais(?:e|es|ed)|critiqu(?:e|es|ee|ees|ent|ait|a)|condamn(?:e|es|ee|ees|ent|ait|a)|denonc(?:e|es|ee|ees|ent|ait|a)|averti(?:t|e|s|es|ssent)?|menac(?:e|es|ee|ees|ent|ait)|beschuldig(?:t|te|ten|en)|bezichtig(?:t|te|ten|en)|warnt(?:e|en)?|gewarnt|kritisier(?:t|te|ten|en)|verurteil(?:t|te|ten|en)|acus(?:o|a|an|aron|ado|ada|ados|adas|aba)|culp(?:o|a|an|aron|ado|ada)|critic(?:o|a|an|aron|ado|ada)|conden(?:o|a|an|aron|ado|ada)|denunci(?:o|a|an|aron|ado|ada)|advirti(?:o|eron)|[يت]?(?:اتهم|تهم|انتقد|نتقد|هدد|حذر|لام|ادان|انذر|شكر)(?:ت|وا)?)$/;
/** Words between a verb and who does it. */
const AUXILIARY =
  /^(?:has|have|had|having|also|then|later|again|not|never|a|ont|avait|avaient|aura|hat|haben|hatte|hatten|ha|han|habia|habian|قد|لقد)$/;
const ARTICLE = /^(?:the|a|an|le|la|les|l|un|une|au|aux|der|die|das|den|dem|el|los|las|al)$/;
const ARABIC = /^\p{Script=Arabic}/u;

/** Who speaks to or against whom: "X accused Y" is not "Y accused X", whatever nouns they are. */
function addressed(tokens: readonly Token[]): [string, string][] {
  return tokens.flatMap(({ folded, word }, at): [string, string][] => {
    if (!word || !ADDRESSES.test(folded)) return [];
    const subject = at - 1;
    let start = subject;
    let passive = false;
    for (; start >= 0; start -= 1) {
      const before = tokens[start];
      if (!before?.word || !(AUXILIARY.test(before.folded) || IS.test(before.folded))) break;
      passive ||= IS.test(before.folded);
    }
    const doer = nounsBefore(tokens, start);
    let next = at + 1;
    const by = BY.test(tokens[next]?.folded ?? '');
    if (by) next += 1;
    const done = nounsAfter(tokens, next);
    if (ARABIC.test(folded)) {
      // The verb comes first, then who does it, then to whom; or else who does it comes first.
      if (done.length >= 2) return [[done[0] ?? '', done.at(-1) ?? '']];
      return doer.length > 0 && done.length > 0 ? [[doer.join(' '), done.join(' ')]] : [];
    }
    if (doer.length === 0 || done.length === 0 || passive !== by) return [];
    const pair: [string, string] = [doer.join(' '), done.join(' ')];
    return [passive ? [pair[1], pair[0]] : pair];
  });
}

const MOST_NOUNS = 4;

/** Whoever a pronoun stands for. */
export const SOMEBODY = '*';
const PRONOUN_DONE_TO = /^(?:him|her|it|them|us|me|you)$/;

function nounsBefore(tokens: readonly Token[], from: number): string[] {
  const nouns: string[] = [];
  for (let at = from; at >= 0 && nouns.length < MOST_NOUNS; at -= 1) {
    const token = tokens[at];
    if (!token?.word || token.empty || APART.test(token.folded)) break;
    nouns.unshift(token.folded);
  }
  return nouns;
}

function nounsAfter(tokens: readonly Token[], from: number): string[] {
  const nouns: string[] = [];
  if (PRONOUN_DONE_TO.test(tokens[from]?.folded ?? '')) return [SOMEBODY];
  for (let at = from; at < tokens.length && nouns.length < MOST_NOUNS; at += 1) {
    const token = tokens[at];
    if (nouns.length === 0 && token && ARTICLE.test(token.folded)) continue;
    if (!token?.word || token.empty || APART.test(token.folded)) break;
    // In Arabic, what somebody is accused of begins with a preposition that is one with its word.
    if (nouns.length > 0 && /^ب\p{L}{3}/u.test(token.folded)) break;
    nouns.push(token.folded);
  }
  return nouns;
}

/** Whether two words are one, spelt otherwise or mistyped. */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const longer = Math.max(a.length, b.length);
  if (/\d/.test(a + b)) return false;
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a[shared] === b[shared]) shared += 1;
  if (shared >= 4 && shared >= longer * 0.6) return true;
  if (longer < 4) return false;
  if (isSlip(a, b)) return true;
  return longer >= 6 && distance(a, b) <= Math.max(1, Math.floor(longer / 4));
}

/** A doubled letter or two letters that changed places: a slip, in names too. */
export function isSlip(a: string, b: string): boolean {
  if (a.replace(/(.)\1/gu, '$1') === b.replace(/(.)\1/gu, '$1')) return true;
  if (a.length !== b.length || a.length < 3) return false;
  const differ = [...a].flatMap((letter, index) => (letter === b[index] ? [] : [index]));
  const [one = 0, two = 0] = differ;
  return differ.length === 2 && two === one + 1 && a[one] === b[two] && a[two] === b[one];
}
