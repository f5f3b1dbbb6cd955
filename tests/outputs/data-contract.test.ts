import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { DATA_VERSION } from '../../src/outputs/data/brief-data.ts';
import { exports } from '../../src/outputs/data/index.ts';
import { keyOf } from '../../src/outputs/page/facets.ts';
import { brief } from '../indexes/small-record.ts';
import { bridgeEdition } from './bridge-edition.ts';
import { exportsOf, pagesOf } from './open-edition.ts';

const said = { measure: 'deaths', by: 'A ministry', scope: 'Town' };
const edition = pagesOf([
  brief(
    'first',
    {
      date: '2017-01-01',
      place: ['town', 'port'],
      source: [
        { publisher: 'wire', url: 'https://wire.example/1' },
        { publisher: 'A pamphlet', title: 'Of the town', published: '2017-02' },
      ],
      claims: [
        { ...said, value: '12', reported: '2017-01-02', source: '1', superseded: '2017-03-01' },
        { ...said, by: 'A hospital', value: '14', reported: '2017-01-02' },
      ],
      corrections: [{ date: '2017-03-02', kind: 'correction', note: 'Another number.' }],
    },
    '<h2>What</h2>\n<p>It <em>was</em> &lt;b&gt;.<sup class="footnote-ref"><a href="#n">1</a></sup></p><ul><li>One</li><li>Two</li></ul>',
  ),
  brief('later', {
    date: '2017-03-01',
    claims: [
      { ...said, value: '20', reported: '2017-03-01' },
      { ...said, scope: 'Port', value: '21', reported: '2017-03-01' },
    ],
  }),
]).edition;
const files = exportsOf(edition);
const records = { 'a record of many': exportsOf(bridgeEdition()), 'a small record': files };
const rows = (csv = ''): Record<string, string>[] => parse(csv, { columns: true, bom: true });

describe('an entry', () => {
  const [first] = JSON.parse(files['briefs.json'] ?? '').briefs;

  test('has its text, without marks', () => {
    expect(first.text).toBe('What\nIt was <b>.\nOne\nTwo');
    expect(rows(files['briefs.csv'])[0]?.text).toBe(first.text);
  });

  test('says what took the place of a superseded claim, of the same claimant and scope alone', () => {
    const [replaced, stands] = first.claims;
    const [, later] = JSON.parse(files['briefs.json'] ?? '').briefs;
    expect(replaced.supersededBy).toBe(`later#${later.claims[0].id}`);
    expect(stands).not.toHaveProperty('supersededBy');
    expect(rows(files['claims.csv'])[0]?.superseded_by).toBe(replaced.supersededBy);
    expect(rows(files['claims.csv']).map(({ id }) => id)).toContain(replaced.supersededBy);
  });

  test('has ids for its sources, which stay where others are put before them', () => {
    const [{ id }] = first.sources;
    expect(first.claims[0].sourceId).toBe(id);
    expect(rows(files['sources.csv'])[0]?.id).toBe(`first#${id}`);
    const moved = pagesOf([
      brief('first', {
        date: '2017-01-01',
        source: ['https://new.example/', { publisher: 'Renamed', url: 'https://wire.example/1' }],
      }),
    ]).edition;
    const { sources } = JSON.parse(exportsOf(moved)['briefs.json'] ?? '').briefs[0];
    expect(sources[1].id).toBe(id);
  });
});

test('what took the place of a claim is made anew in the files where it changes', () => {
  const claims = [{ ...said, value: '12', reported: '2017-01-02', superseded: '2017-03-01' }];
  const old = brief('old', { date: '2017-01-01', claims });
  const keysWith = (value: string) => {
    const next = brief('next', { date: '2017-03-01', claims: [{ ...said, value }] });
    const file = [...exports(pagesOf([old, next]).edition)].find(({ joined }) => joined);
    return file?.joined?.keys[0];
  };
  expect(keysWith('20')).not.toBe(keysWith('21'));
  expect(keysWith('20')).toBe(keysWith('20'));
});

/** Profiles as Frictionless Data publishes them; ours use nothing in which draft 4 differs from 7. */
function profile(name: string) {
  const file = new URL(`../fixtures/published-schemas/${name}.json`, import.meta.url);
  const { $schema: _, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  return new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
}

interface TableField {
  readonly name: string;
  readonly type: string;
  readonly description?: string;
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] };
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema?: {
    readonly fields: readonly TableField[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly { readonly fields: readonly string[] }[];
  };
}

/** What Table Schema takes for a value of each type. */
const VALUES: Readonly<Record<string, RegExp>> = {
  string: /\S/,
  integer: /^-?\d+$/,
  number: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
};

describe.each(Object.entries(records))('datapackage.json, for %s', (_, of) => {
  const described = JSON.parse(of['datapackage.json'] ?? '');
  const resources: readonly Resource[] = described.resources;
  const tables = resources.flatMap(({ schema, ...resource }) =>
    schema ? [{ ...resource, schema, rows: rows(of[resource.path]) }] : [],
  );

  test('is what its profile says', () => {
    const valid = profile('data-package');
    expect(valid(described) ? [] : valid.errors).toEqual([]);
    expect(valid({ ...described, resources: [] })).toBe(false);
  });

  test('names every file but those that describe them', () => {
    const names = [...resources.map(({ path }) => path), 'datapackage.json', 'csv-metadata.json'];
    expect(names.sort()).toEqual(Object.keys(of).sort());
  });

  test('describes each table by its profile', () => {
    const valid = profile('tabular-data-resource');
    expect(tables.map(({ name }) => name)).toEqual(['briefs', 'claims', 'sources', 'corrections']);
    for (const resource of resources.filter(({ schema }) => schema)) {
      expect(valid(resource) ? [] : valid.errors, resource.name).toEqual([]);
      expect(valid({ ...resource, schema: { fields: [{}] } })).toBe(false);
    }
  });

  test('describes every column, and every cell is of its type', () => {
    for (const { name, path, schema, rows: all } of tables) {
      const [header] = parse(of[path] ?? '', { to: 1 });
      expect(schema.fields.map((field) => field.name)).toEqual(header);
      for (const field of schema.fields) {
        const { required, enum: words } = field.constraints ?? {};
        for (const { [field.name]: cell = '' } of all) {
          const at = `${name}.${field.name}: ${cell}`;
          if (cell === '') expect(required, at).toBeUndefined();
          else {
            expect(cell, at).toMatch(VALUES[field.type] ?? /$^/);
            if (words) expect(words, at).toContain(cell);
          }
        }
      }
    }
  });

  test('has keys that are unique and lead to entries', () => {
    const entries = new Set(tables[0]?.rows.map(({ id }) => id));
    for (const { name, schema, rows: all } of tables) {
      const [key = ''] = schema.primaryKey;
      expect(new Set(all.map((row) => row[key])).size, name).toBe(all.length);
      for (const { fields } of schema.foreignKeys ?? []) {
        for (const row of all) expect(entries, name).toContain(row[fields[0] ?? '']);
      }
    }
  });
});

test('every column is described', () => {
  const { resources } = JSON.parse(files['datapackage.json'] ?? '');
  const fields: readonly TableField[] = resources.flatMap(
    (one: Resource) => one.schema?.fields ?? [],
  );
  expect(
    fields.filter(({ description = '' }) => description === '').map(({ name }) => name),
  ).toEqual([]);
});

/** What the vocabulary of CSV on the Web allows of each kind of description (W3C, 2015). */
const CSVW = {
  type: 'object',
  required: ['@context', 'tables'],
  patternProperties: { '^dc:': {} },
  properties: {
    '@context': {
      type: 'array',
      minItems: 1,
      maxItems: 2,
      items: {
        anyOf: [
          { const: 'http://www.w3.org/ns/csvw' },
          { type: 'object', required: ['@language'] },
        ],
      },
    },
    tables: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['url', 'tableSchema'],
        additionalProperties: false,
        properties: {
          url: { type: 'string' },
          tableSchema: {
            type: 'object',
            required: ['columns'],
            additionalProperties: false,
            properties: {
              columns: {
                type: 'array',
                items: {
                  type: 'object',
                  required: ['name', 'titles'],
                  additionalProperties: false,
                  patternProperties: { '^dc:': {} },
                  properties: {
                    name: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9_.]*$' },
                    titles: { type: 'string' },
                    required: { type: 'boolean' },
                    datatype: {
                      anyOf: [
                        { enum: ['string', 'integer', 'number', 'boolean'] },
                        { type: 'object', required: ['base', 'format'] },
                      ],
                    },
                  },
                },
              },
              primaryKey: { type: 'string' },
              foreignKeys: {
                type: 'array',
                items: { type: 'object', required: ['columnReference', 'reference'] },
              },
            },
          },
        },
      },
    },
  },
  additionalProperties: false,
};

test('csv-metadata.json describes the columns of every table in the words of CSV on the Web', () => {
  const described = JSON.parse(files['csv-metadata.json'] ?? '');
  const valid = new Ajv({ strict: false, allErrors: true }).compile(CSVW);
  expect(valid(described) ? [] : valid.errors).toEqual([]);
  for (const { url, tableSchema } of described.tables) {
    expect(url).toMatch(/^https:\/\/record\.example\/repo\/data\//);
    const [header] = parse(files[url.split('/').at(-1)] ?? '', { to: 1 });
    expect(tableSchema.columns.map(({ titles }: { titles: string }) => titles)).toEqual(header);
  }
});

describe('GeoJSON', () => {
  test('has a feature for each entry, with the longitude first, and none but null without a place', () => {
    const { type, features } = JSON.parse(files['events.geojson'] ?? '');
    expect(type).toBe('FeatureCollection');
    expect(features).toMatchObject([
      {
        type: 'Feature',
        id: 'first',
        geometry: {
          type: 'MultiPoint',
          coordinates: [
            [43.2, 36.1],
            [-1, expect.any(Number)],
          ],
        },
        properties: { date: '2017-01-01', places: [{ key: 'town' }, { key: 'port' }] },
      },
      { id: 'later', geometry: null },
    ]);
  });

  test('has a feature for each place at which something happened', () => {
    const { features } = JSON.parse(files['places.geojson'] ?? '');
    expect(features.map(({ id }: { id: string }) => id).sort()).toEqual(['port', 'town']);
    expect(features[0].properties).toMatchObject({ entries: 1, first: '2017-01-01' });
  });
});

// Until a version is released, what is added to it changes the value alone.
test('the form of the files has a version: what changes it changes the version and this value', () => {
  const schema = JSON.parse(files['briefs.schema.json'] ?? '');
  const { resources } = JSON.parse(files['datapackage.json'] ?? '');
  const columns = resources.map((one: Resource) => one.schema?.fields.map(({ name }) => name));
  const form = JSON.stringify(schema.$defs, (key, value) =>
    key === 'description' ? undefined : value,
  );
  expect({ [DATA_VERSION]: keyOf(form, columns) }).toEqual({ '1.2': 'sv_AE-ZPqL4oRmMlIkdhzT' });
});

const python = spawnSync('python3', ['--version']).status === 0;

test.runIf(python)('the example for Python reads the claims that stand', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-data-'));
  try {
    const table = path.join(folder, 'claims.csv');
    writeFileSync(table, files['claims.csv'] ?? '');
    const guide = readFileSync(new URL('../../docs/data.md', import.meta.url), 'utf8');
    const [, example = ''] = /```python\n([\s\S]*?)```/.exec(guide) ?? [];
    const code = example.replace('https://record.example/data/claims.csv', `file://${table}`);
    const { stdout, stderr } = spawnSync('python3', ['-c', code], { encoding: 'utf8' });
    expect(stderr).toBe('');
    const standing = rows(files['claims.csv']).filter(({ superseded }) => superseded === '');
    expect(stdout.trim().split('\n')).toEqual(
      standing.map(({ measure, value, by, url }) => [measure, value, by, url].join(' ')),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
