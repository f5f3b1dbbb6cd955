import { type ChildNode, Element, isTag, isText, Text } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { type Run, wordRuns } from './word-runs.ts';
import { isWord, wordsOf } from './words.ts';

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
      const reference = new Element(node.name, {}, [new Text(`[${number}]`)]);
      return [{ key: `note ${notes.get(number) ?? number}`, word: true, node: reference, inside }];
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

/** The number that a reference to a note shows. */
export function numberOf(node: ChildNode): string {
  return /\d+/.exec(DomUtils.textContent(node))?.[0] ?? '';
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
