import fc from 'fast-check';
import { expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { type AsKnown, asKnownOn, daysOfChange } from '../../src/indexes/as-known.ts';
import { bridgeSite } from '../content/small-content.ts';
import { histories, LONG_AFTER, someDay, writtenOn } from './as-known-history.ts';
import { record } from './small-record.ts';

/** What a reader would see, without the records behind it. */
function shown({ briefs, claims, corrections }: AsKnown) {
  return {
    briefs: briefs.map(({ brief, status }) => [brief.name, status]),
    claims: [...claims].map(([measure, said]) => [
      measure,
      said
        .map(({ brief, claim, superseded }) => [brief.name, claim.value.text, claim.by, superseded])
        .sort(),
    ]),
    corrections: corrections.map(({ brief, correction, number }) => [
      brief.name,
      correction.kind,
      number,
    ]),
  };
}

test('the record as known on a day is the record that would have been written on that day', () => {
  fc.assert(
    fc.property(histories, someDay, (all, day) => {
      const today = record(...all.map((history) => writtenOn(history, LONG_AFTER)));
      const then = record(...all.map((history) => writtenOn(history, day)));
      // Of what was written then, nothing is held back either.
      const everythingThen = asKnownOn(then, '2999-12-31');
      expect(shown(asKnownOn(today, day))).toEqual(shown(everythingThen));
    }),
    { numRuns: 300 },
  );
});

const { record: bridge } = load(bridgeSite);
const days = daysOfChange(bridge).map(({ day }) => day);

test('of a record of many, nothing that was said later shows on any day', () => {
  expect(days.length).toBeGreaterThan(50);
  for (const day of days) {
    const { briefs, claims, corrections } = asKnownOn(bridge, day);
    const later = [
      ...briefs.flatMap(({ brief }) => [brief.date.start?.last ?? brief.date.last]),
      ...[...claims.values()]
        .flat()
        .flatMap(({ claim, superseded }) => [
          claim.reported?.last ?? '',
          superseded ? (claim.superseded?.last ?? '') : '',
        ]),
      ...corrections.map(({ correction }) => correction.date.last),
    ].filter((found) => found > day);
    expect(later, `as known on ${day}`).toEqual([]);
  }
});

test('of a record of many, each day adds to the one before and takes nothing away', () => {
  let before = { briefs: 0, claims: 0, corrections: 0 };
  for (const day of days) {
    const known = asKnownOn(bridge, day);
    const now = {
      briefs: known.briefs.length,
      claims: [...known.claims.values()].flat().length,
      corrections: known.corrections.length,
    };
    expect(now.briefs).toBeGreaterThanOrEqual(before.briefs);
    expect(now.claims).toBeGreaterThanOrEqual(before.claims);
    expect(now.corrections).toBeGreaterThanOrEqual(before.corrections);
    before = now;
  }
  expect(before.briefs).toBe(bridge.briefs.length);
  expect(before.claims).toBe(bridge.briefs.flatMap(({ claims }) => claims).length);
});
