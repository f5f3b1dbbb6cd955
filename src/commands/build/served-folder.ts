import { lstatSync, mkdirSync, readdirSync, rmSync, type Stats } from 'node:fs';
import path from 'node:path';
import type { FileContent } from '../../outputs/page/output-file.ts';
import type { OutputFolder } from './output-folder.ts';
import { PlaceWithin } from './place-within.ts';
import { MARK, MARK_TEXT } from './site-place.ts';
import { writeContent } from './write-content.ts';

/** A folder that a local server serves while it is being written: changed pages are replaced in place. */
export class ServedFolder implements OutputFolder {
  readonly folder: string;
  readonly #place: PlaceWithin;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    this.#place = new PlaceWithin(folder);
    writeContent(path.join(folder, MARK), MARK_TEXT);
  }

  published(sitePath: string): Stats | undefined {
    return lstatSync(this.standing(sitePath), { throwIfNoEntry: false });
  }

  standing(sitePath: string): string {
    return path.join(this.folder, sitePath);
  }

  keep(): void {}

  write(sitePath: string, content: FileContent): Stats {
    const file = this.#place.of(sitePath);
    writeContent(file, content);
    return lstatSync(file);
  }

  expect(sitePath: string): void {
    this.#place.of(sitePath);
  }

  written(sitePath: string): Stats {
    return lstatSync(path.join(this.folder, sitePath));
  }

  /** Removes what the build did not name; the first time that is looked for in the whole folder. */
  publish(paths: ReadonlySet<string>): void {
    for (const sitePath of this.#standing ?? this.#files()) {
      if (!paths.has(sitePath) && sitePath !== MARK) {
        rmSync(path.join(this.folder, sitePath), { force: true });
      }
    }
    this.#standing = paths;
  }

  #standing: ReadonlySet<string> | undefined;

  #files(): readonly string[] {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => path.relative(this.folder, path.join(entry.parentPath, entry.name)))
      .map((file) => file.split(path.sep).join('/'));
  }

  discard(): void {}
}
