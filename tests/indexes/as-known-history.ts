import fc from 'fast-check';
import { addDays, type Day } from '../../src/brief/day.ts';
import { brief, type Written } from './small-record.ts';

/** What became known of an event, with the day of each thing: a record can be written of any day. */
export interface History {
  readonly name: string;
  readonly happened: string;
  /** Days on which its sources came out; never none. */
  readonly published: readonly string[];
  readonly claims: readonly {
    readonly value: number;
    readonly said: string;
    readonly withdrawn?: string;
  }[];
  readonly statuses: readonly Status[];
  /** Days on which the status changed: one fewer than the statuses, in order. */
  readonly changes: readonly string[];
}

const STATUSES = ['confirmed', 'reported', 'disputed', 'retracted'] as const;
type Status = (typeof STATUSES)[number];

/** Days of three years, so that histories meet and cross. */
export const someDay = fc.integer({ min: 0, max: 1095 }).map((days) => addDays('2017-01-01', days));

const claim = fc
  .record({
    value: fc.integer({ min: 1, max: 999 }),
    days: fc.tuple(someDay, someDay),
    withdraws: fc.boolean(),
  })
  .map(({ value, days: [a, b], withdraws }) => {
    const [said, withdrawn] = [a, b].sort() as [Day, Day];
    return { value, said, ...(withdraws && { withdrawn }) };
  });

const statusHistory = fc
  .array(fc.tuple(fc.constantFrom(...STATUSES), someDay), { minLength: 1, maxLength: 4 })
  .map((steps) => ({
    statuses: steps.map(([status]) => status),
    changes: steps
      .slice(1)
      .map(([, day]) => day)
      .sort(),
  }));

/** Histories of a few events. */
export const histories = fc
  .array(
    fc.record({
      happened: someDay,
      published: fc.array(someDay, { minLength: 1, maxLength: 3 }),
      claims: fc.array(claim, { maxLength: 4 }),
      status: statusHistory,
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all): History[] =>
    all.map(({ status, ...history }, index) => ({ name: `event-${index}`, ...history, ...status })),
  );

/** Later than every day of a history. */
export const LONG_AFTER = '2999-12-31';

/** The brief as an editor would have written it on a day, knowing nothing of what came later. */
export function writtenOn(history: History, day: string) {
  const { name, happened, published, claims, statuses, changes } = history;
  const out = published.filter((one) => one <= day);
  const onRecord = happened <= day && out.length > 0;
  const made = changes.filter((one) => one <= day);
  const written: Written = {
    // A claim may be older than all else that is known of its event.
    date: onRecord ? happened : '3000-01-01',
    source: out.length > 0 ? out.map(source) : 'https://news.example/not-yet',
    status: statuses[made.length],
    claims: claims
      .filter(({ said }) => said <= day)
      .map(({ value, said, withdrawn }) => ({
        measure: 'deaths',
        by: 'somebody',
        value: String(value),
        reported: said,
        ...(withdrawn !== undefined && withdrawn <= day && { superseded: withdrawn }),
      })),
    corrections: made.map((date, index) => ({
      date,
      kind: statuses[index + 1] === 'retracted' ? 'retraction' : 'correction',
      note: 'x',
      was: statuses[index],
    })),
  };
  return brief(name, written);
}

function source(published: string, index: number) {
  return { url: `https://news.example/${index}`, published };
}
