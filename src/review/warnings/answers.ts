import { decode } from '../../content/reading/read-file.ts';
import { SourceText } from '../../content/source/source-text.ts';
import type { SourceTree } from '../../content/source/source-tree.ts';
import { splitFrontMatter } from '../../content/yaml/front-matter.ts';

/** The reason that a change gives for what a rule of the review asks about. */
export interface Answer {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly reason: string;
}

const ANSWER = /(?:^|[ \t])#[ \t]*answer[ \t]+([\w-]+\/[\w-]+):[ \t]*(\S.*?)[ \t]*\r?$/;

/**
 * The comments `# answer rule: reason` in front matter and vocabularies that a change brings. One that
 * was there before answered for an earlier change, and says nothing of this one.
 */
export function newAnswers(before: SourceTree, after: SourceTree): Answer[] {
  const known = new Set(answersOf(before).map(markOf));
  return answersOf(after).filter((answer) => !known.has(markOf(answer)));
}

function answersOf(tree: SourceTree): Answer[] {
  return tree.entries().flatMap((entry) => {
    if (entry.kind !== 'file' || !/\.(?:md|yaml)$/.test(entry.path)) return [];
    const source = decode(`${tree.name}/${entry.path}`, entry.read());
    if (!(source instanceof SourceText) || !source.text.includes('answer')) return [];
    const end = source.file.endsWith('.yaml')
      ? source.text.length
      : (splitFrontMatter(source).bodyStart ?? 0);
    return source.text
      .slice(0, end)
      .split('\n')
      .flatMap((line, index): Answer[] => {
        const [, rule, reason] = ANSWER.exec(line) ?? [];
        if (rule === undefined || reason === undefined) return [];
        return [{ file: source.file, line: index + 1, rule, reason }];
      });
  });
}

/** A comment that moved down its file, or with it, is the same. */
function markOf({ file, rule, reason }: Answer): string {
  return [file.slice(file.lastIndexOf('/') + 1), rule, reason].join('\0');
}
