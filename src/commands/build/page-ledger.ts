import { readFileSync, type Stats } from 'node:fs';
import { keepFile } from '../../content/source/replace-file.ts';

/** What a build wrote at a path, so that the next can tell whether it still stands there. */
interface Entry {
  /** Identifies what the bytes were made from. */
  readonly key: string;
  readonly size: number;
  readonly modified: number;
}

type StatsOf = (sitePath: string) => Stats | undefined;

/** What the whole of a published site was made from. */
export interface Imprint {
  readonly fingerprint: string;
  /** The moment that counted as now, and those at which held briefs are published: ISO 8601, UTC. */
  readonly moment: string;
  readonly releases: readonly string[];
}

/**
 * What stands in a published folder and from what it was made. A file is vouched for only where it
 * still has the size and the time at which it was written: somebody's own change to it counts.
 */
export class PageLedger {
  readonly #file: string;
  readonly #imprint: Imprint | undefined;
  readonly #entries: Map<string, Entry>;
  #next = new Map<string, Entry>();

  constructor(file: string) {
    this.#file = file;
    ({ imprint: this.#imprint, entries: this.#entries } = restore(file));
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

  /** Where more can be kept of the same site. */
  beside(kind: string): string {
    return this.#file.replace(/(?=\.txt$)|$/, `-${kind}`);
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

  /** The files that were made from a key together; none where nothing was. */
  madeFrom(key: string): readonly string[] {
    return [...this.#entries].flatMap(([sitePath, entry]) => (entry.key === key ? [sitePath] : []));
  }

  record(sitePath: string, key: string, { size, mtimeMs }: Stats): void {
    const entry = { key, size, modified: mtimeMs };
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

  save(imprint: Imprint): void {
    const head = `${JSON.stringify(imprint)}\n`;
    const lines = [...this.#next].map(
      ([at, { key, size, modified }]) => `${key} ${size} ${modified} ${at}\n`,
    );
    keepFile(this.#file, head + lines.join(''));
  }
}

function restore(file: string): { imprint: Imprint | undefined; entries: Map<string, Entry> } {
  const entries = new Map<string, Entry>();
  try {
    const [head = '', ...lines] = readFileSync(file, 'utf8').split('\n');
    const imprint = JSON.parse(head) as Imprint;
    for (const line of lines) {
      const [key, size, modified, ...at] = line.split(' ');
      if (key && size && modified && at.length > 0) {
        entries.set(at.join(' '), { key, size: Number(size), modified: Number(modified) });
      }
    }
    return { imprint, entries };
  } catch {
    return { imprint: undefined, entries: new Map() };
  }
}
