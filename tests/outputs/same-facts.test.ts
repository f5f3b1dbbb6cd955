import { load } from 'cheerio';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { readSelection } from '../../layouts/frame/browser/selection.ts';
import { find } from '../../layouts/timeline/browser/find.ts';
import { openLibrary } from '../../layouts/timeline/browser/library.ts';
import { inZone } from '../../src/brief/event-date.ts';
import { exports } from '../../src/outputs/data/index.ts';
import { wordsOf } from '../../src/outputs/dates/shown-date.ts';
import { feedEntry } from '../../src/outputs/feeds/feed.ts';
import { recordOverview } from '../../src/outputs/overview/overview.ts';
import { knownNames } from '../../src/outputs/search/known-names.ts';
import { searchableOf } from '../../src/outputs/search/searchable-page.ts';
import { filterData } from '../../src/outputs/timeline/filter-index.ts';
import { month } from '../../src/outputs/timeline/month.ts';
import { timeline } from '../../src/outputs/timeline/timeline.ts';
import { year } from '../../src/outputs/timeline/year.ts';
import { brief } from '../indexes/small-record.ts';
import { made, pagesOf } from './open-edition.ts';

/** What every part of a site must say of a date; the record runs from February 2014 to November 2018. */
interface Expected {
  readonly words: string;
  /** The heading under which the timeline has it. */
  readonly filed: string;
  readonly years: string;
  readonly months: string;
  readonly first: string;
  readonly last: string;
  /** `DTSTART` and `DTEND` of each event of the calendar. */
  readonly calendar: readonly string[];
}

const at = (
  words: string,
  filed: string,
  [years, months]: readonly [string, string],
  [first, last]: readonly [string, string],
  ...calendar: string[]
): Expected => ({ words, filed, years, months, first, last, calendar });

const DATES: Readonly<Record<string, Expected>> = {
  '2017-06-06': at(
    '6 June 2017',
    'June 2017',
    ['2017', '2017-06'],
    ['2017-06-06', '2017-06-06'],
    '20170606 20170607',
  ),
  '2017-06-06~': at(
    'about 6 June 2017',
    'June 2017',
    ['2017', '2017-06'],
    ['2017-06-06', '2017-06-06'],
    '20170606 20170607',
  ),
  '2017-06': at(
    'June 2017',
    'June 2017',
    ['2017', '2017-06'],
    ['2017-06-01', '2017-06-30'],
    '20170601 20170701',
  ),
  '2017-06-XX': at(
    'June 2017, day unknown',
    'June 2017',
    ['2017', '2017-06'],
    ['2017-06-01', '2017-06-30'],
    '20170601 20170701',
  ),
  '2016~': at(
    'about 2016',
    '2016',
    ['2016', ''],
    ['2016-01-01', '2016-12-31'],
    '20160101 20170101',
  ),
  '2016-XX': at('2016', '2016', ['2016', ''], ['2016-01-01', '2016-12-31'], '20160101 20170101'),
  '201X': at('2010s', '2010s', ['2010s', ''], ['2010-01-01', '2019-12-31'], '20100101 20200101'),
  '2016-10-17/2017-07-10': at(
    '17 October 2016 – 10 July 2017',
    'October 2016',
    ['2016 2017', '2016-10..2017-07'],
    ['2016-10-17', '2017-07-10'],
    '20161017 20170711',
  ),
  '2015/2017-02': at(
    '2015 – February 2017',
    '2015',
    ['2015 2016 2017', '2016-01..2017-02'],
    ['2015-01-01', '2017-02-28'],
    '20150101 20170301',
  ),
  '2016/2017': at(
    '2016 – 2017',
    '2016',
    ['2016 2017', ''],
    ['2016-01-01', '2017-12-31'],
    '20160101 20180101',
  ),
  '2015-01-01/..': at(
    'since 1 January 2015',
    'January 2015',
    ['2015 2016 2017 2018', '2015-01..2018-11'],
    ['2015-01-01', ''],
    '20150101 20181201',
  ),
  '2015-01-01/': at(
    'from 1 January 2015, end unknown',
    'January 2015',
    ['2015 2018', '2015-01 2018-11'],
    ['2015-01-01', ''],
    '20150101 20181201',
  ),
  '../2015-03-04': at(
    'until 4 March 2015',
    'March 2015',
    ['2014 2015', '2014-02..2015-03'],
    ['', '2015-03-04'],
    '20140203 20150305',
  ),
  '/2015-03-04': at(
    'until 4 March 2015, beginning unknown',
    'March 2015',
    ['2014 2015', '2014-02 2015-03'],
    ['', '2015-03-04'],
    '20140203 20150305',
  ),
  '[2017-10-17,2017-10-20]': at(
    '17 or 20 October 2017',
    'October 2017',
    ['2017', '2017-10'],
    ['2017-10-17', '2017-10-20'],
    '20171017 20171018',
    '20171020 20171021',
  ),
  '[2016-12-31,2017-03-01]': at(
    '31 December 2016 or 1 March 2017',
    'December 2016',
    ['2016 2017', '2016-12 2017-03'],
    ['2016-12-31', '2017-03-01'],
    '20161231 20170101',
    '20170301 20170302',
  ),
  '[2017-03..2017-05]': at(
    'some time within March 2017 – May 2017',
    'March 2017',
    ['2017', '2017-03..2017-05'],
    ['2017-03-01', '2017-05-31'],
    '20170301 20170601',
  ),
  '[..2015-03-04]': at(
    '4 March 2015 or earlier',
    'March 2015',
    ['2014 2015', '2014-02 2015-03'],
    ['', '2015-03-04'],
    '20140203 20150305',
  ),
  '[2017-06-06..]': at(
    '6 June 2017 or later',
    'June 2017',
    ['2017 2018', '2017-06 2018-11'],
    ['2017-06-06', ''],
    '20170606 20181201',
  ),
  '2016-10-16T23:30Z': at(
    '17 October 2016, 02:30 (UTC+3)',
    'October 2016',
    ['2016', '2016-10'],
    ['2016-10-17', '2016-10-17'],
    '20161016T233000Z undefined',
  ),
  '2016-10-31T22:00Z/2016-11-01T01:00Z': at(
    '1 November 2016, 01:00–04:00 (UTC+3)',
    'November 2016',
    ['2016', '2016-11'],
    ['2016-11-01', '2016-11-01'],
    '20161031T220000Z 20161101T010000Z',
  ),
  '2017-06-06T09:00+03:00/..': at(
    'since 6 June 2017, 09:00 (UTC+3)',
    'June 2017',
    ['2017 2018', '2017-06..2018-11'],
    ['2017-06-06', ''],
    '20170606 20181201',
  ),
  '2017-06-06?': at(
    '6 June 2017 (uncertain)',
    'June 2017',
    ['2017', '2017-06'],
    ['2017-06-06', '2017-06-06'],
    '20170606 20170607',
  ),
  '2017-06%': at(
    'about June 2017 (uncertain)',
    'June 2017',
    ['2017', '2017-06'],
    ['2017-06-01', '2017-06-30'],
    '20170601 20170701',
  ),
  '[2015,2017]': at(
    '2015 or 2017',
    '2015',
    ['2015 2017', ''],
    ['2015-01-01', '2017-12-31'],
    '20150101 20160101',
    '20170101 20180101',
  ),
  '[..2016]': at(
    '2016 or earlier',
    '2016',
    ['2014 2016', '2014-02'],
    ['', '2016-12-31'],
    '20140203 20170101',
  ),
  '2016/..': at(
    'since 2016',
    '2016',
    ['2016 2017 2018', '2017-01..2018-11'],
    ['2016-01-01', ''],
    '20160101 20181201',
  ),
};

/** How an event is said to begin and end, where it does not begin and end in the period of its heading. */
const ENDS: Readonly<Record<string, string>> = {
  '2016-10-17/2017-07-10': 'October 2016 – July 2017',
  '2015/2017-02': '2015 – February 2017',
  '2016/2017': '2016 – 2017',
  '[2016-12-31,2017-03-01]': 'December 2016 – March 2017',
  '[2017-03..2017-05]': 'March 2017 – May 2017',
  '[2015,2017]': '2015 – 2017',
};

/** The last date on record of an event, where that is not all that is known of it. */
const LATEST: Readonly<Record<string, string>> = {
  '2016-10-17/2017-07-10': '10 July 2017',
  '2015/2017-02': 'February 2017',
  '2016/2017': '2017',
  '../2015-03-04': '4 March 2015',
  '/2015-03-04': '4 March 2015',
  '2016-10-31T22:00Z/2016-11-01T01:00Z': '1 November 2016, 04:00 (UTC+3)',
};

const [circa, day] = [{ circa: true }, (...parts: number[][]) => ({ 'date-parts': parts })];
const literal = (edtf: string) => ({ literal: edtf });

/** What programs for references are told: numbers as far as they are known, and else the date as written. */
const CITED: Readonly<Record<string, object>> = {
  '2017-06-06': day([2017, 6, 6]),
  '2017-06-06~': { ...day([2017, 6, 6]), ...circa },
  '2017-06': day([2017, 6]),
  '2017-06-XX': day([2017, 6]),
  '2016~': { ...day([2016]), ...circa },
  '2016-XX': day([2016]),
  '2016-10-17/2017-07-10': day([2016, 10, 17], [2017, 7, 10]),
  '2015/2017-02': day([2015], [2017, 2]),
  '2016/2017': day([2016], [2017]),
  '2016-10-16T23:30Z': day([2016, 10, 17]),
  '2016-10-31T22:00Z/2016-11-01T01:00Z': day([2016, 11, 1], [2016, 11, 1]),
  '2017-06-06?': { ...day([2017, 6, 6]), ...circa },
  '2017-06%': { ...day([2017, 6]), ...circa },
};

const ANCHORS = [
  brief('earliest', { date: '2014-02-03' }),
  brief('latest', { date: '2018-11-30' }),
];
const YEARS = Array.from({ length: 7 }, (_, n) => `${2013 + n}`);
const MONTHS = YEARS.flatMap((of) =>
  Array.from({ length: 12 }, (_, n) => `${of}-${String(n + 1).padStart(2, '0')}`),
);

/** `2016-10..2017-02` as the months themselves. */
function periods(text: string): readonly string[] {
  return text.split(' ').flatMap((part) => {
    const [from = '', to = from] = part.split('..');
    return part === ''
      ? []
      : part.includes('..')
        ? MONTHS.filter((m) => m >= from && m <= to)
        : [part];
  });
}

describe.each(Object.entries(DATES))('%s', (edtf, expected) => {
  const written = brief('the-event', { date: edtf, place: 'town' });
  const event = { ...written, date: inZone(written.date, 'Asia/Baghdad', 'UTC') };
  const { edition } = pagesOf([...ANCHORS, event]);
  const files = Object.fromEntries(
    [...exports(edition)].map(({ path, render }) => [path, [...render()].join('')]),
  );
  const listed = (html: string) => load(html)('.entry-title').text().includes('Title of the-event');

  test('is in the archives of all periods that it touches, and makes no other', () => {
    const years = made(year, edition);
    const months = made(month, edition);
    const [inYears, inMonths] = [years, months].map((pages) =>
      pages.filter(({ html }) => listed(html)).map(({ address }) => address.slice(1, -1)),
    );
    expect(inYears).toEqual(periods(expected.years));
    expect(inMonths).toEqual(periods(expected.months).map((of) => of.replace('-', '/')));
    const own = new Set([
      ...(inYears ?? []),
      ...(inMonths ?? []),
      '2014',
      '2018',
      '2014/02',
      '2018/11',
    ]);
    expect(
      [...years, ...months].map(({ address }) => address.slice(1, -1)).filter((a) => !own.has(a)),
    ).toEqual([]);
  });

  test('is found by the filter, by search and in the archives alike', () => {
    const library = openLibrary(JSON.parse(JSON.stringify(filterData(edition))));
    const position = edition.indexes.timeline.briefs.indexOf(event);
    const finds = (period: string) =>
      find(library, readSelection(`?from=${period}&to=${period}`)).positions.includes(position);
    const pages = new Set(edition.indexes.timeline.months.map(({ key }) => String(key)));
    expect(YEARS.filter(finds).filter((of) => pagesOfYears.has(of))).toEqual(
      periods(expected.years).filter((of) => /^\d{4}$/.test(of)),
    );
    expect(MONTHS.filter((of) => pages.has(of)).filter(finds)).toEqual(periods(expected.months));
    const [, found] = [...searchableOf(edition).pages()]
      .filter(({ address }) => address.includes('the-event'))
      .flatMap(({ html }) => ['', html]);
    const years = load(found ?? '')('[data-pagefind-filter^="year:"]')
      .map((_, tag) => tag.attribs['data-pagefind-filter']?.slice(5))
      .get();
    expect(years).toEqual(periods(expected.years).filter((of) => /^\d{4}$/.test(of)));
  });
  const pagesOfYears = new Set(edition.indexes.timeline.years.map(({ key }) => String(key)));

  test('is filed as finely as it is known', () => {
    const [home] = made(timeline, edition);
    const group = home?.model.groups.find(({ entries }) =>
      entries.some(({ name }) => name === 'the-event'),
    );
    expect(group?.label).toBe(expected.filed);
  });

  test('reads the same on its page, in lists, feeds, search, calendar and slides', () => {
    expect(wordsOf(edition.date(event.date))).toBe(expected.words);
    const page = pagesOf([...ANCHORS, event]).brief('the-event');
    expect(load(page.html)('main').text().replace(/\s+/g, ' ')).toContain(expected.words);
    expect(feedEntry(event, edition).when).toBe(expected.words);
    const slides = JSON.parse(files['data/timeline.json'] ?? '').events;
    expect(slides.map(({ display_date }: { display_date: string }) => display_date)).toContain(
      expected.words,
    );
    const calendar = (files['data/events.ics'] ?? '').replace(/\r\n /g, '').replaceAll('\\,', ',');
    expect(calendar).toContain(`DESCRIPTION:${expected.words}`);
    const search = [...searchableOf(edition).pages()].map(({ html }) => html).join('');
    expect(search).toContain(`data-pagefind-meta="date:${expected.words}"`);
  });

  test('is counted in the overview where the archives list it', () => {
    const without = recordOverview(pagesOf(ANCHORS).edition)?.columns ?? [];
    const before = new Map(without.map(({ label, count }) => [label, count]));
    const columns = recordOverview(edition)?.columns ?? [];
    const more = columns.filter(({ label, count }) => count > (before.get(label) ?? 0));
    const months = periods(expected.months);
    const whole = periods(expected.years).filter(
      (of) => of !== '' && !months.some((month) => month.startsWith(`${of}-`)),
    );
    const inOrder = (labels: readonly string[]) => labels.toSorted();
    expect(inOrder(more.map(({ label }) => label))).toEqual(
      inOrder([...whole, ...months.map((month) => edition.words(month))]),
    );
  });

  test('leads to its first and last archive, and begins and ends there for search', () => {
    const ends = ENDS[edtf] ?? expected.filed;
    const page = pagesOf([...ANCHORS, event]).brief('the-event');
    expect(page.model.when.map(({ label }) => label).join(' – ')).toBe(ends);
    expect(load(page.html)('.facts').text()).toContain(ends);
    const { names } = knownNames(pagesOf([event]).edition);
    expect(names.find(({ kind }) => kind === 'places')?.answer).toBe(ends);
  });

  test('is the last that is known, no finer than it is, and is cited so', () => {
    const alone = pagesOf([event]);
    const latest = LATEST[edtf] ?? expected.words;
    const page = alone.brief('the-event');
    expect(load(page.html)('.last-change').text()).toBe(`Latest date on this record: ${latest}`);
    expect(made(timeline, alone.edition)[0]?.model.printed?.date).toBe(latest);
    const [item] = JSON.parse(page.model.citations.csl);
    expect(item['event-date']).toEqual(CITED[edtf] ?? literal(edtf));
    for (const text of [page.model.citations.bibtex, page.model.citations.ris]) {
      expect(text.replace(/\\text\w+\{\}|\\(?=%)/g, (at) => (at.length > 1 ? '~' : ''))).toContain(
        `Event date: ${edtf}`,
      );
    }
  });

  test('has the same days in CSV, JSON and the calendar', () => {
    const rows: Record<string, string>[] = parse(files['data/briefs.csv'] ?? '', {
      columns: true,
      bom: true,
    });
    const row = rows.find(({ id }) => id === 'the-event');
    expect([row?.date, row?.first_day, row?.last_day]).toEqual([
      edtf,
      expected.first,
      expected.last,
    ]);
    const { briefs } = JSON.parse(files['data/briefs.json'] ?? '');
    const { date } = briefs.find(({ id }: { id: string }) => id === 'the-event');
    expect([date.edtf, date.first ?? '', date.last ?? '']).toEqual([
      edtf,
      expected.first,
      expected.last,
    ]);
    const times = [...(files['data/events.ics'] ?? '').matchAll(/BEGIN:VEVENT.*?END:VEVENT/gs)]
      .map(([text]) => text)
      .filter((text) => text.includes('UID:the-event'))
      .map(
        (text) => `${/DTSTART[^:]*:(\S+)/.exec(text)?.[1]} ${/DTEND[^:]*:(\S+)/.exec(text)?.[1]}`,
      );
    expect(times).toEqual(expected.calendar);
  });
});

test('the stated order holds within a day, and no hour is invented', () => {
  const day = { date: '2017-06-06' };
  const { edition } = pagesOf([
    brief('a', { ...day, order: '2' }),
    brief('b', { ...day, order: '1' }),
    brief('c', { ...day }),
    brief('d', { date: '2017-06-06T09:00+03:00' }),
    brief('e', { date: '2017-06-05' }),
  ]);
  expect(edition.indexes.timeline.briefs.map(({ name }) => name).join('')).toBe('ecdba');
});
