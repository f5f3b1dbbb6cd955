import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../../brief/diagnostic.ts';
import { inReadingOrder } from '../../brief/diagnostic.ts';
import { FindingsCache } from '../../content/findings-cache.ts';
import { type Loaded, load } from '../../content/load.ts';
import { ReadCache } from '../../content/read-cache.ts';
import { rules } from '../../content/rules/index.ts';
import { folderTree } from '../../content/source-tree.ts';
import { codeVersion } from '../build/code-version.ts';
import { UsageError } from '../usage-error.ts';
import { withoutAllowed } from './allowed.ts';
import type { Changes } from './changed.ts';
import { applyFixes } from './fix.ts';
import type { LinkOptions } from './links/check-links.ts';
import type { CheckOptions } from './options.ts';
import type { Fixed, Report } from './report.ts';

/** Where a run takes place. */
export interface Surroundings {
  /** The project's folder, absolute: paths in reports start here. */
  readonly root: string;
  /** The moment that counts as now, ISO 8601 in UTC. */
  readonly moment: string;
  /** Where results are kept between runs; nowhere, where absent. */
  readonly cache?: string | undefined;
  /** Told, in a few words, what is being waited for. */
  readonly progress?: ((words: string) => void) | undefined;
  /** Told what keeps a part of the check from being done. */
  readonly notice?: ((words: string) => void) | undefined;
  /** How addresses are asked, where not in the usual way. */
  readonly asking?: LinkOptions['asking'] | undefined;
}

/** A fix may bring to light what another one hid. */
const ROUNDS = 5;

/**
 * Checks the content and, where asked, mends it first.
 * @throws UsageError where there is nothing to check, or no such base or file.
 */
export async function runCheck(options: CheckOptions, surroundings: Surroundings): Promise<Report> {
  const { root } = surroundings;
  let loaded = read(options, surroundings);
  const changes = await changesOf(options, root);
  const isReported = reportedFiles(options, root, changes);

  const fixed: Fixed[] = [];
  for (let round = 0; options.fix && round < ROUNDS; round++) {
    const made = applyFixes(loaded.diagnostics.filter(isReported), root);
    if (made.length === 0) break;
    fixed.push(...made);
    loaded = read(options, surroundings);
  }
  const found = [
    ...loaded.diagnostics,
    ...(await findOnRequest(options, surroundings, loaded, changes)),
  ];
  const diagnostics = found.filter(isReported).sort(inReadingOrder);
  const { briefs, pages, images } = loaded.record;
  return {
    diagnostics,
    fixed,
    briefs: briefs.length,
    files: new Set([
      ...found.map(({ file }) => file),
      ...[...briefs, ...pages, ...images].map(({ file }) => file),
    ]).size,
    ...limits(options, changes),
    errorsBeyond: found.filter(
      (diagnostic) => diagnostic.severity === 'error' && !isReported(diagnostic),
    ).length,
  };
}

function read({ content }: CheckOptions, { root, moment, cache }: Surroundings): Loaded {
  const version = codeVersion();
  const reading = new ReadCache(version, cache);
  const loaded = load(folderTree(path.resolve(root, content), content), {
    rules,
    moment,
    cache: reading,
    findings: new FindingsCache(version, cache),
  });
  reading.save();
  return loaded;
}

async function changesOf(
  { changed, content }: CheckOptions,
  root: string,
): Promise<Changes | undefined> {
  if (changed === undefined) return undefined;
  const { changesSince } = await import('./changed.ts');
  return changesSince(root, content, changed || undefined);
}

/** What only some runs look for; its code is loaded only then. */
async function findOnRequest(
  options: CheckOptions,
  surroundings: Surroundings,
  { record }: Loaded,
  changes: Changes | undefined,
): Promise<Diagnostic[]> {
  const open = (file: string) => readFileSync(path.resolve(surroundings.root, file));
  const found: Diagnostic[] = [];
  if (changes) {
    const { uncorrected } = await import('./uncorrected.ts');
    found.push(
      ...uncorrected(changes.before(baseCache(surroundings)), record, surroundings.moment, open),
    );
  }
  if (options.links) {
    const { checkLinks } = await import('./links/check-links.ts');
    found.push(...(await checkLinks(record, { ...surroundings, open })));
  }
  return withoutAllowed(found, record.vocabularies.site, open);
}

/** The content of the base is kept apart, so that the two do not push each other out. */
function baseCache({ cache }: Surroundings): ReadCache {
  return new ReadCache(codeVersion(), cache && path.join(cache, 'base'));
}

function reportedFiles(
  { files }: CheckOptions,
  root: string,
  changes: Changes | undefined,
): (diagnostic: Diagnostic) => boolean {
  const missing = files.find((file) => !existsSync(path.resolve(root, file)));
  if (missing !== undefined) {
    throw new UsageError(
      `There is no file ${missing}.`,
      'Name files from here, as in content/briefs/2017/2017-06-06-raqqa-assault.md.',
    );
  }
  const named = files.map((file) =>
    path.relative(root, path.resolve(root, file)).split(path.sep).join('/'),
  );
  return ({ file }) =>
    (changes === undefined || changes.files.has(file)) &&
    (named.length === 0 || named.some((name) => file === name || file.startsWith(`${name}/`)));
}

function limits({ files }: CheckOptions, changes: Changes | undefined): { limitedTo?: string } {
  if (changes) return { limitedTo: `the files changed since ${changes.ref}` };
  return files.length > 0 ? { limitedTo: files.join(', ') } : {};
}
