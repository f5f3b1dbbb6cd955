import { describe, expect, test } from 'vitest';
import { spreadsOf } from '../../src/indexes/claim-range.ts';
import { indexClaims } from '../../src/indexes/claims.ts';
import { brief, record } from './small-record.ts';

const claim = (value: string, reported?: string) => ({
  measure: 'deaths',
  value,
  by: 'somebody',
  ...(reported && { reported }),
});
const { briefs } = record(
  brief('first', { date: '2017-01-01', claims: [claim('about 350', '2017-03-01'), claim('12')] }),
  brief('second', { date: '2017-02-01', claims: [claim('around 350', '2017-02-02')] }),
);
const deaths = indexClaims(briefs).get('deaths');

test('claims stand in the order in which they were said; the event’s day serves where that is unknown', () => {
  expect(deaths?.claims.map(({ claim: { value } }) => value.text)).toEqual([
    '12',
    'around 350',
    'about 350',
  ]);
});

test('values that say the same are one value', () => {
  expect([...(deaths?.values.keys() ?? [])]).toEqual(['exactly 12–12', 'about 350–350']);
});

describe('how far apart numbers are is said only of what counts the same', () => {
  const claim = (value: string, scope?: string, more = {}) => ({
    measure: 'deaths',
    value,
    by: `who said ${value}`,
    ...(scope !== undefined && { scope }),
    ...more,
  });
  const civilians = 'civilians';
  test.each<[string, ReturnType<typeof claim>[], string[]]>([
    ['one scope, unsaid', [claim('10'), claim('30'), claim('20')], ['10 to 30']],
    ['one scope, said', [claim('10', civilians), claim('30', 'Civilians')], ['10 to 30']],
    [
      'two scopes',
      [claim('10', civilians), claim('30', civilians), claim('500', 'all people')],
      ['10 to 30, civilians'],
    ],
    [
      'some without a scope',
      [claim('10', civilians), claim('20'), claim('30', civilians), claim('60')],
      ['10 to 30, civilians', '20 to 60'],
    ],
    ['each another scope', [claim('10', 'one'), claim('30', 'another')], []],
    [
      'one of two that was withdrawn',
      [claim('10', civilians), claim('30', 'all', { superseded: '2018-01-01' })],
      ['10 to 10'],
    ],
    ['counts and shares', [claim('10'), claim('20%'), claim('30')], ['10 to 30', '20% to 20%']],
    [
      'sums in two currencies',
      [claim('$5 million'), claim('€4 million'), claim('$7m'), claim('6m euros'), claim('10')],
      ['10 to 10', '€4 million to 6m euros', '$5 million to $7m'],
    ],
  ])('%s', (_, claims, spreads) => {
    const all = indexClaims(record(brief('b', { date: '2017-01-01', claims })).briefs).get(
      'deaths',
    );
    const found = spreadsOf(all?.claims ?? [], 'people', ({ claim }) => !claim.superseded);
    const text = ({ said }: (typeof found)[number]['lowest']) => said.claim.value.text;
    expect(
      found.map(({ scope, lowest, highest }) =>
        [`${text(lowest)} to ${text(highest)}`, scope].filter(Boolean).join(', '),
      ),
    ).toEqual(spreads);
  });
});
