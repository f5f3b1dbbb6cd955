import type { Tree } from '../../content/yaml.ts';
import { UsageError } from '../usage-error.ts';
import { asTree } from './as-tree.ts';
import type { OldArchive, OldEntry } from './old-entry.ts';
import { readTable } from './read-table.ts';

/** A table of entries; the text comes from the column that the mapping calls `body`. */
export function readCsv(text: string, name: string): OldArchive {
  const entries = readTable(text, name).map(
    ({ line, cells }): OldEntry => ({
      origin: `${name}, line ${line}`,
      path: '',
      fields: cells,
      body: '',
      form: 'markdown',
    }),
  );
  return { entries, refused: [], losses: [] };
}

/** A JSON list of objects, or an object that holds one, or one object a line. */
export function readJson(text: string, name: string): OldArchive {
  const list = listIn(parsed(text, name));
  if (!list) {
    throw new UsageError(
      `${name} holds no list of entries.`,
      'Give a JSON list of objects, or an object with one list in it.',
    );
  }
  const refused = list.flatMap((item, at) =>
    isFields(item)
      ? []
      : [{ origin: `${name}, entry ${at + 1}`, what: 'The entry', why: 'it is not an object' }],
  );
  const entries = list.flatMap((item, at): OldEntry[] =>
    isFields(item)
      ? [
          {
            origin: `${name}, entry ${at + 1}`,
            path: '',
            fields: item,
            body: '',
            form: 'markdown',
          },
        ]
      : [],
  );
  return { entries, refused, losses: [] };
}

/** @throws UsageError where the text is not JSON. */
export function parsed(text: string, name: string): Tree {
  try {
    return asTree(JSON.parse(text));
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length > 1 && lines.every((line) => line.trim().startsWith('{'))) {
      return parsed(`[${lines.join(',')}]`, name);
    }
    throw new UsageError(
      `${name} is not JSON: ${(error as Error).message}`,
      'Mend the file, or export it again.',
    );
  }
}

function listIn(tree: Tree): Tree[] | undefined {
  if (Array.isArray(tree)) return tree;
  if (tree === null || typeof tree !== 'object') return undefined;
  const lists = Object.values(tree).filter((value) => Array.isArray(value) && value.some(isFields));
  return lists.length === 1 ? (lists[0] as Tree[]) : undefined;
}

function isFields(tree: Tree): tree is { [field: string]: Tree } {
  return tree !== null && typeof tree === 'object' && !Array.isArray(tree);
}
