import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/brief/schema.ts';
import type { Measure } from '../../src/brief/vocabularies.ts';
import { rangeOf, scaleOf } from '../../src/indexes/claim-range.ts';
import { indexClaims } from '../../src/indexes/claims.ts';
import { claimantOf, indexDisagreements } from '../../src/indexes/disagreements.ts';
import { brief, record } from './small-record.ts';

interface Said {
  readonly value: string;
  readonly by: string;
  readonly measure?: string;
  readonly scope?: string;
  readonly as_of?: string;
  readonly contradicts?: string;
  readonly superseded?: string;
}

const MEASURES = new Map([
  ['terms', { key: 'terms', compared: false } as Measure],
  ['cost', { key: 'cost', unit: 'US dollars' } as Measure],
]);

function index(...said: Said[]) {
  const claims = said.map((one) => ({ measure: 'deaths', ...one }));
  const { briefs } = record(brief('b', { date: '2017-01-01', claims }));
  return {
    claims: briefs.flatMap((one) => one.claims),
    ...indexDisagreements(indexClaims(briefs), MEASURES),
  };
}

/** Which of two claims differ: both or none, but for those that no longer stand. */
const odds = (a: string, b: string, more: Partial<Said> = {}, first: Partial<Said> = {}) => {
  const { claims, differs } = index(
    { value: a, by: 'one', ...first },
    { value: b, by: 'other', ...more },
  );
  return claims.map(differs);
};

describe('two accounts differ', () => {
  const east = { scope: 'the east', as_of: '2017-01' };
  test.each<[string, Partial<Said>, Partial<Said>, boolean]>([
    ['about the same people on the same day', east, east, true],
    ['whose scope is written in capitals', east, { ...east, scope: 'The East' }, true],
    ['about other people', east, { ...east, scope: 'the west' }, false],
    ['for another day', east, { ...east, as_of: '2017-02' }, false],
    ['for a day within that month', east, { ...east, as_of: '2017-01-05' }, false],
    ['of which one is about all that the measure counts', east, {}, false],
    ['of a measure that is not compared', { measure: 'terms' }, { measure: 'terms' }, false],
    [
      'of which one leaves the currency to the unit',
      { measure: 'cost', value: '$5' },
      { measure: 'cost' },
      true,
    ],
    [
      'in another currency than the unit',
      { measure: 'cost', value: '€5' },
      { measure: 'cost' },
      false,
    ],
    ['of two measures', { measure: 'deaths' }, { measure: 'wounded' }, false],
  ])('or not, by what they are about: %s', (_, first, second, differ) => {
    expect(odds('10', '20', second, first)).toEqual([differ, differ]);
  });

  test.each<[string, Partial<Said>, Partial<Said>, boolean]>([
    ['said to contradict the other', {}, { contradicts: 'ONE' }, true],
    ['said to be contradicted by it', { contradicts: 'other' }, {}, true],
    ['said to contradict somebody else', {}, { contradicts: 'a third' }, false],
    ['said to, and withdrawn', {}, { contradicts: 'one', superseded: '2018-01-01' }, false],
    [
      'of a measure that is not compared',
      { measure: 'terms' },
      { measure: 'terms', contradicts: 'one' },
      false,
    ],
    ['about which nobody said anything', {}, {}, false],
  ])('or not, as statements: %s', (_, first, second, differ) => {
    expect(odds('fully retaken', 'half of it', second, first)).toEqual([differ, differ]);
  });

  test.each([
    ['326', '9000–11000'],
    ['at least 2521', '326'],
    ['up to 300', 'more than 350'],
    ['40%', '70–80%'],
    ['$5 million', '8 million dollars'],
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
    ['$5 million', '€8 million'],
    ['$5 million', '8 million'],
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
    if (a.kind === 'statement' || b.kind === 'statement' || scaleOf(a, '') !== scaleOf(b, ''))
      return false;
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
      const { claims, differs } = index(...said);
      expect(claims.map(differs)).toEqual(claims.map((claim) => atOddsWithAny(claim, claims)));
    }),
    { numRuns: 500 },
  );
});
