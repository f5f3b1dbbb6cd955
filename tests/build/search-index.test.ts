import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { expect, test } from 'vitest';
import { type IndexFile, searchIndex } from '../../src/commands/build/search-index.ts';
import type { Searchable } from '../../src/outputs/search/searchable-page.ts';

/** So many values that two hash tables would hardly hold them in the same order. */
const VALUES = 12;

const searchable: Searchable = {
  language: 'en',
  key: '',
  *pages() {
    for (let number = 0; number < 2 * VALUES; number++) {
      const filters = ['topic', 'place', 'publisher', 'status'].map(
        (name) => `<i data-pagefind-filter="${name}:${name}-${number % VALUES}"></i>`,
      );
      yield {
        address: `/briefs/${number}/`,
        html: `<html><body><h1>Brief ${number}</h1>${filters.join('')}<p>Of Raqqa.</p></body></html>`,
      };
    }
  },
};

const nameOf = ({ path }: IndexFile) => path.slice(path.lastIndexOf('/') + 1);
const ending = (files: readonly IndexFile[], end: string) =>
  files.filter(({ path }) => path.endsWith(end));
const read = ({ content }: IndexFile) =>
  decode(gunzipSync(content).subarray('pagefind_dcd'.length));

test('the same pages give the same index, byte by byte', async () => {
  const bytes = async () =>
    Object.fromEntries(
      (await searchIndex(searchable)).map(({ path, content }) => [
        path,
        Buffer.from(content).toString('base64'),
      ]),
    );
  expect(await bytes()).toEqual(await bytes());
});

test('its files find each other, and filters have every page', async () => {
  const files = await searchIndex(searchable);
  const names = files.map(nameOf);
  const [entry] = ending(files, 'pagefind-entry.json');
  const { hash } = JSON.parse(Buffer.from(entry?.content ?? []).toString()).languages.en;
  expect(names).toContain(`pagefind.${hash}.pf_meta`);

  const [meta] = ending(files, '.pf_meta').map(read);
  const filters = meta[3] as [string, string][];
  expect(filters.map(([name]) => name)).toEqual(['place', 'publisher', 'status', 'topic']);
  for (const [name, file] of filters) {
    const [found] = files.filter((one) => nameOf(one) === `${file}.pf_filter`).map(read);
    const [ownName, values] = found as [string, [string, number[]][]];
    expect(ownName).toBe(name);
    expect(values).toHaveLength(VALUES);
    expect(values.flatMap(([, pages]) => pages).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 2 * VALUES }, (_, page) => page),
    );
  }
});
