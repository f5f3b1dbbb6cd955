import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { inOneLine } from '../../terminal/output.ts';
import { UsageError } from '../../terminal/usage-error.ts';
import { sha256, sha256OfFile } from './manifest.ts';
import type { OutputFolder } from './output-folder.ts';

/** One of so many parts into which the pages and files of a site are dealt. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** The index for full-text search is made by one part as a whole. */
export const SEARCH = 'pagefind/';

/** More machines than this are more work to start than they save. */
const MOST = 256;

/**
 * Reads `2/8`.
 * @throws UsageError for anything else.
 */
export function readShard(text: string): Shard {
  const [, number = 0, of = 0] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
  if (number < 1 || number > of || of > MOST) {
    throw new UsageError(
      `--shard "${text}" is no part of a whole.`,
      `Write it as 2/8, the second of eight parts; there may be ${MOST}.`,
    );
  }
  return { number, of };
}

/** Whether a path of the site belongs to a part: by its name alone, so that every machine deals alike. */
export function isOfShard(sitePath: string, { number, of }: Shard): boolean {
  return createHash('sha256').update(sitePath).digest().readUInt32BE() % of === number - 1;
}

/** What a part says of itself. */
const manifest = z.strictObject({
  shard: z.strictObject({ number: z.int().min(1).max(MOST), of: z.int().min(1).max(MOST) }),
  /** Stands for everything that the whole site is made from: parts of one site have the same. */
  plan: z.string(),
  files: z.array(z.strictObject({ path: z.string(), hash: z.string() })),
});
export type Manifest = z.output<typeof manifest>;

/** The file of a part that says so; the joined site is without it. */
export const MANIFEST = 'part.json';

/** The files of a part with what is in them, wherever the build has them. */
export function filesOf(paths: Iterable<string>, folder: OutputFolder): Manifest['files'] {
  return [...paths].sort().map((at) => {
    const made = path.join(folder.folder, at);
    const stands = lstatSync(made, { throwIfNoEntry: false }) ? made : folder.standing(at);
    return { path: at, hash: sha256OfFile(stands) };
  });
}

/** A part on disk. */
export interface Part extends Manifest {
  /** As it was named. */
  readonly folder: string;
}

/**
 * The parts of one site, in order.
 * @throws UsageError that names every one that is missing, given twice, damaged, or of another site.
 */
export function readParts(folders: readonly string[]): readonly Part[] {
  const faults: string[] = [];
  const parts: Part[] = [];
  for (const folder of folders) {
    const read = readManifest(folder);
    if (typeof read === 'string') faults.push(`${inOneLine(folder)} ${read}.`);
    else parts.push({ ...read, folder });
  }
  const [first] = parts;
  const known = new Map<number, Part>();
  for (const part of parts) {
    const { number, of } = part.shard;
    const name = `${inOneLine(part.folder)}, part ${number} of ${of},`;
    const other = known.get(number);
    if (first && (part.plan !== first.plan || of !== first.shard.of)) {
      faults.push(
        `${name} is of another site than ${inOneLine(first.folder)}: other content, options, history or code.`,
      );
    } else if (other)
      faults.push(`${name} is there twice: ${inOneLine(other.folder)} is the same.`);
    else known.set(number, part);
  }
  for (let number = 1; number <= (first?.shard.of ?? 0); number++) {
    if (!known.has(number)) faults.push(`Part ${number} of ${first?.shard.of} is missing.`);
  }
  if (faults.length > 0) {
    throw new UsageError(
      'These are not the parts of one site, so nothing was changed:',
      'Build every part from the same commit, with the same options, and name them all.',
      faults,
    );
  }
  return [...known.values()].sort((a, b) => a.shard.number - b.shard.number);
}

function readManifest(folder: string): Manifest | string {
  let text: string;
  try {
    text = readFileSync(path.join(folder, MANIFEST), 'utf8');
  } catch {
    return `is no part of a site: it has no ${MANIFEST}`;
  }
  try {
    return manifest.parse(JSON.parse(text));
  } catch {
    return `is no part of a site: its ${MANIFEST} cannot be read`;
  }
}

/**
 * The bytes of a file of a part.
 * @throws UsageError where they are not those that were built.
 */
export function bytesOf({ folder }: Part, { path: at, hash }: Manifest['files'][number]): Buffer {
  const file = path.join(folder, at);
  const bytes = lstatSync(file, { throwIfNoEntry: false })?.isFile()
    ? readFileSync(file)
    : undefined;
  if (bytes && sha256(bytes) === hash) return bytes;
  throw new UsageError(
    `${inOneLine(file)} ${bytes ? 'is not as it was built' : 'is missing'}. Nothing was changed.`,
    'Build that part again.',
  );
}
