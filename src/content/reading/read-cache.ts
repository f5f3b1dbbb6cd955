import { hash as hashOf } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Body, Heading } from '../../brief/brief.ts';
import { type Codec, type KeptMap, Store } from '../../store/store.ts';
import { freeze } from '../record/record.ts';
import type { TreeEntry } from '../source/source-tree.ts';
import type { BodyLink, RenderedMarkdown } from '../text/markdown.ts';

/** A file as read, without anything that depends on other files. */
export interface CachedFile {
  readonly fields: unknown;
  /** Identifies the fields and what stands for the absent ones. */
  readonly facts: string;
  readonly body: Body;
  readonly firstParagraph: string;
  readonly links: readonly BodyLink[];
  /** Identifies the body as it was written. */
  readonly written: string;
}

/** Rendered HTML kept as bytes outside the heap: large records stay cheap to hold. */
export class RenderedBody implements Body {
  readonly hash: string;
  readonly headings: readonly Heading[];
  readonly words: number;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer, { hash, headings, words }: Omit<Body, 'html'>) {
    this.#bytes = bytes;
    this.hash = hash;
    this.headings = freeze(headings);
    this.words = words;
    Object.freeze(this);
  }

  static of(rendered: RenderedMarkdown): RenderedBody {
    // Memory of exactly this size: the pool that small buffers come from is kept by any one of them.
    const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(rendered.html));
    bytes.write(rendered.html);
    return new RenderedBody(bytes, rendered);
  }

  get html(): string {
    return this.#bytes.toString('utf8');
  }

  get bytes(): Buffer {
    return this.#bytes;
  }

  /** The hash stands for the HTML wherever a model is compared or hashed. */
  toJSON(): { hash: string } {
    return { hash: this.hash };
  }
}

/** A file by what the system says of it: `stamp` differs when it is written again. */
type Readable = Pick<TreeEntry, 'path' | 'stamp' | 'changed' | 'read'>;

interface Stamped {
  readonly stamp: string;
  readonly hash: string;
}

/** No disk's clock ticks more seldom, in milliseconds; a server's may differ by something. */
const TICK = 3_000;

interface StoredFile {
  key: string;
  fields: unknown;
  facts: string;
  firstParagraph: string;
  links: readonly BodyLink[];
  written: string;
  body: { hash: string; headings: readonly Heading[]; words: number; length: number };
}

/**
 * What reading a file gave, by a key that covers everything it depended on: the file's bytes and
 * name, the options, and the code and packages that read it. Kept in memory between the builds of
 * one process, and in the store between processes.
 */
export class ReadCache {
  /** Identifies the code and the packages that read. */
  readonly version: string;
  readonly #keys = new Map<string, { content: string; options: string; key: string }>();
  readonly #stamps: KeptMap<Stamped>;
  /** Those that this process has read. */
  readonly #fresh = new Map<string, Stamped>();
  readonly #began: number;
  readonly #files: KeptMap<CachedFile>;
  /** What briefs were without fault by, by the keys of their files. */
  readonly faultless: KeptMap<string>;

  /**
   * @param name tells caches in one store apart: those of two trees would push each other out
   * @param began when the process began, in milliseconds; without it, each process reads every file
   */
  constructor(store: Store = new Store(), name = 'briefs', began = Number.NEGATIVE_INFINITY) {
    this.#began = began;
    this.version = store.version;
    this.#files = store.map(name, READ_FILES);
    this.#stamps = store.map(`${name}-stamps`);
    this.faultless = store.map(`${name}-faultless`);
  }

  /** The hash of a file's bytes: known by its stamp where this process or an earlier one has read it. */
  contentHash({ path, stamp, changed = Number.POSITIVE_INFINITY, read }: Readable): string {
    // What is asked for is kept for the next process.
    const kept = this.#stamps.get(path);
    const known = this.#fresh.get(path) ?? kept;
    if (stamp !== undefined && known?.stamp === stamp) return known.hash;
    const hash = hashOf('sha256', read(), 'base64url');
    if (stamp === undefined) return hash;
    // Written again within one tick of the disk's clock, a file may have the stamp that it had.
    const stamped = { stamp, hash };
    if (changed + TICK < this.#began) this.#stamps.set(path, stamped);
    this.#fresh.set(path, stamped);
    return hash;
  }

  /** The key of what reading a file gives. */
  keyOf(file: Readable, options: string): string {
    const { path, stamp } = file;
    const content = this.contentHash(file);
    const known = this.#keys.get(path);
    if (known?.content === content && known.options === options) return known.key;
    const key = hashOf('sha256', `${this.version}\0${options}\0${path}\0${content}`, 'base64url');
    if (stamp !== undefined) this.#keys.set(path, { content, options, key });
    return key;
  }

  get(key: string): CachedFile | undefined {
    const file = this.#files.get(key);
    if (file) freeze(file.fields);
    return file;
  }

  set(key: string, file: CachedFile): void {
    this.#files.set(key, file);
  }

  /** Ends a load: what it did not use is forgotten. */
  settle(): void {
    this.#files.settle();
    this.#stamps.settle();
  }

  /** Keeps what the last load used. */
  save(): void {
    this.#files.save();
    this.#stamps.save();
    this.faultless.save();
  }
}

/** Records in one piece, so that what files share, such as dates, is shared after reading it back; then HTML. */
const READ_FILES: Codec<ReadonlyMap<string, CachedFile>> = {
  encode(files) {
    const bodies: Buffer[] = [];
    const stored: StoredFile[] = [];
    for (const [key, { fields, facts, body, firstParagraph, links, written }] of files) {
      const bytes = body instanceof RenderedBody ? body.bytes : Buffer.from(body.html);
      bodies.push(bytes);
      const { hash, headings, words } = body;
      stored.push({
        key,
        fields,
        facts,
        firstParagraph,
        links,
        written,
        body: { hash, headings, words, length: bytes.length },
      });
    }
    const records = serialize(stored);
    const head = Buffer.alloc(8);
    head.writeDoubleLE(records.length);
    return [head, records, ...bodies];
  },
  decode(bytes) {
    const files = new Map<string, CachedFile>();
    let at = 8 + bytes.readDoubleLE(0);
    for (const { key, body, ...rest } of deserialize(bytes.subarray(8, at)) as StoredFile[]) {
      const html = bytes.subarray(at, at + body.length);
      files.set(key, { ...rest, body: new RenderedBody(html, body) });
      at += body.length;
    }
    return files;
  },
};
