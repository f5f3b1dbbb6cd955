import { git } from './git.ts';

/**
 * What git stores under object names, by one process, whatever their number. Attributes and filters
 * have no say.
 */
export function readBlobs(
  repository: string,
  names: readonly string[],
): ReadonlyMap<string, Buffer> {
  const objects = [...new Set(names)];
  const contents = new Map<string, Buffer>();
  if (objects.length === 0) return contents;
  const output = git(repository, ['cat-file', '--batch'], `${objects.join('\n')}\n`);
  // Each answer is "object type size", a line break, that many bytes, and a line break.
  let at = 0;
  for (const object of objects) {
    const end = output.indexOf(0x0a, at);
    const size = Number(output.toString('latin1', at, end).split(' ')[2]);
    if (!Number.isInteger(size)) throw new Error(`git cat-file has no ${object}`);
    contents.set(object, output.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return contents;
}
