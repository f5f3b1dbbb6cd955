import { mkdirSync, readFileSync, renameSync, type Stats, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a build wrote at a path, so that the next can tell whether it still stands there. */
interface Entry {
  /** Identifies what the bytes were made from. */
  readonly key: string;
  readonly size: number;
  readonly modified: number;
}

/**
 * What stands in a published folder and from what it was made. A file is vouched for only where it
 * still has the size and the time at which it was written: somebody's own change to it counts.
 */
export class PageLedger {
  readonly #file: string;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #next = new Map<string, Entry>();

  constructor(file: string) {
    this.#file = file;
    this.#entries = restore(file);
  }

  /** True where the file at a path was made from the same key and is untouched since. */
  vouchesFor(sitePath: string, key: string, stats: Stats | undefined): boolean {
    const entry = this.#entries.get(sitePath);
    return (
      entry !== undefined &&
      stats !== undefined &&
      entry.key === key &&
      entry.size === stats.size &&
      entry.modified === stats.mtimeMs
    );
  }

  record(sitePath: string, key: string, { size, mtimeMs }: Stats): void {
    this.#next.set(sitePath, { key, size, modified: mtimeMs });
  }

  /** Everything that the build recorded. */
  paths(): Iterable<string> {
    return this.#next.keys();
  }

  save(): void {
    const lines = [...this.#next].map(([at, { key, size, modified }]) => `${key} ${size} ${modified} ${at}\n`);
    try {
      mkdirSync(path.dirname(this.#file), { recursive: true });
      writeFileSync(`${this.#file}.${process.pid}`, lines.join(''));
      renameSync(`${this.#file}.${process.pid}`, this.#file);
    } catch {
      // Without a ledger the next build writes every page again, and nothing else changes.
    }
  }
}

function restore(file: string): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return entries;
  }
  for (const line of text.split('\n')) {
    const [key, size, modified, ...at] = line.split(' ');
    if (key && size && modified && at.length > 0) {
      entries.set(at.join(' '), { key, size: Number(size), modified: Number(modified) });
    }
  }
  return entries;
}
