import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { docFiles } from '../../src/commands/docs/doc-files.ts';
import { rules } from '../../src/content/rules/index.ts';

const root = path.resolve(import.meta.dirname, '../..');
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');

test.each(docFiles(root).map(({ path: file, content }) => [file, content]))(
  '%s is current: npm run docs',
  (file, content) => {
    expect(textOf(file)).toBe(content);
  },
);

describe('docs/rules.md', () => {
  test('has a section for every rule, to which the table leads', () => {
    const page = textOf('docs/rules.md');
    for (const { name } of rules) {
      expect(page).toContain(`\n### ${name}\n`);
      expect(page).toContain(`| [${name}](#${name.replace('/', '')}) |`);
    }
  });
});

describe('the forms on GitHub', () => {
  const folder = path.join(root, '.github/ISSUE_TEMPLATE');
  const forms = readdirSync(folder).filter((file) => file !== 'config.yml');

  test.each(forms)('%s asks each question once, and requires some', (file) => {
    const { name, description, body } = parse(readFileSync(path.join(folder, file), 'utf8'));
    expect([typeof name, typeof description]).toEqual(['string', 'string']);
    const questions = body.filter(({ type }: { type: string }) => type !== 'markdown');
    const ids = questions.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { type, attributes } of questions) {
      expect(['input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
      expect(attributes.label).toMatch(/\S/);
    }
    expect(
      questions.some(
        ({ validations }: { validations?: { required: boolean } }) => validations?.required,
      ),
    ).toBe(true);
  });

  test('are those for an event, an error and a dead link', () => {
    expect(forms.sort()).toEqual(['propose-event.yml', 'report-dead-link.yml', 'report-error.yml']);
  });
});
