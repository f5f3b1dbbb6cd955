import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { vocabularySchemas } from '../../src/brief/vocabularies.ts';
import { schemaFiles } from '../../src/commands/docs/schema-files.ts';
import { load } from '../../src/content/load/load.ts';
import { folderTree } from '../../src/content/source/source-tree.ts';
import { bridgeSite } from '../content/small-content.ts';

const root = path.resolve(import.meta.dirname, '../..');
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');
const { record } = load(bridgeSite, { rules: [] });
const { vocabularies } = record;
const files = schemaFiles(record);

/** Every record has its own vocabularies, and they grow: everything but their keys must be current. */
const withoutKeys = (text: string) => {
  const { definitions, ...schema } = JSON.parse(text);
  return JSON.parse(
    JSON.stringify({ ...schema, definitions: Object.keys(definitions ?? {}) }).replace(
      /\$\{(\d+)\|[^|}]*\|\}/g,
      '$$$1',
    ),
  );
};

const ajv = new Ajv({ strict: false, allErrors: true });
const validate = (name: string) => ajv.compile(JSON.parse(textOf(`schemas/${name}.schema.json`)));

test.each(files.map(({ path: file, content }) => [file, content]))(
  '%s is current: npm run schemas',
  (file, content) => {
    expect(withoutKeys(textOf(file))).toEqual(withoutKeys(content));
  },
);

describe('editors of YAML accept', () => {
  test.each(['site', 'topics', 'places', 'publishers', 'measures'])('%s.yaml', (name) => {
    const check = validate(name);
    check(parse(readFileSync(path.join(bridgeSite, `${name}.yaml`), 'utf8')));
    expect(check.errors ?? []).toEqual([]);
  });

  test('the front matter of every brief', () => {
    const check = validate('brief');
    const briefs = folderTree(bridgeSite)
      .entries()
      // The text of a brief in another language holds no facts.
      .filter(({ path: file }) => /^briefs\/[^.]+\.md$/.test(file));
    const refused = briefs.filter(
      (entry) => !check(parse(entry.read().toString('utf8').split(/^---$/m)[1] ?? '')),
    );
    expect(briefs.length).toBeGreaterThan(100);
    expect(refused).toEqual([]);
  });
});

describe('editors of YAML mark', () => {
  const sound = {
    title: 'T',
    date: '2017-06-06',
    topics: ['raqqa'],
    source: 'https://example.org/a',
  };

  test.each([
    ['a misspelt field', { ...sound, sumary: 'x' }],
    ['a missing field', { title: 'T', date: '2017-06-06', topics: 'raqqa' }],
    ['a word that is none of those', { ...sound, status: 'unconfirmed' }],
    ['a key with capitals', { ...sound, topics: ['Raqqa'] }],
    ['an address without its beginning', { ...sound, source: { url: 'www.reuters.com' } }],
    ['a word for true', { ...sound, draft: 'sure' }],
  ])('%s', (_, data) => {
    const check = validate('brief');
    expect(check(sound)).toBe(true);
    expect(check(data)).toBe(false);
  });
});

test('keys are offered with their names, and new ones are not forbidden', () => {
  const { definitions } = JSON.parse(
    files.find(({ path: file }) => file === 'schemas/brief.schema.json')?.content ?? '',
  );
  const at = definitions.topics.enum.indexOf('ferry');
  expect(definitions.topics.markdownEnumDescriptions[at]).toBe(
    vocabularies.topics.get('ferry')?.name,
  );
  const check = validate('brief');
  expect(
    check({ title: 'T', date: '2017', topics: 'a-new-topic', source: 'https://example.org/a' }),
  ).toBe(true);
});

test('VS Code finds what its settings name, for every file of data', () => {
  const settings = JSON.parse(textOf('.vscode/settings.json'));
  for (const [schema, file] of Object.entries<string>(settings['yaml.schemas'])) {
    expect([schema, textOf(schema).length > 0]).toEqual([schema, true]);
    expect(`schemas/${path.basename(file, '.yaml')}.schema.json`).toBe(path.normalize(schema));
  }
  const data = ['site', 'redactions', ...Object.keys(vocabularySchemas)].map(
    (name) => `content/${name}.yaml`,
  );
  expect(Object.values(settings['yaml.schemas']).sort()).toEqual(data.sort());
});
