import type { Brief } from '../../../brief/brief.ts';
import { addDays, type Day, dayOfInstant } from '../../../brief/day.ts';
import type { Finding } from '../../../brief/diagnostic.ts';
import type { EventDate } from '../../../brief/event-date.ts';
import type { Path } from '../../yaml/yaml.ts';
import { brief } from '../rule/example.ts';
import type { Rule } from '../rule/rule.ts';

const ATTACK = 'The Syrian Democratic Forces said that they had entered the city.';

/** What has been recorded has happened: a later date is a slip of the keyboard. */
export const datesFuture: readonly Rule[] = [
  {
    name: 'dates/future',
    severity: 'error',
    summary: 'An event has happened by the day on which its brief is published.',
    why: 'A mistyped year, such as 2107, would put the brief at the head of every timeline for good.',
    bad: brief(
      'status: reported\ndate: 2107-06-06 # allow files/date: the name of the file is right\nsource: https://www.reuters.com/article/raqqa # allow sources/no-archive: the page was taken down',
      ATTACK,
    ),
    good: brief('date: 2017-06-06', ATTACK),
    needs: ['publish'],
    each: ({ record: { date, publish } }, { moment }, report) => {
      const latest = latestDay(moment, publish);
      if (latest === undefined) return;
      const early = [date, date.end].find((part) => part && part.first > latest);
      if (early) report({ path: ['date'] }, later(date.edtf, 'the event'));
    },
  },
  {
    name: 'dates/written-later',
    severity: 'warning',
    summary:
      'Sources were published and read, claims made, and corrections written by the day of the check.',
    why: 'A mistyped year makes a source look newer than any other, and a claim the latest.',
    bad: brief(
      'source: { publisher: reuters, title: US-backed force launches assault, published: 2107-06-06 }',
    ),
    good: brief(
      'source: { publisher: reuters, title: US-backed force launches assault, published: 2017-06-06 }',
    ),
    needs: ['publish'],
    each: ({ record }, { moment }, report) => {
      const latest = latestDay(moment, record.publish);
      if (latest === undefined) return;
      for (const { date, path, what } of datesBeside(record)) {
        if (date.first > latest) report({ path }, later(date.edtf, what));
      }
    },
  },
];

/**
 * The last day that has begun anywhere when a brief is out: that after the moment of the check, or
 * after the one until which it is held. Undefined where nobody knows what day it is.
 */
function latestDay(moment: string | undefined, publish: string | undefined): Day | undefined {
  if (moment === undefined) return undefined;
  const out = publish !== undefined && publish > moment ? publish : moment;
  return addDays(dayOfInstant(new Date(out)), 1);
}

interface DateBeside {
  readonly date: EventDate;
  readonly path: Path;
  readonly what: string;
}

/** Every date of a brief but its own. */
function datesBeside({ sources, claims, corrections }: Brief): DateBeside[] {
  const at = (date: EventDate | undefined, path: Path, what: string): DateBeside[] =>
    date ? [{ date, path, what }] : [];
  return [
    ...sources.flatMap(({ published, accessed }, index) => [
      ...at(published, ['source', index, 'published'], 'the publication'),
      ...at(accessed, ['source', index, 'accessed'], 'the visit'),
    ]),
    ...claims.flatMap(({ reported, superseded }, index) => [
      ...at(reported, ['claims', index, 'reported'], 'the claim'),
      ...at(superseded, ['claims', index, 'superseded'], 'the withdrawal'),
    ]),
    ...corrections.flatMap(({ date }, index) =>
      at(date, ['corrections', index, 'date'], 'the correction'),
    ),
  ];
}

function later(edtf: string, what: string): Finding {
  return {
    reason: `${edtf} is still to come, but ${what} is recorded as past.`,
    fix: 'Correct the date, most likely the year. If it was only announced, write the day of the announcement.',
  };
}
