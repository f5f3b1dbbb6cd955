import { brief } from '../rule/example.ts';
import type { Rule } from '../rule/rule.ts';

/** The record says of itself when and why it changed. */
export const corrections: readonly Rule[] = [
  {
    name: 'corrections/before-event',
    severity: 'warning',
    summary: 'A correction is not older than the event.',
    why: 'Nothing can be corrected before it was written: one of the two dates is likely wrong.',
    bad: brief(
      'corrections:\n  - date: 2016-07-01\n    kind: correction\n    note: The day was wrong.',
    ),
    good: brief(
      'corrections:\n  - date: 2017-07-01\n    kind: correction\n    note: The day was wrong.',
    ),
    needs: ['date'],
    inspect: ({ brief: { corrections, date } }, report) => {
      corrections.forEach((correction, index) => {
        if (correction.date.last >= date.first) return;
        report(
          { path: ['corrections', index, 'date'] },
          {
            reason: `The correction is of ${correction.date.edtf}, before the event (${date.edtf}).`,
            fix: 'Correct the day of the correction, or that of the event.',
          },
        );
      });
    },
  },
  {
    name: 'corrections/missing',
    severity: 'warning',
    summary: 'Where a fact of a published brief changes, an entry of `corrections` says so.',
    why: 'Readers, and those who cited the brief, should learn that it said something else. Wording and typography are not facts.',
    bad: brief('date: 2017-06-05 # was 2017-06-06'),
    good: brief(
      'date: 2017-06-05 # was 2017-06-06\ncorrections:\n  - date: 2017-07-01\n    kind: correction\n    note: The assault began on 5 June, and not on 6 June.',
    ),
    option: '--changed',
  },
  {
    name: 'corrections/retraction',
    severity: 'warning',
    summary: 'A retracted brief says when and why it was retracted.',
    why: 'Readers who relied on it deserve the reason.',
    bad: brief('status: retracted'),
    good: brief(
      'status: retracted\ncorrections:\n  - date: 2017-07-01\n    kind: retraction\n    note: The SDF withdrew the statement.',
    ),
    needs: ['status', 'corrections.kind'],
    inspect: ({ brief: { status, corrections } }, report) => {
      const says = corrections.some(({ kind }) => kind === 'retraction');
      if (status === 'retracted' && !says) {
        report(
          { path: ['status'] },
          {
            reason: 'The brief is retracted, and nothing says when and why.',
            fix: 'Add an entry of the kind "retraction" to "corrections".',
          },
        );
      }
      if (status !== 'retracted' && says) {
        report(
          { path: ['corrections'], key: true, restsOn: ['status'] },
          {
            reason: `There is a retraction among the corrections, but the brief's status is ${status}.`,
            fix: 'Write "status: retracted", or choose another kind of correction.',
          },
        );
      }
    },
  },
];
