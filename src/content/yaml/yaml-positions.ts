import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { Span } from '../source/source-text.ts';
import { type Path, parseDocumentOf } from './yaml.ts';

/** Where the values and keys of a text stand; made only when there is something to report. */
export class YamlPositions {
  readonly #document: Document;
  readonly #length: number;
  readonly #pairs = new WeakMap<YAMLMap, Map<unknown, Pair>>();

  constructor(text: string) {
    this.#document = parseDocumentOf(text);
    this.#length = text.length;
  }

  /** The span of the value at a path, or of the nearest thing around it that exists. */
  value(path: Path): Span {
    if (path.length === 0) return { start: 0, end: this.#length };
    for (let depth = path.length; depth > 0; depth--) {
      const node = this.#nodeAt(path.slice(0, depth));
      if (node?.range) {
        if (isMap(node) && depth < path.length) return this.key(path.slice(0, depth));
        return { start: node.range[0], end: node.range[1] };
      }
      const span = this.#keySpan(path.slice(0, depth));
      if (span) return span;
    }
    return { start: 0, end: Math.min(1, this.#length) };
  }

  /** The span of the key that a path ends in; of its value where the path ends in a list. */
  key(path: Path): Span {
    return this.#keySpan(path) ?? this.value(path);
  }

  #keySpan(path: Path): Span | undefined {
    const parent = this.#nodeAt(path.slice(0, -1));
    if (!isMap(parent)) return undefined;
    const key = this.#pairIn(parent, path.at(-1))?.key;
    return isNode(key) && key.range ? { start: key.range[0], end: key.range[1] } : undefined;
  }

  #nodeAt(path: Path): Node | undefined {
    let node: unknown = this.#document.contents;
    for (const step of path) {
      if (isMap(node) || isSeq(node)) {
        // One value may stand for a list of one.
        if (isMap(node) && step === 0) continue;
        node = isMap(node) ? this.#pairIn(node, step)?.value : node.get(step, true);
      } else if (step !== 0) {
        return undefined;
      }
    }
    return isNode(node) ? node : undefined;
  }

  /** The first pair with a key; maps may be long, and be asked for each of their keys. */
  #pairIn(map: YAMLMap, key: PropertyKey | undefined): Pair | undefined {
    let pairs = this.#pairs.get(map);
    if (!pairs) {
      pairs = new Map();
      for (const pair of map.items) {
        const name = isScalar(pair.key) ? pair.key.value : undefined;
        if (!pairs.has(name)) pairs.set(name, pair);
      }
      this.#pairs.set(map, pairs);
    }
    return pairs.get(key);
  }
}
