import { ENGLISH_COUNTS as COUNTS } from './english-counts.ts';
import type { DataWords, SecondHandWords, StandingWords } from './record-words.ts';

/** How the sources of a brief stand together, in British English. */
export const ENGLISH_STANDING: StandingWords = {
  alone: (publisher, sources) => {
    if (sources === 1) return `This entry rests on one source${publisher ? `: ${publisher}` : ''}.`;
    const all = sources === 2 ? 'Both' : `All ${COUNTS.number(sources)}`;
    return `${all} sources go back to ${publisher ?? 'one publisher'}: this entry rests on it alone.`;
  },
  counted: (sources, independent) =>
    `${COUNTS.number(sources)} sources, counted as ${COUNTS.number(independent)}:`,
  shared: (numbers, publisher) =>
    `${list(numbers.map(COUNTS.number))} go back to ${publisher ?? 'the same site'}`,
  deadCopy: 'The original no longer answers; the title leads to the archived copy.',
  deadNoCopy: 'The original no longer answers, and no archived copy is known.',
  restsAlone: 'rests on it alone',
  overTime: 'When it was relied on',
  readElsewhere: (count) =>
    `${COUNTS.number(count)} of its pages ${count === 1 ? 'was' : 'were'} read elsewhere and not in the original`,
};

/** Sources that were not read in the original, in British English. */
export const ENGLISH_SECOND_HAND: SecondHandWords = {
  title: 'Sources at second hand',
  lead: 'What was read in another place than where it was first published: an agency’s story in a newspaper, a report as another quotes it. What was passed on may have been shortened or changed.',
  count: (sources, only) =>
    `${COUNTS.number(sources)} ${sources === 1 ? 'source' : 'sources'}; ${COUNTS.briefs(only)} ${only === 1 ? 'rests' : 'rest'} on such sources alone`,
};

/** Files for machines, in British English. */
export const ENGLISH_DATA: DataWords = {
  title: 'Data',
  lead: 'The record for machines: when and where each event was, who says so, what was claimed and corrected, and where to read it. Dates are as they are written in the record (EDTF); the text of an entry is on its page.',
  files: 'Files',
  licence: 'Licence',
  noLicence: 'No licence is given: ask before you reuse it.',
  feeds: 'Feeds',
  what: {
    'briefs-json': 'Every entry with its sources, claims and corrections',
    'briefs-ndjson': 'The same, one entry a line',
    'briefs-csv': 'Every entry, one a row',
    'claims-csv': 'Every claim, one a row, with who said it and where',
    'events-ics': 'Every event for calendars',
    timelinejs: 'Every event for TimelineJS',
    schema: 'JSON Schema of an entry',
  },
};

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
