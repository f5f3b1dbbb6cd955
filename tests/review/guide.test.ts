import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../src/commands/project/project-root.ts';
import { reviewJsonSchema } from '../../src/review/document/review-document.ts';
import { reviewRules } from '../../src/review/warnings/index.ts';

const read = (file: string) => readFileSync(path.join(projectRoot, file), 'utf8');

it('the guide for reviewers lists every question, as the table of rules has it', () => {
  const weights = { act: 'needs an answer', look: 'worth a look' };
  const rows = reviewRules.map(
    ({ name, weight, summary }) => `| \`${name}\` | ${weights[weight]} | ${summary} |`,
  );
  expect(
    read('docs/reviewing.md')
      .split('\n')
      .filter((line) => line.startsWith('| `')),
  ).toEqual(rows);
});

it('the published schema is that of the document', () => {
  expect(JSON.parse(read('schemas/review.schema.json'))).toEqual(
    JSON.parse(JSON.stringify(reviewJsonSchema())),
  );
});
