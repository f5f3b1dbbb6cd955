import { ENGLISH_COUNTS as COUNTS } from './english-counts.ts';
import type { MapWords } from './map-words.ts';

const LIST = new Intl.ListFormat('en-GB');

/** Maps in English. */
export const ENGLISH_MAP: MapWords = {
  lead: 'Where the events on record happened.',
  describe: (countries, places) => `Map of ${LIST.format(countries)}: ${placesOf(places)}`,
  closeUp: (place) => `In and around ${place}`,
  mark: (place, others, events) =>
    others === 0
      ? `${place}: ${COUNTS.events(events)}`
      : `${place} and ${placesOf(others, 'nearby')}: ${COUNTS.events(events)}`,
  signs: [...'abcdefghijklmnopqrstuvwxyz'],
  skip: 'Skip the map',
  kilometres: (count) => `${COUNTS.number(count)} km`,
  sizes: 'Events',
  vague: { approximate: 'Approximate position', area: 'Wide area, not a point' },
  area: 'area',
  namedArea: (name) => `${name} (area)`,
  origin: 'Land and water: Natural Earth. Borders as they run in fact.',
  table: 'The map as a table',
  place: 'Place',
  events: 'Events',
  firstAndLast: 'First and last',
  more: (count) => `${COUNTS.number(count)} more ${count === 1 ? 'place' : 'places'}`,
  none: 'No event on record has a place yet.',
  allPlaces: 'All places by country',
  onMap: 'All places on the map',
  nearby: 'Nearby',
  thread: (place) => `In ${place}`,
};

function placesOf(count: number, which?: string): string {
  const noun = count === 1 ? 'place' : 'places';
  return `${COUNTS.number(count)} ${which === undefined ? noun : `${noun} ${which}`}`;
}
