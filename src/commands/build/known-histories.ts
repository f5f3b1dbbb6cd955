import { readFileSync } from 'node:fs';
import path from 'node:path';
import { keepFile } from '../../content/source/replace-file.ts';
import type { VersionInWords } from '../../outputs/page/publication.ts';
import type { HistoryMemory } from '../../review/histories/brief-histories.ts';

interface Stored {
  readonly version: string;
  readonly histories: Readonly<Record<string, readonly VersionInWords[]>>;
}

/**
 * The histories that earlier builds found, as JSON in the cache folder: a commit changes only those
 * of the briefs that it touches. Those made by another version of code and vocabularies do not count.
 */
export class KnownHistories implements HistoryMemory {
  readonly #file: string;
  readonly #version: string;
  readonly #known: ReadonlyMap<string, readonly VersionInWords[]>;
  readonly #used = new Map<string, readonly VersionInWords[]>();

  constructor(folder: string, version: string) {
    this.#file = path.join(folder, 'histories.json');
    this.#version = version;
    this.#known = restore(this.#file, version);
  }

  get(key: string): readonly VersionInWords[] | undefined {
    return this.#known.get(key);
  }

  set(key: string, versions: readonly VersionInWords[]): void {
    this.#used.set(key, versions);
  }

  /** Forgets what this build did not use. */
  save(): void {
    const [known, used] = [this.#known, this.#used];
    if (known.size === used.size && [...used.keys()].every((key) => known.has(key))) return;
    const stored: Stored = { version: this.#version, histories: Object.fromEntries(used) };
    keepFile(this.#file, JSON.stringify(stored));
  }
}

function restore(file: string, version: string): Map<string, readonly VersionInWords[]> {
  try {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as Stored;
    return new Map(stored.version === version ? Object.entries(stored.histories) : []);
  } catch {
    return new Map();
  }
}
