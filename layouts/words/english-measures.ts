import type { ClaimValue } from '../../src/brief/claim-value.ts';
import type { SpreadEnd, SpreadView } from '../../src/outputs/pages/spread-view.ts';
import { ENGLISH_CREDIBILITY, englishUnit, englishValue } from './english-claims.ts';
import { ENGLISH_COUNTS as COUNTS } from './english-counts.ts';
import type { MeasureWords } from './record-words.ts';

/** The pages on claims in British English. */
export const ENGLISH_MEASURES: MeasureWords = {
  lead: 'Every number and statement on record has somebody who said it, on some day. Where they differ, they stand side by side.',
  none: 'Nobody on record has said anything of this yet.',
  differing: 'Where accounts differ',
  agreed: 'Said once, or by all alike',
  spread,
  claims: (count) => counted(count, 'claim'),
  statements: (count) => counted(count, 'statement'),
  note: 'About these claims',
  drawn: 'Who said what, and when',
  key: 'Days run down the line at the side, from which each claim hangs; numbers run across. A dot is a number as it was given, a soft dot is “about”, a bar is a range. An arrow says “at least” (full dot) or “more than” (ring): it has no upper end. A bar that fades says “up to” or “fewer than”. What is struck through was withdrawn or replaced by whoever said it.',
  axis: (unit, percent) => (percent ? 'Per cent' : capital(unit)),
  tick: (number, percent) => `${COUNTS.number(number)}${percent ? '%' : ''}`,
  numbers: 'Every number, with its source',
  statementsTitle: 'Statements',
  said: 'Said on',
  by: 'By',
  value: 'Value',
  source: 'Source',
  credibility: 'Credibility',
  credible: (code) => `${code}, ${ENGLISH_CREDIBILITY[code]}`,
  entry: 'Entry',
  dayUnknown: 'day of the event; when it was said is not on record',
  noSource: 'not given',
  notJudged: 'not judged',
  superseded: 'Withdrawn or replaced on',
  via: (names) => `read in ${names.join(', ')}`,
  asKnown: 'As known on',
  asKnownNote:
    'Days on which there was something new to say of this, each with the number of claims by then.',
  asKnownAll: 'The whole record as known on a day',
  atOdds: 'Numbers on record that cannot all be true of one thing.',
  all: (count) =>
    count === 1
      ? 'The claim in full'
      : `${count === 2 ? 'Both' : `All ${COUNTS.number(count)}`} claims side by side`,
};

function spread({ count, lowest, highest, whole, same }: SpreadView, unit: string): string {
  const words = (end: SpreadEnd) => `${englishValue(end.value)} (${end.by}, ${end.said})`;
  const unitOf = (value: ClaimValue) => {
    const named = englishUnit(unit, value);
    return named === '' ? '' : ` ${named}`;
  };
  if (whole) {
    return `${capital(englishValue(whole.value))}${unitOf(whole.value)} (${whole.by}, ${whole.said}).`;
  }
  if (same) {
    const all = count === 2 ? 'both' : `all ${COUNTS.number(count)}`;
    return `${capital(englishValue(lowest.value))}${unitOf(lowest.value)} in ${all} claims.`;
  }
  return `From ${words(lowest)} to ${words(highest)}.`;
}

function counted(count: number, one: string): string {
  return `${COUNTS.number(count)} ${one}${count === 1 ? '' : 's'}`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
