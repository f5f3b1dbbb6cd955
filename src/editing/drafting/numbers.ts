import { parseClaimValue } from '../../brief/claim-value.ts';
import type { Language } from './language.ts';

/** A number that a sentence gives for something. */
export interface NumberMention {
  /** As the record writes it: `about 350`, `up to 300`, `9000–11000`, `40%`. */
  readonly value: string;
  readonly percent: boolean;
  /** What is counted, in the article's words: "officers". */
  readonly counted: string;
  readonly start: number;
  readonly end: number;
  /** Why it may be no number of the article's own; absent where it is one. */
  readonly doubt?: string | undefined;
}

interface Grammar {
  readonly pattern: RegExp;
  /** Words, in the order of their leanings. */
  readonly leanings: readonly (readonly [words: string, kept: string])[];
  readonly plain: (text: string) => number | undefined;
  /** Words before a number that make it a name, a rank or an age. */
  readonly noCount: RegExp;
  /** What follows a number that is a distance, a duration, an age, money or a time. */
  readonly unit: RegExp;
  /** A sentence that gives years of imprisonment. */
  readonly sentencing: RegExp;
  readonly years: RegExp;
  /** Words that end what is counted. */
  readonly end: RegExp;
  /** Words that count by themselves: "40 injured". */
  readonly alone: RegExp;
  readonly ofWhich: RegExp;
  /** What is counted stands before: "killed 12", "the number of missing at 27". */
  readonly before: RegExp;
  /** A number that is spoken of as known already: "the 12 men". */
  readonly definite: RegExp;
}

const MOST_WORDS = 5;
const SCALES: { readonly [word: string]: number } = {
  thousand: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  mille: 1e3,
  millions: 1e6,
  milliard: 1e9,
  milliards: 1e9,
};

const EN_ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const EN_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const FR_UNITS =
  'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
/** From "deux" to "quatre-vingt-dix-neuf", and the round ones above. */
const FR_WORDS: { readonly [word: string]: number } = {
  ...Object.fromEntries(FR_UNITS.map((word, at) => [word, at + 2])),
  ...Object.fromEntries(
    (
      [
        ['vingt', 20, 9],
        ['trente', 30, 9],
        ['quarante', 40, 9],
        ['cinquante', 50, 9],
        ['soixante', 60, 19],
        ['quatre-vingt', 80, 19],
      ] as const
    ).flatMap(([tens, value, most]) => [
      [tens, value],
      [`${tens}-et-un`, value + 1],
      [`${tens} et un`, value + 1],
      [`${tens}-un`, value + 1],
      ...FR_UNITS.slice(0, most - 1).flatMap((unit, at): [string, number][] => [
        [`${tens}-${unit}`, value + at + 2],
        ...(value === 60 && unit === 'onze' ? [['soixante et onze', 71] as [string, number]] : []),
      ]),
    ]),
  ),
  'quatre-vingts': 80,
  cent: 100,
  mille: 1000,
};
/** Round numbers by nature: "une trentaine". */
const FR_ABOUT: { readonly [word: string]: number } = {
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
  centaine: 100,
  millier: 1000,
};

const EN_LEANINGS = [
  ['nearly|almost|just under|just short of', 'nearly'],
  [
    'close to|some|around|about|approximately|roughly|an estimated|estimated at|an average of',
    'about',
  ],
  ['at least|no fewer than|not less than|no less than|a minimum of', 'at least'],
  ['up to|as many as|at most|no more than|a maximum of', 'up to'],
  ['more than|over|upwards of|just over|in excess of|well over', 'more than'],
  ['fewer than|less than|under', 'fewer than'],
] as const;
const FR_LEANINGS = [
  ["près d[e’']|presque", 'nearly'],
  ['environ|quelque|autour de|à peu près', 'about'],
  ['au moins|pas moins de|au minimum', 'at least'],
  ["jusqu[’']à|au plus|au maximum", 'up to'],
  ["plus d[e’']", 'more than'],
  ["moins d[e’']", 'fewer than'],
] as const;

const EN_WORD_NUMBER = `(?:${EN_TENS.join('|')})(?:-(?:${EN_ONES.slice(0, 9).join('|')}))?|(?:${EN_ONES.join('|')})|(?:a|two|half a) dozen`;
const EN_DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const EN_NUMBER = `(?:${EN_DIGITS})(?:[ -]?(?:thousand|million|billion|bn|m)\\b)?|(?:${EN_WORD_NUMBER})(?: (?:hundred|thousand|million|billion))?\\b`;
const FR_DIGITS = String.raw`\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;
const FR_NUMBER = `(?:${FR_DIGITS})(?:\\s(?:mille|millions?|milliards?)\\b)?|(?:${Object.keys(
  FR_WORDS,
)
  .sort((a, b) => b.length - a.length)
  .join(
    '|',
  )})(?:\\s(?:cents?|mille|millions?|milliards?))?(?!\\p{L})|une (?:${Object.keys(FR_ABOUT).join('|')})(?= d)|un millier(?= d)`;

const patternOf = (
  leanings: readonly (readonly [string, string])[],
  number: string,
  joint: string,
  between: string,
  percent: string,
) =>
  new RegExp(
    `(?<![\\p{L}\\p{N},£$€/:+#-])(?<!\\d\\.)(?:(?<leaning>${leanings.map(([words]) => words).join('|')})\\s*|(?<between>${between}\\s+))?(?<![\\p{L}\\p{N}])(?<low>${number})(?:\\s*(?:${joint})\\s*(?<high>${number})(?=[\\s%]))?(?<open>\\+| ou plus| or more)?(?<percent>\\s?(?:${percent}))?(?![\\p{L}\\p{N}:/]|-\\p{L}|-\\d|[.,]\\d)`,
    'giu',
  );

const GRAMMAR: { readonly [language in Language]: Grammar } = {
  en: {
    pattern: patternOf(
      EN_LEANINGS,
      EN_NUMBER,
      '–|-|to|and|or',
      '(?:between|from)',
      '%|per ?cent|percent',
    ),
    leanings: EN_LEANINGS,
    plain: plainEnglish,
    noCount:
      /(?:\b(?:aged?|nos?\.?|numbers?|articles?|sections?|chapter|page|pages|pp?\.|paragraphs?|paras?\.?|day|phase|resolution|route|road|highway|rule|schedule|act|order|form|level|grade|category|stage|step|part|volume|line|unit|flat|apartment|building|block|box|room|court|courtroom|case|case no\.?|counts?|charges?|channel|radio|gate|terminal|platform|flight|bus|district|zone|area|sector|camp|battalion|brigade|division|tel\.?|telephone|phone|fax|call|ext\.?|ref\.?|reference|chapter|figure|table|item|annex|appendix|chamber|age|camp|magnitude|aged|no)\s+)$/,
    unit: /^\s?-?(?:kilomet(?:re|er)s?|km|miles?|met(?:re|er)s?|m|cm|centimet\w+|feet|foot|ft|inch(?:es)?|yards?|acres?|hectares?|square|tonnes?|tons?|kg|kilos?|kilograms?|grams?|lbs?|litres?|liters?|degrees?|hours?|minutes?|seconds?|days?|nights?|weeks?|weekends?|months?|decades?|centur\w+|a\.?m\b|p\.?m\b|o['’]clock|gmt|bst|utc|local time|years?|pounds?|euros?|dollars?|pence|cents?|rupees|rubles|liras?|shillings|dinars?|riyals?|yen|magnitude|mph|times\b|points?|goals?|(?:st|nd|rd|th)\b|o clock|(?:more )?(?:minutes|hours|days|weeks|months|years)\b|calibre|mm\b|storeys?|stories|floors?|pages?|chapters?|words?|or so\b|-?year)(?!\p{L})/iu,
    sentencing:
      /\b(?:sentence[ds]?|jail(?:ed)?|prison|imprison\w*|term|minimum|serve|custody|detention|licence|bars|behind)\b/i,
    years:
      /^\s(?:years?|months?)\b(?! (?:ago|old|after|before|later|earlier|since|of (?:war|conflict|fighting|investigation)))/i,
    end: /^(?:a|about|after|again|against|ago|all|along|also|among|and|are|around|as|at|away|back|been|before|being|between|but|by|can|come|comes|could|did|died|do|during|each|every|for|from|had|has|have|he|held|how|if|in|last|next|this|inside|into|is|it|its|left|like|live|lives|lost|made|may|might|more|near|not|now|of|off|on|or|other|out|outside|over|per|remain|remained|said|she|should|since|so|still|than|that|the|their|them|then|there|they|this|through|to|today|took|under|until|up|was|we|went|were|when|where|which|while|who|whose|will|with|within|without|work|works|would|yesterday|\w+day|\w+(?:ed|ing))$/i,
    alone:
      /^(?:killed|wounded|injured|displaced|arrested|detained|missing|dead|hurt|convicted|charged|released|rescued|evacuated|confirmed|abducted|executed|captured|drowned|infected|unaccounted|homeless)$/i,
    ofWhich:
      /^(?:(?:are|is|were|was|(?:have|has|had) been) (?:now |still |also |reported |being )?(?=(?:killed|wounded|injured|displaced|arrested|detained|missing|dead|hurt|convicted|charged|released|rescued|evacuated|abducted|executed|captured|homeless)\b)|of (?:the |its |their |those |these |whom |them )?|(?:others?|more|further|additional) )/i,
    before:
      /\b(?:put (?!(?:the |its |their )?(?:number|toll|total|count|death|figure))(?:the |its |their )?([\p{L} ]{3,40}?) at|(?:number|toll|total|count|tally|figure)s?(?: of ([^,.;]+?))?(?: (?:killed|dead|missing|injured|wounded|displaced|detained))?(?: \w+)?(?: \w+)? (?:at|to|is|was|reached|reaches|stands at|stood at|as)|(killed|killing|wounded|wounding|injured|injuring|arrested|arresting|displaced|displacing|detained|detaining|rescued|evacuated|captured|executed))\s*$/iu,
    definite:
      /\b(?:the|these|those|his|her|their|its|our|both|other|first|last|all|other|another)\s+$/i,
  },
  fr: {
    pattern: patternOf(FR_LEANINGS, FR_NUMBER, '–|-|à|et|ou', '(?:entre|de)', '%|pour ?cent'),
    leanings: FR_LEANINGS,
    plain: plainFrench,
    noCount:
      /(?:(?<!\p{L})(?:âgée?s? de|n°|nos?|numéros?|articles?|sections?|chapitre|pages?|paragraphes?|alinéas?|jour|phase|résolution|route|autoroute|départementale|nationale|loi|chambre|salle|bus|ligne|vol|district|zone|secteur|camp|bataillon|brigade|division|tél\.?|téléphone|fax|poste|réf\.?|référence|figure|tableau|annexe|appartement|bâtiment|lot|porte|niveau|catégorie|dossier|chaîne|radio|france|paris|lyon|cedex)\s+)$/u,
    unit: /^\s?(?:kilomètres?|km|mètres?|m|cm|centimètres?|hectares?|tonnes?|kg|kilos?|grammes?|litres?|degrés?|heures?|h\d*|minutes?|secondes?|jours?|nuits?|semaines?|mois|ans?|années?|siècles?|euros?|dollars?|francs?|dinars?|livres?|millions d[’']euros|millions de dollars|fois|points?|étages?|pages?|°|(?:e|ème|er)(?!\p{L})|%?\s?de croissance)(?!\p{L})/iu,
    sentencing:
      /(?<!\p{L})(?:condamn\p{L}+|peine|prison|réclusion|emprisonnement|ferme|sursis|sûreté|détention|requis|écopé)(?!\p{L})/iu,
    years: /^\s(?:ans?|mois)(?!\p{L})(?! (?:plus tard|après|auparavant|avant|de guerre))/iu,
    end: /^(?:a|à|ainsi|alors|après|au|aux|avant|avec|c[’']est|ce|ces|cette|chez|dans|de|depuis|des|dont|du|en|entre|est|et|étaient|était|été|hier|il|ils|le|les|la|leur|leurs|lors|mais|ne|n[’'].*|ont|ou|où|par|pendant|plus|pour|près|quand|que|qu[’'].*|qui|sans|se|s[’'].*|selon|seront|sera|son|sont|sous|sur|vers|y|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/iu,
    alone:
      /^(?:morts?|mortes?|blessée?s?|tuée?s?|disparue?s?|arrêtée?s?|déplacée?s?|détenue?s?|interpellée?s?)$/iu,
    ofWhich:
      /^(?:(?:sont|étaient|ont été|seraient) (?=(?:mort|blessé|tué|disparu|arrêté|déplacé|détenu|interpellé))|autres |(?:de |d[’'])(?:ces |ses |leurs )?)/iu,
    before:
      /(?<!\p{L})(?:(?:bilan|nombre|total|chiffre)s?(?: (?:de|des|d[’']) ?([^,.;]+?))?(?: \p{L}+)? (?:à|est de|s[’']élève à|s[’']établit à|atteint|s[’']élevait à|passé à|était de)|(tué|tuant|fait|faisant|blessé|blessant|arrêté))\s*$/iu,
    definite: /(?<!\p{L})(?:les|ces|ses|leurs|nos|aux|des|ces|autres|premiers|derniers)\s+$/iu,
  },
};

/** A line that says how to reach somebody. */
const CONTACT =
  /\b(?:tel|telephone|phone|fax|mobile|call|whatsapp|contact|hotline|helpline|e-?mail|postcode|media enquiries|press office|tél|téléphone|joindre|standard|numéro vert|contact presse)\b.{0,40}\d|\+\d{1,3}[ (\d]|\(\d{3}\)\s?\d{3}|(?<!\d)0\d(?:[ .]\d\d){4}(?!\d)|(?<!\d)0\d{2,4}[ -]\d{3,4}[ -]?\d{3,4}/iu;
/** "The vessel, built to carry 120 passengers, had …": background between commas. */
function isAside(before: string, after: string): boolean {
  const from = before.lastIndexOf(', ');
  const opening = from < 0 ? '' : before.slice(from + 2);
  return (
    /^(?:built|designed|meant|which|who|whose|where|home to|one of|known|founded|opened|qui|dont|construite?|conçue?|prévue?|où)(?!\p{L})/iu.test(
      opening,
    ) && /^[^,.;]*,/.test(after)
  );
}

/** "Seven were still in custody": of whom, the sentence before says. */
const LEFT_OUT = /^\s(?:were|are|have|had|remain|remained|sont|étaient|ont)\s/u;
const COMPARED =
  /\b(?:another|(?:up|down) from|compared (?:with|to)|against|rather than)\s+$|(?<!\p{L})(?:contre|au lieu de)\s+$/iu;
/** Digits in groups, as in "020 7946 0018": nothing that is counted. */
const GROUPS = /^[ -]\d{2,}(?:[ -]\d{2,})+|^[ -]\d{4,}/;

/** The numbers of a sentence that count something; years, ages, times, dates and money are none. */
export function numbersIn(
  sentence: string,
  dates: readonly { start: number; end: number }[],
  language: Language,
): NumberMention[] {
  const grammar = GRAMMAR[language];
  const contact = CONTACT.test(sentence);
  let earlier = '';
  return [...sentence.matchAll(grammar.pattern)].flatMap((match) => {
    const { leaning, between, low = '', high, percent, open } = match.groups ?? {};
    // "From" without a second end is a word before the number.
    const lead = between && !high ? (/^\s*\p{L}+\s+/u.exec(match[0])?.[0].length ?? 0) : 0;
    const start = match.index + (lead || (/^\s*/.exec(match[0])?.[0].length ?? 0));
    const end = match.index + match[0].length;
    if (contact || dates.some((date) => start < date.end && end > date.start)) return [];
    const before = sentence.slice(0, start);
    const after = sentence.slice(end);
    const alone = !leaning && !high && !percent && !open;
    const numeral = /^\d/.test(low);
    if (alone && numeral && (isYear(low) || GROUPS.test(after))) return [];
    if (isNoCount(before, grammar) && !percent) return [];
    // An age stands between commas; a number in brackets is a note or an age.
    if (alone && numeral && /[,(]\s*$/.test(before) && /^\s*[,)]/.test(after)) return [];
    const isPercent = percent !== undefined;
    const years =
      !isPercent && grammar.years.test(after) && grammar.sentencing.test(sentence)
        ? grammar.years.exec(after)?.[0].trim()
        : undefined;
    if (!isPercent && years === undefined && grammar.unit.test(after)) return [];
    const here = years ?? countedHere(before, after, grammar);
    // "Up from 143", "and now holds 1,150": it counts what the number before it counted.
    const left =
      here === '' &&
      ((earlier === '' && start === 0 && LEFT_OUT.test(after)) ||
        (leaning !== undefined && /^\s*(?:[.,;”"»]|$)/.test(after)));
    const elliptic =
      here === '' &&
      earlier !== '' &&
      (COMPARED.test(before) || /^\s*(?:[.,;”"»]|now\b|$)/.test(after));
    const counted = elliptic ? earlier : here;
    if (here !== '') earlier = here;
    // "One of them", "one such case": nothing was counted.
    if (counted === '' && !isPercent && !left) return [];
    // Nobody counts people by tenths.
    if (!isPercent && years === undefined && /^\d+[.,]\d{1,2}$/.test(low)) return [];
    if (
      alone &&
      /^(?:one|1)$/i.test(low) &&
      !/^(?:person|soldier|civilian|child|woman|man|officer|policeman|fighter|journalist|worker|death|body|survivor|other|suspect)/i.test(
        counted,
      )
    )
      return [];
    const value = writtenValue(
      {
        leaning,
        low,
        high,
        percent: isPercent,
        open: open !== undefined,
        between: between !== undefined,
      },
      grammar,
    );
    if (value === undefined || parseClaimValue(value).kind !== 'quantity') return [];
    return [
      {
        value,
        percent: isPercent,
        counted,
        start,
        end,
        doubt:
          elliptic || left
            ? 'What it counts stands elsewhere.'
            : alone && grammar.definite.test(before)
              ? 'It is spoken of as known already.'
              : isAside(before, after)
                ? 'It stands in an aside, which whoever spoke need not have said.'
                : undefined,
      },
    ];
  });
}

/** A name that ends in a number: "Camp 4". A word that is capital as the first of its sentence is none. */
const NAMED = /[^.!?:“"«\s]\s+\p{Lu}\p{L}*\s+$/u;

function isNoCount(before: string, { noCount, definite }: Grammar): boolean {
  return (
    ONE_IN.test(before) ||
    noCount.test(before.toLowerCase()) ||
    (NAMED.test(before) && !definite.test(before) && !COUNTERS.test(before))
  );
}

/** A share: "one in three", "neuf sur dix". */
const ONE_IN = /\b(?:one|two|three|four|nine|\d+) (?:in|out of|in every)\s+$|(?<!\p{L})sur\s+$/iu;

/** "Open Medics 12 …" is no sentence, but "the UN rescued 12" ends in a verb: only names are names. */
const COUNTERS = /\b(?:About|Around|Some|Nearly|At)\s+$/;

function writtenValue(
  {
    leaning,
    low,
    high,
    percent,
    open,
    between,
  }: {
    leaning: string | undefined;
    low: string;
    high: string | undefined;
    percent: boolean;
    open: boolean;
    between: boolean;
  },
  { leanings, plain }: Grammar,
): string | undefined {
  const sign = percent ? '%' : '';
  const from = plain(low);
  if (from === undefined) return undefined;
  if (high !== undefined) {
    const to = plain(high);
    if (to === undefined) return undefined;
    // "9 to 11 million" counts millions on both sides.
    const scale = /(thousand|million|billion|bn|m|mille|millions|milliards?)$/i.exec(high)?.[1];
    const start =
      scale !== undefined && from < 1000 ? from * (SCALES[scale.toLowerCase()] ?? 1) : from;
    return to > start ? `${start}–${to}${sign}` : undefined;
  }
  if (between) return `${from}${sign}`;
  const roundly =
    FR_ABOUT[low.toLowerCase().split(' ')[1] ?? ''] === undefined ? undefined : 'about';
  const word = leaningOf(leaning, leanings) ?? (open ? 'at least' : roundly);
  return `${word === undefined ? '' : `${word} `}${from}${sign}`;
}

function leaningOf(words: string | undefined, leanings: Grammar['leanings']): string | undefined {
  if (words === undefined) return undefined;
  return leanings.find(([all]) => new RegExp(`^(?:${all})$`, 'iu').test(words.trim()))?.[1];
}

/** "3,000" is 3000, "four" 4, "twenty-three" 23, "1.2 million" 1200000, "two dozen" 24. */
function plainEnglish(text: string): number | undefined {
  const lower = text.toLowerCase();
  const dozen = /^(a|two|half a) dozen$/.exec(lower)?.[1];
  if (dozen) return { a: 12, two: 24 }[dozen] ?? 6;
  const [, digits, scale = ''] = /^([\d,.]+)[ -]?(\p{L}*)$/u.exec(lower) ?? [];
  if (digits !== undefined) return scaled(Number(digits.replaceAll(',', '')), scale);
  const [number = '', times = ''] = lower.split(' ');
  const [tens = '', ones = ''] = number.split('-');
  const ten = EN_TENS.indexOf(tens);
  const base = ten >= 0 ? (ten + 2) * 10 + (EN_ONES.indexOf(ones) + 1) : EN_ONES.indexOf(tens) + 1;
  if (base <= 0) return undefined;
  return times === 'hundred' ? base * 100 : scaled(base, times);
}

function plainFrench(text: string): number | undefined {
  const lower = text.toLowerCase().replace(/[\u00a0\u202f]/g, ' ');
  const [, about] = /^une? (\p{L}+)$/u.exec(lower) ?? [];
  if (about !== undefined) return FR_ABOUT[about];
  const [, digits, scale = ''] = /^(\d[\d .]*(?:,\d+)?)(?:\s(\p{L}+))?$/u.exec(lower) ?? [];
  if (digits !== undefined) {
    return scaled(
      Number(
        digits
          .replace(/[ .](?=\d{3})/g, '')
          .replace(',', '.')
          .trim(),
      ),
      scale,
    );
  }
  const whole = FR_WORDS[lower];
  if (whole !== undefined) return whole;
  const [word = '', times = ''] = lower.split(/ (?=\S+$)/);
  const base = FR_WORDS[word];
  if (base === undefined) return undefined;
  return /^cents?$/.test(times) ? base * 100 : scaled(base, times);
}

function scaled(number: number, scale: string): number {
  return scale === '' ? number : Math.round(number * (SCALES[scale] ?? 1));
}

function isYear(text: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(text);
}

/** The words after a number, up to the first that cannot belong to what is counted; else those before. */
function countedHere(before: string, after: string, grammar: Grammar): string {
  const phrase = after.split(/[.,;:!?()“”‘"«»—–]|\s-\s/)[0]?.trim() ?? '';
  const words: string[] = [];
  const them = /^(?:of|d[’']entre) (?<who>them|those|these|whom|eux|elles)\b/.exec(phrase)?.groups
    ?.who;
  if (them !== undefined) return them;
  // "40 are missing" counts the missing, and "40% of its trade" counts trade.
  const rest = phrase.replace(grammar.ofWhich, '').replace(/^(?:de |des |du |d[’'])/, '');
  const all = rest.split(/\s+/);
  for (const [at, word] of all.entries()) {
    if (word === '' || words.length >= MOST_WORDS) break;
    const belongs =
      words.length === 0
        ? grammar.alone.test(word) || !grammar.end.test(word) || isAdjective(word, all[at + 1])
        : /^(?:of|de|d[’'].*)$/.test(word) || !grammar.end.test(word);
    if (!belongs) break;
    words.push(word);
  }
  const counted = words.join(' ').replace(/\s+(?:of|de)$/, '');
  if (counted !== '') return counted;
  const standing = grammar.before.exec(before);
  if (!standing) return '';
  const said = standing.slice(1).find((words) => words !== undefined);
  return (said ?? tollOf(before)).toLowerCase();
}

/** "Polling stations", "armed men": a form of a verb before a noun in the plural. */
function isAdjective(word: string, next: string | undefined): boolean {
  return /(?:ing|ed)$/.test(word) && /^\p{Ll}{2,}(?:s|men|people|children)$/u.test(next ?? '');
}

function tollOf(before: string): string {
  return /(?:death )?toll|bilan|total|number|nombre/i.exec(before)?.[0] ?? '';
}
