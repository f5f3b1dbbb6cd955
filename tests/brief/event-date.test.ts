import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Brief, inOrderOfEvents } from '../../src/brief/brief.ts';
import { type EventDate, isDate, parseEventDate } from '../../src/brief/event-date.ts';
import { dateInWords } from '../../src/brief/event-date-words.ts';
import { dateLanguageOf } from '../../src/outputs/dates/date-language.ts';
import { fixtureCases } from '../fixture-cases.ts';
import { dateReport } from './date-report.ts';

const cases = fixtureCases('dates.txt');

describe('a date of EDTF level 1 is read as what it may mean, and worded as what it is', () => {
  test.each(cases)('$title', ({ input, output }) => {
    expect(dateReport(input)).toBe(output);
  });
});

describe('neither the time zone nor the locale of the machine matters', () => {
  const machines = [
    { TZ: 'Pacific/Kiritimati', LC_ALL: 'ar_EG.UTF-8' },
    { TZ: 'America/Los_Angeles', LC_ALL: 'en_US.UTF-8' },
    { TZ: 'Asia/Baghdad', LC_ALL: 'de_DE.UTF-8' },
  ];
  const script = fileURLToPath(new URL('./print-date-reports.ts', import.meta.url));

  test.each(machines)('$TZ, $LC_ALL', (machine) => {
    const env = { ...process.env, ...machine, LANG: machine.LC_ALL };
    const printed = execFileSync(process.execPath, ['--import', 'tsx', script], { env });
    expect(JSON.parse(printed.toString())).toEqual(cases.map(({ output }) => output));
  });
});

describe('a date in words is answered with how it is written', () => {
  test.each(fixtureCases('dates-said.txt'))('$title', ({ input, output }) => {
    const finding = parseEventDate(input);
    expect('fix' in finding && finding.fix).toBe(output);
  });
});

describe('what is no date is refused with the reason and the fix', () => {
  test.each(fixtureCases('dates-refused.txt'))('$title', ({ input, output }) => {
    expect(dateReport(input)).toBe(output);
  });

  test('a text of a megabyte is refused before the test runs out of time', () => {
    expect(isDate(parseEventDate('2017-06-'.repeat(131_072)))).toBe(false);
  });
});

describe('briefs stand in the order of events', () => {
  test.each(fixtureCases('order-of-events.txt'))('$title', ({ input, output }) => {
    const sorted = input.split('\n').map((text) => ({ name: 'same', date: dateOf(text) }) as Brief);
    sorted.sort(inOrderOfEvents);
    expect(sorted.map(({ date }) => date.edtf).join('\n')).toBe(output);
  });

  test('those with the same date stand by name', () => {
    const named = ['mosul', 'aleppo', 'raqqa'].map(
      (name) => ({ name, date: dateOf('2016-10-17') }) as Brief,
    );
    expect(named.sort(inOrderOfEvents).map(({ name }) => name)).toEqual([
      'aleppo',
      'mosul',
      'raqqa',
    ]);
  });
});

test('a date is frozen to its ends, and the same text gives the same date', () => {
  const date = dateOf('2017-07-09~/2017-07-10');
  expect(Object.isFrozen(date) && Object.isFrozen(date.start) && Object.isFrozen(date.end)).toBe(
    true,
  );
  expect(parseEventDate('2017-07-09~/2017-07-10')).toBe(date);
});

function dateOf(text: string): EventDate {
  const date = parseEventDate(text);
  if (!isDate(date)) throw new Error(date.reason);
  return date;
}

describe('a date in words follows the grammar of its language', () => {
  const written = ['2024-06-10~', '2024-06-01/..', '2024-06/..', '201X/..', '2024-06-01/'];
  written.push(
    '../2024-06-06',
    '/2024-06',
    '[..2024-06-01]',
    '2024-06-01/2024-06-04',
    '2024-06-11',
  );
  written.push('2024-06-01/2024-07-01', '2024-06-01T18:30+02:00', '[2024-06-01, 2024-06-03]');
  const expected = {
    en: [
      ...['about 10 June 2024', 'since 1 June 2024', 'since June 2024'],
      ...['since the 2010s', 'from 1 June 2024, end unknown', 'until 6 June 2024'],
      ...['until June 2024, beginning unknown', '1 June 2024 or earlier', '1–4 June 2024'],
      ...['11 June 2024', '1 June – 1 July 2024', '1 June 2024, 18:30 (UTC+2)', '1 or 3 June 2024'],
    ],
    fr: [
      ...['vers le 10 juin 2024', 'depuis le 1er juin 2024'],
      ...['depuis juin 2024', 'depuis les années 2010', 'à partir du 1er juin 2024, fin inconnue'],
      ...['jusqu’au 6 juin 2024', 'jusqu’à juin 2024, début inconnu', '1er juin 2024 ou plus tôt'],
      ...['1er–4 juin 2024', '11 juin 2024', '1er juin – 1er juillet 2024'],
      ...['1er juin 2024, 18:30 (UTC+2)', '1er ou 3 juin 2024'],
    ],
    de: [
      ...['etwa am 10. Juni 2024', 'seit dem 1. Juni 2024', 'seit Juni 2024'],
      ...['seit den 2010er-Jahren', 'ab dem 1. Juni 2024, Ende unbekannt', 'bis zum 6. Juni 2024'],
      ...['bis Juni 2024, Beginn unbekannt', '1. Juni 2024 oder früher', '1.–4. Juni 2024'],
      ...['11. Juni 2024', '1. Juni – 1. Juli 2024', '1. Juni 2024, 18:30 (UTC+2)'],
      '1. oder 3. Juni 2024',
    ],
    es: [
      ...['hacia el 10 de junio de 2024', 'desde el 1 de junio de 2024'],
      ...['desde junio de 2024', 'desde la década de 2010'],
      ...['desde el 1 de junio de 2024, fin desconocido', 'hasta el 6 de junio de 2024'],
      ...['hasta junio de 2024, comienzo desconocido', '1 de junio de 2024 o antes'],
      ...['1–4 de junio de 2024', '11 de junio de 2024', '1 de junio – 1 de julio de 2024'],
      ...['1 de junio de 2024, 18:30 (UTC+2)', '1 o 3 de junio de 2024'],
    ],
  };

  test.each(Object.entries(expected))('%s', (tag, said) => {
    const language = dateLanguageOf(tag);
    expect(written.map((text) => dateInWords(dateOf(text), language))).toEqual(said);
  });
});
