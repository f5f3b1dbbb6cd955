import { findAllowances } from '../content/allowances.ts';
import { splitFrontMatter } from '../content/front-matter.ts';
import { decode } from '../content/read-file.ts';
import { rules } from '../content/rules/index.ts';
import { SourceText } from '../content/source-text.ts';
import type { SourceTree } from '../content/source-tree.ts';

/** A comment that sets a rule aside in one place, and that was not there before. */
export interface NewAllowance {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  /** The line that it stands on. */
  readonly text: string;
}

/** The comments by which a change sets rules aside: they change no fact, and would be seen by nobody. */
export function newAllowances(before: SourceTree, after: SourceTree): NewAllowance[] {
  const known = new Set(allowancesOf(before).map(markOf));
  return allowancesOf(after).filter((allowance) => !known.has(markOf(allowance)));
}

function allowancesOf(tree: SourceTree): NewAllowance[] {
  return tree.entries().flatMap((entry) => {
    if (entry.kind !== 'file' || !/\.(?:md|yaml)$/.test(entry.path)) return [];
    const source = decode(`${tree.name}/${entry.path}`, entry.read());
    if (!(source instanceof SourceText) || !source.text.includes('allow')) return [];
    return findAllowances(source, bodyStartOf(source), rules).allowances.map(
      ({ rule, unused }) => ({
        file: unused.file,
        line: unused.line,
        rule,
        text: unused.excerpt.trim(),
      }),
    );
  });
}

function bodyStartOf(source: SourceText): number {
  if (source.file.endsWith('.yaml')) return Number.POSITIVE_INFINITY;
  const split = splitFrontMatter(source);
  return split.bodyStart ?? 0;
}

/** A comment that only moved down its file, or with it, is the same comment. */
function markOf({ file, rule, text }: NewAllowance): string {
  return [file.slice(file.lastIndexOf('/') + 1), rule, text].join('\0');
}
