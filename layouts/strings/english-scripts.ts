import { ENGLISH_COUNTS as COUNTS } from './english-counts.ts';
import type { ScriptStrings } from './script-strings.ts';

export const ENGLISH_SCRIPTS: ScriptStrings = {
  status: {
    confirmed: 'Confirmed',
    reported: 'Reported',
    disputed: 'Disputed',
    retracted: 'Retracted',
  },
  importance: { key: 'Key events', normal: 'Other events', minor: 'Minor events' },
  events: COUNTS.events,
  found: (count, total) => `${COUNTS.number(count)} of ${COUNTS.events(total)}`,
  nothing: 'Nothing on record matches. Remove a filter, or widen the dates.',
  failed: 'The filters could not be loaded. The timeline is shown whole.',
  since: (from) => `since ${from}`,
  until: (to) => `until ${to}`,
  fromTo: (from, to) => (from === to ? from : `${from} – ${to}`),
  page: (number, total) => `Page ${COUNTS.number(number)} of ${COUNTS.number(total)}`,
  previous: 'Previous',
  next: 'Next',
  feed: (subject) => `Follow ${subject}`,
  copied: 'Copied',
  remove: 'Remove filter',
  brushFrom: 'Show events from',
  brushTo: 'Show events until',
};
