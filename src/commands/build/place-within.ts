import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { OwnFile } from '../../brief/site-names.ts';
import { filePathFault } from '../../brief/site-path.ts';

/** What hosts read is called as they want it; nothing in content can ask for such a name. */
const OF_HOSTS = '_redirects' satisfies OwnFile;

/**
 * The last line of defence of a folder that is written into: gives where a file of it stands on
 * disk, with the folders above it made, and refuses every path that leads elsewhere, be it by its
 * letters or by a link on the way, whoever asks for it. What content can ask for, `check` has
 * refused by then.
 */
export class PlaceWithin {
  readonly folder: string;
  /** Folders that are known to be real, and in this one. */
  readonly #known = new Set<string>();
  /** Where it really stands, once it does. */
  #real: string | undefined;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** @throws OutsideFolder */
  of(file: string): string {
    const fault = file === OF_HOSTS ? undefined : filePathFault(file);
    if (fault) throw new OutsideFolder(file, this.folder, fault);
    const parent = path.posix.dirname(file);
    if (!this.#known.has(parent)) this.#make(file, parent);
    const target = path.join(this.folder, file);
    const standing = lstatSync(target, { throwIfNoEntry: false });
    if (standing && !standing.isFile()) {
      throw new OutsideFolder(file, this.folder, 'is not a regular file there');
    }
    return target;
  }

  #make(file: string, parent: string): void {
    this.#real ??= madeReal(this.folder);
    let at = '';
    for (const name of parent === '.' ? [] : parent.split('/')) {
      at = at === '' ? name : `${at}/${name}`;
      if (this.#known.has(at)) continue;
      const folder = path.join(this.#real, at);
      if (!made(folder) && !lstatSync(folder).isDirectory()) {
        throw new OutsideFolder(file, this.folder, `leads through ${at}, which is not a folder`);
      }
      this.#known.add(at);
    }
    this.#known.add(parent);
  }
}

/** Makes a folder with all above it; gives where it really stands. */
function madeReal(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return realpathSync(folder);
}

/** False where something stands there already, be it a link that leads nowhere. */
function made(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** Something asked for a file outside the folder that it may write to. */
export class OutsideFolder extends Error {
  override readonly name = 'OutsideFolder';

  constructor(file: string, folder: string, why: string) {
    super(`${JSON.stringify(file)} cannot be written to ${folder}: it ${why}.`);
  }
}
