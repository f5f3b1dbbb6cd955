import { fileURLToPath } from 'node:url';
import { type Loaded, load } from '../../src/content/load/load.ts';
import { folderTree, overlayTree, type SourceTree } from '../../src/content/source/source-tree.ts';

/** The content folder of a small sound site: three briefs, a page, a picture and the vocabularies. */
export const smallSite = fileURLToPath(new URL('../fixtures/small-site/', import.meta.url));

/** The content folder of a site with a page of every kind, and lists of more than one page. */
export const bridgeSite = fileURLToPath(new URL('../fixtures/bridge-site/', import.meta.url));

/** The small site with files added or replaced, by their path from the content folder. */
export function contentWith(files: Readonly<Record<string, string | Uint8Array>>): SourceTree {
  return overlayTree(folderTree(smallSite), new Map(Object.entries(files)));
}

/** What loading the small site says when one brief is added to it. */
export function loadWithBrief(
  text: string | Uint8Array,
  path = 'briefs/2017/2017-07-01-new.md',
): Loaded {
  return load(contentWith({ [path]: text }));
}

/** A brief with the four fields that it needs, and more or others as given. */
export function briefText(fields = '', body = 'The forces entered the city.'): string {
  const given = new Set([...fields.matchAll(/^([\w-]+):/gm)].map(([, key]) => key));
  const needed = {
    title: 'Forces enter the city',
    date: '2017-07-01',
    source: 'https://www.reuters.com/article/city',
    topics: '[raqqa]',
  };
  const lines = Object.entries(needed).flatMap(([key, value]) =>
    given.has(key) ? [] : [`${key}: ${value}`],
  );
  return `---\n${[...lines, fields].filter(Boolean).join('\n')}\n---\n${body}\n`;
}
