import type { Place } from '../../src/brief/vocabularies.ts';
import { indexRecord } from '../../src/indexes/index.ts';
import type { PlaceOnMap } from '../../src/outputs/map/places.ts';
import { openEdition } from '../../src/outputs/page/edition.ts';
import { brief, record } from '../indexes/small-record.ts';
import { CONTEXT } from './open-edition.ts';

/** A place, written as short as a test can read it. */
export function place(key: string, lat: number, lon: number, more: Partial<Place> = {}): Place {
  return { key, name: key, country: 'IQ', lat, lon, ...more };
}

/** Towns of the Middle East, Europe and America. */
export const MOSUL = place('Mosul', 36.34, 43.13);
export const RAQQA = place('Raqqa', 35.95, 39.01, { country: 'SY' });
export const BAGHDAD = place('Baghdad', 33.31, 44.37);
export const LONDON = place('London', 51.51, -0.13, { country: 'GB' });
export const WASHINGTON = place('Washington', 38.9, -77.04, { country: 'US' });

/** A place, and how many events happened there. */
export type Counted = readonly [Place, number];

/** A record in which so many events happened in each place. */
export function editionWith(...counts: readonly Counted[]) {
  const briefs = counts.flatMap(([{ key }, count]) =>
    Array.from({ length: count }, (_, index) =>
      brief(`${key.toLowerCase()}-${index + 1}`, {
        date: `2017-01-${String(index + 1).padStart(2, '0')}`,
        place: key,
      }),
    ),
  );
  const content = record(...briefs);
  const places = new Map(counts.map(([one]) => [one.key, one]));
  const whole = { ...content, vocabularies: { ...content.vocabularies, places } };
  return openEdition(whole, indexRecord(whole), CONTEXT);
}

/** Places with so many events each. */
export function placed(...counts: readonly Counted[]): readonly PlaceOnMap[] {
  const edition = editionWith(...counts);
  return counts.map(([{ key }]) => {
    const entry = edition.indexes.places.get(key);
    if (!entry) throw new Error(`There is no place ${key}.`);
    return entry;
  });
}
