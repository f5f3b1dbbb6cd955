import type { Words } from './words.ts';

const NUMBER = new Intl.NumberFormat('en-GB');

/** Counted things in English. */
export const ENGLISH_COUNTS: Words['counts'] = {
  number: (count) => NUMBER.format(count),
  briefs: (count) => counted(count, 'entry', 'entries'),
  events: (count) => counted(count, 'event', 'events'),
  corrections: (count) => counted(count, 'correction', 'corrections'),
  more: (count) => `${NUMBER.format(count)} more`,
};

export function days(count: number): string {
  return counted(count, 'day', 'days');
}

export function versionCount(count: number): string {
  return counted(count, 'published version', 'published versions');
}

function counted(count: number, one: string, many: string): string {
  return `${NUMBER.format(count)} ${count === 1 ? one : many}`;
}
