import { lstatSync, mkdirSync, readdirSync, rmSync, type Stats } from 'node:fs';
import path from 'node:path';
import type { FileContent } from '../../outputs/output-file.ts';
import type { OutputFolder } from './output-folder.ts';
import { MARK, MARK_TEXT } from './site-place.ts';
import { writeContent } from './write-content.ts';

/** A folder that a local server serves while it is being written: changed pages are replaced in place. */
export class ServedFolder implements OutputFolder {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    writeContent(path.join(folder, MARK), MARK_TEXT);
  }

  published(sitePath: string): Stats | undefined {
    return lstatSync(path.join(this.folder, sitePath), { throwIfNoEntry: false });
  }

  keep(): void {}

  write(sitePath: string, content: FileContent): Stats {
    const file = path.join(this.folder, sitePath);
    mkdirSync(path.dirname(file), { recursive: true });
    writeContent(file, content);
    return lstatSync(file);
  }

  written(sitePath: string): Stats {
    return lstatSync(path.join(this.folder, sitePath));
  }

  /** Removes what the build did not name. */
  publish(paths: ReadonlySet<string>): void {
    for (const entry of readdirSync(this.folder, { recursive: true, withFileTypes: true })) {
      if (entry.isDirectory()) continue;
      const file = path.join(entry.parentPath, entry.name);
      const sitePath = path.relative(this.folder, file).split(path.sep).join('/');
      if (!paths.has(sitePath) && sitePath !== MARK) rmSync(file);
    }
  }

  discard(): void {}
}
