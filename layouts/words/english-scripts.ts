import { ENGLISH_COUNTS as COUNTS } from './english-counts.ts';
import type { ScriptWords } from './script-words.ts';

export const ENGLISH_SCRIPTS: ScriptWords = {
  status: {
    confirmed: 'Confirmed',
    reported: 'Reported',
    disputed: 'Disputed',
    retracted: 'Retracted',
    differ: 'Numbers differ',
  },
  importance: { key: 'Key events', normal: 'Other events', minor: 'Minor events' },
  events: COUNTS.events,
  found: (count, total) => `${COUNTS.number(count)} of ${COUNTS.events(total)}`,
  nothing: 'Nothing on record matches. Remove a filter, or widen the dates.',
  unread: (dates) => `No date, and left out: ${dates.join(', ')}.`,
  failed: 'The filters could not be loaded. The timeline is shown whole.',
  since: (from) => `since ${from}`,
  until: (to) => `until ${to}`,
  fromTo: (from, to) => (from === to ? from : `${from} – ${to}`),
  page: (number, total) => `Page ${COUNTS.number(number)} of ${COUNTS.number(total)}`,
  previous: 'Previous',
  next: 'Next',
  feed: (subject) => `Follow ${subject}`,
  copied: 'Copied',
  contents: 'Contents',
  remove: 'Remove filter',
  brushFrom: 'Show events from',
  brushTo: 'Show events until',
  show: (events) => `Show ${events}`,
  onDay: (day) => `On ${day} of any year`,
  onThisDay: (day, count) => `On this day, ${day}: ${COUNTS.events(count)}`,
  fresh: (count) => `${COUNTS.number(count)} new or corrected since your last visit`,
  freshChip: 'New or corrected since your last visit',
  freshMark: 'New',
  goOn: 'Go on where you stopped',
  copyLink: 'Copy link',
  paragraphLink: 'Link to this paragraph',
  threadOf: (title) => `As you came: ${title}`,
  help: {
    title: 'Keyboard and reading marks',
    keys: [
      ['j', 'Next entry; on its own page, the next of the list you came by'],
      ['k', 'Previous entry; on its own page, the previous of that list'],
      ['/', 'Search'],
      ['?', 'This help'],
      ['Esc', 'Close'],
    ],
    memory:
      'This browser remembers which entries you have opened, what was here on your last visit, and where you stopped. Nothing of it leaves your device.',
    forget: 'Forget it all',
    forgotten: 'Forgotten',
    close: 'Close',
  },
  results: (count) => (count === 1 ? '1 result' : `${COUNTS.number(count)} results`),
  nothingFound: (query) =>
    query === ''
      ? 'Nothing on record matches.'
      : `Nothing on record for “${query}”. Try fewer words, or other spellings of names.`,
  searchFailed: 'Search could not be loaded. Try again, or go through the topics.',
};
