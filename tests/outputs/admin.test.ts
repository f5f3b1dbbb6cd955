import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { frontMatter } from '../../src/brief/schema.ts';
import { load } from '../../src/content/load/load.ts';
import { writeBrief } from '../../src/content/writing/write-brief.ts';
import { writtenFields } from '../../src/content/writing/written-fields.ts';
import { fromFile, toFile } from '../../src/outputs/admin/browser/brief-file.ts';
import { pickedDays, writtenDays } from '../../src/outputs/admin/browser/date-control.ts';
import { editorConfig, type Field, gitBackend } from '../../src/outputs/admin/editor-config.ts';
import { adminFiles } from '../../src/outputs/admin/index.ts';
import { briefText, contentWith, smallSite } from '../content/small-content.ts';

const { record } = load(smallSite);
const config = editorConfig(record);
const briefs = config.collections.find(({ name }) => name === 'briefs');
const fields = briefs?.fields ?? [];
const field = (name: string, among: readonly Field[] = fields) =>
  among.find((one) => one.name === name);
const within = (name: string, part: string) =>
  field(part, (field(name)?.fields ?? []) as readonly Field[]);

test('no field of a record without entries in its vocabularies is an empty choice', () => {
  const empty = new Map(
    ['topics', 'places', 'publishers', 'measures'].map((name) => [`${name}.yaml`, '']),
  );
  const { record } = load(contentWith(Object.fromEntries(empty)));
  const all = (of: readonly Field[]): readonly Field[] =>
    of.flatMap((one) => [one, ...all((one.fields ?? []) as readonly Field[])]);
  const choices = editorConfig(record).collections.flatMap(({ fields = [] }) =>
    all(fields).filter(({ widget }) => widget === 'select'),
  );
  expect(choices.length).toBeGreaterThan(2);
  expect(choices.filter(({ options = [] }) => (options as unknown[]).length === 0)).toEqual([]);
});

describe('the form of a brief is made from the schema', () => {
  test('with every field, in its order, and those of our own beside them', () => {
    expect(fields.map(({ name }) => name).filter((name) => !OWN.includes(name))).toEqual(
      Object.keys(frontMatter.shape),
    );
    expect(fields.map(({ name }) => name)).toEqual(expect.arrayContaining(OWN));
  });
  const OWN = ['body', 'file_name', 'remarks'];

  test('what a brief needs must be filled in', () => {
    expect(fields.filter(({ required }) => required).map(({ name }) => name)).toEqual([
      'title',
      'date',
      'status',
      'importance',
      'topics',
      'source',
    ]);
  });

  test('topics, places and measures are chosen by name, publishers completed', () => {
    expect(field('topics')).toMatchObject({
      widget: 'select',
      multiple: true,
      options: expect.arrayContaining([{ label: 'The battle for Raqqa', value: 'raqqa' }]),
    });
    expect(within('claims', 'measure')).toMatchObject({
      widget: 'select',
      options: [{ label: 'Civilians killed in Raqqa', value: 'raqqa-deaths' }],
    });
    expect(within('source', 'publisher')).toMatchObject({
      widget: 'known-name',
      options: expect.arrayContaining([{ label: 'Reuters', value: 'reuters' }]),
    });
  });

  test('dates have a widget that knows EDTF, and every hint is the description', () => {
    expect(field('date')).toMatchObject({
      widget: 'edtf',
      hint: frontMatter.shape.date.description,
    });
    expect(within('source', 'published')).toMatchObject({ widget: 'edtf', of: 'source.published' });
  });
});

describe('the editor is served', () => {
  const admin = (site: string) => {
    const text = `title: A\ndescription: B\nurl: https://record.example/\n${site}`;
    return adminFiles(load(contentWith({ 'site.yaml': text })).record);
  };

  const hashes = (files: ReturnType<typeof admin>) =>
    files.map(({ path, bytes }) => `${createHash('sha1').update(bytes).digest('hex')} ${path}`);

  test('only where site.yaml asks for it', () => {
    expect(admin('')).toEqual([]);
    expect(admin('admin: false\n')).toEqual([]);
  });

  test('whole, from this site, and the same again', () => {
    const files = admin('admin: true\nrepository: https://github.com/editors/record\n');
    const page = Buffer.from(
      files.find(({ path }) => path === 'admin/index.html')?.bytes ?? [],
    ).toString();
    expect(page).toContain("script-src 'self';");
    expect(page).toContain("connect-src 'self' blob: data: https://api.github.com;");
    expect(page).not.toMatch(/(?:src|href)="(?!editor\.js")/);
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['admin/config.json', 'admin/editor.js']),
    );
    expect(files.filter(({ path }) => path.endsWith('.woff2')).length).toBeGreaterThan(1);
    expect(hashes(admin('admin: true\nrepository: https://github.com/editors/record\n'))).toEqual(
      hashes(files),
    );
  });

  test.each([
    ['https://github.com/a/b.git', 'github', 'a/b', 'https://api.github.com'],
    ['https://gitlab.com/group/sub/b', 'gitlab', 'group/sub/b', 'https://gitlab.com'],
    ['https://codeberg.org/a/b/', 'gitea', 'a/b', 'https://codeberg.org'],
  ])('for %s, from its host', (repository, name, repo, origin) => {
    const { backend, origins } = gitBackend(repository, 'main');
    expect(backend).toMatchObject({ name, repo, branch: 'main' });
    expect(origins).toEqual([origin]);
  });
});

describe('a brief goes through the editor', () => {
  test.each(record.briefs.map((brief) => [brief.name, brief] as const))(
    '%s unchanged',
    (_, brief) => {
      const text = writeBrief(
        writtenFields(brief),
        'Text.\n\n| a |\n| --- |\n| b[^1] |\n\n[^1]: Note.',
      );
      expect(toFile(fromFile(text))).toBe(text);
    },
  );

  test('in the form that its fields have, however it was written', () => {
    const text = briefText('place: raqqa\nsource: https://www.reuters.com/a\ndraft: true');
    expect(fromFile(text)).toMatchObject({
      place: ['raqqa'],
      source: [{ url: 'https://www.reuters.com/a' }],
      draft: true,
      body: 'The forces entered the city.\n',
    });
  });

  test('with the remarks in it', () => {
    const text = [
      '---',
      '# To do',
      'title: Forces enter the city',
      '# allow dates/future: announced',
      'date: 2017-07-01',
      'topics: [raqqa]',
      'source:',
      '  # Ask them',
      '  - publisher: reuters',
      '    url: https://www.reuters.com/a',
      '# The end',
      '---',
      'Text.',
      '',
    ].join('\n');
    expect(toFile(fromFile(text))).toBe(text);
    const atTheEndOfALine = text
      .replace('# allow dates/future: announced\n', '')
      .replace('07-01\n', '07-01 # allow dates/future: announced\n');
    expect(toFile(fromFile(atTheEndOfALine))).toBe(text);
  });

  test('or not at all, with a sentence that says why', () => {
    expect(() => fromFile('No front matter.')).toThrow('does not begin with front matter');
    expect(() => fromFile('---\ntitle: A: b\n---\n')).toThrow('A colon followed by a space');
  });
});

describe('days that are picked', () => {
  test.each([
    ['2017-06-06', { from: '2017-06-06', to: '', way: 'day' }],
    ['2017-06-06~', { from: '2017-06-06', to: '', way: 'about' }],
    ['2017-06', { from: '2017-06-01', to: '', way: 'month' }],
    ['2017', { from: '2017-01-01', to: '', way: 'year' }],
    ['2017-06-06/2017-06-09', { from: '2017-06-06', to: '2017-06-09', way: 'day' }],
    ['', { from: '', to: '', way: 'day' }],
  ])('%s and back', (edtf, days) => {
    expect(pickedDays(edtf)).toEqual(days);
    expect(writtenDays(days)).toBe(edtf);
  });

  test('an end before the beginning is none', () => {
    expect(writtenDays({ from: '2017-06-06', to: '2017-06-01', way: 'day' })).toBe('2017-06-06');
  });
});
