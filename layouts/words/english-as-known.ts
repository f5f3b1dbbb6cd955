import { ENGLISH_COUNTS as COUNTS } from './english-counts.ts';
import type { AsKnownWords } from './record-words.ts';

/** The record as it once stood, in British English. */
export const ENGLISH_AS_KNOWN: AsKnownWords = {
  title: (day) => `As known on ${day}`,
  kicker: 'As known on',
  lead: 'What was on record by the end of that day. Nothing that was said, corrected or found out later is shown.',
  indexLead:
    'The record as it stood on a day: who had said what by then, what had been corrected, and how sure each event was.',
  indexNote:
    'There is a page for each year’s and month’s end at which something was new, and for each day of a correction or withdrawal. Beside each day stands what it brought since the one before.',
  chooseDay: 'The record as known on',
  showDay: 'Show',
  total: (events, claims, corrections) => `By then: ${amounts(events, claims, corrections)}.`,
  brought: amounts,
  caution:
    'An event shows once it had happened and the first of our dated sources was out. Where only a month or year is known, its last day counts. Titles are today’s, and links lead to the record of today.',
  measures: 'What had been said',
  nothingSaid: 'No claim had been made yet.',
  earlier: (count) =>
    `${COUNTS.number(count)} earlier ${count === 1 ? 'claim' : 'claims'} before these`,
  withdrawn: 'withdrawn or replaced by then',
  events: (since) => (since ? `Events new since ${since}` : 'Events'),
  corrections: (since) => (since ? `Corrections since ${since}` : 'Corrections'),
  unsettled: 'Not confirmed by then',
  more: (count) => `and ${COUNTS.number(count)} more`,
  previous: 'Earlier',
  next: 'Later',
  around: 'Other days',
  days: 'Days on which something was new',
};

function amounts(events: number, claims: number, corrections: number): string {
  return [
    events > 0 && COUNTS.events(events),
    claims > 0 && counted(claims, 'claim', 'claims'),
    corrections > 0 &&
      counted(corrections, 'correction or withdrawal', 'corrections and withdrawals'),
  ]
    .filter((amount) => amount !== false)
    .join(', ');
}

function counted(count: number, one: string, many: string): string {
  return `${COUNTS.number(count)} ${count === 1 ? one : many}`;
}
