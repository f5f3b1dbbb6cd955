import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { exports } from '../../src/outputs/data/index.ts';
import type { Edition } from '../../src/outputs/page/edition.ts';
import { brief } from '../indexes/small-record.ts';
import { bridgeEdition } from './bridge-edition.ts';
import { editionWith, MOSUL, place } from './map-record.ts';
import { CONTEXT, exportsOf, pagesOf } from './open-edition.ts';

const rows = (csv = ''): Record<string, string>[] => parse(csv, { columns: true, bom: true });
const bridge = bridgeEdition();
const files = exportsOf(bridge);
const { briefs } = bridge.record;
const claims = briefs.flatMap((one) => one.claims);

const odd = brief('odd', {
  date: '2017-06~/2017-07-10',
  title: '=HYPERLINK("x"), "quoted" <b>',
  summary: 'One; two, three.',
  topics: ['town', 'war'],
  place: ['town', 'port'],
  source: [
    { publisher: 'wire', url: 'https://wire.example/1', via: 'paper', published: '2017-07-11' },
    'https://site.example/2',
  ],
  claims: [
    { measure: 'deaths', value: 'at least 12', by: '@somebody', reported: '2017-07', source: '1' },
    { measure: 'deaths', value: 'All gone', by: 'a minister' },
  ],
  corrections: [{ date: '2018-01-01', kind: 'update', note: 'More is known.' }],
});
const ofOdd = exportsOf(pagesOf([odd]).edition);

describe('briefs.json and briefs.ndjson', () => {
  const schema = JSON.parse(files['briefs.schema.json'] ?? '');
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  const valid = ajv.compile(schema);

  test.each([
    ['a record of many', files],
    ['a record with oddities', ofOdd],
    ['an empty record', exportsOf(pagesOf([]).edition)],
  ])('are what their schema says, for %s', (_, { 'briefs.json': json = '' }) => {
    expect(valid(JSON.parse(json)) ? [] : valid.errors).toEqual([]);
  });

  test.each([
    ['a record of many', files],
    ['a record with oddities', ofOdd],
  ])(
    'every line is what the same schema says of an entry, for %s',
    (_, { 'briefs.ndjson': lines = '' }) => {
      for (const line of lines.trim().split('\n')) {
        expect(valid(JSON.parse(line)) ? [] : valid.errors, line).toEqual([]);
        expect(valid({ ...JSON.parse(line), title: undefined, oddity: 1 })).toBe(false);
      }
    },
  );

  test('describe every field of the schema', () => {
    expect(schema.$schema).toContain('2020-12');
    expect(JSON.parse(files['briefs.json'] ?? '')).toMatchObject({
      $schema: schema.$id,
      licence: { name: 'CC BY 4.0' },
      count: briefs.length,
      version: '1.2',
    });
  });

  test('hold the same entries, in the order of events', () => {
    const { briefs: entries } = JSON.parse(files['briefs.json'] ?? '');
    const lines = (files['briefs.ndjson'] ?? '').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(entries);
    expect(entries.map(({ id }: { id: string }) => id)).toEqual(briefs.map(({ name }) => name));
  });

  test('keep a date as it was written, with the days that it may mean', () => {
    const [entry] = JSON.parse(ofOdd['briefs.json'] ?? '').briefs;
    expect(entry.date).toEqual({
      edtf: '2017-06~/2017-07-10',
      kind: 'interval',
      first: '2017-06-01',
      last: '2017-07-10',
      approximate: true,
      uncertain: false,
      open: false,
    });
    expect(entry.claims).toMatchObject([
      { low: 12, direction: 'at least', source: 1, reported: { edtf: '2017-07' } },
      { value: 'All gone' },
    ]);
    expect(entry.claims[0]).not.toHaveProperty('high');
    expect(entry.claims[1]).not.toHaveProperty('direction');
  });
});

test('say whether coordinates are exact, approximate, or those of an area without a point', () => {
  const quarter = place('Quarter', 36.35, 43.1, { approximate: true });
  const region = place('Region', 35.5, 43, { area: true });
  const of = exportsOf(editionWith([MOSUL, 1], [quarter, 1], [region, 1]));
  const positions = new Set(['Mosul exact', 'Quarter approximate', 'Region area']);
  const { briefs: entries } = JSON.parse(of['briefs.json'] ?? '') as {
    briefs: { places: { key: string; position: string }[] }[];
  };
  expect(new Set(entries.map(({ places: [one] }) => `${one?.key} ${one?.position}`))).toEqual(
    positions,
  );
  expect(
    new Set(rows(of['briefs.csv']).map(({ places, position }) => `${places} ${position}`)),
  ).toEqual(positions);
});

describe('the tables', () => {
  test('have a row for each entry, and one for each claim', () => {
    expect(rows(files['briefs.csv']).map(({ id }) => id)).toEqual(briefs.map(({ name }) => name));
    expect(rows(files['claims.csv']).map(({ value }) => value)).toEqual(
      claims.map(({ value }) => value.text),
    );
  });

  test('keep commas, quotation marks and semicolons', () => {
    expect(rows(ofOdd['briefs.csv'])[0]).toMatchObject({
      summary: 'One; two, three.',
      topics: 'town; war',
      lat: '36.1',
      lon: '43.2',
    });
  });

  test('hold nothing that a spreadsheet would run', () => {
    expect(rows(ofOdd['briefs.csv'])[0]?.title).toBe('\'=HYPERLINK("x"), "quoted" <b>');
    expect(rows(ofOdd['claims.csv'])[0]?.by).toBe("'@somebody");
  });

  test('keep negative coordinates as numbers', () => {
    const port = brief('port', { date: '2017-01-01', place: 'port' });
    expect(rows(exportsOf(pagesOf([port]).edition)['briefs.csv'])[0]?.lon).toBe('-1');
  });
});

describe('the calendar', () => {
  const unfolded = (ics = '') => ics.replaceAll('\r\n ', '');

  test('has an event for each entry, on all the days that its date may mean', () => {
    expect(files['events.ics']?.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(briefs.length);
    const ics = unfolded(ofOdd['events.ics']);
    expect(ics).toContain('DTSTART;VALUE=DATE:20170601\r\nDTEND;VALUE=DATE:20170711\r\n');
    expect(ics).toContain('UID:odd@record.example\r\n');
    expect(ics).toContain('DTSTAMP:20180101T000000Z\r\n');
    expect(ics).toContain('LOCATION:Town\\, Port\r\n');
  });

  test('says where an event was, unless that is an area', () => {
    expect(ofOdd['events.ics']).toContain('\r\nGEO:36.1;43.2\r\n');
    const region = place('Region', 35.5, 43, { area: true });
    expect(exportsOf(editionWith([region, 1]))['events.ics']).not.toContain('GEO:');
  });

  test('has no line of more than 75 bytes, and folds within no letter', () => {
    const long = brief('long', {
      date: '2017-01-01',
      title: 'مدينة الموصل القديمة '.repeat(20),
      summary: 'Ein Gerücht über größere Übergriffe 🙂 '.repeat(20),
    });
    const bytes = Buffer.from(exportsOf(pagesOf([long]).edition)['events.ics'] ?? '');
    const lines = bytes.toString('latin1').split('\r\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBe(75);
    const strict = new TextDecoder('utf-8', { fatal: true });
    for (const line of lines)
      expect(() => strict.decode(Buffer.from(line, 'latin1'))).not.toThrow();
    expect(unfolded(bytes.toString())).toContain(`SUMMARY:${long.title.trim()}`);
  });

  test('begins and ends as RFC 5545 wants it', () => {
    expect(files['events.ics']).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/);
    expect(files['events.ics']).not.toMatch(/[^\r]\n/);
  });
});

test('the file for TimelineJS has a slide for each entry, as fine as its date is known', () => {
  const { events } = JSON.parse(ofOdd['timeline.json'] ?? '');
  expect(events).toEqual([
    {
      unique_id: 'odd',
      start_date: { year: 2017, month: 6 },
      end_date: { year: 2017, month: 7, day: 10 },
      display_date: expect.stringContaining('about June 2017'),
      group: 'The town',
      text: {
        headline: expect.stringContaining('&lt;b&gt;</a>'),
        text: '<p>One; two, three.</p>',
      },
    },
  ]);
  expect(JSON.parse(files['timeline.json'] ?? '').events).toHaveLength(briefs.length);
});

test('what was retracted says so wherever it goes', () => {
  const gone = brief('gone', { date: '2017-01-01', status: 'retracted' });
  const texts = exportsOf(pagesOf([gone]).edition);
  expect(texts['events.ics']).toContain('STATUS:CANCELLED\r\n');
  expect(texts['events.ics']).toContain('DESCRIPTION:1 January 2017. Retracted. Text.\r\n');
  expect(texts['timeline.json']).toContain('<p>Retracted. Text.</p>');
  expect(rows(texts['briefs.csv'])[0]).toMatchObject({ status: 'retracted' });
});

describe('the files for machines', () => {
  test('are the same for the same record, and keep their keys', () => {
    const again = bridgeEdition();
    expect(exportsOf(again)).toEqual(files);
    const keys = (edition: Edition) => [...exports(edition)].map(({ key }) => key);
    expect(keys(again)).toEqual(keys(bridge));
    expect(new Set(keys(bridge)).size).toBe(13);
  });

  test('leave out what is withheld, in previews too', () => {
    const draft = brief('draft', { date: '2017-01-01', draft: 'true' });
    const held = brief('held', { date: '2017-01-02', publish: '2020-01-01T01:00Z' });
    const preview = pagesOf([draft, held, odd], { ...CONTEXT, preview: { banner: 'A change' } });
    for (const [name, text] of Object.entries(exportsOf(preview.edition))) {
      expect(text, name).not.toMatch(/Title of (?:draft|held)/);
    }
  });
});
