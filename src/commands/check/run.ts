import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Diagnostic, inReadingOrder } from '../../brief/diagnostic.ts';
import type { SiteSettings } from '../../brief/vocabularies.ts';
import { type Loaded, load } from '../../content/load/load.ts';
import { ReadCache } from '../../content/reading/read-cache.ts';
import type { ContentRecord } from '../../content/record/record.ts';
import { FindingsCache } from '../../content/rules/findings-cache.ts';
import { rules, rulesInForce } from '../../content/rules/index.ts';
import { applyAllowances, findAllowances } from '../../content/rules/rule/allowances.ts';
import { OpenFile } from '../../content/rules/rule/open-file.ts';
import { folderTree } from '../../content/source/source-tree.ts';
import type { Fact } from '../../review/facts/fact.ts';
import { uncorrectedBriefs } from '../../review/facts/uncorrected-facts.ts';
import type { Fixed, Report } from '../../terminal/report.ts';
import { UsageError } from '../../terminal/usage-error.ts';
import { codeVersion } from '../project/code-version.ts';
import type { Changes } from './changed.ts';
import { applyFixes } from './fix.ts';
import type { LinkOptions } from './links/check-links.ts';

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

/** What the command was asked to do. */
export interface CheckOptions {
  /** Apply the safe fixes. */
  readonly fix: boolean;
  /** Warnings fail too. */
  readonly strict: boolean;
  /** Ask the addresses of sources. */
  readonly links: boolean;
  /** Report files that differ from here alone: a revision, or empty for the published branch. */
  readonly changed: string | undefined;
  /** The content folder. */
  readonly content: string;
  /** Report these files alone. */
  readonly files: readonly string[];
}

/**
 * Checks the content and, where asked, fixes it first.
 * @throws UsageError where there is nothing to check, or no such base or file.
 */
export async function runCheck(given: CheckOptions, surroundings: Surroundings): Promise<Report> {
  const options = { ...given, content: given.content.replace(/\/+$/, '') };
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
    const { uncorrected } = await import('./run.ts');
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

/** Findings of rules that only some runs look for, less what the site or a comment beside it allows. */
export function withoutAllowed(
  diagnostics: readonly Diagnostic[],
  site: SiteSettings,
  open: (file: string) => Uint8Array,
): Diagnostic[] {
  const inForce = new Set(rulesInForce(rules, site).map(({ name }) => name));
  const held = diagnostics.filter(({ rule }) => inForce.has(rule));
  const allowances = [...new Set(held.map(({ file }) => file))].flatMap((file) => {
    const { source, bodyStart } = new OpenFile(file, open(file));
    return findAllowances(source, bodyStart, rules).allowances;
  });
  return applyAllowances(held, allowances, new Set());
}

const SHOWN = 3;

/** Published briefs in which a branch changes a fact and no entry of `corrections` says so. */
export function uncorrected(
  before: ContentRecord,
  after: ContentRecord,
  moment: string,
  open: (file: string) => Uint8Array,
): Diagnostic[] {
  const rule = rules.find(({ name }) => name === 'corrections/missing');
  if (!rule) return [];
  return uncorrectedBriefs(before, after, moment).map(({ after: brief, facts }) => {
    const [first] = facts;
    const field = first?.field.split('.')[0] ?? 'title';
    // A change in the text is shown at its beginning.
    const place = field === 'body' ? { path: ['title'] } : { path: [field], key: true };
    return new OpenFile(brief.file, open(brief.file)).report(rule, place, {
      reason: `The published brief said something else: ${inWords(facts)}.`,
      fix: 'Add an entry to "corrections": the day, the kind, and what changed and why.',
    });
  });
}

/** The first facts in full, and how many more there are. */
function inWords(facts: readonly Fact[]): string {
  const shown = facts.slice(0, SHOWN).map(factInWords).join('; ');
  return facts.length > SHOWN ? `${shown}; and ${facts.length - SHOWN} more` : shown;
}

function factInWords({ subject, before, after }: Fact): string {
  if (before === undefined) return `${subject} ${after ?? ''} added`;
  return after === undefined ? `${subject} ${before} removed` : `${subject} ${before} → ${after}`;
}
