import type { FilterStrings } from './filter-strings.ts';

export const ENGLISH_FILTERS: FilterStrings = {
  title: 'Filter the timeline',
  facets: {
    topic: 'Topic',
    place: 'Place',
    publisher: 'Publisher',
    status: 'How sure',
    importance: 'Importance',
  },
  dates: 'Dates',
  from: 'From',
  to: 'To',
  month: 'Year and month, as in 2017-06',
  clear: 'Clear all filters',
  copyLink: 'Copy link',
  withoutScripts: 'The timeline is shown whole: filters need JavaScript. The nearest lists are:',
  lists: 'Lists',
};
