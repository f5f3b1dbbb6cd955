import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load as parse } from 'cheerio';
import { afterEach, describe, expect, test } from 'vitest';
import { parts } from '../../layouts/parts.ts';
import { configuration } from '../../src/commands/project/configuration.ts';
import { load } from '../../src/content/load/load.ts';
import { ConfigurationFault } from '../../src/site/configuration-fault.ts';
import { planSite } from '../../src/site/plan.ts';
import { smallSite } from '../content/small-content.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A record's folder with a configuration and what it needs. */
function folderWith(config: string, files: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(path.join(tmpdir(), 'dateline-configuration-'));
  folders.push(root);
  for (const [name, text] of Object.entries({ 'eleventy.config.ts': config, ...files })) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return root;
}

const withOptions = (options: string) =>
  `import { dateline, text } from 'dateline';\n\nexport default dateline({\n${options}\n});\n`;

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';

/** All that is wrong, as `file:line:column reason → fix`. */
async function faultsOf(config: string, files?: Readonly<Record<string, string>>) {
  try {
    await configuration(folderWith(config, files));
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationFault)) throw error;
    return error.diagnostics.map(
      ({ file, line, column, reason, fix }) => `${file}:${line}:${column} ${reason} → ${fix}`,
    );
  }
}

test('a folder without a configuration is set up by the defaults', async () => {
  const { brand, rules, ownFields } = await configuration(path.join(tmpdir(), 'dateline-none'));
  expect([brand, rules, ownFields]).toEqual([{}, [], undefined]);
});

describe('what is wrong is one error with its place and its fix', () => {
  test.each<[string, string, string]>([
    [
      'an unknown option',
      "  brnad: { logo: 'x.svg' },",
      'eleventy.config.ts:4:3 There is no option "brnad". → Did you mean "brand"?',
    ],
    [
      'an unknown option within',
      '  brand: {\n    acent: {},\n  },',
      'eleventy.config.ts:5:5 There is no option "acent". → Did you mean "accent"?',
    ],
    [
      'a logo that is not there',
      "  brand: { logo: './layouts/logoo.svg' },",
      'eleventy.config.ts:4:12 There is no file "./layouts/logoo.svg". → Did you mean "layouts/logo.svg"?',
    ],
    [
      'a logo of another kind',
      "  brand: { logo: './layouts/logo.txt' },",
      'eleventy.config.ts:4:12 "./layouts/logo.txt" cannot be the logo. → Give an SVG, PNG or WebP file.',
    ],
    [
      'a colour without contrast',
      "  brand: { accent: { light: '#ffcc00', dark: '#ff9aa8' } },",
      'eleventy.config.ts:4:22 #ffcc00 has a contrast of 1.3 to 1 with the light ground; links need 4.5 to 1 to be read. → Choose a darker colour.',
    ],
    [
      'a colour too dark',
      "  brand: { accent: { light: '#8a1c2b', dark: '#8a1c2b' } },",
      'eleventy.config.ts:4:40 #8a1c2b has a contrast of 1.7 to 1 with the dark ground; links need 4.5 to 1 to be read. → Choose a lighter colour.',
    ],
    [
      'what is no colour',
      "  brand: { accent: { light: 'red', dark: '#ff9aa8' } },",
      'eleventy.config.ts:4:22 "red" is no colour in six hexadecimal digits. → Write it as in "#8a1c2b".',
    ],
    [
      'half an accent',
      "  brand: { accent: { light: '#8a1c2b' } },",
      'eleventy.config.ts:4:12 "dark" is not a text. → docs/configuration.md lists every option with what it takes.',
    ],
    [
      'a part that there is not',
      "  replace: { 'brief/headin': () => null },",
      'eleventy.config.ts:4:14 There is no part "brief/headin". → Did you mean "brief/heading"?',
    ],
    [
      'a part that is no component',
      "  replace: { 'brief/heading': 'x' },",
      'eleventy.config.ts:4:14 This is no component. → Give a function that takes the props of the part and returns what to show.',
    ],
    [
      'what is no field',
      "  fields: { procedure: 'x' },",
      'eleventy.config.ts:4:13 This is no field. → Make it with text(), number(), day(), address(), choice([…]), list(…) and the like.',
    ],
    [
      'a field that every brief has',
      '  fields: { title: text() },',
      'eleventy.config.ts:4:13 Every brief has "title" already. → Choose another name for your field.',
    ],
    [
      'a page that is none',
      '  pages: [{ kind: "x" }],',
      'eleventy.config.ts:4:3 This is no kind of page. → Make it with page({ kind, in, pages }, Layout).',
    ],
    [
      'a rule that is none',
      '  rules: [{ name: "x" }],',
      'eleventy.config.ts:4:3 This is no rule. → A rule has a name (subject/fault), a severity (error or warning), a summary, and one of check, each, inspect.',
    ],
    [
      'an output that is none',
      "  outputs: { 'open/days.txt': 'x' },",
      'eleventy.config.ts:4:14 This is no output. → Give a function that takes what briefs.json holds and returns a text: "open/days.txt": ({ briefs }) => ….',
    ],
    [
      'an output outside the site',
      "  outputs: { '../days.txt': () => '' },",
      'eleventy.config.ts:4:14 "../days.txt" cannot be the name of a file: it has a part that leads to another folder. → Write its path from the root of the site, as "open/days.csv".',
    ],
    [
      'an output in the place of a file of the site',
      "  outputs: { 'data/briefs.json': () => '' },",
      'eleventy.config.ts:4:14 "data/briefs.json" stands where the site has files of its own. → Write its path from the root of the site, as "open/days.csv".',
    ],
  ])('%s', async (_, options, fault) => {
    const files = { 'layouts/logo.svg': LOGO, 'layouts/logo.txt': 'x' };
    expect(await faultsOf(withOptions(options), files)).toEqual([fault]);
  });

  test('all of them at once', async () => {
    const options = '  brnad: {},\n  brand: { acent: {}, footer: 1 },\n  wrap: { x: () => null },';
    expect((await faultsOf(withOptions(options))).length).toBe(4);
  });

  test('a program that does not parse', async () => {
    const [fault] = await faultsOf(withOptions('  brand: {'));
    expect(fault).toMatch(/^eleventy\.config\.ts:5:\d+ .* → Correct the program/);
  });

  test('an import that leads nowhere', async () => {
    const [fault] = await faultsOf(`import './layouts/none.ts';\n${withOptions('')}`);
    expect(fault).toMatch(
      /^eleventy\.config\.ts:1:\d+ Could not resolve "\.\/layouts\/none\.ts"\./,
    );
  });

  test('a package that is not installed', async () => {
    const [fault] = await faultsOf(`import 'no-such-package';\n${withOptions('')}`);
    expect(fault).toContain('→ Install the package, with npm install.');
  });

  test('code that throws, in the file and line in which it does', async () => {
    const faults = await faultsOf(
      `import { named } from './layouts/named.ts';\n${withOptions('  brand: named(),')}`,
      {
        'layouts/named.ts':
          "type Brand = object;\n\nexport function named(): Brand {\n  throw new Error('It is too late.');\n}\n",
      },
    );
    expect(faults).toEqual([
      'layouts/named.ts:4:9 It throws: It is too late. → Correct the program.',
    ]);
  });

  test('a configuration that exports something else', async () => {
    const [fault] = await faultsOf('export default {};\n');
    expect(fault).toMatch(/^eleventy\.config\.ts:1:1 It does not export what dateline\(\) gives\./);
  });
});

describe('a record that is set up', () => {
  const CONFIG = `import { dateline, definePage, defineRule, page, briefExample, shellOf } from 'dateline';
import { Calls, Heading, Around } from './layouts/own.tsx';

const calls = definePage({
  kind: 'calls',
  in: { sitemap: true, navigation: { label: 'Calls', address: '/calls/' } },
  *pages(edition) {
    yield {
      address: '/calls/',
      inputs: { facts: edition.record.briefs },
      model: () => ({ shell: shellOf(edition, { address: '/calls/' }), count: edition.record.briefs.length }),
    };
  },
});

export default dateline({
  brand: {
    logo: './layouts/logo.svg',
    accent: { light: '#8a1c2b', dark: '#ff9aa8' },
    footer: 'Kept by the town’s archive.',
    styles: './layouts/own.css',
  },
  replace: { 'brief/heading': Heading },
  wrap: { 'brief/sources': Around },
  pages: [page(calls, Calls)],
  rules: [
    defineRule({
      name: 'house/shouting',
      severity: 'error',
      summary: 'A title has no exclamation mark.',
      why: 'It shouts.',
      bad: briefExample('title: SDF enters Raqqa!'),
      good: briefExample('title: SDF enters Raqqa'),
      inspect: () => {},
      each: ({ record: { title } }, _, report) => {
        if (title.includes('Raqqa')) report({ path: ['title'] }, { reason: 'It names Raqqa.', fix: 'Name none.' });
      },
    }),
  ],
});
`;
  const OWN = `import { Shell, useWords, type PageProps, type PartProps, type PageModel, type Wrapped } from 'dateline';

export function Heading({ brief }: PartProps['brief/heading']) {
  const words = useWords();
  return <h1 class="own">{words('sections.timeline')}: {brief.title}</h1>;
}

export function Around({ original }: Wrapped<PartProps['brief/sources']>) {
  return <div class="around">{original}</div>;
}

export function Calls({ model }: PageProps<PageModel & { count: number }>) {
  return <Shell shell={model.shell} title="Calls" kind="prose"><p>{model.count}</p></Shell>;
}
`;
  const CSS = ":root { --page: 60rem }\n@font-face { font-family: Own; src: url('./own.woff2') }\n";

  test('shows its looks, its parts and its pages, and holds its rules', async () => {
    const root = folderWith(CONFIG, {
      'layouts/own.tsx': OWN,
      'layouts/own.css': CSS,
      'layouts/own.woff2': 'font',
      'layouts/logo.svg': LOGO,
    });
    const configured = await configuration(root);
    const { record, diagnostics } = load(smallSite, { ownRules: configured.rules });
    expect(diagnostics.map(({ rule }) => rule)).toContain('house/shouting');
    const plan = planSite(
      record,
      { buildMoment: '2020-01-01T00:00:00Z', pathPrefix: '/' },
      configured,
    );
    const pages = new Map(plan.pages().map((one) => [one.address, parse(one.html())]));
    const brief = pages.get('/briefs/2017-06-06-raqqa-assault/');
    expect(brief?.('h1.own').text()).toMatch(/^Timeline: /);
    expect(brief?.('.around .sources, .around section').length).toBeGreaterThan(0);
    expect(brief?.('.site-logo').attr('src')).toMatch(/^\/assets\/logo-\w+\.svg$/);
    expect(brief?.('.site-note').text()).toBe('Kept by the town’s archive.');
    expect(brief?.('.site-nav').text()).toContain('Calls');
    expect(pages.get('/calls/')?.('main p').text()).toBe(String(record.briefs.length));
    const files = [...plan.files()];
    const textOf = (pattern: RegExp) =>
      Buffer.from(
        files.find(({ path: file }) => pattern.test(file))?.render() as Uint8Array,
      ).toString();
    const css = textOf(/main-\w+\.css$/);
    expect(css).toMatch(/@layer record\{.*--accent:#8a1c2b.*--accent:#ff9aa8.*--page:60rem/s);
    expect(css).toMatch(/own-\w+\.woff2/);
    expect(textOf(/own-\w+\.woff2$/)).toBe('font');
    expect(textOf(/sitemap\.xml$/)).toContain('/calls/');
  });

  test('has parts that each know their name', () => {
    const named = Object.entries(parts).map(([name, { partName }]) => [name, partName]);
    expect(named.filter(([name, own]) => name !== own)).toEqual([]);
  });
});
