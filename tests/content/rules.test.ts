import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/brief/diagnostic.ts';
import { load } from '../../src/content/load/load.ts';
import { rules } from '../../src/content/rules/index.ts';
import { EXAMPLE_MOMENT, type Example, exampleTree } from '../../src/content/rules/rule/example.ts';

const reported = (example: Example): readonly Diagnostic[] =>
  load(exampleTree(example), { prefix: '/', rules, moment: EXAMPLE_MOMENT }).diagnostics;

const names = (diagnostics: readonly Diagnostic[]) => [
  ...new Set(diagnostics.map(({ rule, severity }) => `${severity} ${rule}`)),
];

describe('the rules', () => {
  it('report nothing in sound content', () => {
    expect(reported({ files: [] })).toEqual([]);
  });

  for (const rule of rules.filter(({ option }) => !option)) {
    describe(rule.name, () => {
      it('is raised by its bad example, and no other rule is', () => {
        expect(names(reported(rule.bad))).toEqual([`${rule.severity} ${rule.name}`]);
      });

      it('is not raised by its good example, nor is any other', () => {
        expect(reported(rule.good)).toEqual([]);
      });

      it('says what is wrong and what to do in sentences', () => {
        for (const { reason, fix } of reported(rule.bad)) {
          expect(reason).toMatch(/^[\p{Lu}"“\d].*[.?:]$/su);
          expect(fix).toMatch(/^\p{Lu}/u);
        }
      });
    });
  }

  it('have names of their own', () => {
    expect(rules.map(({ name }) => name)).toEqual([...new Set(rules.map(({ name }) => name))]);
  });

  it('are all in the table, those included that reading the files raises', () => {
    const source = path.resolve(import.meta.dirname, '../../src');
    const raised = ['brief', 'content'].flatMap((layer) =>
      readdirSync(path.join(source, layer), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .flatMap(
          (file) =>
            readFileSync(path.join(source, layer, file), 'utf8').match(/rule: '[\w/-]+'/g) ?? [],
        ),
    );
    const table = new Set(rules.map(({ name }) => `rule: '${name}'`));
    expect([...new Set(raised)].filter((rule) => !table.has(rule))).toEqual([]);
  });
});
