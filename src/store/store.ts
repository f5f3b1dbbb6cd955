import { createHash } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  type Stats,
  utimesSync,
} from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { replaceFile } from './replace-file.ts';

/** How a kind of thing becomes bytes, and is read again. */
export interface Codec<Value> {
  encode(value: Value): readonly Uint8Array[];
  /** May throw for bytes that it did not make: then nothing was kept. */
  decode(bytes: Buffer): Value;
}

/** Plain data, maps and sets; what is shared among them stays shared. */
function plain<Value>(): Codec<Value> {
  return { encode: (value) => [serialize(value)], decode: (bytes) => deserialize(bytes) as Value };
}

export interface StoreOptions {
  /** Where files stand; without it, nothing outlives the process. Others may keep theirs beside them. */
  readonly folder?: string | undefined;
  /** Called once, with the reason, where the system lets nothing be kept. */
  readonly onRefusal?: ((error: unknown, folder: string) => void) | undefined;
  /** Bytes of all files together. */
  readonly limit?: number;
}

const SUFFIX = '.kept';
const LIMIT = 2 ** 31;
const DAY = 86_400_000;
/** A file that no run has used for so many milliseconds before the latest is forgotten. */
const UNUSED = 60 * DAY;
/** A file that was never finished is that of a killed process after so long. */
const ABANDONED = DAY / 24;
const SEAL = 20;

/**
 * What is kept between runs: values by name, each in a file of a folder. Nothing in it is needed. A
 * file that is damaged, foreign, or of other code is as good as none; where none can be written, the
 * next run takes longer. Several processes may use one folder: each file is replaced whole, and the
 * last one counts.
 */
export class Store {
  /** Identifies the code that makes the values: what other code kept does not count. */
  readonly version: string;
  readonly #options: StoreOptions;
  #refused = false;

  constructor(version = '', options: StoreOptions = {}) {
    this.version = version;
    this.#options = options;
  }

  /** What was kept under a name; undefined where that is nothing. */
  read<Value>(name: string, codec: Codec<Value> = plain()): Value | undefined {
    const { folder } = this.#options;
    if (folder === undefined) return undefined;
    try {
      const file = path.join(folder, name + SUFFIX);
      const bytes = readFileSync(file);
      const body = bytes.subarray(SEAL);
      if (!this.#seal(name, [body]).equals(bytes.subarray(0, SEAL))) return undefined;
      const value = codec.decode(body);
      noteUse(file);
      return value;
    } catch {
      return undefined;
    }
  }

  /** Keeps a value for the next run. */
  write<Value>(name: string, value: Value, codec: Codec<Value> = plain()): void {
    const { folder, limit = LIMIT } = this.#options;
    if (folder === undefined) return;
    try {
      const parts = codec.encode(value);
      const bytes = Buffer.concat([this.#seal(name, parts), ...parts]);
      const file = path.join(folder, name + SUFFIX);
      mkdirSync(folder, { recursive: true });
      // Whoever put a link there gets nothing written to where it leads.
      if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) rmSync(file);
      if (bytes.length > limit) rmSync(file, { force: true });
      else replaceFile(file, bytes);
      tidy(folder, limit);
    } catch (error) {
      if (!this.#refused) this.#options.onRefusal?.(error, folder);
      this.#refused = true;
    }
  }

  /** Many values of one kind, each by its own key. */
  map<Value>(name: string, codec?: Codec<ReadonlyMap<string, Value>>): KeptMap<Value> {
    return new KeptMap(this, name, codec);
  }

  /** Differs for every version, name and byte. */
  #seal(name: string, parts: readonly Uint8Array[]): Buffer {
    const hash = createHash('sha1').update(`${this.version}\0${name}\0`);
    for (const part of parts) hash.update(part);
    return hash.digest();
  }
}

/** So large a part of a map may have changed before all of it is written again. */
const SINCE = 0.05;

/**
 * Values by keys that cover all that they depend on. What a run did not use can be forgotten. The few
 * that are new are kept in a file of their own: what is written follows what changed.
 */
export class KeptMap<Value> {
  readonly #store: Store;
  readonly #name: string;
  readonly #codec: Codec<ReadonlyMap<string, Value>> | undefined;
  /** What stands in the file of all, and in that of those since. */
  #all: ReadonlyMap<string, Value>;
  #since: ReadonlyMap<string, Value>;
  #kept: ReadonlyMap<string, Value>;
  #used = new Map<string, Value>();
  #changed = false;

  constructor(store: Store, name: string, codec?: Codec<ReadonlyMap<string, Value>>) {
    this.#store = store;
    this.#name = name;
    this.#codec = codec;
    const standing = (at: string) => {
      const kept = store.read(at, codec);
      return kept instanceof Map ? kept : new Map<string, Value>();
    };
    this.#all = standing(name);
    this.#since = standing(this.#nameOfNew);
    this.#kept = this.#since.size === 0 ? this.#all : new Map([...this.#all, ...this.#since]);
  }

  get #nameOfNew(): string {
    return `${this.#name}-since`;
  }

  get(key: string): Value | undefined {
    const value = this.#used.get(key) ?? this.#kept.get(key);
    if (value !== undefined) this.#used.set(key, value);
    return value;
  }

  set(key: string, value: Value): Value {
    this.#changed ||= this.#kept.get(key) !== value;
    this.#used.set(key, value);
    return value;
  }

  /** Ends a run: what it did not use is forgotten. */
  settle(): void {
    this.#changed ||= this.#used.size !== this.#kept.size;
    this.#kept = this.#used;
    this.#used = new Map();
  }

  /** Keeps what is there for the next process, where that differs from what stands. */
  save(): void {
    if (!this.#changed) return;
    this.#changed = false;
    const all = this.#used.size === 0 ? this.#kept : new Map([...this.#kept, ...this.#used]);
    const since = new Map([...all].filter(([key, value]) => this.#all.get(key) !== value));
    // What was replaced is forgotten with the next of all; what was removed, at once.
    const gone = this.#all.size + since.size - all.size;
    if (gone > since.size || since.size > this.#all.size * SINCE) {
      this.#all = all;
      this.#store.write(this.#name, all, this.#codec);
      this.#writeNew(new Map());
    } else {
      this.#writeNew(since);
    }
  }

  #writeNew(since: ReadonlyMap<string, Value>): void {
    if (sameEntries(since, this.#since)) return;
    this.#since = since;
    this.#store.write(this.#nameOfNew, since, this.#codec);
  }
}

function sameEntries<Value>(a: ReadonlyMap<string, Value>, b: ReadonlyMap<string, Value>) {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}

function noteUse(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // It can be read all the same.
  }
}

/** Removes what killed processes left, what has long been unused, and the least used beyond the limit. */
function tidy(folder: string, limit: number): void {
  const files: { readonly file: string; readonly stats: Stats; readonly whole: boolean }[] = [];
  for (const name of readdirSync(folder)) {
    const whole = name.endsWith(SUFFIX);
    if (!whole && !/^\..+\.kept\.\d+$/.test(name)) continue;
    const file = path.join(folder, name);
    const stats = lstatSync(file, { throwIfNoEntry: false });
    if (stats?.isFile()) files.push({ file, stats, whole });
  }
  files.sort((a, b) => b.stats.mtimeMs - a.stats.mtimeMs);
  const latest = files[0]?.stats.mtimeMs ?? 0;
  let total = 0;
  for (const { file, stats, whole } of files) {
    total += stats.size;
    const age = latest - stats.mtimeMs;
    if (age > (whole ? UNUSED : ABANDONED) || (whole && total > limit))
      rmSync(file, { force: true });
  }
}
