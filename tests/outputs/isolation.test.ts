import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CheerioAPI, load as parse } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import { expect, test } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { folderTree, overlayTree } from '../../src/content/source/source-tree.ts';
import { planSite } from '../../src/site/plan.ts';
import { isolated } from '../../src/words/direction.ts';

/*
 * In a record that is written from right to left, every name is in Latin letters; in one that is
 * written from left to right, in Arabic. Wherever one of them stands beside other text of the same
 * paragraph, it is isolated from it: else its neighbours change places.
 */

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}/`, import.meta.url));

/** Fields that hold a name or a text of others, which may be in any script. */
const NAMED =
  /^(\s*(?:- )?(?:name|label|unit|by|scope|note|title|publisher|measure_label|started_by|quote|author): *)(['"]?)([^\n'"]+)\2$/gm;

function recordWithNames(site: string, name: string) {
  const files = readdirSync(fixture(site), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.(?:yaml|md)$/.test(file));
  const keys = new Set(
    [
      ...readFileSync(path.join(fixture(site), 'publishers.yaml'), 'utf8').matchAll(/^([\w-]+):/gm),
    ].map(([, key]) => key),
  );
  let number = 0;
  const renamed = files.map((file) => {
    const text = readFileSync(path.join(fixture(site), file), 'utf8');
    const given = text.replace(NAMED, (whole, field: string, _quote, value: string) => {
      // A publisher is named by its key, and a site's own names are those of its language.
      if (keys.has(value.trim()) || file === 'site.yaml' || file.startsWith('pages/')) return whole;
      number += 1;
      return `${field}"${name} ${number}% (2)"`;
    });
    return [file, Buffer.from(given)] as const;
  });
  const { record, diagnostics } = load(overlayTree(folderTree(fixture(site)), new Map(renamed)));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return record;
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body button caption details dd div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header label legend li main nav ol option p section select summary ' +
    'table tbody td text th thead title tr tspan ul'
  ).split(' '),
);
const SILENT = new Set(['script', 'style', 'template', 'code', 'pre', 'textarea', 'noscript']);
const MARKS = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/g;

const isElement = (node: AnyNode | null): node is Element => node?.type === 'tag';

/** The text of a paragraph beside one of its nodes: not that of paragraphs in it. */
function besides(block: Element, left: AnyNode): string {
  return block.children
    .map((node) => {
      if (node === left) return '';
      if (node.type === 'text') return node.data;
      if (!isElement(node) || BLOCKS.has(node.name) || SILENT.has(node.name)) return '';
      return besides(node, left);
    })
    .join('');
}

/** Texts that stand against the direction of their paragraph, within other text and not isolated. */
function torn($: CheerioAPI, against: RegExp): string[] {
  const found: string[] = [];
  const visit = (node: AnyNode): void => {
    if (isElement(node) && !SILENT.has(node.name)) {
      for (const name of ['aria-label', 'title', 'alt', 'content', 'placeholder']) {
        const said = node.attribs[name]?.replace(MARKS, '') ?? '';
        const whole = said.replace(/[^\p{L}]/gu, '');
        if (against.test(whole) && [...whole].some((letter) => !against.test(letter)))
          found.push(`${node.name}[${name}]: ${said}`);
      }
      for (const child of node.children) visit(child);
    } else if (node.type === 'text') {
      const text = node.data.replace(MARKS, '');
      if (!against.test(text)) return;
      let element = node.parent as Element;
      while (
        !BLOCKS.has(element.name) &&
        element.attribs.dir === undefined &&
        element.name !== 'bdi'
      )
        element = element.parent as Element;
      if (element.attribs.dir !== undefined || element.name === 'bdi') return;
      if (element.name === 'tspan' || element.name === 'text') return;
      const rest = besides(element, node).replace(/\s+/g, ' ').trim();
      const own = [...text.replace(/[^\p{L}]/gu, '')].some((letter) => !against.test(letter));
      if (/[\p{L}\p{N}]/u.test(rest.replace(MARKS, '')) || own)
        found.push(`${element.name}.${element.attribs.class ?? ''}: ${text.trim()} | ${rest}`);
    }
  };
  for (const node of $.root().toArray()) for (const child of node.children) visit(child);
  return found;
}

const LATIN = /[A-Za-z]/;
const ARABIC = /[\u0600-\u06ff]/;

test.each([
  ['arabic-site', 'Coalition', LATIN],
  ['bridge-site', 'التحالف', ARABIC],
])('no page of %s tears a name of another script', (site, name, against) => {
  const record = recordWithNames(site, name);
  const plan = planSite(record, { buildMoment: '2026-01-01T00:00:00Z', pathPrefix: '/' });
  const found = new Map<string, string>();
  for (const page of plan.pages()) {
    // Around a translation the interface is in its own language.
    if (page.address.startsWith('/ar/')) continue;
    for (const what of torn(parse(page.html()), against)) {
      if (what.includes(name)) found.set(what.split(':')[0] ?? '', `${page.kind}: ${what}`);
    }
  }
  expect([...found.values()]).toEqual([]);
});

test.each([
  ['en', 'SDF', 'SDF'],
  ['en', '95%', '95%'],
  ['en', 'قسد', '\u2068قسد\u2069'],
  ['en', 'about \u2068قسد\u2069 and 3', 'about \u2068قسد\u2069 and 3'],
  ['ar', 'قسد 3', 'قسد 3'],
  ['ar-SY', '95% SDF', '\u206895% SDF\u2069'],
  ['ar', '17', '17'],
  ['he-IL', 'SDF', '\u2068SDF\u2069'],
])('in %s, %s is written %s', (locale, text, written) => {
  expect(isolated(text, locale)).toBe(written);
});
