import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load as parse } from 'cheerio';
import { expect, test } from 'vitest';
import { specimens } from '../../layouts/specimens/index.ts';
import { pagesOf } from '../outputs/open-edition.ts';

const folder = path.join(import.meta.dirname, '../../layouts');

/** Kinds of whole pages, what paper alone has, and what scripts put into other parts. */
const ELSEWHERE =
  /^(?:page-|print-|help|brush|paragraph-link|download|column-out|entry-(?:new|opened)|thread-current)/;

/** The classes that a sheet has styles for. */
function classesOf(sheet: string): readonly string[] {
  const text = readFileSync(path.join(folder, sheet), 'utf8');
  const selectors = text.replace(/\/\*.*?\*\/|"[^"]*"|@import[^;]*;/gs, '');
  return [...selectors.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name);
}

test('every part that has a style is among the specimens', () => {
  const [page] = pagesOf([]).lists;
  if (!page) throw new Error('There is no page.');
  const $ = parse(specimens(page.model.shell));
  const shown = new Set(
    $('[class]')
      .get()
      .flatMap(({ attribs }) => attribs.class?.split(' ')),
  );
  const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.css') && !/review|live/.test(name),
  );
  const styled = new Set(sheets.flatMap(classesOf));
  const missing = [...styled].filter((name) => !shown.has(name) && !ELSEWHERE.test(name));
  expect(missing).toEqual([]);
});
