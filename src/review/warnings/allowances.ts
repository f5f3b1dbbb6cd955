import { decode } from '../../content/reading/read-file.ts';
import { rules } from '../../content/rules/index.ts';
import { findAllowances } from '../../content/rules/rule/allowances.ts';
import { SourceText } from '../../content/source/source-text.ts';
import type { SourceTree } from '../../content/source/source-tree.ts';
import { splitFrontMatter } from '../../content/yaml/front-matter.ts';

/** A comment that sets a rule aside in one place, and that was not there before. */
export interface NewAllowance {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  /** The line that it stands on. */
  readonly text: string;
  /** The comment alone: what stands before it on the line is no part of it. */
  readonly comment: string;
  /** The brief in whose file it stands, by name. */
  readonly brief?: string;
}

/** The comments by which a change sets rules aside: they change no fact, and would be seen by nobody. */
export function newAllowances(before: SourceTree, after: SourceTree): NewAllowance[] {
  const known = new Map<string, number>();
  for (const mark of allowancesOf(before).map(markOf)) known.set(mark, (known.get(mark) ?? 0) + 1);
  return allowancesOf(after).filter((allowance) => {
    const left = known.get(markOf(allowance)) ?? 0;
    known.set(markOf(allowance), left - 1);
    return left <= 0;
  });
}

function allowancesOf(tree: SourceTree): NewAllowance[] {
  return tree.entries().flatMap((entry) => {
    if (entry.kind !== 'file' || !/\.(?:md|yaml)$/.test(entry.path)) return [];
    const source = decode(`${tree.name}/${entry.path}`, entry.read());
    if (!(source instanceof SourceText) || !source.text.includes('allow')) return [];
    const brief = briefNameOf(entry.path);
    return findAllowances(source, bodyStartOf(source), rules).allowances.map(
      ({ rule, unused: { file, line, column, excerpt, excerptStart } }) => ({
        file,
        line,
        rule,
        text: excerpt.trim(),
        comment: excerpt.slice(column - 1 - (excerptStart ?? 0)).trim(),
        ...(brief !== undefined && { brief }),
      }),
    );
  });
}

function bodyStartOf(source: SourceText): number {
  if (source.file.endsWith('.yaml')) return Number.POSITIVE_INFINITY;
  const split = splitFrontMatter(source);
  return split.bodyStart ?? 0;
}

/** A comment that only moved down its file, or with it, or beside another value, is the same. */
function markOf({ file, rule, comment }: NewAllowance): string {
  return [file.slice(file.lastIndexOf('/') + 1), rule, comment].join('\0');
}

/** The name of the brief that a file below `content` holds; undefined for any other file. */
export function briefNameOf(path: string): string | undefined {
  return /^briefs\/(?:.*\/)?([^/]+)\.md$/.exec(path)?.[1];
}
