import { describe, expect, test } from 'vitest';
import { claimIds, correctionIds } from '../../src/brief/identity.ts';
import { exports } from '../../src/outputs/data/index.ts';
import { feedEntry } from '../../src/outputs/feeds/feed.ts';
import { formerFragments } from '../../src/outputs/page/publication.ts';
import type { OwnScript } from '../../src/outputs/page/site-context.ts';
import { redirect } from '../../src/outputs/redirects/redirect.ts';
import { brief } from '../indexes/small-record.ts';
import { made, pagesOf } from './open-edition.ts';

const claim = (value: string, by = 'the army') => ({ measure: 'killed', value, by });
const correction = (note: string, date = '2017-10-18') => ({ date, kind: 'correction', note });
const NAME = '2017-10-17-raqqa';
const withClaims = (...claims: object[]) => brief(NAME, { date: '2017-10-17', claims });
const withCorrections = (...corrections: object[]) =>
  brief(NAME, { date: '2017-10-17', corrections });

describe('a claim is known by what it says', () => {
  const before = claimIds(withClaims(claim('350'), claim('at least 40', 'a monitor')).claims);

  test.each<[string, object[], readonly number[]]>([
    [
      'one is put before it',
      [claim('12'), claim('350'), claim('at least 40', 'a monitor')],
      [1, 2],
    ],
    ['one is put between', [claim('350'), claim('12'), claim('at least 40', 'a monitor')], [0, 2]],
    ['they change places', [claim('at least 40', 'a monitor'), claim('350')], [1, 0]],
    ['one goes', [claim('at least 40', 'a monitor')], [-1, 0]],
  ])('where %s', (_, claims, places) => {
    const after = claimIds(withClaims(...claims).claims);
    expect(before.map((id) => after.indexOf(id))).toEqual(places);
  });

  test('and two that say the same are told apart', () => {
    const ids = claimIds(withClaims(claim('350'), claim('350')).claims);
    expect(new Set(ids).size).toBe(2);
  });
});

test('a correction put first does not take the address of an old one', () => {
  const [old] = correctionIds(withCorrections(correction('The quarter was wrong.')).corrections);
  const ids = correctionIds(
    withCorrections(correction('The day was wrong.'), correction('The quarter was wrong.'))
      .corrections,
  );
  expect(ids[1]).toBe(old);
  expect(ids[0]).not.toBe(old);
});

describe('an old address with a number leads to what first had it', () => {
  const after = withCorrections(
    correction('The day was wrong.'),
    correction('The quarter was wrong.'),
  );
  const ids = correctionIds(after.corrections);
  const [fresh = '', old = ''] = ids;

  test('as the history tells', () => {
    const brought = {
      [old]: { moment: '2024-01-02T00:00:00.000Z', number: 1 },
      [fresh]: { moment: '2024-03-02T00:00:00.000Z', number: 1 },
    };
    const known = { publications: { [NAME]: { last: '2024-03-02' as const, brought } } };
    expect(formerFragments(after, ids, 'correction', known)).toEqual([undefined, 'correction-1']);
  });

  test('and where there is no history, by the numbers of now', () => {
    expect(formerFragments(after, ids, 'correction', {})).toEqual(['correction-1', 'correction-2']);
  });
});

test('a file that is renamed is the same entry to feeds and calendars, at its new address', () => {
  const known = (name: string, ...aliases: string[]) => {
    const one = brief(name, { date: '2017-10-17', aliases });
    const { edition } = pagesOf([one]);
    const ics = [...exports(edition)].find(({ path }) => path.endsWith('.ics'));
    const uid = /UID:(\S+)/.exec([...(ics?.render() ?? [])].join(''))?.[1];
    const { id, url } = feedEntry(one, edition);
    return { id, uid, url };
  };
  const before = known('a');
  const renamed = known('b', '/briefs/a/');
  const again = known('c', '/old/a.html', '/briefs/a/', '/briefs/b/');
  expect([renamed.id, renamed.uid]).toEqual([before.id, before.uid]);
  expect([again.id, again.uid]).toEqual([before.id, before.uid]);
  expect(again.url).toBe('https://record.example/repo/briefs/c/');
});

test('an old address leads on to the part that was asked for, where there are scripts', () => {
  const { edition } = pagesOf([brief('b', { date: '2017-10-17', aliases: ['/briefs/a/'] })]);
  const [timeline, overview, search, own] = ['/t.js', '/o.js', '/s.js', '/assets/redirect.js'];
  const ownScripts = { timeline, overview, search, redirect: own } as Record<OwnScript, string>;
  const assets = { ...edition.context.assets, ownScripts };
  const [page] = made(redirect, { ...edition, context: { ...edition.context, assets } });
  const [, to] = /<script src="[^"]*" data-to="([^"]*)"/.exec(page?.html ?? '') ?? [];
  expect(to).toBe('/repo/briefs/b/');
  expect(page?.html.indexOf('<script')).toBeLessThan(page?.html.indexOf('http-equiv') ?? 0);
});
