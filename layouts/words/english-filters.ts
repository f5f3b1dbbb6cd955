import type { FilterWords, SearchWords } from './filter-words.ts';

export const ENGLISH_FILTERS: FilterWords = {
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

export const ENGLISH_SEARCH: SearchWords = {
  label: 'Words to look for',
  hint: 'Quotation marks find words that stand together: “mass grave”.',
  button: 'Search',
  narrow: 'Narrow the search',
  any: {
    topic: 'Any topic',
    place: 'Any place',
    publisher: 'Any publisher',
    year: 'Any year',
    status: 'Any status',
  },
  results: 'Results',
  more: 'Show more results',
  withoutScripts: 'Full-text search needs JavaScript. Without it, go through the record by:',
};
