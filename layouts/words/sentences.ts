import type { ClaimValue, Direction, Quantity } from '../../src/brief/claim-value.ts';
import type { Position } from '../../src/brief/diagnostic.ts';
import type { Credibility, Reliability } from '../../src/brief/schema.ts';
import type { SpreadEnd, SpreadView } from '../../src/outputs/claim/claim-view.ts';
import type { Account } from '../../src/outputs/claim/disputes.ts';
import type { Words } from '../../src/words/message.ts';

/** Which message is said, where that is no matter of language: the same for every one. */

/** A stretch of time; one day, month or year alone where it begins and ends there. */
export function spanOf(words: Words, from: string, to: string): string {
  return from === to ? from : words('dates.span', { from, to });
}

/** How many days an event came after another, or before it. */
export function daysSince(words: Words, days: number, startedBy: string): string {
  if (days === 0) return words('brief.sameDay', { startedBy });
  return days > 0
    ? words('brief.daysAfter', { days, startedBy })
    : words('brief.daysBefore', { days: -days, startedBy });
}

const LEANINGS = {
  about: 'about',
  'at least': 'atLeast',
  'up to': 'upTo',
  'more than': 'moreThan',
  'fewer than': 'fewerThan',
} as const satisfies Readonly<Record<Exclude<Direction, 'exactly' | 'between'>, string>>;

/**
 * A claim's value in the claimant's own words: "nearly 400", "dozens", "$5 million". A plain number with
 * its direction is worded in the language of the page: "at least 2,521", "9,000–11,000".
 */
export function claimValue(words: Words, value: ClaimValue): string {
  if (value.kind === 'statement') {
    if (value.unanswered) return words('claims.noAnswer');
    return words('claims.statement', { text: unquoted(value.text) });
  }
  if (value.asSaid) return words('claims.asSaid', { text: grouped(words, value.text) });
  const { direction } = value;
  if (direction === 'between') return rangeOf(words, value);
  const number = claimNumber(words, value.low ?? value.high ?? Number.NaN, value.percent);
  return direction === 'exactly'
    ? number
    : words('claims.leaning', { leaning: LEANINGS[direction], number });
}

/** A statement without quotation marks around it, which the page sets as its language does. */
function unquoted(text: string): string {
  const inside = /^(?:"([^"]+)"|“([^“”]+)”|„([^„“”]+)[“”]|«\s*([^«»]+?)\s*»|»([^«»]+)«)$/.exec(
    text,
  );
  return inside?.slice(1).find((found) => found !== undefined) ?? text;
}

/** Long numbers as the language groups them; everything else as it was said. */
function grouped(words: Words, text: string): string {
  return text.replace(/(?<![\d.,])\d{4,15}(?![\d.,]*\d)/g, (digits) =>
    words('claims.number', { number: Number(digits) }),
  );
}

function rangeOf(words: Words, { low = Number.NaN, high = Number.NaN, percent }: Quantity): string {
  return words(percent ? 'claims.rangeOfShares' : 'claims.range', { low, high });
}

/** A number, or a share in per cent. */
export function claimNumber(words: Words, number: number, percent: boolean): string {
  return words(percent ? 'claims.share' : 'claims.number', { number });
}

/**
 * What cannot stand before a noun as it is: "dozens", "none", "40 or more", "une douzaine", "millones".
 * The heading says of what.
 */
const NOTHING_FOLLOWS = new RegExp(
  `(?:^|[\\s’'])(?:${[
    'tens|dozens|scores|hundreds|thousands|millions|billions|none|nil|nobody|no one|nothing',
    'more|fewer|less|so|least|most|counting',
    '(?:dizaine|douzaine|quinzaine|(?:ving|tren|quaran|cinquan|soixan)taine|centaine|millier|million|milliard)s?',
    'aucune?|nul|nulle|personne|rien|plus|moins|environ|et demie?',
    'dutzende|hunderte|tausende|millionen|milliarden|keine?r?s?|niemand|nichts|mehr|weniger|mindestens|höchstens',
    '(?:decena|docena|quincena|veintena|treintena|centena|centenar|millar|millón|millon)(?:e?s)?|cientos|miles',
    'ninguno|ninguna|ningún|nadie|nada|más|menos|medio',
  ].join('|')})$`,
  'i',
);

/** The unit after a value; a share of something and a statement need none. */
export function claimUnit(unit: string, value: ClaimValue): string {
  const itself =
    value.kind === 'statement' ||
    value.percent ||
    value.currency !== undefined ||
    NOTHING_FOLLOWS.test(value.text) ||
    unit === 'statement';
  return itself ? '' : unit;
}

/** How credible a claim is, with the code of the scale. */
export function credibilityOf(words: Words, code: Credibility): string {
  return words('claims.credibility', {
    code: Number(code),
    meaning: words(`credibility.${code}`),
  });
}

/** The same under the heading that says of what. */
export function credibilityCell(words: Words, code: Credibility): string {
  return words('measures.credible', { code: Number(code), meaning: words(`credibility.${code}`) });
}

/** How reliable a publisher is, with the code of the scale. */
export function reliabilityOf(words: Words, code: Reliability): string {
  return words('sources.reliability', { code, meaning: words(`reliability.${code}`) });
}

/** How far apart the numbers for a measure are, as a sentence. */
export function spreadOf(words: Words, spread: SpreadView, unit: string): string {
  const { scope } = spread;
  const sentence = spreadSentence(words, spread, unit);
  return scope === undefined
    ? sentence
    : words('measures.spreadOfScope', { scope, spread: sentence });
}

function spreadSentence(words: Words, spread: SpreadView, unit: string): string {
  const { count, lowest, highest, whole, same } = spread;
  const measured = (value: ClaimValue) => {
    const said = claimValue(words, value);
    const of = claimUnit(unit, value);
    return capital(of === '' ? said : words('claims.measured', { value: said, unit: of }));
  };
  if (whole) {
    const { value, by, said } = whole;
    return words('measures.spreadWhole', { value: measured(value), by, said });
  }
  if (same) return words('measures.spreadSame', { value: measured(lowest.value), count });
  const end = ({ value, by, said }: SpreadEnd) =>
    words('measures.spreadEnd', { value: claimValue(words, value), by, said });
  return words('measures.spread', { lowest: end(lowest), highest: end(highest) });
}

/** Who says what, where accounts differ. */
export function accountsOf(
  words: Words,
  accounts: readonly Account[],
  unit: string,
  more: number,
): string {
  const said = accounts.map(({ value, by, said }) => {
    const of = claimUnit(unit, value);
    const shown = claimValue(words, value);
    return words('measures.spreadEnd', {
      value: of === '' ? shown : words('claims.measured', { value: shown, unit: of }),
      by,
      said,
    });
  });
  const rest = more > 0 ? [words('counts.andMore', { count: more })] : [];
  return [...said, ...rest].join(words('punctuation.semicolon'));
}

/** What an axis of values counts. */
export function axisOf(words: Words, unit: string, percent: boolean): string {
  return percent ? words('measures.perCent') : capital(unit);
}

/** How much of each there is on record; what there is none of is left out. */
export function amountsOf(
  words: Words,
  events: number,
  claims: number,
  corrections: number,
): string {
  return [
    events > 0 && words('counts.events', { count: events }),
    claims > 0 && words('counts.claims', { count: claims }),
    corrections > 0 && words('counts.changes', { count: corrections }),
  ]
    .filter((amount) => amount !== false)
    .join(words('punctuation.comma'));
}

/** That an entry rests on one source or publisher, which may have no name. */
export function restsOn(words: Words, publisher: string | undefined, sources: number): string {
  if (publisher === undefined || publisher === '') {
    return sources === 1
      ? words('standing.oneSource')
      : words('standing.onePublisher', { sources });
  }
  return sources === 1
    ? words('standing.oneSourceOf', { publisher })
    : words('standing.onePublisherOf', { sources, publisher });
}

/** Where a place is; an area is nowhere exactly. */
export function coordinatesOf(words: Words, lat: number, lon: number, position: Position): string {
  if (position === 'area') return words('places.area');
  const latitude = words(lat < 0 ? 'places.south' : 'places.north', { degrees: hundredths(lat) });
  const longitude = words(lon < 0 ? 'places.west' : 'places.east', { degrees: hundredths(lon) });
  const message = position === 'approximate' ? 'places.approximate' : 'places.coordinates';
  return words(message, { latitude, longitude });
}

/** The letter that stands on a map for a name that has no room there, in the order of the alphabet. */
export function signOf(words: Words, at: number): string | undefined {
  return [...words('map.signs')][at];
}

/** Rounded alike in every language. */
function hundredths(angle: number): number {
  return Number(Math.abs(angle).toFixed(2));
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
