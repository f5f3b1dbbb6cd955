import fc from 'fast-check';
import { expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { ReadCache } from '../../src/content/reading/read-cache.ts';
import { planSite } from '../../src/site/plan.ts';
import { EDITS, type Files, record, treeOf } from './edits.ts';

/*
 * A build makes a page only where its inputs have changed. So two plans that give a page the same key
 * must give it the same bytes, whatever was edited in between: here a whole record is edited
 * at random, and every page and file whose key stayed is made again.
 */

const cache = new ReadCache();
const options = { buildMoment: '2026-01-01T00:00:00Z', pathPrefix: '/' };
const planOf = (files: Files) =>
  planSite(load(treeOf(files), { cache, rules: [] }).record, options);

/** The bytes of pages and files, by what vouches for them. */
function bytesByKey(plan: ReturnType<typeof planOf>, wanted: (key: string) => boolean) {
  const made = new Map<string, string>();
  for (const page of plan.pages()) {
    const key = `${page.address} ${plan.keyOf(page)}`;
    if (wanted(key)) made.set(key, page.html());
  }
  for (const { path, key, render } of plan.files()) {
    if (!wanted(`${path} ${key}`)) continue;
    const bytes = render();
    made.set(
      `${path} ${key}`,
      typeof bytes === 'string' || bytes instanceof Uint8Array
        ? String(bytes)
        : [...bytes].join(''),
    );
  }
  return made;
}

const before = planOf(record);
const bytesBefore = bytesByKey(before, () => true);

function unsound(files: Files): string[] {
  const again = bytesByKey(planOf(files), (key) => bytesBefore.has(key));
  return [...again].filter(([key, bytes]) => bytesBefore.get(key) !== bytes).map(([key]) => key);
}

test.each(EDITS)(
  'after a change of $name, a page whose inputs stayed has the same bytes',
  ({ apply }) => {
    for (const choice of [3]) {
      const files = new Map(record);
      apply(files, choice);
      expect(unsound(files)).toEqual([]);
    }
  },
);

test('after several edits at once', () => {
  const edit = fc.record({ edit: fc.constantFrom(...EDITS), choice: fc.nat(200) });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 2, maxLength: 5 }), (edits) => {
      const files = new Map(record);
      for (const { edit, choice } of edits) edit.apply(files, choice);
      expect(unsound(files)).toEqual([]);
    }),
    { numRuns: 3, seed: 2017 },
  );
});

test('an edit of one text leaves nearly every page standing', () => {
  const files = new Map(record);
  EDITS[0]?.apply(files, 11);
  const plan = planOf(files);
  const changed = plan
    .pages()
    .filter((page) => !bytesBefore.has(`${page.address} ${plan.keyOf(page)}`));
  expect(changed.map(({ kind }) => kind)).toEqual(['brief']);
});

test('an edit of a translation leaves all but its own page standing, and one of its title its lists as well', () => {
  const changedBy = (name: string) => {
    const files = new Map(record);
    EDITS.find((edit) => edit.name === name)?.apply(files, 0);
    const plan = planOf(files);
    return plan
      .pages()
      .filter((page) => !bytesBefore.has(`${page.address} ${plan.keyOf(page)}`))
      .map(({ address }) => address)
      .sort();
  };
  const page = '/ar/briefs/2017-06-06-work-on-the-deck-begins/';
  expect(changedBy('text of a translation')).toEqual([page]);
  expect(changedBy('title of a translation')).toEqual(['/ar/', page, '/ar/search/']);
});
