import { closeSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Joined } from '../../outputs/page/output-file.ts';
import type { KeptBeside } from './page-ledger.ts';

/** Where the texts of a joined file stand in it, so that they can be taken over one by one. */
interface Extent {
  /** What vouches for the file that they are counted in. */
  readonly key: string;
  /** Bytes before the first text. */
  readonly head: number;
  /** Bytes between two texts. */
  readonly separator: number;
  /** Bytes of each text, by the order of the keys. */
  readonly lengths: readonly number[];
}

/** The extents of files that are joined by the same keys. */
export interface Extents {
  readonly scope: string;
  readonly keys: readonly string[];
  readonly files: ReadonlyMap<string, Extent>;
}

/** A joined file that is to be written. */
export interface JoinedTarget {
  readonly sitePath: string;
  /** What will vouch for it. */
  readonly key: string;
  readonly joined: Joined;
  /** Where it is written to. */
  readonly file: string;
  /** Where it stands, if it is as the build left it that was vouched for by this key. */
  readonly standing: (key: string) => string | undefined;
}

/**
 * Writes files that are joined of a text for each brief: whatever text has the key of one in the file
 * that stands is copied from there, so that an edit makes one text anew and not the whole record's.
 * Where the texts stand is kept beside the ledger; without it, all are made.
 */
export class JoinedFiles {
  readonly #kept: KeptBeside<readonly Extents[]>;
  #known: readonly Extents[] | undefined;
  #next: Extents[] = [];

  constructor(kept: KeptBeside<readonly Extents[]>) {
    this.#kept = kept;
  }

  /** Writes files of the same keys in one pass, so that what they say of one brief is made once. */
  write(targets: readonly JoinedTarget[]): void {
    const [first] = targets;
    if (!first) return;
    const { keys, scope } = first.joined;
    this.#known ??= this.#kept.read() ?? [];
    const known = this.#known.find((extents) =>
      targets.some(({ sitePath }) => extents.files.has(sitePath)),
    );
    const positions = known?.scope === scope ? positionsOf(known.keys) : undefined;
    const writers: JoinedWriter[] = [];
    try {
      for (const target of targets) {
        writers.push(new JoinedWriter(target, positions && known?.files.get(target.sitePath)));
      }
      for (const [number, key] of keys.entries()) {
        const position = positions?.get(key);
        for (const writer of writers) writer.add(number, position);
      }
      const files = new Map(known?.files);
      for (const [at, writer] of writers.entries()) {
        files.set(targets[at]?.sitePath ?? '', writer.end());
      }
      this.#next.push({ scope, keys, files });
    } finally {
      for (const writer of writers) writer.close();
    }
  }

  /** Remembers where the texts stand in what was written; where nothing was, all is as it was. */
  save(): void {
    if (this.#next.length === 0) return;
    this.#known = this.#next;
    this.#next = [];
    this.#kept.write(this.#known);
  }
}

function positionsOf(keys: readonly string[]): ReadonlyMap<string, number> {
  return new Map(keys.map((key, position) => [key, position]));
}

/** So many bytes or letters are held before they are written. */
const ENOUGH = 262_144;

/** Writes one joined file beside its place, and puts it there when it is whole. */
class JoinedWriter {
  readonly #target: JoinedTarget;
  readonly #part: string;
  readonly #to: number;
  readonly #old:
    | (Extent & { readonly offsets: readonly number[]; readonly from: number })
    | undefined;
  readonly #lengths: number[] = [];
  #gathered = '';
  /** Bytes of the standing file that come next. */
  #range = { start: 0, end: 0 };
  #open = true;

  constructor(target: JoinedTarget, extent: Extent | undefined) {
    this.#target = target;
    const standing = extent && target.standing(extent.key);
    if (extent && standing !== undefined) {
      this.#old = { ...extent, offsets: offsetsOf(extent), from: openSync(standing, 'r') };
    }
    const { dir, base } = path.parse(target.file);
    this.#part = path.join(dir, `.${base}.part`);
    this.#to = openSync(this.#part, 'w');
    this.#text(target.joined.head);
  }

  /** Adds the text of a number: that which stands at a position of the old file, or a new one. */
  add(number: number, position: number | undefined): void {
    const { separator, text } = this.#target.joined;
    const offset = position === undefined ? undefined : this.#old?.offsets[position];
    const length = position === undefined ? undefined : this.#old?.lengths[position];
    if (offset !== undefined && length !== undefined) {
      const between = number === 0 ? 0 : (this.#old?.separator ?? 0);
      if (this.#range.end > 0 && this.#range.end + between === offset) {
        this.#range.end = offset + length;
      } else {
        if (number > 0) this.#text(separator);
        this.#flush();
        this.#range = { start: offset, end: offset + length };
      }
      this.#lengths.push(length);
      return;
    }
    const made = text(number);
    this.#text(number === 0 ? made : separator + made);
    this.#lengths.push(Buffer.byteLength(made));
  }

  /** Ends the file, and says where its texts stand. */
  end(): Extent {
    const { head, separator, tail } = this.#target.joined;
    this.#text(tail);
    this.#flush();
    this.close();
    renameSync(this.#part, this.#target.file);
    return {
      key: this.#target.key,
      head: Buffer.byteLength(head),
      separator: Buffer.byteLength(separator),
      lengths: this.#lengths,
    };
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    closeSync(this.#to);
    if (this.#old) closeSync(this.#old.from);
  }

  #text(text: string): void {
    this.#copy();
    this.#gathered += text;
    if (this.#gathered.length >= ENOUGH) this.#flush();
  }

  #flush(): void {
    if (this.#gathered !== '') writeAll(this.#to, Buffer.from(this.#gathered), this.#target.file);
    this.#gathered = '';
    this.#copy();
  }

  /** Takes over what comes next of the standing file. */
  #copy(): void {
    let { start, end } = this.#range;
    this.#range = { start: 0, end: 0 };
    if (!this.#old || start === end) return;
    const bytes = Buffer.allocUnsafe(Math.min(ENOUGH, end - start));
    while (start < end) {
      const read = readSync(this.#old.from, bytes, 0, Math.min(bytes.length, end - start), start);
      if (read === 0) throw new Error(`${this.#target.sitePath} became shorter while it was read.`);
      writeAll(this.#to, bytes.subarray(0, read), this.#target.file);
      start += read;
    }
  }
}

function offsetsOf({ head, separator, lengths }: Extent): readonly number[] {
  let at = head;
  return lengths.map((length) => {
    const offset = at;
    at += length + separator;
    return offset;
  });
}

function writeAll(descriptor: number, bytes: Uint8Array, file: string): void {
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
  } catch (error) {
    // What fails while writing does not say where.
    throw Object.assign(error as NodeJS.ErrnoException, { path: file });
  }
}
