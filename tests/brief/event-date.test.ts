import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Brief, inOrderOfEvents } from '../../src/brief/brief.ts';
import { type EventDate, isDate, parseEventDate } from '../../src/brief/event-date.ts';
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
