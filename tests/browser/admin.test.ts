import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { test as base, expect } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { overlayTree } from '../../src/content/source/source-tree.ts';
import { writeBrief } from '../../src/content/writing/write-brief.ts';
import { writtenFields } from '../../src/content/writing/written-fields.ts';
import { type AdminFile, adminFiles } from '../../src/outputs/admin/index.ts';
import { contentWith } from '../content/small-content.ts';
import { serveSite } from '../site-server.ts';
import { type Commit, gitHost } from './git-host.ts';
import { servedSite } from './served-site.ts';

const content = contentWith({
  'site.yaml': [
    'title: A small record',
    'description: Three events.',
    'url: https://record.example/',
    'repository: https://github.com/editors/record',
    'admin: true',
    '',
  ].join('\n'),
});
const files = new Map(
  content
    .entries()
    .filter(({ path: file }) => /\.(?:md|yaml)$/.test(file))
    .map((entry) => [`content/${entry.path}`, entry.read().toString('utf8')]),
);
const admin = adminFiles(load(content).record);
/** The same without a repository. */
const unhosted = adminFiles(
  load(
    contentWith({
      'site.yaml': [
        'title: A small record',
        'description: Three events.',
        'url: https://record.example/',
        'admin: true',
        '',
      ].join('\n'),
    }),
  ).record,
);

interface Editor {
  readonly page: Page;
  readonly commits: readonly Commit[];
}

/** The editor's page, before anybody has signed in. */
interface Entrance {
  readonly context: BrowserContext;
  readonly home: string;
}

async function entrance(
  served: readonly AdminFile[],
  use: (entrance: Entrance) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-admin-'));
  for (const { path: file, bytes } of served) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), bytes);
  }
  writeFileSync(path.join(folder, '404.html'), '');
  const server = await serveSite(folder, '/');
  const browser = await chromium.connect(servedSite().browser);
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  const elsewhere: string[] = [];
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(server.home)) return route.continue();
    elsewhere.push(url);
    return route.abort();
  });
  await use({ context, home: `${server.home}admin/` });
  await context.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
  expect(elsewhere).toEqual([]);
}

/** An editor at work: signed in to a git host that holds the small site, in front of the list of briefs. */
const test = base.extend<{ editor: Editor }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest finds fixtures by this form
  editor: async ({}, use) => {
    await entrance(admin, async ({ context, home }) => {
      const commits = await gitHost(context, files);
      const page = await context.newPage();
      await page.goto(home);
      await page.getByText('Sign In Using Access Token').click();
      await page.getByRole('textbox').first().fill('token');
      await page.keyboard.press('Enter');
      await page.getByText('SDF begins').first().waitFor();
      await use({ page, commits });
    });
  },
});

const field = (page: Page, name: string) => page.locator(`[data-key-path="${name}"]`).first();
const input = (page: Page, name: string) =>
  field(page, name).locator('input[type="text"], input[type="url"]').first();

/** Opens a brief, and waits until its form has been drawn. */
async function open(page: Page, title: string): Promise<void> {
  await page.getByText(title).first().click();
  await input(page, 'date').waitFor();
}

async function save({ page, commits }: Editor): Promise<[file: string, text: string]> {
  await page.getByRole('button', { name: 'Save' }).first().click();
  await expect.poll(() => commits.length, { timeout: 15_000 }).toBe(1);
  const [saved] = commits[0]?.written ?? [];
  if (!saved) throw new Error('Nothing was saved.');
  return saved;
}

/** What the record would say to the saved file. */
function errors([file, text]: readonly [string, string]): string[] {
  const tree = overlayTree(content, new Map([[file.slice('content/'.length), text]]));
  return load(tree)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ rule, reason }) => `${rule}: ${reason}`);
}

test('lists the briefs and the pages of the repository', async ({ editor: { page } }) => {
  await expect.poll(() => page.locator('[role=row]').count()).toBe(3);
  await page.getByText('Pages').first().click();
  await page.getByText('About').first().waitFor();
});

test('saves a changed brief as an editor would have written it', async ({ editor }) => {
  const { page } = editor;
  await open(page, 'SDF begins');
  await input(page, 'title').fill('SDF begins: day one');
  const saved = await save(editor);
  const brief = load(content).record.briefs.find(({ name }) => name === '2017-06-06-raqqa-assault');
  if (!brief) throw new Error('The small site has no such brief.');
  const file = `content/${brief.file.slice(brief.file.indexOf('briefs/'))}`;
  const body = files.get(file)?.split(/^---\n/m)[2] ?? '';
  expect(saved).toEqual([
    file,
    writeBrief(writtenFields({ ...brief, title: 'SDF begins: day one' }), body),
  ]);
  expect(errors(saved)).toEqual([]);
});

test('writes a new brief, with a date as sure as it is, and keys by their names', async ({
  editor,
}) => {
  const { page } = editor;
  await page.getByRole('button', { name: 'New' }).first().click();
  await input(page, 'date').waitFor();
  await input(page, 'title').fill('Forces enter the old city');
  await page.getByLabel('Day').first().fill('2017-07-03');
  await page.getByLabel('How it is meant').first().selectOption('about');
  const meant = page.locator('output').first();
  await expect.poll(() => meant.textContent()).toBe('about 3 July 2017');
  await field(page, 'topics').getByRole('combobox').click();
  await page.getByRole('option', { name: 'The battle for Raqqa' }).first().click();
  await page
    .getByRole('button', { name: /Add .?source/ })
    .first()
    .click();
  await input(page, 'source.0.publisher').fill('reuters');
  await input(page, 'source.0.url').fill('https://www.reuters.com/old-city');
  const saved = await save(editor);
  expect(saved).toEqual([
    'content/briefs/2017/2017-07-03-forces-enter-old-city.md',
    [
      '---',
      'title: Forces enter the old city',
      'date: 2017-07-03~',
      'topics: [raqqa]',
      'source:',
      '  - publisher: reuters',
      '    url: https://www.reuters.com/old-city',
      '---',
      '',
    ].join('\n'),
  ]);
  expect(errors(saved)).toEqual([]);
});

test('says what check would say, before anything is saved', async ({
  editor: { page, commits },
}) => {
  await open(page, 'SDF begins');
  await input(page, 'date').fill('6 June 2017');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await page.getByText('Did you mean "2017-06-06"?').first().waitFor();
  expect(commits).toEqual([]);
});

/** Stands for the dialog in which somebody chooses the folder of a repository: a folder of the page's own. */
async function chooseFolderOf(context: BrowserContext): Promise<void> {
  await context.addInitScript(
    ({ written }) => {
      const choose = async (): Promise<FileSystemDirectoryHandle> => {
        const root = await navigator.storage.getDirectory();
        await root.getDirectoryHandle('.git', { create: true });
        for (const [file, text] of written) {
          const names = file.split('/');
          const name = names.pop() ?? '';
          let folder = root;
          for (const part of names)
            folder = await folder.getDirectoryHandle(part, { create: true });
          const stream = await (
            await folder.getFileHandle(name, { create: true })
          ).createWritable();
          await stream.write(text);
          await stream.close();
        }
        return root;
      };
      Object.assign(globalThis, { showDirectoryPicker: choose });
    },
    { written: [...files] },
  );
}

/** What stands in the chosen folder. */
function textIn(page: Page, file: string): Promise<string> {
  return page.evaluate(async (way) => {
    const names = way.split('/');
    const name = names.pop() ?? '';
    let folder = await navigator.storage.getDirectory();
    for (const part of names) folder = await folder.getDirectoryHandle(part);
    return (await (await folder.getFileHandle(name)).getFile()).text();
  }, file);
}

base.for([
  [
    'a record with a repository',
    admin,
    ['Work with Local Repository', 'Sign In Using Access Token'],
  ],
  ['a record without one', unhosted, ['Work with Local Repository']],
] as const)('on this machine, %s is edited in its own files', async ([, served, ways]) => {
  await entrance(served, async ({ context, home }) => {
    await chooseFolderOf(context);
    const page = await context.newPage();
    await page.goto(home);
    await page.getByText('Work with Local Repository').waitFor();
    expect(await page.getByRole('button').allInnerTexts()).toEqual(ways);
    await page.getByText('Work with Local Repository').click();
    await open(page, 'SDF begins');
    await input(page, 'title').fill('SDF begins: day one');
    await page.getByRole('button', { name: 'Save' }).first().click();
    const file = [...files.keys()].find((name) => name.includes('2017-06-06')) ?? '';
    await expect
      .poll(() => textIn(page, file), { timeout: 15_000 })
      .toContain('title: "SDF begins: day one"');
  });
});
