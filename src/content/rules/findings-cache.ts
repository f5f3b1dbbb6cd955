import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../../brief/diagnostic.ts';
import { keepFile } from '../source/replace-file.ts';
import type { Allowance } from './rule/allowances.ts';

/** What looking into one file gave. */
export interface Inspected {
  readonly diagnostics: readonly Diagnostic[];
  readonly allowances: readonly Allowance[];
}

/**
 * What was found in files, by a key that covers all that it depended on: the file, the vocabularies
 * and the code. Kept in a folder between processes; a damaged one is as good as none.
 */
export class FindingsCache {
  readonly #version: string;
  readonly #file: string | undefined;
  readonly #known: ReadonlyMap<string, Inspected>;
  readonly #used = new Map<string, Inspected>();
  #changed = false;

  /** `version` identifies the rules' code; without a folder, nothing outlives the process. */
  constructor(version: string, folder?: string) {
    this.#version = version;
    this.#file = folder && path.join(folder, 'findings.json');
    this.#known = this.#file ? restore(this.#file, version) : new Map();
  }

  /** What was found under this key before, or else what `inspect` finds. */
  of(key: string, inspect: () => Inspected): Inspected {
    let inspected = this.#known.get(key);
    if (!inspected) {
      inspected = inspect();
      this.#changed = true;
    }
    this.#used.set(key, inspected);
    return inspected;
  }

  /** Keeps what this run used. */
  save(): void {
    if (!this.#file || (!this.#changed && this.#used.size === this.#known.size)) return;
    keepFile(this.#file, JSON.stringify({ version: this.#version, files: [...this.#used] }));
  }
}

function restore(file: string, version: string): Map<string, Inspected> {
  try {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as {
      version: string;
      files: [string, Inspected][];
    };
    return stored.version === version ? new Map(stored.files) : new Map();
  } catch {
    return new Map();
  }
}
