import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FORMAT, type FormattedTree, inFormatOfToday } from '../../content/format/format.ts';
import { formatSteps } from '../../content/format/steps.ts';
import { folderTree } from '../../content/source/source-tree.ts';
import { TAKEN_OVER } from '../../editing/init/init-record.ts';
import type { ReviewedOutputs } from '../../review/document/review-document.ts';
import { git } from '../../review/git/git.ts';
import { repositoryOf } from '../../review/git/merge-base.ts';
import { ConfigurationFault } from '../../site/configuration-fault.ts';
import { replaceFile } from '../../store/replace-file.ts';
import { inOneLine } from '../../terminal/output.ts';
import { printDiagnostics } from '../../terminal/print-diagnostics.ts';
import { UsageError } from '../../terminal/usage-error.ts';
import { build } from '../build/build.ts';
import { MARK } from '../build/site-place.ts';
import { shownFolder } from '../project/content-folder.ts';
import { engineVersion } from '../project/engine-version.ts';
import { engineRoot, projectRoot } from '../project/project-root.ts';
import { compareSites } from '../review/compare-sites.ts';
import { explained } from '../review/review.ts';

interface UpgradeArguments {
  readonly write: boolean;
  readonly content: string;
  readonly before?: string | undefined;
}

/** Shows what an upgrade changes, or makes it; gives the exit code: 1 where people have to change something. */
export async function upgrade({ write, before, ...given }: UpgradeArguments): Promise<number> {
  const content = shownFolder(given.content);
  const formatted = inFormatOfToday(folderTree(path.resolve(content), content));
  const { format, files, diagnostics } = formatted;
  say(
    `Dateline ${engineVersion()} writes content format ${FORMAT}; this record is in format ${format}.`,
  );
  if (format > FORMAT) {
    printDiagnostics(diagnostics, 'Nothing was written.');
    return 1;
  }
  if (write && files.size > 0) await explained(() => refuseUncommitted(content));
  tellSteps(formatted, content);
  if (write) writeFiles(formatted, content);
  else if (files.size > 0) {
    const count = files.size === 1 ? 'this file' : `these ${files.size} files`;
    say(
      `\nNothing was written. npm run upgrade -- --write changes ${count}; commit everything first.`,
    );
  }
  if (diagnostics.length > 0) printDiagnostics(diagnostics, 'The other files can be upgraded.');
  tellTakenOver();
  const fits = await tellPages(content, before, diagnostics.length > 0);
  return diagnostics.length > 0 || !fits ? 1 : 0;
}

function say(text: string): void {
  const lines = text.split('\n').map((line) => inOneLine(line));
  process.stdout.write(`${lines.join('\n')}\n`);
}

function tellSteps({ format, files }: FormattedTree, content: string): void {
  for (const { to, says } of formatSteps.filter((step) => step.to > format)) {
    say(`  Format ${to}: ${says}`);
  }
  if (files.size === 0) say('No file has to be changed.');
  for (const [file, { changes }] of files) {
    say(`\n${content}/${file}`);
    for (const { line, before, after } of changes) {
      say(
        before === '' ? `  ${line}  + ${after}` : `  ${line}  - ${before}\n  ${line}  + ${after}`,
      );
    }
  }
}

/** What git has can be got back; what it has not would be mixed with the upgrade. */
function refuseUncommitted(content: string): void {
  const repository = repositoryOf(path.resolve(content));
  if (git(repository, ['status', '--porcelain', '-z']).length === 0) return;
  throw new UsageError(
    'There are changes that are not committed: the upgrade would be mixed up with them.',
    'Commit them, or put them aside with git stash, and run it again.',
  );
}

function writeFiles({ files }: FormattedTree, content: string): void {
  for (const [file, { text }] of files) replaceFile(path.resolve(content, file), text);
  if (files.size > 0) say(`\n${files.size === 1 ? '1 file' : `${files.size} files`} written.`);
}

/** What a record took over once, and this version has otherwise: only its owner knows what to keep. */
function tellTakenOver(): void {
  if (projectRoot === engineRoot) return;
  const differing = TAKEN_OVER.flatMap((name) => filesAt(name)).filter((name) => {
    const own = path.join(projectRoot, name);
    if (!existsSync(own)) return false;
    return !readFileSync(own).equals(readFileSync(path.join(engineRoot, name)));
  });
  if (differing.length === 0) return;
  const from = path.relative(projectRoot, engineRoot);
  say(
    '\nThese files came with Dateline, and differ from those of this version. Take over what you need:',
  );
  for (const name of differing) say(`  ${name}  (${path.join(from, name)})`);
}

function filesAt(name: string): readonly string[] {
  if (!existsSync(path.join(engineRoot, name))) return [];
  if (/\.\w+$/.test(name)) return [name];
  return folderTree(path.join(engineRoot, name), name)
    .entries()
    .filter(({ kind }) => kind === 'file')
    .map((entry) => `${name}/${entry.path}`);
}

/** Builds the site anew beside the one that stands, and lists the pages that differ; false where it cannot. */
async function tellPages(
  content: string,
  before: string | undefined,
  unfit: boolean,
): Promise<boolean> {
  const site = before ?? path.join(projectRoot, '_site');
  if (before !== undefined && !isSite(site)) {
    throw new UsageError(`There is no site in ${before}.`, 'Build it with the earlier version.');
  }
  if (unfit) return false;
  const scratch = mkdtempSync(path.join(tmpdir(), 'dateline-upgrade-'));
  try {
    const [out, cache] = [path.join(scratch, 'site'), path.join(scratch, 'cache')];
    const code = await build({
      content,
      out,
      cache,
      'allow-empty': true,
      'allow-removal': true,
      'without-search': true,
    });
    if (code !== 0) return false;
    if (isSite(site)) tellOutputs(compareSites(site, out), path.relative(process.cwd(), site));
    else
      say(
        '\nTo see which pages it builds otherwise, build the site with the version that you come from, and run this again.',
      );
    return true;
  } catch (error) {
    if (!(error instanceof ConfigurationFault)) throw error;
    printDiagnostics(error.diagnostics, 'The configuration does not fit this version.');
    return false;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const isSite = (folder: string) => existsSync(path.join(folder, MARK));

/** More pages than this are counted, not named. */
const MOST_NAMED = 40;
const SIGNS = { added: '+', changed: '~', removed: '-' } as const;

function tellOutputs({ pages, more, alike = [], of, assets }: ReviewedOutputs, site: string): void {
  const count = pages.length + more + alike.reduce((sum, group) => sum + group.count, 0);
  if (count === 0 && assets.length === 0) {
    say(`\nEvery page is, byte for byte, as in ${site}.`);
    return;
  }
  say(`\n${count} of ${of} pages and feeds differ from those in ${site}:`);
  for (const { address, change } of pages.slice(0, MOST_NAMED))
    say(`  ${SIGNS[change]} ${address}`);
  const unnamed = Math.max(0, pages.length - MOST_NAMED) + more;
  if (unnamed > 0) say(`  and ${unnamed} more`);
  for (const { what, count: of, first } of alike) say(`  ~ ${of} pages, as ${first[0]}: ${what}`);
  if (assets.length > 0) say(`  Styles and scripts that differ: ${assets.join(', ')}`);
}
