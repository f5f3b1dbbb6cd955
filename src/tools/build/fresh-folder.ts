import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  renameSync,
  rmSync,
  type Stats,
  utimesSync,
} from 'node:fs';
import path from 'node:path';
import type { FileContent } from '../../outputs/output-file.ts';
import type { OutputFolder } from './output-folder.ts';
import { PlaceWithin } from './place-within.ts';
import { writeContent } from './write-content.ts';

/**
 * A folder beside the published one that takes its place when it is whole. Until `publish` the
 * published folder is not touched; files that did not change are links to the same bytes.
 */
export class FreshFolder implements OutputFolder {
  readonly folder: string;
  readonly #published: string;
  readonly #place: PlaceWithin;

  constructor(published: string) {
    this.#published = published;
    this.folder = `${published}.new`;
    // A build that was killed between its two renames left the old site under this name.
    if (!existsSync(published) && existsSync(this.#old)) renameSync(this.#old, published);
    rmSync(this.#old, { recursive: true, force: true });
    this.discard();
    this.#place = new PlaceWithin(this.folder);
  }

  get #old(): string {
    return `${this.#published}.old`;
  }

  /** What stands at a path of the published site. */
  published(sitePath: string): Stats | undefined {
    return lstatSync(path.join(this.#published, sitePath), { throwIfNoEntry: false });
  }

  /** Takes a file over from the published site as it is. */
  keep(sitePath: string): void {
    const from = path.join(this.#published, sitePath);
    const to = this.#place.of(sitePath);
    try {
      linkSync(from, to);
    } catch {
      // Not every file system has links.
      copyFileSync(from, to);
      const { atime, mtime } = lstatSync(from);
      utimesSync(to, atime, mtime);
    }
  }

  write(sitePath: string, content: FileContent): Stats {
    const file = this.#place.of(sitePath);
    writeContent(file, content);
    return lstatSync(file);
  }

  /** Makes room for a file that Eleventy is to write. */
  expect(sitePath: string): void {
    this.#place.of(sitePath);
  }

  /** What was written at a path of the fresh folder. */
  written(sitePath: string): Stats {
    return lstatSync(path.join(this.folder, sitePath));
  }

  /** Puts the fresh folder in the place of the published one. */
  publish(): void {
    if (existsSync(this.#published)) renameSync(this.#published, this.#old);
    renameSync(this.folder, this.#published);
    rmSync(this.#old, { recursive: true, force: true });
  }

  /** Leaves the published folder as it was. */
  discard(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
