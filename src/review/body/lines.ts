import { diffArrays } from 'diff';
import { type ChildNode, Element, isTag, isText, Text } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { WHOLE, writeMarkup } from './markup.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** A text cut into words, spaces and signs; together they are the text. */
export function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** Whether a piece of text says something: it holds a letter or digit. */
export function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** How many words a text has. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
}

/** A stretch of two sequences: shared by both, or what stands in its place on either side. */
export interface Run<Token> {
  readonly same: boolean;
  readonly before: readonly Token[];
  readonly after: readonly Token[];
}

/** Beyond so many differences two texts have nothing to do with each other, and are shown whole. */
const MOST_EDITS = 3000;

/**
 * What two sequences share and where they differ. Stretches that share no more than spaces and
 * signs between two differences are counted with them, so that a phrase reads as one change.
 */
export function wordRuns<Token extends { readonly key: string; readonly word: boolean }>(
  before: readonly Token[],
  after: readonly Token[],
): Run<Token>[] {
  const keys = (tokens: readonly Token[]) => tokens.map(({ key }) => key);
  const parts = diffArrays(keys(before), keys(after), { maxEditLength: MOST_EDITS });
  if (!parts) return [{ same: false, before, after }];
  const runs: Run<Token>[] = [];
  let [from, to] = [0, 0];
  for (const { added, removed, value } of parts) {
    const run = {
      same: !added && !removed,
      before: added ? [] : before.slice(from, from + value.length),
      after: removed ? [] : after.slice(to, to + value.length),
    };
    from += run.before.length;
    to += run.after.length;
    join(runs, run);
  }
  return runs;
}

function join<Token extends { readonly word: boolean }>(runs: Run<Token>[], run: Run<Token>): void {
  const last = runs.at(-1);
  if (!last || last.same !== run.same) {
    const earlier = runs.at(-2);
    if (last && earlier && last.same && !last.after.some(({ word }) => word)) {
      runs.splice(-2, 2, together(together(earlier, last), run));
    } else {
      runs.push(run);
    }
    return;
  }
  runs[runs.length - 1] = together(last, run);
}

function together<Token>(a: Run<Token>, b: Run<Token>): Run<Token> {
  return { same: false, before: [...a.before, ...b.before], after: [...a.after, ...b.after] };
}

/** A word, space or sign of a line, with the inline elements that it stands in. */
interface Token {
  readonly key: string;
  readonly word: boolean;
  readonly node: ChildNode;
  readonly inside: readonly Element[];
  /** Said only where it changed: where a link leads. */
  readonly unsaid?: boolean;
}

/** What a note is called on both sides, by its number on one: a note that is renumbered is the same note. */
export type Notes = ReadonlyMap<string, string>;

/** Two versions of a line of text as one: what went in `del`, what came in `ins`, markup kept. */
export function diffLines(
  before: readonly ChildNode[],
  after: readonly ChildNode[],
  notesBefore: Notes,
  notesAfter: Notes,
): { nodes: ChildNode[]; changed: boolean } {
  const runs = wordRuns(tokensOf(before, notesBefore), tokensOf(after, notesAfter));
  return { nodes: assemble(runs.flatMap(marked)), changed: runs.some(({ same }) => !same) };
}

function tokensOf(
  nodes: readonly ChildNode[],
  notes: Notes,
  inside: readonly Element[] = [],
): Token[] {
  const around = inside.map(({ name }) => name).join('>');
  return nodes.flatMap((node): Token[] => {
    if (isText(node)) {
      return wordsOf(node.data.replace(/\s+/g, ' ')).map((text) => ({
        key: `${text}\0${around}`,
        word: isWord(text),
        node: new Text(text),
        inside,
      }));
    }
    if (!isTag(node)) return [];
    const { class: name, href, src = '', alt = '' } = node.attribs;
    if (name === 'footnote-backref') return [];
    if (name === 'footnote-ref') {
      const number = numberOf(node);
      const reference = new Element(node.name, {}, [new Text(DomUtils.textContent(node))]);
      return [{ key: `note ${notes.get(number) ?? number}`, word: true, node: reference, inside }];
    }
    if (WHOLE.has(node.name) && node.name !== 'img') {
      return [{ key: writeMarkup([node]), word: true, node, inside }];
    }
    if (name === 'source-ref') {
      const shown = DomUtils.textContent(node);
      const reference = new Element(node.name, {}, [new Text(shown)]);
      return [{ key: `source ${shown}`, word: true, node: reference, inside }];
    }
    if (node.children.length === 0) {
      return [{ key: `${node.name} ${src} ${alt}`, word: true, node, inside }];
    }
    const words = tokensOf(node.children, notes, [...inside, node]);
    if (href === undefined) return words;
    const address = new Element('span', { class: 'diff-address' }, [new Text(` (${href})`)]);
    return [...words, { key: `to ${href}`, word: false, node: address, inside, unsaid: true }];
  });
}

/** The place of a note among the notes, by a reference to it: what it shows counts the sources as well. */
export function numberOf(node: ChildNode): string {
  const [link] = DomUtils.getElementsByTagName('a', node);
  return /\d+/.exec(link?.attribs.href ?? '')?.[0] ?? '';
}

type Path = readonly [node: ChildNode, inside: readonly Element[]];

function marked({ same, before, after }: Run<Token>): Path[] {
  if (same) return after.filter(({ unsaid }) => !unsaid).map(({ node, inside }) => [node, inside]);
  const mark = (tokens: readonly Token[], tag: 'del' | 'ins') => {
    const element = new Element(tag, {});
    return tokens.map(({ node, inside }): Path => [node, [...inside, element]]);
  };
  return [...mark(before, 'del'), ...mark(after, 'ins')];
}

/** Puts tokens back into their elements; neighbours in the same element share it. */
function assemble(paths: readonly Path[]): ChildNode[] {
  const root: ChildNode[] = [];
  let open: { readonly source: Element; readonly copy: Element }[] = [];
  for (const [node, inside] of paths) {
    let shared = 0;
    while (
      shared < inside.length &&
      shared < open.length &&
      alike(inside[shared], open[shared]?.source)
    )
      shared += 1;
    open = open.slice(0, shared);
    for (const source of inside.slice(shared)) {
      const copy = new Element(source.name, source.attribs);
      (open.at(-1)?.copy.children ?? root).push(copy);
      open.push({ source, copy });
    }
    const siblings = open.at(-1)?.copy.children ?? root;
    const last = siblings.at(-1);
    if (last && isText(last) && isText(node))
      siblings[siblings.length - 1] = new Text(last.data + node.data);
    else siblings.push(node);
  }
  return root;
}

function alike(a: Element | undefined, b: Element | undefined): boolean {
  if (a === b) return true;
  // Two changes beside each other stay two; what they stand in is one.
  if (!a || !b || a.name === 'del' || a.name === 'ins') return false;
  return a.name === b.name;
}
