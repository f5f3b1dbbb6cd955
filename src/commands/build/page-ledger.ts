import type { Stats } from 'node:fs';
import type { Store } from '../../store/store.ts';

/** What a build wrote at a path, so that the next can tell whether it still stands there. */
interface Entry {
  /** Identifies what the bytes were made from. */
  readonly key: string;
  readonly size: number;
  readonly modified: number;
  /** What it is part of: the kind of a page, or what it is beside the pages. */
  readonly part: Part;
  /** The briefs whose text it holds. */
  readonly whole?: readonly string[] | 'all' | undefined;
  /** The SHA-256 of its bytes, once somebody asked. */
  readonly hash?: string;
}

/** The kind of a page; other files of the plan; the index for search; the browser's editor; what a part of a site says of itself. */
export type Part = `page ${string}` | 'file' | 'search' | 'editor' | 'manifest';

/** From what a file is made, as far as the ledger remembers it. */
export type Made = Pick<Entry, 'key' | 'part' | 'whole'>;

/** A file that was made, and whether it would be made of the same texts now. */
export interface Standing {
  readonly sitePath: string;
  readonly made: Made;
  readonly stays: boolean;
}

/** What a plan says of the texts that files hold. */
export interface Frame {
  /** The same, as long as only texts of briefs differ. */
  readonly frame: string;
  /** The texts of briefs by name, as what differs where they do. */
  readonly texts: ReadonlyMap<string, string>;
}

type StatsOf = (sitePath: string) => Stats | undefined;

/** What the whole of a published site was made from. */
export interface Imprint {
  readonly fingerprint: string;
  /** The moment that counted as now, and those at which held briefs are published: ISO 8601, UTC. */
  readonly moment: string;
  readonly releases: readonly string[];
}

/** Something that is kept of a site beside its ledger. */
export interface KeptBeside<Value> {
  /** Undefined where nothing was kept. */
  read(): Value | undefined;
  write(value: Value): void;
}

interface Kept extends Frame {
  readonly imprint: Imprint;
  readonly entries: Map<string, Entry>;
}

/**
 * What stands in a published folder and from what it was made. A file is vouched for only where it
 * still has the size and the time at which it was written: somebody's own change to it counts.
 */
export class PageLedger {
  readonly #store: Store;
  readonly #name: string;
  readonly #imprint: Imprint | undefined;
  readonly #entries: Map<string, Entry>;
  #frame: Frame | undefined;
  #next = new Map<string, Entry>();

  /** @param name that of the published folder in the store */
  constructor(store: Store, name: string) {
    this.#store = store;
    this.#name = name;
    const kept = store.read<Kept>(name);
    this.#imprint = kept?.imprint;
    this.#entries = kept?.entries ?? new Map();
    this.#frame = kept;
  }

  /** True where the whole site was made from the same, and each of its files stands untouched. */
  isCurrent({ fingerprint, moment }: Omit<Imprint, 'releases'>, statsOf: StatsOf): boolean {
    const made = this.#imprint;
    if (made?.fingerprint !== fingerprint || this.#entries.size === 0) return false;
    if (made.releases.some((release) => release <= made.moment !== release <= moment)) return false;
    for (const [sitePath, { key }] of this.#entries) {
      if (!this.vouchesFor(sitePath, key, statsOf(sitePath))) return false;
    }
    return true;
  }

  /** What else is kept of the same site, by kind. */
  beside<Value>(kind: string): KeptBeside<Value> {
    const name = `${this.#name}-${kind}`;
    return {
      read: () => this.#store.read<Value>(name),
      write: (value) => this.#store.write(name, value),
    };
  }

  /** How many files stand. */
  get size(): number {
    return this.#entries.size;
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

  /**
   * What was made, and whether it would be made of the same now; undefined where the plan must tell,
   * since more than texts has changed.
   */
  standingIn({ frame, texts }: Frame): readonly Standing[] | undefined {
    const before = this.#frame;
    if (before?.frame !== frame) return undefined;
    const stays = (name: string) => before.texts.get(name) === texts.get(name);
    const allStay = [...texts.keys()].every(stays);
    return [...this.#entries].map(([sitePath, made]) => ({
      sitePath,
      made,
      stays: made.whole === 'all' ? allStay : (made.whole?.every(stays) ?? true),
    }));
  }

  /** Whether the build that goes on has a file at a path. */
  has(sitePath: string): boolean {
    return this.#next.has(sitePath);
  }

  /** The files that were made from a key together; none where nothing was. */
  madeFrom(key: string): readonly string[] {
    return [...this.#entries].flatMap(([sitePath, entry]) => (entry.key === key ? [sitePath] : []));
  }

  /** Takes over what is known of a file that it vouches for. */
  keep(sitePath: string, { part, whole }: Made): void {
    const entry = this.#entries.get(sitePath);
    if (!entry) return;
    const { whole: _, ...same } = entry;
    this.#next.set(sitePath, { ...same, part, ...(whole && { whole }) });
  }

  /** The hashes of everything that the build recorded: those that are not known yet are asked for. */
  hashes(hashOf: (sitePath: string) => string): ReadonlyMap<string, string> {
    const hashes = new Map<string, string>();
    for (const [sitePath, entry] of this.#next) {
      const hash = entry.hash ?? hashOf(sitePath);
      hashes.set(sitePath, hash);
      if (entry.hash !== undefined) continue;
      const known = { ...entry, hash };
      this.#next.set(sitePath, known);
      this.#entries.set(sitePath, known);
    }
    return hashes;
  }

  record(sitePath: string, { key, part, whole }: Made, { size, mtimeMs }: Stats): void {
    const entry = { key, part, size, modified: mtimeMs, ...(whole && { whole }) };
    this.#entries.set(sitePath, entry);
    this.#next.set(sitePath, entry);
  }

  /** Begins another round of builds by the same process, which is to name again all that belongs to the site. */
  startOver(): void {
    this.#next = new Map();
  }

  /** Everything that the build recorded. */
  paths(): Iterable<string> {
    return this.#next.keys();
  }

  save(imprint: Imprint, frame: Frame): void {
    this.#frame = frame;
    this.#store.write<Kept>(this.#name, { imprint, ...frame, entries: this.#next });
  }
}
