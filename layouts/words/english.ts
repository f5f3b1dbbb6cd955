import { ENGLISH_AS_KNOWN } from './english-as-known.ts';
import {
  ENGLISH_CREDIBILITY,
  ENGLISH_RELIABILITY,
  englishUnit,
  englishValue,
} from './english-claims.ts';
import { ENGLISH_COUNTS as COUNTS, days, versionCount } from './english-counts.ts';
import { ENGLISH_FILTERS, ENGLISH_SEARCH } from './english-filters.ts';
import { ENGLISH_MAP } from './english-map.ts';
import { ENGLISH_MEASURES } from './english-measures.ts';
import { ENGLISH_DATA, ENGLISH_SECOND_HAND, ENGLISH_STANDING } from './english-record.ts';
import type { Words } from './words.ts';

const STATUS = {
  confirmed: 'Confirmed',
  reported: 'Reported',
  disputed: 'Disputed',
  retracted: 'Retracted',
} as const;

/** The interface in British English. */
export const english: Words = {
  language: 'en',
  punctuation: { comma: ', ', semicolon: '; ' },
  body: { table: 'Table', notes: 'Notes' },
  sections: {
    timeline: 'Timeline',
    topics: 'Topics',
    places: 'Places',
    map: 'Map',
    claims: 'Claims',
    asKnown: 'As known on',
    publishers: 'Publishers',
    secondHand: 'At second hand',
    corrections: 'Corrections',
    search: 'Search',
    data: 'Data',
  },
  print: { contents: 'Contents', edition: (date) => `Edition of ${date}.` },
  shell: {
    skip: 'Skip to the content',
    mainNavigation: 'Main',
    siteNavigation: 'The whole site',
    more: 'More',
    breadcrumbs: 'You are here',
    feeds: 'Feeds',
    feed: (format, subject) => (subject ? `${subject}: ${format} feed` : `${format} feed`),
    preview: 'Preview, not published',
    review: 'Review this change',
    licence: (name) => `Text under ${name}`,
    reportError: 'Report an error',
    sourceCode: 'The record in git',
    publishedBy: (name) => `Published by ${name}`,
  },
  counts: COUNTS,
  span: { fromTo: (from, to) => (from === to ? from : `${from} – ${to}`) },
  timeline: {
    part: 'Timeline',
    newestFirst: 'Newest first',
    inOrder: 'In order of events',
    newer: 'Later',
    older: 'Earlier',
    years: 'Years',
    allOfMonth: (month, count) => `All ${COUNTS.events(count)} of ${month}`,
    previous: 'Before',
    next: 'After',
    around: 'Before and after',
  },
  overview: {
    title: 'Overview',
    describe: (count, from, to, unit) =>
      `${COUNTS.events(count)} from ${from} to ${to}, counted by ${unit}`,
    countedBy: { day: 'Events by day', month: 'Events by month', year: 'Events by year' },
    keyEvents: 'Key events',
    topics: 'Main topics',
    periods: 'Over some time',
    table: 'The overview as a table',
    day: 'Day',
    month: 'Month',
    year: 'Year',
    briefs: 'Events',
    counted: (label, count) => `${label}: ${COUNTS.events(count)}`,
  },
  filters: ENGLISH_FILTERS,
  search: ENGLISH_SEARCH,
  status: STATUS,
  statusMeaning: {
    confirmed: 'Independent sources agree on what happened.',
    reported: 'Reported, and not confirmed independently.',
    disputed: 'Sources disagree about what happened.',
    retracted:
      'We no longer stand by this entry. It is kept so that the record shows what it said.',
  },
  keyEvent: 'Key event',
  corrected: 'Corrected',
  numbersDiffer: 'Numbers differ',
  withheld: { draft: 'Draft', held: 'Held until later' },
  entry: {
    place: 'Place',
    topics: 'Topics',
    sources: (names, more) =>
      more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', '),
  },
  brief: {
    when: 'When',
    where: 'Where',
    topics: 'Topics',
    since: (count, startedBy) =>
      count === 0
        ? `The day ${startedBy}`
        : `${days(Math.abs(count))} ${count > 0 ? 'after' : 'before'} ${startedBy}`,
    claims: 'Claims',
    claimsLead: 'Who said what, and when they said it.',
    sources: 'Sources',
    corrections: 'Corrections',
    updates: 'Updates and clarifications',
    threads: 'Before and after',
    wholeTimeline: 'All events',
    before: 'Earlier',
    after: 'Later',
    thisBrief: 'This entry',
    first: 'First on record',
    last: 'Latest on record',
    related: 'Related',
    cite: 'Cite this entry',
    citation: ({ site, title, date, url, changed }) =>
      `“${title}” (event of ${date}), ${site}, as of ${changed}. ${url}`,
    copy: 'Copy',
    copied: 'Copied',
    citeFormats: 'For reference managers',
    download: 'Download',
    permalink: 'Permanent address',
    edit: 'Edit this entry',
    history: 'History of this entry',
    versions: versionCount,
    firstVersion: 'First published.',
    showChange: 'Show the change',
    everyChange: 'Every change to the file',
    lastChange: (date) => `Latest date on this record: ${date}`,
    credit: 'Picture:',
  },
  sources: {
    single: 'This entry rests on a single publisher.',
    secondHand: 'No source was read in the original: each was passed on by somebody else.',
    partyOnly: 'Every source is a party to the conflict.',
    party: 'party to the conflict',
    accessed: 'read on',
    via: 'read in',
    archived: 'archived copy',
    dead: 'The original no longer answers.',
    original: 'original address',
    untitled: 'Untitled page',
    noAddress: 'no address known',
    reliability: (code) => `${code}, ${ENGLISH_RELIABILITY[code]}`,
    kinds: {
      wire: 'News agency',
      newspaper: 'Newspaper',
      broadcaster: 'Broadcaster',
      'news-site': 'News site',
      magazine: 'Magazine',
      government: 'Government',
      military: 'Military',
      court: 'Court',
      parliament: 'Parliament',
      intergovernmental: 'Intergovernmental body',
      ngo: 'Non-governmental organisation',
      research: 'Research body',
      'state-media': 'State media',
      reference: 'Reference work',
      repost: 'Passes on others’ reports',
    },
  },
  claims: {
    value: englishValue,
    unit: englishUnit,
    saidBy: 'Said by',
    source: 'Source',
    sourceNumber: (number) => `Source ${number}`,
    credibility: (code) => `Credibility ${code}: ${ENGLISH_CREDIBILITY[code]}`,
    superseded: 'Withdrawn or replaced by the claimant on',
    differing: {
      quantity: 'Numbers on record differ.',
      statement: 'Statements on record differ.',
    },
    others: 'In other entries',
    more: (count) => `and ${COUNTS.number(count)} more`,
  },
  measures: ENGLISH_MEASURES,
  asKnown: ENGLISH_AS_KNOWN,
  standing: ENGLISH_STANDING,
  secondHand: ENGLISH_SECOND_HAND,
  data: ENGLISH_DATA,
  corrections: {
    title: 'Corrections',
    lead: 'Everything that was changed after publication, newest first.',
    none: 'Nothing has been corrected so far.',
    kinds: {
      correction: 'Correction',
      clarification: 'Clarification',
      update: 'Update',
      retraction: 'Retraction',
    },
    all: 'All',
    byKind: 'By kind',
    plural: {
      correction: 'Corrections',
      clarification: 'Clarifications',
      update: 'Updates',
      retraction: 'Retractions',
    },
    was: (status) => `Until then: ${STATUS[status].toLowerCase()}.`,
  },
  topics: {
    lead: 'The threads of the record, and when each was active.',
    subtopics: 'Parts of this topic',
    empty: 'Nothing is on record here yet.',
    introduction: 'Introduction',
    strip: (from, to) => `Bars show when, between ${from} and ${to}, events are on record.`,
  },
  map: ENGLISH_MAP,
  places: {
    lead: 'Where it happened.',
    coordinates: (lat, lon, position) =>
      position === 'area'
        ? 'A wide area: its mark on the map shows only where to look'
        : `${position === 'approximate' ? 'About ' : ''}${degrees(lat, 'N', 'S')}, ${degrees(lon, 'E', 'W')}`,
  },
  publishers: {
    lead: 'Who the record relies on, how often, and how far. Reliability is rated from A (reliable) to E (unreliable); F means that it cannot be judged.',
    name: 'Publisher',
    kind: 'Kind',
    reliability: 'Reliability',
    briefs: 'Entries',
    alone: 'Alone',
    aloneOf: (alone, count) =>
      alone === 0
        ? `${COUNTS.briefs(count)}, none of which rests on it alone`
        : `${COUNTS.briefs(count)}, ${COUNTS.number(alone)} of which ${alone === 1 ? 'rests' : 'rest'} on it alone`,
    published: 'What the record takes from it',
    passedOn: 'What it passed on from others',
    onlyVia: 'only passed on what others published',
    website: 'Website',
    unrated: 'Not rated',
  },
  paging: {
    label: 'Pages',
    page: (number, total) => `Page ${COUNTS.number(number)} of ${COUNTS.number(total)}`,
    previous: 'Previous page',
    next: 'Next page',
  },
  redirect: {
    title: 'This entry has moved',
  },
  notFound: {
    title: 'There is no page here',
    text: 'The address may have been mistyped. Addresses of this record do not change: an entry that was once published is still there.',
    ways: 'Ways back into the record',
  },
};

function degrees(angle: number, positive: string, negative: string): string {
  return `${Math.abs(angle).toFixed(2)}° ${angle < 0 ? negative : positive}`;
}
