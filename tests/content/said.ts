import { load } from '../../src/content/load/load.ts';
import { rules } from '../../src/content/rules/index.ts';
import { type Example, exampleTree } from '../../src/content/rules/rule/example.ts';

/** What one rule says of an example: the words at fault, and what to do. */
export const said = (rule: string, example: Example) =>
  load(exampleTree(example), { prefix: '/', rules })
    .diagnostics.filter((diagnostic) => diagnostic.rule === rule)
    .map(({ excerpt, column, length, fix }) => ({
      words: excerpt.slice(column - 1, column - 1 + length),
      fix,
    }));

/** The words at fault alone. */
export const wordsAt = (rule: string, example: Example) =>
  said(rule, example).map(({ words }) => words);
