import { load as parse } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { countIn, readMonthCounts } from '../../layouts/overview/browser/month-counts.ts';
import { place } from '../../src/outputs/places/place.ts';
import { publisher } from '../../src/outputs/publishers/publisher.ts';
import { topic } from '../../src/outputs/topics/topic.ts';
import { brief } from '../indexes/small-record.ts';
import { pagesOf } from './open-edition.ts';

type Written = Parameters<typeof brief>[1];

/** A record of events that are about the town, there, and told by the wire. */
function record(...written: readonly Written[]) {
  const pages = pagesOf(
    written.map((fields, index) =>
      brief(`b-${index}`, {
        topics: ['town'],
        place: 'town',
        source: { publisher: 'wire', url: 'https://wire.example/1', title: 'Story' },
        ...fields,
      }),
    ),
  );
  return pages.the;
}

const DATES = ['2017-01-13', '2017-02-01', '2017-02-20', '2017-06-06'];
const town = (...written: readonly Written[]) =>
  record(...written)(topic, '/topics/town/').model.overview;

describe('a list has an overview of its own', () => {
  test('where there is enough to draw', () => {
    const page = record(...DATES.map((date) => ({ date })));
    for (const { overview } of [
      page(topic, '/topics/town/').model,
      page(place, '/places/town/').model,
      { overview: page(publisher, '/publishers/wire/').model.relied?.overview },
    ]) {
      expect(overview?.columns.map(({ label, count }) => [label, count])).toEqual([
        ['January 2017', 1],
        ['February 2017', 2],
        ['June 2017', 1],
      ]);
    }
  });

  test('and not where a few events say more by themselves, or all are of one month', () => {
    expect(town(...DATES.slice(1).map((date) => ({ date })))).toBeUndefined();
    expect(town(...['03', '04', '05', '06'].map((day) => ({ date: `2017-01-${day}` })))).toBe(
      undefined,
    );
  });

  test('on the first of its pages alone', () => {
    const many = Array.from({ length: 90 }, (_, at) => ({ date: `2017-0${(at % 9) + 1}-10` }));
    const page = record(...many);
    expect(page(topic, '/topics/town/').model.overview).toBeDefined();
    expect(page(topic, '/topics/town/2/').model.overview).toBeUndefined();
    const { model } = page(topic, '/topics/town/2/');
    expect(model.shell.assets.scripts).toEqual([]);
  });
});

describe('its columns', () => {
  test('lead to the month in the list, wherever its pages hold it', () => {
    const many = Array.from({ length: 90 }, (_, at) => ({ date: `2017-0${(at % 9) + 1}-10` }));
    const hrefs = town(...many)?.columns.map(({ href }) => href);
    expect(hrefs?.at(0)).toBe('#in-2017-01');
    expect(hrefs?.at(-1)).toBe('/repo/topics/town/3/#in-2017-09');
  });

  test('lead from a publisher to what is taken from it then', () => {
    const page = record(...DATES.map((date) => ({ date })));
    const [column] = page(publisher, '/publishers/wire/').model.relied?.overview?.columns ?? [];
    expect(column?.href).toBe('/repo/2017/01/?publisher=wire&from=2017-01&to=2017-01');
  });

  test.each([
    ['day', '2017-01-01', '2017-03-31'],
    ['month', '2017-01-01', '2017-04-01'],
    ['month', '2008-01-01', '2017-12-31'],
    ['year', '2007-12-01', '2017-12-31'],
  ])('count by %s from %s to %s', (unit, first, last) => {
    const dates = [first, first, last, last];
    expect(town(...dates.map((date) => ({ date })))?.unit).toBe(unit);
  });

  test('are no taller than what they say: a block is an event', () => {
    const page = record(...DATES.map((date) => ({ date })));
    const $ = parse(page(topic, '/topics/town/').html);
    expect($('.overview-chart').attr('data-foot')).toBe('28');
  });
});

describe('what is drawn of events', () => {
  const on = (...dates: readonly string[]) =>
    town(...['2017-01-01', ...dates, '2017-04-30'].map((date) => ({ date })))?.events;

  test('a day, some days, some day of a month, and about', () => {
    const events = on('2017-02-01', '2017-02-10/2017-02-12', '2017-03', '2017-03-05~');
    expect(events).toEqual({
      days: [0, 31, 63, 119],
      keyDays: [],
      spans: [{ x: 40, width: 3 }],
      within: [{ x: 59, width: 31 }],
      open: [],
      soft: [{ x: 63, width: 1 }],
    });
  });

  test('what has no end yet, and nothing that was withdrawn', () => {
    const events = town(
      ...DATES.map((date) => ({ date })),
      { date: '2017-03-01/..' },
      { date: '2017-04-04', status: 'retracted', corrections: [RETRACTION] },
    )?.events;
    expect(events?.open).toEqual([59]);
    expect(events?.days).toEqual([12, 31, 50, 156]);
  });

  test('key events by their names, each on its day', () => {
    const overview = town(...DATES.map((date) => ({ date })), {
      date: '2017-03-01',
      importance: 'key',
      title: 'The town is taken',
    });
    expect(overview?.keyEvents).toMatchObject([{ label: 'The town is taken', x: 59 }]);
    expect(overview?.labels.narrow.placed).toMatchObject([{ text: 'The town is taken' }]);
    expect(overview?.events.keyDays).toEqual([59]);
  });

  test('those that took their time on lanes of their own, to the end of the drawing at most', () => {
    const overview = town(
      ...DATES.map((date) => ({ date })),
      { date: '2017-02-01/2017-04-30~', title: 'The siege' },
      { date: '2017-06-01/..', title: 'The talks' },
    );
    expect(overview?.periods).toMatchObject([
      { label: 'The siege', x: 31, width: 89, extent: 'span', soft: true },
      { label: 'The talks', x: 151, width: 30, extent: 'open', soft: false },
    ]);
  });
});

const RETRACTION = { date: '2017-05-01', kind: 'retraction', note: 'It did not happen.' };

describe('lanes', () => {
  const events = [
    ...DATES.map((date) => ({ date })),
    { date: '2017-03-01', topics: ['elsewhere', 'north'] },
    { date: '2017-05-01', topics: ['elsewhere'] },
  ];
  const page = record(...events);

  test('of a topic are its sub-topics', () => {
    const overview = page(topic, '/topics/north/').model.overview;
    expect(overview?.lanes).toMatchObject([
      {
        label: 'The town',
        href: '/repo/topics/town/',
        count: 4,
        months: [
          { x: 0, width: 59 },
          { x: 151, width: 30 },
        ],
      },
    ]);
    expect(page(topic, '/topics/town/').model.overview?.lanes).toEqual([]);
  });

  test('of a place and a publisher are the topics that recur, and lead to both together', () => {
    const { lanes } = page(place, '/places/town/').model.overview ?? {};
    expect(lanes).toMatchObject([
      { label: 'The town', href: '/repo/topics/town/?topic=town&place=town', count: 4 },
      { label: 'Elsewhere', href: '/repo/topics/elsewhere/?topic=elsewhere&place=town', count: 2 },
    ]);
    const relied = page(publisher, '/publishers/wire/').model.relied?.overview?.lanes;
    expect(relied?.map(({ href }) => href).at(-1)).toBe(
      '/repo/topics/elsewhere/?topic=elsewhere&publisher=wire',
    );
  });
});

test('a range is counted in the browser as the timeline finds it', () => {
  const overview = town(
    ...DATES.map((date) => ({ date })),
    { date: '2017-02-25/2017-05-02' },
    { date: '2017-03' },
  );
  const html = parse(
    record(
      ...DATES.map((date) => ({ date })),
      { date: '2017-02-25/2017-05-02' },
      { date: '2017-03' },
    )(topic, '/topics/town/').html,
  );
  expect(overview?.filtered).toBe('/repo/?topic=town');
  const counts = readMonthCounts(html('.overview-chart').attr('data-counts') ?? '', 0);
  expect(counts).toEqual(overview?.monthCounts);
  expect(countIn({ from: 0, to: 5 }, counts)).toBe(6);
  // March has what began in February and went on until May.
  expect(countIn({ from: 2, to: 2 }, counts)).toBe(2);
  expect(countIn({ from: 3, to: 4 }, counts)).toBe(1);
  expect(countIn({ from: 5, to: 5 }, counts)).toBe(1);
});

test('the table says all that the drawing shows', () => {
  const page = record(
    ...DATES.map((date) => ({ date })),
    { date: '2017-03-01', importance: 'key', title: 'The town is taken' },
    { date: '2017-02-01/2017-04-30', title: 'The siege' },
  );
  const $ = parse(page(topic, '/topics/north/').html);
  const table = $('.overview-table').text();
  for (const words of ['January 2017', 'The town is taken', 'The siege', 'The town'])
    expect(table).toContain(words);
  expect($('.overview-chart').attr('aria-hidden')).toBe('true');
  expect($('.overview svg a').not('[tabindex="-1"]').length).toBe(0);
});

test('a month says where it stands among the years of the record', () => {
  const page = record({ date: '2016-04-01' }, ...DATES.map((date) => ({ date })));
  const groups = page(topic, '/topics/town/').model.groups;
  expect(groups.map(({ locator }) => locator?.at)).toEqual([3, 12, 13, 17]);
  expect(groups[0]?.locator).toMatchObject({ first: '2016', last: '2017', months: 24 });
  const alone = record({ date: '2017-04-01' });
  expect(alone(topic, '/topics/town/').model.groups[0]).not.toHaveProperty('locator');
});
