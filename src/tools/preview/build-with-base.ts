import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { changedFiles } from '../../review/git/changed-files.ts';
import { git } from '../../review/git/git.ts';
import { findSides } from '../../review/git/merge-base.ts';
import { projectRoot } from '../project-root.ts';

export interface BaseBuild {
  /** The site that the base's code makes of this content; absent where it was not built. */
  readonly folder?: string;
  /** Why it was not, where code changed. */
  readonly note?: string;
  remove(): void;
}

interface BaseBuildOptions {
  readonly base?: string | undefined;
  /** Options of the build, by name. */
  readonly options: Readonly<Record<string, string>>;
  readonly now: string;
}

/** What makes pages of content. */
const CODE = /^(?:src|layouts)\/|^eleventy\.config\.|^tsconfig\.json$/;
const PACKAGES = /^package(?:-lock)?\.json$/;
const LONGEST = 10 * 60_000;
const run = promisify(execFile);

/**
 * Where a change touches code: builds this content with the code that it parted from, so that the
 * pages of both tell what the code does. Only published code is run.
 */
export async function buildWithBase({ base, options, now }: BaseBuildOptions): Promise<BaseBuild> {
  const nothing = { remove: () => {} };
  const sides = findSides(projectRoot, base);
  const files = changedFiles(projectRoot, sides.base).map((file) => file.path);
  if (files.some((file) => PACKAGES.test(file))) {
    return {
      ...nothing,
      note: 'Packages change, so the pages were not compared with those of the published code.',
    };
  }
  if (!files.some((file) => CODE.test(file))) return nothing;
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-base-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const code = path.join(folder, 'code');
  try {
    git(projectRoot, ['clone', '--quiet', '--shared', '--no-checkout', projectRoot, code]);
    git(code, ['checkout', '--quiet', '--detach', sides.base]);
    // The content's history is that of the change: both sites are to tell the same of it.
    git(code, ['update-ref', '--no-deref', 'HEAD', sides.head]);
    rmSync(path.join(code, 'content'), { recursive: true, force: true });
    cpSync(path.join(projectRoot, 'content'), path.join(code, 'content'), { recursive: true });
    symlinkSync(
      path.join(projectRoot, 'node_modules'),
      path.join(code, 'node_modules'),
      'junction',
    );
    const site = path.join(folder, 'site');
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
    await run(process.execPath, ['--import', 'tsx', 'src/tools/build.ts', '--out', site, ...args], {
      cwd: code,
      timeout: LONGEST,
      env: { ...process.env, SOURCE_DATE_EPOCH: String(Math.floor(Date.parse(now) / 1000)) },
    });
    return { folder: site, remove };
  } catch {
    remove();
    return {
      ...nothing,
      note: 'The published code cannot build this content, so the pages were not compared.',
    };
  }
}
