import fs from 'node:fs';
import path from 'node:path';

/** One place of a site that changes: a file, or a folder of which nothing is kept. */
export interface ChangedPlace {
  /** Path from the site's root, with forward slashes. */
  readonly at: string;
  /** Something stands there. */
  readonly stands: boolean;
  /** Something new is to stand there. */
  readonly fresh: boolean;
}

/** The parts of a change in the folder of a build. */
const FRESH = 'new';
const JOURNAL = 'journal.json';
const ASIDE = 'replaced';
/** The site, while it is changed: out of readers' sight, so that nobody sees two editions mixed. */
const DOWN = 'site';
const GOING_DOWN = 'site.part';

/**
 * What must change in a site for it to hold the kept files, the made ones, and nothing else. The whole
 * folder is looked at: what somebody put there goes, and a link is never followed.
 * @param passedOver names in the site's root that are nobody's business
 * @returns undefined where a kept file is reached through a link alone
 */
export function changesOf(
  site: string,
  kept: ReadonlySet<string>,
  made: ReadonlySet<string>,
  passedOver: (name: string) => boolean,
): readonly ChangedPlace[] | undefined {
  let seen = 0;
  const foldersOfKept = foldersOf(kept);
  const foldersOfMade = foldersOf(made);
  const places = new Map<string, ChangedPlace>();
  const walk = (below: string) => {
    for (const entry of fs.readdirSync(path.join(site, below), { withFileTypes: true })) {
      const at = below === '' ? entry.name : `${below}/${entry.name}`;
      if (below === '' && passedOver(at)) continue;
      if (entry.isFile() && kept.has(at)) seen += 1;
      else if (entry.isDirectory() && foldersOfKept.has(at)) walk(at);
      else places.set(at, { at, stands: true, fresh: made.has(at) || foldersOfMade.has(at) });
    }
  };
  walk('');
  if (seen < kept.size) return undefined;
  for (const file of made) {
    const at = [...partsOf(file)].find((part) => !foldersOfKept.has(part)) ?? file;
    if (!places.has(at)) places.set(at, { at, stands: false, fresh: true });
  }
  return [...places.values()];
}

/** `a`, `a/b` and `a/b/c.html` of `a/b/c.html`. */
function* partsOf(file: string): Generator<string> {
  for (let end = file.indexOf('/'); end > 0; end = file.indexOf('/', end + 1)) {
    yield file.slice(0, end);
  }
  yield file;
}

function foldersOf(files: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const file of files) {
    let end = file.lastIndexOf('/');
    while (end > 0 && !folders.has(file.slice(0, end))) {
      folders.add(file.slice(0, end));
      end = file.lastIndexOf('/', end - 1);
    }
  }
  return folders;
}

/** How the folder of a site is taken out of readers' sight and put back: as a whole, or by what is in it. */
export interface Curtain {
  /** Does nothing where there is nothing to take down. */
  down(from: string, to: string): void;
  up(from: string, to: string): void;
}

/**
 * Changes a site by renames alone, each of which is written down before the first is made. At a
 * failure all is as it was; where the process is killed meanwhile, `undoChange` makes it so.
 * @param work the folder of the build, on the same disk, with what is new below `new`
 */
export function changeSite(
  site: string,
  work: string,
  places: readonly ChangedPlace[],
  curtain: Curtain,
): void {
  fs.mkdirSync(path.join(work, ASIDE));
  fs.writeFileSync(path.join(work, JOURNAL), JSON.stringify(places));
  const down = path.join(work, DOWN);
  takeDown(site, work, curtain);
  try {
    for (const [number, { at, stands, fresh }] of places.entries()) {
      if (stands) fs.renameSync(path.join(down, at), path.join(work, ASIDE, String(number)));
      if (fresh) fs.renameSync(path.join(work, FRESH, at), path.join(down, at));
    }
    curtain.up(down, site);
  } catch (error) {
    undoChange(site, work, curtain);
    throw error;
  }
}

function takeDown(site: string, work: string, curtain: Curtain): void {
  const going = path.join(work, GOING_DOWN);
  try {
    curtain.down(site, going);
    fs.renameSync(going, path.join(work, DOWN));
  } catch (error) {
    if (stands(going)) curtain.up(going, site);
    throw error;
  }
}

/** Puts a site back as it was before a change that did not come to its end. */
export function undoChange(site: string, work: string, curtain: Curtain): void {
  const [going, down] = [path.join(work, GOING_DOWN), path.join(work, DOWN)];
  if (stands(going)) curtain.up(going, site);
  if (!stands(down)) return;
  // What was put back already.
  curtain.down(site, down);
  const places = JSON.parse(fs.readFileSync(path.join(work, JOURNAL), 'utf8')) as ChangedPlace[];
  for (const [number, { at, fresh }] of [...places.entries()].reverse()) {
    const [place, aside, staged] = [
      path.join(down, at),
      path.join(work, ASIDE, String(number)),
      path.join(work, FRESH, at),
    ];
    if (fresh && !stands(staged) && stands(place)) fs.renameSync(place, staged);
    if (stands(aside)) fs.renameSync(aside, place);
  }
  curtain.up(down, site);
}

/** True where the folder of a build holds a site that readers miss. */
export function holdsSite(work: string): boolean {
  return stands(path.join(work, GOING_DOWN)) || stands(path.join(work, DOWN));
}

function stands(place: string): boolean {
  return fs.lstatSync(place, { throwIfNoEntry: false }) !== undefined;
}
