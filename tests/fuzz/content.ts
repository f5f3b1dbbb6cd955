import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { load } from '../../src/content/load/load.ts';
import { rules } from '../../src/content/rules/index.ts';
import { folderTree, type SourceTree } from '../../src/content/source/source-tree.ts';
import { planSite } from '../../src/site/plan.ts';
import { change, changed } from '../content/hostile-content.ts';
import { readOutput } from '../outputs/read-output.ts';
import type { Fuzzer } from './fuzzer.ts';

const MOMENT = '2020-01-01T00:00:00Z';
const BASES = ['small-site', 'arabic-site'] as const;

/** Loads as `check` does; whatever that accepts is planned, rendered and read. */
function tryOut(tree: SourceTree): void {
  const applied = rules.filter(({ option }) => !option);
  const { record, diagnostics } = load(tree, { rules: applied, moment: MOMENT });
  for (const {
    file,
    line,
    column,
    length,
    excerpt,
    excerptStart = 0,
    reason,
    fix,
  } of diagnostics) {
    if (
      line < 1 ||
      column < 1 ||
      length < 1 ||
      (excerpt !== '' && column - excerptStart > excerpt.length + 1) ||
      !reason ||
      !fix
    )
      throw new Error(`${file}:${line}:${column} is nowhere: ${reason}`);
  }
  if (diagnostics.some(({ severity }) => severity === 'error')) return;
  const plan = planSite(record, { buildMoment: MOMENT, showWithheld: true });
  for (const { address, html } of plan.pages()) readOutput(`${address}index.html`, html());
  for (const { path, render: bytes } of plan.files()) readOutput(path, bytes());
}

export const fuzzer: Fuzzer = {
  name: 'content',
  against:
    'Content that check accepts cannot be built, or its pages, feeds, data or calendar cannot be read; or check itself fails.',
  open: async () => {
    const trees = BASES.map((name) =>
      folderTree(fileURLToPath(new URL(`../fixtures/${name}/`, import.meta.url))),
    );
    const cases = fc.tuple(
      fc.nat(trees.length - 1),
      fc.array(change, { minLength: 1, maxLength: 2 }),
    );
    const property = fc.asyncProperty(cases, async ([base, changes]) => {
      const tree = trees[base];
      if (tree) tryOut(changed(tree, changes));
    });
    return { property: property as fc.IAsyncProperty<unknown>, close: async () => undefined };
  },
};
