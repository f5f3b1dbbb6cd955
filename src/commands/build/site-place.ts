import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
} from 'node:fs';
import path from 'node:path';
import { UsageError } from '../../terminal/usage-error.ts';
import { projectRoot } from '../project/project-root.ts';

/**
 * The file by which a folder is known to be written by Dateline, and to be replaced as a whole. It
 * is published with the site: hosts and the rules for previews take it for any other text.
 */
export const MARK = 'dateline.txt';
const MARK_BEGINS = 'Dateline writes this folder';
export const MARK_TEXT = `${MARK_BEGINS} and replaces all of it: keep nothing else here.\n`;

/** What systems put into a folder by themselves; a disk that is mounted is never without its own. */
export const OF_THE_SYSTEM: readonly string[] = ['lost+found', '.DS_Store', 'Thumbs.db'];
/** How the folders begin in which a build works, where it has to work beside the site or in it. */
export const WORKING = '.dateline-';

const REPOSITORIES = ['.git', '.hg', '.svn', '.jj'];

/**
 * The folder that an output option means, with links followed, where all of it may be replaced: it
 * is absent, empty, or was written by Dateline.
 * @param asked as the option says
 * @param needed folders that the command itself needs: the content, its memory
 * @throws UsageError where replacing it would destroy anything else; nothing has been touched.
 */
export function replaceablePlace(
  asked: string,
  { content, memory }: { readonly content?: string; readonly memory?: string },
): string {
  const site = writtenPlace(asked);
  const standing = lstatSync(site, { throwIfNoEntry: false });
  if (standing && !standing.isDirectory()) {
    throw refusal(`${asked} is a file.`);
  }
  const kept: readonly (readonly [string, string | undefined])[] = [
    ['the folder you are in', process.cwd()],
    ['the project', projectRoot],
    ['the content', content],
    ['the cache', memory],
  ];
  for (const [what, folder] of kept) {
    if (folder !== undefined && isWithin(realPlace(path.resolve(folder)), site)) {
      throw refusal(`${asked} holds ${what}, so it cannot be replaced by a site.`);
    }
  }
  const sources = ['layouts', 'src', 'node_modules'].map((name) => path.join(projectRoot, name));
  for (const folder of [...sources, ...(content === undefined ? [] : [content])]) {
    if (isWithin(site, realPlace(path.resolve(folder)))) {
      throw refusal(`${asked} is in ${folder}, which sites are made from, not written to.`);
    }
  }
  const repository = site.split(path.sep).find((name) => REPOSITORIES.includes(name));
  if (repository) throw refusal(`${asked} is in the folder ${repository} of a repository.`);
  if (standing) refuseForeign(asked, site);
  return site;
}

function refuseForeign(asked: string, site: string): void {
  const names = readdirSync(site).sort();
  const repository = ['.', ...names].find((name) =>
    REPOSITORIES.some((kind) => existsSync(path.join(site, name, kind))),
  );
  if (repository !== undefined) {
    throw refusal(`${path.join(asked, repository)} is a repository, so it cannot be replaced.`);
  }
  const found = names.filter((name) => !OF_THE_SYSTEM.includes(name) && !name.startsWith(WORKING));
  if (found.length === 0 || isOfDateline(site)) return;
  const some = found.slice(0, 3).map((name) => JSON.stringify(name));
  const more = found.length > some.length ? ` and ${found.length - some.length} more` : '';
  throw refusal(`${asked} holds what Dateline did not write: ${some.join(', ')}${more}.`);
}

function refusal(reason: string): UsageError {
  return new UsageError(
    `${reason} Nothing was changed.`,
    'Name a folder that is empty or does not exist yet, with --out DIR.',
  );
}

/** Whether Dateline wrote a folder, as its mark says, or what versions before the mark wrote. */
function isOfDateline(folder: string): boolean {
  const holds = (file: string) =>
    lstatSync(path.join(folder, file), { throwIfNoEntry: false })?.isFile() === true;
  if (holds(MARK)) return readFileSync(path.join(folder, MARK), 'utf8').startsWith(MARK_BEGINS);
  const assets = path.join(folder, 'assets');
  const styles = existsSync(assets)
    ? readdirSync(assets).filter((name) => /^(?:main|review)-[0-9a-f]{10}\.css$/.test(name))
    : [];
  const page = ['index.html', 'review/index.html'].find(holds);
  if (!page || !['feed.json', 'review/review.json'].some(holds)) return false;
  const html = readFileSync(path.join(folder, page), 'utf8');
  return styles.some((name) => html.includes(`assets/${name}`));
}

/** Where a path leads, as a clear refusal where it leads nowhere. */
function writtenPlace(asked: string): string {
  try {
    return realPlace(path.resolve(asked));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why: Record<string, string> = {
      ENOTDIR: 'part of it is a file',
      ELOOP: 'its links lead in a circle',
      EACCES: 'a folder on the way may not be opened',
    };
    throw refusal(`${asked} cannot be a folder: ${why[code ?? ''] ?? code}.`);
  }
}

/** The real path of what need not be there: links are followed, also one that leads to nothing yet. */
function realPlace(file: string, links = 40): string {
  try {
    return realpathSync.native(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || links === 0) throw error;
  }
  const parent = path.dirname(file);
  const above = parent === file ? file : realPlace(parent, links);
  if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) {
    return realPlace(path.resolve(above, readlinkSync(file)), links - 1);
  }
  return path.join(above, path.basename(file));
}

function isWithin(inner: string, outer: string): boolean {
  const way = path.relative(outer, inner);
  return way === '' || (way.split(path.sep)[0] !== '..' && !path.isAbsolute(way));
}
