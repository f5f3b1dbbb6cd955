import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCommand } from '../build-command.ts';
import { smallSite } from '../content/small-content.ts';
import { filesIn } from '../page-kinds.ts';

/* Code, words and styles of a record's own: what goes wrong in them is one error with its place, and the site stays. */

const folder = mkdtempSync(path.join(tmpdir(), 'dateline-own-'));
const config = path.join(folder, 'eleventy.config.ts');

const IMPORTS = [
  "import { briefExample, dateline, definePage, defineRule, page, shellOf } from 'dateline';",
  "import { Broken, fails } from './layouts/own.tsx';",
];
const configured = (options: string) =>
  `${IMPORTS.join('\n')}\n\nexport default dateline({\n${options}\n});\n`;
const OWN = `export function fails(): never {
  throw new Error('It is too late.');
}

export const Broken = () => fails();
`;
const rule = (looks: string) =>
  `  rules: [defineRule({ name: 'house/x', severity: 'error', summary: 'S.', why: 'W.', bad: briefExample(''), good: briefExample(''), ${looks} })],`;
const ownPage = (model: string, layout: string) =>
  `  pages: [page(definePage({ kind: 'calls', in: { sitemap: true }, *pages(edition) { yield { address: '/calls/', inputs: {}, model: () => (${model}) }; } }), ${layout})],`;

const put = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};
const build = () =>
  startCommand(['build', '--no-history', '--without-search'], { cwd: folder }).ended;
const site = () =>
  filesIn(path.join(folder, '_site')).map((file) => [
    file,
    readFileSync(path.join(folder, '_site', file), 'utf8'),
  ]);
let standing: ReturnType<typeof site>;

beforeAll(async () => {
  cpSync(smallSite, path.join(folder, 'content'), { recursive: true });
  put('layouts/own.tsx', OWN);
  writeFileSync(
    config,
    configured(
      "  outputs: { 'open/titles.txt': ({ briefs }) => briefs.map(({ title }) => title).join('\\n') },",
    ),
  );
  expect(await build()).toMatchObject({ code: 0, stderr: '' });
  standing = site();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a file that the record makes of its data stands where it says', () => {
  const text = readFileSync(path.join(folder, '_site/open/titles.txt'), 'utf8');
  expect(text.split('\n')).toHaveLength(3);
  expect(text).toContain('SDF begins its assault on Raqqa');
});

const THROWN = ['layouts/own.tsx:2:9', 'It throws: It is too late.'] as const;

describe('one error with its place, and the published site stays', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['a part that throws', { options: "  replace: { 'brief/heading': Broken }," }, THROWN],
    ['a wrapping part that throws', { options: "  wrap: { 'frame/header': Broken }," }, THROWN],
    ['a page whose model throws', { options: ownPage('fails()', 'Broken') }, THROWN],
    [
      'a page whose layout throws',
      { options: ownPage("{ shell: shellOf(edition, { address: '/calls/' }) }", 'Broken') },
      THROWN,
    ],
    ['a rule that throws for a brief', { options: rule('each: () => fails()') }, THROWN],
    ['a rule that throws for a text', { options: rule('inspect: () => fails()') }, THROWN],
    ['a rule that throws for the record', { options: rule('check: () => fails()') }, THROWN],
    ['an output that throws', { options: "  outputs: { 'a.txt': () => fails() }," }, THROWN],
    [
      'an output that promises',
      { options: "  outputs: {\n    'open/a.txt': async () => 'x',\n  }," },
      [
        'eleventy.config.ts:6:5',
        'The output "open/a.txt" returns a promise, which no file can hold.',
        'Return a text, or bytes as a Uint8Array',
      ],
    ],
    ['a configuration that throws as it is read', { options: '  brand: fails(),' }, THROWN],
    [
      'a style sheet that does not parse',
      {
        options: "  brand: { styles: './layouts/own.css' },",
        'layouts/own.css': 'a {\n  color red\n',
      },
      ['layouts/own.css:2:'],
    ],
    [
      'a style sheet that names what is not there',
      {
        options: "  brand: { styles: './layouts/own.css' },",
        'layouts/own.css': 'a {\n  background: url(./none.png);\n}\n',
      },
      ['layouts/own.css:2:', 'There is no file "./none.png".'],
    ],
    [
      'a word without its placeholder',
      { options: '', 'content/words/en.json': '{\n  "map.closeUp": "From close by"\n}\n' },
      ['content/words/en.json:2:', 'place'],
    ],
    [
      'a word that there is not',
      { options: '', 'content/words/en.json': '{\n  "paging.pag": "Page"\n}\n' },
      ['content/words/en.json:2:', 'en.json has no such key'],
    ],
    [
      'words that are no JSON',
      { options: '', 'content/words/en.json': '{\n  "paging.page": \n}\n' },
      ['content/words/en.json:'],
    ],
  ])('%s', async (_, { options = '', ...files }, said) => {
    writeFileSync(config, configured(options));
    for (const [file, text] of Object.entries(files)) put(file, text);
    const { code, stderr } = await build();
    for (const file of Object.keys(files)) rmSync(path.join(folder, file));
    rmSync(path.join(folder, 'content/words'), { recursive: true, force: true });
    for (const words of said) expect(stderr).toContain(words);
    expect(stderr).not.toContain('    at ');
    expect(stderr.match(/^\S+:\d+:\d+ {2}error/gm)).toHaveLength(1);
    expect(code).toBe(1);
    expect(site()).toEqual(standing);
  });
});
