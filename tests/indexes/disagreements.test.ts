import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/brief/schema.ts';
import { rangeOf, scaleOf } from '../../src/indexes/claim-range.ts';
import { indexClaims } from '../../src/indexes/claims.ts';
import { claimantOf, indexDisagreements } from '../../src/indexes/disagreements.ts';
import { brief, record } from './small-record.ts';

interface Said {
  readonly value: string;
  readonly by: string;
  readonly superseded?: string;
}

function index(...said: Said[]) {
  const claims = said.map((one) => ({ measure: 'deaths', ...one }));
  const { briefs } = record(brief('b', { date: '2017-01-01', claims }));
  return {
    claims: briefs.flatMap((one) => one.claims),
    ...indexDisagreements(indexClaims(briefs)),
  };
}

/** Which of two claims are at odds: both or none, but for those that no longer stand. */
const odds = (a: string, b: string, more: Partial<Said> = {}) => {
  const { claims, atOdds } = index({ value: a, by: 'one' }, { value: b, by: 'other', ...more });
  return claims.map(atOdds);
};

describe('two claimants are at odds', () => {
  test.each([
    ['326', '9000–11000'],
    ['at least 2521', '326'],
    ['up to 300', 'more than 350'],
    ['40%', '70–80%'],
  ])('where %s leaves nothing possible that %s does', (a, b) => {
    expect(odds(a, b)).toEqual([true, true]);
  });

  test.each([
    ['350', '350'],
    ['about 350', '330'],
    ['at least 426', 'up to 5805'],
    ['at least 426', 'at least 2521'],
    ['250–300', 'up to 300'],
    ['40%', '350'],
    ['350', '“fully retaken”'],
  ])('but not where %s and %s can both be true', (a, b) => {
    expect(odds(a, b)).toEqual([false, false]);
  });

  test('nor with themselves, at another time', () => {
    expect(odds('1277', '1302', { by: 'One' })).toEqual([false, false]);
  });

  test('nor with what was withdrawn', () => {
    expect(odds('326', '9000', { superseded: '2018-01-01' })).toEqual([false, false]);
  });
});

/** The same, by holding every claim against every other. */
function atOddsWithAny(claim: Claim, all: readonly Claim[]): boolean {
  return all.some((other) => {
    if (claim.superseded || other.superseded || claimantOf(claim) === claimantOf(other))
      return false;
    const [a, b] = [claim.value, other.value];
    if (a.kind === 'statement' || b.kind === 'statement' || scaleOf(a) !== scaleOf(b)) return false;
    return rangeOf(a).low > rangeOf(b).high || rangeOf(a).high < rangeOf(b).low;
  });
}

const value = fc
  .tuple(
    fc.constantFrom('', 'about ', 'at least ', 'up to ', 'more than '),
    fc.nat(40),
    fc.constantFrom('', '%'),
  )
  .map((parts) => parts.join(''));
const someClaims = fc.array(
  fc.record(
    {
      value: fc.oneof(
        value,
        fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => `${a}–${a + b}`),
      ),
      by: fc.constantFrom('one', 'two', 'three'),
      superseded: fc.constant('2018-01-01'),
    },
    { requiredKeys: ['value', 'by'] },
  ),
  { minLength: 1, maxLength: 8 },
);

test('a glance at the extremes finds what comparing all with all would find', () => {
  fc.assert(
    fc.property(someClaims, (said) => {
      const { claims, atOdds } = index(...said);
      expect(claims.map(atOdds)).toEqual(claims.map((claim) => atOddsWithAny(claim, claims)));
    }),
    { numRuns: 500 },
  );
});
