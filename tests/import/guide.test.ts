import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readYaml } from '../../src/content/yaml/yaml.ts';
import { FORMATS, FOUND_BESIDE, mappingSchema, TARGETS } from '../../src/editing/import/mapping.ts';
import { ADDRESS_TOKENS } from '../../src/editing/import/old-address.ts';

const guide = readFileSync(new URL('../../docs/importing.md', import.meta.url), 'utf8');

test.each([
  ['key of a mapping', Object.keys(mappingSchema.shape)],
  ['format', FORMATS],
  ['place where a field can go', TARGETS],
  ['thing that is known beside the fields', FOUND_BESIDE],
])('the guide names every %s', (_, names) => {
  expect(names.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
});

test('and no part of an address that there is not', () => {
  const named = [...guide.matchAll(/`:([a-z_]+)`/g)].map(([, token = '']) => token);
  expect(named.filter((token) => !ADDRESS_TOKENS.includes(token))).toEqual([]);
  expect(named.length).toBeGreaterThan(5);
});

test('the mapping that it shows is one', () => {
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(guide) ?? [];
  const result = readYaml(yaml);
  expect(result).not.toHaveProperty('faults');
  expect('tree' in result && mappingSchema.safeParse(result.tree).success).toBe(true);
});
