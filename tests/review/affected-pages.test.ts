import { expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { ReadCache } from '../../src/content/reading/read-cache.ts';
import { affectedPages } from '../../src/review/document/affected-pages.ts';
import { planSite } from '../../src/site/plan.ts';
import { EDITS, type Files, treeOf, record as whole } from '../site-plan/edits.ts';

const NOW = '2026-01-01T00:00:00Z';
const cache = new ReadCache();
const recordOf = (files: Files) => load(treeOf(files), { cache, rules: [], prefix: '/' }).record;
/** A part of the record is enough, and every page of it is made for each edit. */
const some: Files = new Map(
  [...whole].filter(([path], at) => !path.startsWith('briefs/') || at % 4 === 0),
);
const before = recordOf(some);
const edited = (apply: (typeof EDITS)[number]['apply'], choice: number) => {
  const files = new Map(some);
  apply(files, choice);
  return recordOf(files);
};

/** Every page of the site of a record, made. */
function bytesOf(record: typeof before, buildMoment: string): ReadonlyMap<string, string> {
  const { pages } = planSite(record, { buildMoment, pathPrefix: '/' });
  return new Map(pages().map((page) => [page.address, page.html()]));
}

const bytesBefore = bytesOf(before, NOW);

function differing(bytesAfter: ReadonlyMap<string, string>): string[] {
  const addresses = new Set([...bytesBefore.keys(), ...bytesAfter.keys()]);
  return [...addresses]
    .filter((address) => bytesBefore.get(address) !== bytesAfter.get(address))
    .map((address) => {
      const change = !bytesBefore.has(address)
        ? 'added'
        : bytesAfter.has(address)
          ? 'changed'
          : 'removed';
      return `${change} ${address}`;
    })
    .sort();
}

test.each(EDITS)('after a change of $name, the pages are those whose bytes differ', ({ apply }) => {
  const after = edited(apply, 3);
  const pages = affectedPages(before, after, NOW);
  const wanted = differing(bytesOf(after, NOW));
  expect(pages.map(({ change, address }) => `${change} ${address}`).sort()).toEqual(wanted);
});

test('a page has the name of its kind in the registry, and its own title', () => {
  const after = edited((files, choice) => {
    const title = EDITS.find(({ name }) => name === 'title');
    title?.apply(files, choice);
  }, 3);
  const labels = affectedPages(before, after, NOW)
    .filter(({ kind }) => kind === 'brief')
    .map(({ label }) => label);
  expect(labels).toContain('Another title 3 · Timeline');
});

test('what a held brief changes once its moment comes is listed', () => {
  const after = edited((files) => {
    const [path = '', text = ''] = [...files].find(([path]) => path.startsWith('briefs/')) ?? [];
    files.set(
      path.replace(/\.md$/, '-held.md'),
      text.replace(/^title: .*$/m, 'title: Not yet published\npublish: 2031-05-01T09:00+00:00'),
    );
  }, 0);
  const kinds = new Set(affectedPages(before, after, NOW).map(({ kind }) => kind));
  expect(differing(bytesOf(after, NOW))).toEqual([]);
  expect([...kinds]).toEqual(expect.arrayContaining(['timeline', 'year', 'month', 'brief']));
});
