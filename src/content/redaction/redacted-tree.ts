import type { Diagnostic, RuleFinding } from '../../brief/diagnostic.ts';
import type { Redaction } from '../../brief/redaction.ts';
import { reportFile, SourceText } from '../source/source-text.ts';
import { isPassedOver, type SourceTree, type TreeEntry } from '../source/source-tree.ts';
import { hidden, type Redactor, type Returned } from './redactor.ts';

/** Where the entries stand, from the content folder. */
export const REDACTIONS_FILE = 'redactions.yaml';

/** A tree in which nothing that was removed can be read: whatever reads it cannot tell it either. */
export interface RedactedTree extends SourceTree {
  /** Where removed texts stand in what was read since the entries were listed, as diagnostics without them. */
  returned(): readonly Diagnostic[];
  /** Whether a file that was read held such a text. */
  holds(path: string): boolean;
}

/** Texts and the names of files as they may be told. */
export function redactedTree(tree: SourceTree, redactor: Redactor): RedactedTree {
  const found = new Map<string, Diagnostic[]>();
  return {
    name: tree.name,
    entries() {
      found.clear();
      return tree.entries().map((entry) => redactedEntry(entry, tree.name, redactor, found));
    },
    returned: () => [...found.values()].flat(),
    holds: (path) => found.has(path),
  };
}

function redactedEntry(
  entry: TreeEntry,
  root: string,
  redactor: Redactor,
  found: Map<string, Diagnostic[]>,
): TreeEntry {
  if (entry.path === REDACTIONS_FILE || isPassedOver(entry.path)) return entry;
  const inPath = redactor.find(entry.path);
  const path = hidden(entry.path, inPath, () => 'removed').shown;
  const file = `${root}/${path}`;
  const [named] = inPath;
  const ofPath = named
    ? [
        reportFile(file, {
          ...finding(named.redaction),
          fix: 'Rename the file; an old address that holds it must not be kept as an alias either.',
        }),
      ]
    : [];
  if (ofPath.length > 0) found.set(path, ofPath);
  if (!/\.(?:md|markdown|mdx|ya?ml|json|txt|html?|csv)$/i.test(path)) return { ...entry, path };
  return {
    ...entry,
    path,
    read() {
      const bytes = entry.read();
      const { shown, places } = redactedBytes(bytes, redactor);
      if (places.length === 0) return bytes;
      const source = new SourceText(file, shown.toString('utf8'));
      const diagnostics = places.map(({ start, end, redaction }) =>
        source.report({ start, end }, finding(redaction)),
      );
      found.set(path, [...ofPath, ...diagnostics]);
      return shown;
    },
  };
}

function finding({ day, ground }: Redaction): RuleFinding {
  return {
    rule: 'redactions/returned',
    reason: `Here stands again what was removed on ${day.first}. Ground: ${ground}.`,
    fix: 'Leave it out, in every spelling; "npm run redact" puts a mark in its place.',
  };
}

/** A file's bytes as they may be told, with where the marks stand in them. */
export function redactedBytes(
  bytes: Buffer,
  redactor: Redactor,
): { readonly shown: Buffer; readonly places: readonly Returned[] } {
  if (redactor.isEmpty) return { shown: bytes, places: [] };
  const text = bytes.toString('utf8');
  const found = redactor.find(text);
  if (found.length === 0) return { shown: bytes, places: [] };
  const { shown, marks } = hidden(text, found);
  return { shown: Buffer.from(shown), places: marks };
}
