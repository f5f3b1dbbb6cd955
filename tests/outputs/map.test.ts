import { describe, expect, test } from 'vitest';
import { type EventMap, mapAround, mapOf } from '../../src/outputs/map/map-of-events.ts';
import { nearbyPlaces } from '../../src/outputs/places/place.ts';
import { brief } from '../indexes/small-record.ts';
import { BAGHDAD, editionWith, LONDON, MOSUL, place, RAQQA } from './map-record.ts';
import { pagesOf } from './open-edition.ts';

const TOWNS = [
  [MOSUL, 4],
  [RAQQA, 2],
  [BAGHDAD, 1],
  [LONDON, 1],
] as const;

const edition = editionWith(...TOWNS);
const mapOfAll = (of = edition): EventMap => {
  const map = mapOf(of.indexes.timeline.briefs, of);
  if (!map) throw new Error('There is no map.');
  return map;
};
const entryOf = (key: string, of = edition) => {
  const entry = of.indexes.places.get(key);
  if (!entry) throw new Error(`There is no place ${key}.`);
  return entry;
};

describe('the map of events', () => {
  const map = mapOfAll();

  test('has a map for each part of the world, the one with most events first', () => {
    expect(map.panels.map(({ countries, places }) => [countries, places])).toEqual([
      [['Iraq', 'Syria'], 3],
      [['United Kingdom'], 1],
    ]);
  });

  test('lists every place in words, with its first and last event', () => {
    expect(map.rows.map(({ label, country, count }) => [label, country, count])).toEqual([
      ['Mosul', 'Iraq', 4],
      ['Raqqa', 'Syria', 2],
      ['Baghdad', 'Iraq', 1],
      ['London', 'United Kingdom', 1],
    ]);
    expect(map.rows[0]).toMatchObject({
      first: { datetime: '2017-01-01' },
      last: { datetime: '2017-01-04' },
    });
    expect(map.rows[2]).not.toHaveProperty('last');
  });

  test('marks every place at every width, or stands for it by a neighbour', () => {
    for (const { views, places } of map.panels) {
      for (const { marks } of views) {
        const shown = marks.reduce((sum, { others }) => sum + 1 + others.length, 0);
        expect(shown).toBe(places);
      }
    }
  });

  test('says beside a mark what the page of its place says, at every width', () => {
    const told = new Map(map.rows.map(({ place, count }) => [place, count]));
    for (const { marks } of map.panels.flatMap(({ views }) => views))
      for (const { place, count } of marks) expect(count).toBe(told.get(place));
  });

  test('leads from each mark to its place', () => {
    const [mark] = map.panels[0]?.views[0]?.marks ?? [];
    expect(mark).toMatchObject({ href: '/repo/places/Mosul/', label: 'Mosul', count: 4 });
  });

  test('explains its marks by numbers up to that of the largest', () => {
    expect(map.key).toMatchObject({ vague: [], sizes: [{ count: 1 }, { count: 4 }] });
  });

  test('is the same each time', () => {
    const again = mapOfAll(editionWith(...TOWNS));
    expect(JSON.stringify(again)).toBe(JSON.stringify(map));
    expect(again.panels[0]?.views).toEqual(map.panels[0]?.views);
  });

  test('is plain data', () => {
    expect(structuredClone(map)).toEqual(map);
  });

  test('does not exist where nothing has a place', () => {
    expect(mapOf([], edition)).toBeUndefined();
  });
});

describe('a town of which a map shows most places as one mark', () => {
  const quarters = ['North', 'South', 'East', 'West'].map((name, at) =>
    place(`${name}, Mosul`, MOSUL.lat + at * 0.02, MOSUL.lon + at * 0.02, { approximate: true }),
  );
  const map = mapOfAll(
    editionWith([MOSUL, 4], [RAQQA, 2], ...quarters.map((q) => [q, 1] as const)),
  );

  test('is shown again from close by', () => {
    expect(map.panels.map(({ closeUp, places }) => [closeUp, places])).toEqual([
      [undefined, 6],
      ['Mosul', 5],
    ]);
  });

  test('and its name is not said behind every quarter there', () => {
    const names = map.panels[1]?.views.at(-1)?.marks.map(({ name }) => name?.text);
    expect(names).toEqual(
      ['Mosul', 'North', 'South', 'East', 'West'].filter((n) => names?.includes(n)),
    );
    expect(names).toContain('West');
  });

  test('approximate places have soft marks, and the key says so', () => {
    const marks = map.panels[1]?.views.at(-1)?.marks ?? [];
    const positions = Object.fromEntries(marks.map((mark) => [mark.place, mark.position]));
    expect(positions).toMatchObject({ 'West, Mosul': 'approximate', Mosul: 'exact' });
    expect(map.key.vague).toMatchObject([{ position: 'approximate' }]);
  });
});

describe('an area', () => {
  const region = place('Northern Iraq', MOSUL.lat, MOSUL.lon, { area: true });
  const of = editionWith([MOSUL, 4], [RAQQA, 2], [region, 9]);
  const map = mapOfAll(of);

  test('has a ring of its own beside the town that stands there, at every width', () => {
    for (const { marks } of map?.panels[0]?.views ?? []) {
      expect(marks.find(({ place: key }) => key === 'Mosul')).toMatchObject({
        count: 4,
        others: [],
        position: 'exact',
      });
      expect(marks.find(({ place: key }) => key === region.key)).toMatchObject({
        count: 9,
        others: [],
        position: 'area',
      });
    }
  });

  test('has a ring of the same size whatever happened there, which the key explains', () => {
    expect(map.key).toMatchObject({
      sizes: [{ count: 1 }, { count: 4 }],
      vague: [{ position: 'area' }],
    });
    const rings = map.panels.flatMap(({ views }) =>
      views.flatMap(({ marks }) => marks.filter(({ position }) => position === 'area')),
    );
    expect(new Set(rings.map(({ radius }) => radius))).toEqual(
      new Set(map.key.vague.map(({ radius }) => radius)),
    );
  });

  test('is called one in the table', () => {
    expect(map.rows.map(({ label, position }) => [label, position])).toEqual([
      ['Northern Iraq', 'area'],
      ['Mosul', 'exact'],
      ['Raqqa', 'exact'],
    ]);
  });

  test('is neither near to other places, nor are they to it', () => {
    expect(nearbyPlaces(entryOf('Mosul', of), of)).toEqual([]);
    expect(nearbyPlaces(entryOf(region.key, of), of)).toEqual([]);
  });

  test('hides no town on its own page, whose map shows what is around it', () => {
    const around = mapAround(entryOf(region.key, of), of);
    expect(around?.rows.map(({ label }) => label)).toEqual(['Northern Iraq', 'Mosul', 'Raqqa']);
    for (const { marks } of around?.panels[0]?.views ?? []) {
      expect(marks.map(({ label, here }) => [label, here])).toEqual([
        ['Northern Iraq', true],
        ['Mosul', false],
        ['Raqqa', false],
      ]);
    }
  });
});

describe('the map around a place', () => {
  const tikrit = place('Tikrit', 34.6, 43.68);
  const around = editionWith(...TOWNS, [tikrit, 1]);
  const map = mapAround(entryOf('Tikrit', around), around);

  test('marks the place as the one that the page is about, however much happened beside it', () => {
    for (const { marks } of map?.panels[0]?.views ?? []) {
      expect(marks.filter(({ here }) => here).map(({ label }) => label)).toEqual(['Tikrit']);
    }
  });

  test('shows and lists what is nearby, and nothing else', () => {
    expect(map?.rows.map(({ label }) => label)).toEqual(['Tikrit', 'Baghdad']);
  });
});

test('a page with more places than a table can hold leads to the list of all', () => {
  const villages = Array.from(
    { length: 60 },
    (_, at) =>
      [place(`Village ${at}`, 34 + (at % 8) * 0.3, 42 + Math.floor(at / 8) * 0.3), 1] as const,
  );
  const { rows, more, panels } = mapOfAll(editionWith(...villages));
  expect(rows).toHaveLength(30);
  expect(more).toEqual({ count: 30, href: '/repo/places/' });
  for (const { marks } of panels[0]?.views ?? []) expect(marks.length).toBeLessThanOrEqual(48);
});

describe('nearby places', () => {
  const bartella = place('Bartella', 36.35, 43.38);
  const plain = place('Nineveh plain', 36.4, 43.3, { approximate: true });
  const of = editionWith([MOSUL, 4], [RAQQA, 1], [bartella, 2], [plain, 1]);

  test('are named with their distance, the nearest first', () => {
    expect(nearbyPlaces(entryOf('Mosul', of), of)).toEqual([
      { href: '/repo/places/Nineveh%20plain/', label: 'Nineveh plain', count: 1 },
      { href: '/repo/places/Bartella/', label: 'Bartella', count: 2, kilometres: 22 },
    ]);
  });
});

describe('pages with a map', () => {
  const there = Array.from({ length: 90 }, (_, index) =>
    brief(`brief-${index}`, { date: `20${10 + (index % 9)}-02-03`, place: 'town', topics: 'war' }),
  );
  const elsewhere = brief('elsewhere', { date: '2020-01-01', topics: 'elsewhere' });
  const { at, brief: page } = pagesOf([...there, elsewhere]);
  const mapAt = (address: string) => (at(address)?.model as { map?: EventMap } | undefined)?.map;

  test.each(['/map/', '/topics/war/', '/places/town/'])('%s', (address) => {
    expect(mapAt(address)?.rows).toMatchObject([{ label: 'Town', count: 90 }]);
  });

  test('only the first page of a topic or place has one', () => {
    expect(at('/topics/war/2/')).toBeDefined();
    expect(mapAt('/topics/war/2/')).toBeUndefined();
    expect(mapAt('/places/town/2/')).toBeUndefined();
  });

  test('a topic whose events have no place has none', () => {
    expect(at('/topics/elsewhere/')).toBeDefined();
    expect(mapAt('/topics/elsewhere/')).toBeUndefined();
  });

  test('a brief leads to what happened before and after in its place', () => {
    const first = brief('first', { date: '2017-01-01', place: 'town', topics: 'war' });
    const between = brief('between', { date: '2017-01-02', topics: 'war' });
    const last = brief('last', { date: '2017-01-03', place: 'town', topics: 'war' });
    const { threads } = pagesOf([first, between, last]).brief('first').model;
    expect(threads).toMatchObject([
      { topic: 'The war', after: { label: 'Title of between' } },
      { place: 'Town', href: '/repo/places/town/', after: { label: 'Title of last' } },
      {},
    ]);
  });

  test('unless its topic already leads to the same', () => {
    const { threads } = page('brief-4').model;
    expect(threads.map(({ topic, place: where }) => topic ?? where)).toEqual([
      'The war',
      undefined,
    ]);
  });
});
