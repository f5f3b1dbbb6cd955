import { type ChildNode, isTag, isText } from 'domhandler';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/content/text/markdown.ts';
import { diffBodies } from '../../src/review/body/body-diff.ts';
import { readMarkup } from '../../src/review/body/markup.ts';
import { fixtureCases } from '../fixture-cases.ts';

const rendered = (text: string) => renderMarkdown(text).html;

describe('the word diff of two bodies', () => {
  it.each(fixtureCases('body-diffs.txt'))('$title', ({ input, output }) => {
    const [before = '', after = ''] = input.split('\n===\n');
    expect(diffBodies(rendered(before), rendered(after)).html).toBe(output);
  });

  it('counts words that came and went, and gives the passages', () => {
    const { added, removed, passages } = diffBodies(
      rendered('Two of them.\n\nGone.'),
      rendered('Three or four of them.'),
    );
    expect({ added, removed }).toEqual({ added: 3, removed: 2 });
    expect(passages).toEqual([
      { before: 'Two of them.', after: 'Three or four of them.' },
      { before: 'Gone.' },
    ]);
  });

  it('reads as the new text without what went, and as the old without what came', () => {
    const paragraph = fc.array(
      fc.constantFrom('the', 'town', 'fell', 'on', '17', 'May', '*said*', 'officials'),
      { minLength: 1, maxLength: 9 },
    );
    const body = fc
      .array(paragraph, { minLength: 1, maxLength: 4 })
      .map((all) => all.map((words) => words.join(' ')).join('\n\n'));
    fc.assert(
      fc.property(body, body, (before, after) => {
        const nodes = readMarkup(diffBodies(rendered(before), rendered(after)).html);
        // Paragraphs far from a change are left out of both.
        const skipped = nodes.some((node) => isTag(node) && node.attribs.class === 'diff-skipped');
        fc.pre(!skipped);
        expect(wordsWithout('del', nodes)).toEqual(wordsWithout('', readMarkup(rendered(after))));
        expect(wordsWithout('ins', nodes)).toEqual(wordsWithout('', readMarkup(rendered(before))));
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('comes to an end where two long texts have nothing in common', () => {
    const text = (from: number) =>
      Array.from({ length: 6000 }, (_, at) => `word${from + at}`).join(' ');
    const { added, removed } = diffBodies(rendered(text(0)), rendered(text(10_000)));
    expect({ added, removed }).toEqual({ added: 6000, removed: 6000 });
  });
});

function wordsWithout(tag: string, nodes: readonly ChildNode[]): string[] {
  const text = (node: ChildNode): string => {
    if (!isTag(node)) return isText(node) ? node.data : '';
    if (node.name === tag) return '';
    return node.name === 'p'
      ? ` ${node.children.map(text).join('')} `
      : node.children.map(text).join('');
  };
  return nodes
    .map(text)
    .join('')
    .split(/\s+/)
    .filter((word) => word !== '');
}
