import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildMoment } from '../../src/commands/project/build-moment.ts';
import { load } from '../../src/content/load/load.ts';
import { folderTree } from '../../src/content/source/source-tree.ts';
import { root } from '../build-command.ts';

/*
 * What holds of whatever record stands in `content/`. The tests of the software are elsewhere, and
 * none of them reads it.
 */

const tree = folderTree(path.join(root, 'content'), 'content');
const { record, diagnostics } = load(tree, { moment: buildMoment() });
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');

test('npm run check finds no error', () => {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ file, line, reason }) => `${file}:${line} ${reason}`)).toEqual([]);
  expect(record.briefs.length).toBeGreaterThan(0);
});

describe('editors of YAML accept', () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  const schemaOf = (file: string) => {
    if (file.startsWith('briefs/')) return 'brief';
    return file.startsWith('pages/') ? 'page' : path.basename(file, '.yaml');
  };
  const texts = tree.entries().filter(({ path: file }) => /\.(?:md|yaml)$/.test(file));

  test.each([...new Set(texts.map(({ path: file }) => schemaOf(file)))])('each %s', (schema) => {
    const check = ajv.compile(JSON.parse(textOf(`schemas/${schema}.schema.json`)));
    const refused = texts
      .filter(({ path: file }) => schemaOf(file) === schema)
      .filter((entry) => {
        const text = entry.read().toString('utf8');
        return !check(parse(entry.path.endsWith('.md') ? (text.split(/^---$/m)[1] ?? '') : text));
      });
    expect(refused.map(({ path: file }) => file)).toEqual([]);
  });
});

test('where docs/style.md is the guide of this record, it explains every word that site.yaml avoids', () => {
  const { title, rules } = record.vocabularies.site;
  const guide = textOf('docs/style.md').replaceAll('’', "'");
  const avoided = guide.includes(title.replaceAll('’', "'")) ? Object.keys(rules?.avoid ?? {}) : [];
  const unexplained = avoided.filter((word) => !guide.toLowerCase().includes(word.toLowerCase()));
  expect(unexplained).toEqual([]);
});
