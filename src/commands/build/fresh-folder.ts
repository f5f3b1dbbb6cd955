import { createHash } from 'node:crypto';
import fs, { type Stats } from 'node:fs';
import path from 'node:path';
import type { FileContent } from '../../outputs/page/output-file.ts';
import type { OutputFolder } from './output-folder.ts';
import { PlaceWithin } from './place-within.ts';
import {
  type ChangedPlace,
  type Curtain,
  changeSite,
  changesOf,
  holdsSite,
  undoChange,
} from './site-change.ts';
import { MARK, MARK_TEXT, OF_THE_SYSTEM, WORKING } from './site-place.ts';
import { writeContent } from './write-content.ts';

/** What a system answers where a folder cannot be renamed, though what is in it can be replaced. */
const NOT_AS_A_WHOLE = new Set(['EBUSY', 'EXDEV', 'EPERM', 'EACCES', 'EROFS', 'EINVAL']);

/** So many places change in less than a tenth of a second; more of them are changed beside the site. */
const CHANGES_AT_ONCE = 2_000;

/** Stages of replacing one by one what is in a folder. */
const STAGES = { fresh: 'new', setAside: 'old.part', old: 'old' } as const;

/**
 * What becomes the published site when it is whole; until `publish` the published folder is not
 * touched. Where little changes, that alone is moved into the folder, which is out of sight meanwhile;
 * where much does, a fresh folder takes its place, in which files that did not change are links to the
 * same bytes.
 *
 * It is made in the cache where that is on the same disk, else beside the site, or in it where it is
 * a disk of its own. What a build left there that was killed, the next one takes away; the lock of
 * the site is held meanwhile.
 */
export class FreshFolder implements OutputFolder {
  readonly folder: string;
  readonly #published: string;
  readonly #place: PlaceWithin;
  readonly #verify: () => void;
  readonly #work: string;
  readonly #kept = new Set<string>();
  readonly #made = new Set<string>();
  #isPublished = false;

  /**
   * @param published the real path of the site
   * @param memory the cache folder; @param verify refuses where the site is no longer this build's
   */
  constructor(published: string, memory: string, verify: () => void = () => {}) {
    this.#published = published;
    this.#verify = verify;
    refuseUnwritable(published);
    recover(published, memory);
    this.#work = workingFolder(published, memory);
    this.folder = path.join(this.#work, STAGES.fresh);
    fs.mkdirSync(this.folder);
    this.#place = new PlaceWithin(this.folder);
    unfinished.add(this.#work);
  }

  /** What stands at a path of the published site. */
  published(sitePath: string): Stats | undefined {
    return fs.lstatSync(this.standing(sitePath), { throwIfNoEntry: false });
  }

  standing(sitePath: string): string {
    return path.join(this.#published, sitePath);
  }

  /** Takes a file over from the published site as it is. */
  keep(sitePath: string): void {
    this.#kept.add(sitePath);
  }

  #link(sitePath: string): void {
    const from = path.join(this.#published, sitePath);
    const to = this.#place.of(sitePath);
    try {
      fs.linkSync(from, to);
    } catch {
      // Not every file system has links.
      fs.copyFileSync(from, to);
      const { atime, mtime } = fs.lstatSync(from);
      fs.utimesSync(to, atime, mtime);
    }
  }

  write(sitePath: string, content: FileContent): Stats {
    const file = this.#place.of(sitePath);
    this.#made.add(sitePath);
    writeContent(file, content);
    return fs.lstatSync(file);
  }

  /** Makes room for a file that Eleventy is to write. */
  expect(sitePath: string): void {
    this.#place.of(sitePath);
    this.#made.add(sitePath);
  }

  /** What was written at a path of the fresh folder. */
  written(sitePath: string): Stats {
    return fs.lstatSync(path.join(this.folder, sitePath));
  }

  /** Makes what was written and kept the published site. */
  publish(): void {
    this.write(MARK, MARK_TEXT);
    if (!this.#change()) this.#replace();
    this.#isPublished = true;
    unfinished.delete(this.#work);
    removeWork(this.#work);
  }

  /** Leaves the published folder as it was. */
  discard(): void {
    // Eleventy may still be writing: what it makes again is removed as the process ends.
    if (!this.#isPublished) removeWork(this.#work);
  }

  /** Changes what differs in the published folder; false where it is to be replaced as a whole. */
  #change(): boolean {
    if (this.#kept.size < this.#made.size) return false;
    const places = changesOf(this.#published, this.#kept, this.#made, isPassedOver);
    if (!places || places.length > CHANGES_AT_ONCE) return false;
    if (this.#changeWith(this.#work, places)) return true;
    if (path.dirname(this.#work) === this.#published) return false;
    const within = fs.mkdtempSync(path.join(this.#published, WORKING));
    try {
      copyInto(this.folder, path.join(within, STAGES.fresh));
      return this.#changeWith(within, places);
    } finally {
      removeWork(within);
    }
  }

  /** False where the system does not let it be done in this way; all is as it was then. */
  #changeWith(work: string, places: readonly ChangedPlace[]): boolean {
    this.#verify();
    try {
      const curtain = path.dirname(work) === this.#published ? CONTENTS : WHOLE;
      changeSite(this.#published, work, places, curtain);
      return true;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (holdsSite(work) || code === undefined || code === 'ENOSPC' || code === 'EDQUOT') {
        throw Object.assign(error as NodeJS.ErrnoException, {
          path: this.#published,
          dest: undefined,
        });
      }
      return false;
    }
  }

  #replace(): void {
    for (const sitePath of this.#kept) this.#link(sitePath);
    this.#verify();
    if (path.dirname(this.#work) === this.#published) replaceWithin(this.#published, this.#work);
    else this.#replaceWhole();
  }

  #replaceWhole(): void {
    const old = path.join(this.#work, STAGES.old);
    const stood = fs.existsSync(this.#published);
    try {
      if (stood) fs.renameSync(this.#published, old);
      fs.renameSync(this.folder, this.#published);
    } catch (error) {
      if (stood && !fs.existsSync(this.#published)) fs.renameSync(old, this.#published);
      if (!stood || !NOT_AS_A_WHOLE.has((error as NodeJS.ErrnoException).code ?? '')) {
        throw Object.assign(error as NodeJS.ErrnoException, {
          path: this.#published,
          dest: undefined,
        });
      }
      this.#replaceContents();
    }
  }

  /** The site is a mounted disk, or stands in a folder that may not be written: its contents are replaced. */
  #replaceContents(): void {
    const within = fs.mkdtempSync(path.join(this.#published, WORKING));
    try {
      copyInto(this.folder, path.join(within, STAGES.fresh));
      this.#verify();
      replaceWithin(this.#published, within);
    } finally {
      removeWork(within);
    }
  }
}

/** Folders of builds that have published nothing yet. */
const unfinished = new Set<string>();
process.once('exit', () => unfinished.forEach(removeWork));

function copyInto(from: string, to: string): void {
  fs.cpSync(from, to, { recursive: true, preserveTimestamps: true });
}

/** Removes the folder of a build, unless it holds the old site: then the next build puts that back. */
function removeWork(work: string): void {
  if (holdsSite(work)) return;
  const [fresh, setAside, old] = Object.values(STAGES).map((name) =>
    namesIn(path.join(work, name)),
  );
  if (setAside?.length || (old?.length && fresh?.length)) return;
  try {
    fs.rmSync(work, { recursive: true, force: true });
  } catch {
    // The next build removes it.
  }
}

/** Says at once what would else end the build at its last step. */
function refuseUnwritable(published: string): void {
  const parent = path.dirname(published);
  fs.mkdirSync(parent, { recursive: true });
  try {
    fs.accessSync(parent, fs.constants.W_OK);
  } catch (error) {
    if (!fs.existsSync(published)) throw error;
    fs.accessSync(published, fs.constants.W_OK);
  }
}

/** Where the folders of builds may be, and how those for one site begin. */
function workplaces(published: string, memory: string): readonly (readonly [string, string])[] {
  const hash = createHash('sha256').update(published).digest('hex').slice(0, 16);
  return [
    [path.join(memory, 'builds'), `${hash}-`],
    [path.dirname(published), `${WORKING}${hash}-`],
    [published, WORKING],
  ];
}

/** A new folder on the disk of the site. */
function workingFolder(published: string, memory: string): string {
  let refused: unknown;
  const disk = diskOf(published);
  for (const [parent, prefix] of workplaces(published, memory)) {
    if (diskOf(parent) !== disk) continue;
    if (parent === published && !fs.existsSync(published)) continue;
    try {
      fs.mkdirSync(parent, { recursive: true });
      return fs.mkdtempSync(path.join(parent, prefix));
    } catch (error) {
      // The name that it would have had says nothing to anybody.
      refused = Object.assign(error as NodeJS.ErrnoException, { path: published });
    }
  }
  throw refused;
}

/** The disk on which a folder is, or will be. */
function diskOf(folder: string): number {
  const stats = fs.statSync(folder, { throwIfNoEntry: false });
  return stats ? stats.dev : diskOf(path.dirname(folder));
}

/** Takes away what killed builds left, and ends what they were doing in its last moment. */
function recover(published: string, memory: string): void {
  for (const [parent, prefix] of workplaces(published, memory)) {
    for (const name of namesIn(parent).filter((at) => at.startsWith(prefix))) {
      const work = path.join(parent, name);
      if (!fs.lstatSync(work, { throwIfNoEntry: false })?.isDirectory()) continue;
      if (parent === published) {
        undoChange(published, work, CONTENTS);
        finishWithin(published, work);
      } else if (!fs.existsSync(published)) {
        fs.mkdirSync(path.dirname(published), { recursive: true });
        undoChange(published, work, WHOLE);
        putBack(path.join(work, STAGES.old), published);
      }
      fs.rmSync(work, { recursive: true, force: true });
    }
  }
}

/** A build was killed between its two renames. */
function putBack(old: string, published: string): void {
  if (fs.existsSync(old)) fs.renameSync(old, published);
}

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * Replaces what is in a folder by what is in `work/new`, by renames alone. At a failure all is as it
 * was; where the process is killed meanwhile, `finishWithin` can tell by the names how far it came.
 */
function replaceWithin(published: string, work: string): void {
  const [fresh, setAside, old] = [STAGES.fresh, STAGES.setAside, STAGES.old].map((name) =>
    path.join(work, name),
  ) as [string, string, string];
  fs.mkdirSync(setAside);
  try {
    moveAll(published, setAside);
    fs.renameSync(setAside, old);
    moveAll(fresh, published);
  } catch (error) {
    if (fs.existsSync(old)) {
      moveAll(published, fresh);
      fs.renameSync(old, setAside);
    }
    moveAll(setAside, published);
    throw error;
  }
}

function finishWithin(published: string, work: string): void {
  const at = (name: string) => path.join(work, name);
  if (fs.existsSync(at(STAGES.setAside))) moveAll(at(STAGES.setAside), published);
  else if (fs.existsSync(at(STAGES.old))) moveAll(at(STAGES.fresh), published);
}

function moveAll(from: string, to: string): void {
  for (const name of namesIn(from)) {
    if (!isPassedOver(name)) fs.renameSync(path.join(from, name), path.join(to, name));
  }
}

/** What in a site's root is not the site's. */
function isPassedOver(name: string): boolean {
  return OF_THE_SYSTEM.includes(name) || name.startsWith(WORKING);
}

/** One rename takes the whole folder down. */
const WHOLE: Curtain = {
  down(from, to) {
    if (fs.existsSync(from)) fs.renameSync(from, to);
  },
  up: (from, to) => fs.renameSync(from, to),
};

/** The folder itself stays, as a mounted disk must; what is in it is taken down. */
const CONTENTS: Curtain = {
  down(from, to) {
    fs.mkdirSync(to, { recursive: true });
    moveAll(from, to);
  },
  up(from, to) {
    moveAll(from, to);
    fs.rmdirSync(from);
  },
};
