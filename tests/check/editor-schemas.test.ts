import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { schemaFiles } from '../../src/commands/docs/schema-files.ts';
import { load } from '../../src/content/load/load.ts';

const root = path.resolve(import.meta.dirname, '../..');
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');
const { vocabularies } = load(path.join(root, 'content'), { rules: [] }).record;
const files = schemaFiles(vocabularies);

/** Vocabularies grow between two runs of the command: everything but their keys must be current. */
const withoutKeys = (text: string) => {
  const { definitions, ...schema } = JSON.parse(text);
  return JSON.parse(
    JSON.stringify({ ...schema, definitions: Object.keys(definitions ?? {}) }).replace(
      /\|[^|}]*\|\}/g,
      '|}',
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
  test.each(['site', 'topics', 'places', 'publishers', 'measures'])('content/%s.yaml', (name) => {
    const check = validate(name);
    check(parse(textOf(`content/${name}.yaml`)));
    expect(check.errors ?? []).toEqual([]);
  });

  test('the front matter of every brief', () => {
    const check = validate('brief');
    const briefs = readdirSync(path.join(root, 'content/briefs'), {
      recursive: true,
      encoding: 'utf8',
    });
    const refused = briefs
      .filter((file) => file.endsWith('.md'))
      .filter((file) => !check(parse(textOf(`content/briefs/${file}`).split(/^---$/m)[1] ?? '')));
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
  const at = definitions.topics.enum.indexOf('deir-ez-zor');
  expect(definitions.topics.markdownEnumDescriptions[at]).toBe(
    vocabularies.topics.get('deir-ez-zor')?.name,
  );
  const check = validate('brief');
  expect(
    check({ title: 'T', date: '2017', topics: 'a-new-topic', source: 'https://example.org/a' }),
  ).toBe(true);
});

test('VS Code finds what its settings name', () => {
  const settings = JSON.parse(textOf('.vscode/settings.json'));
  for (const [schema, file] of Object.entries<string>(settings['yaml.schemas'])) {
    expect([schema, textOf(schema).length > 0, textOf(file).length > 0]).toEqual([
      schema,
      true,
      true,
    ]);
  }
});
