import { readYaml, type Tree } from '../yaml/yaml.ts';
import { writeYaml } from './write-brief.ts';

/** Entries of a vocabulary by key, every value as text. */
export type NewEntries = { readonly [key: string]: { readonly [field: string]: Tree | undefined } };

/**
 * A vocabulary file with entries added at its end; no byte that was there changes, and the line
 * endings are the file's own. Undefined where the file cannot be added to, because it is faulty,
 * holds one of the keys already, or is not written as one entry below the other.
 */
export function appendEntries(
  text: string,
  entries: NewEntries,
  heading?: string,
): string | undefined {
  const keys = Object.keys(entries);
  if (keys.length === 0) return text;
  const newLine = text.includes('\r\n') ? '\r\n' : '\n';
  const blocks = keys.map((key) => writeYaml({ [key]: stated(entries[key] ?? {}) }));
  if (heading !== undefined) blocks.unshift(`# ${heading}`);
  const gap = text === '' ? '' : text.endsWith('\n') ? newLine : newLine + newLine;
  const longer = text + gap + `${blocks.join('\n\n')}\n`.replaceAll('\n', newLine);
  return holdsBoth(text, longer, entries) ? longer : undefined;
}

function stated(fields: { readonly [field: string]: Tree | undefined }): Tree {
  const said = Object.entries(fields).filter(
    (pair): pair is [string, Tree] => pair[1] !== undefined,
  );
  return Object.fromEntries(said);
}

/** Reads the result back: what was there must still say the same, and what is new must be there. */
function holdsBoth(before: string, after: string, added: NewEntries): boolean {
  const old = read(before);
  const all = read(after);
  if (old === undefined || all === undefined) return false;
  const oldKeys = Object.keys(old);
  return (
    JSON.stringify(Object.fromEntries(oldKeys.map((key) => [key, all[key]]))) ===
      JSON.stringify(old) &&
    Object.keys(added).every((key) => !Object.hasOwn(old, key) && Object.hasOwn(all, key))
  );
}

function read(text: string): { [key: string]: Tree } | undefined {
  const result = readYaml(text);
  if ('faults' in result) return undefined;
  const { tree } = result;
  if (tree === null) return {};
  return typeof tree === 'object' && !Array.isArray(tree) ? tree : undefined;
}
