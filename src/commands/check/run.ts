import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Diagnostic, inReadingOrder } from '../../brief/diagnostic.ts';
import { nearestName } from '../../brief/fault.ts';
import type { SiteSettings } from '../../brief/vocabularies.ts';
import { type Loaded, load } from '../../content/load/load.ts';
import { ReadCache } from '../../content/reading/read-cache.ts';
import type { ContentRecord } from '../../content/record/record.ts';
import { redactedBytes } from '../../content/redaction/redacted-tree.ts';
import type { Redactor } from '../../content/redaction/redactor.ts';
import { rules, rulesInForce } from '../../content/rules/index.ts';
import { applyAllowances, findAllowances } from '../../content/rules/rule/allowances.ts';
import { OpenFile } from '../../content/rules/rule/open-file.ts';
import type { Rule } from '../../content/rules/rule/rule.ts';
import { folderTree } from '../../content/source/source-tree.ts';
import type { Fact } from '../../review/facts/fact.ts';
import { uncorrectedBriefs } from '../../review/facts/uncorrected-facts.ts';
import { type Configuration, readingWith } from '../../site/configuration.ts';
import type { Fixed, Report } from '../../terminal/report.ts';
import { UsageError } from '../../terminal/usage-error.ts';
import { openStore } from '../project/cache-folder.ts';
import { blamingRecord, configuration } from '../project/configuration.ts';
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
  readonly requests?: LinkOptions['requests'] | undefined;
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
  /** Hold quotes and hashes against the captures of sources. */
  readonly evidence?: boolean;
  /** Report files that differ from here alone: a revision, or empty for the published branch. */
  readonly changed: string | undefined;
  /** Report errors alone. */
  readonly errorsOnly?: boolean;
  /** Report what these rules find alone. */
  readonly only?: readonly string[];
  /** The content folder. */
  readonly content: string;
  /** Report these files alone. */
  readonly files: readonly string[];
}

/**
 * Checks the content and, where asked, fixes it first.
 * @throws UsageError where there is nothing to check, or no such base or file.
 */
export function runCheck(given: CheckOptions, surroundings: Surroundings): Promise<Report> {
  return blamingRecord(() => check(given, surroundings));
}

async function check(given: CheckOptions, surroundings: Surroundings): Promise<Report> {
  const options = { ...given, content: given.content.replace(/\/+$/, '') };
  const { root } = surroundings;
  const own = await configuration();
  let loaded = read(options, surroundings, own);
  const changes = await changesOf(options, root);
  const isAsked = askedFor(options, [...rules, ...own.rules]);
  const isNamed = reportedFiles(options, root, loaded.record.redactor);
  const isTouched = ({ file }: Diagnostic) => changes === undefined || changes.files.has(file);
  const isReported = (diagnostic: Diagnostic) =>
    isAsked(diagnostic) && isNamed(diagnostic) && isTouched(diagnostic);

  const fixed: Fixed[] = [];
  for (let round = 0; options.fix && round < ROUNDS; round++) {
    const made = applyFixes(loaded.diagnostics.filter(isReported), root);
    if (made.length === 0) break;
    fixed.push(...made);
    loaded = read(options, surroundings, own);
  }
  const found = [
    ...loaded.diagnostics,
    ...(await findOnRequest(options, surroundings, loaded, changes)),
  ];
  const caused = changes
    ? changes.causes(
        loaded.diagnostics.filter((one) => isAsked(one) && isNamed(one) && !isTouched(one)),
        {
          moment: surroundings.moment,
          own: readingWith(own),
          cache: baseCache(surroundings),
          redactor: loaded.record.redactor,
        },
      )
    : [];
  const diagnostics = [...found.filter(isReported), ...caused].sort(inReadingOrder);
  const reported = new Set(diagnostics);
  const { briefs, pages, images } = loaded.record;
  return {
    diagnostics,
    fixed,
    briefs: briefs.length,
    files: new Set([
      ...found.map(({ file }) => file),
      ...[...briefs, ...pages, ...images].map(({ file }) => file),
    ]).size,
    ...limits(options, changes, loaded.record.redactor),
    errorsBeyond: found.filter(
      (diagnostic) => diagnostic.severity === 'error' && !reported.has(diagnostic),
    ).length,
  };
}

function read(
  { content }: CheckOptions,
  { root, moment, cache }: Surroundings,
  own: Configuration,
): Loaded {
  const store = openStore(cache);
  const reading = new ReadCache(store, 'briefs', Date.now());
  const loaded = load(folderTree(path.resolve(root, content), content), {
    rules,
    ...readingWith(own),
    moment,
    cache: reading,
    findings: store.map('findings'),
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
  const open = (file: string) => {
    const bytes = readFileSync(path.resolve(surroundings.root, file));
    return record.redactor ? redactedBytes(bytes, record.redactor).shown : bytes;
  };
  const found: Diagnostic[] = [];
  if (record.images.length > 0) {
    const { undecodable } = await import('../pictures/encode-pictures.ts');
    found.push(...(await undecodable(record.images, openStore(surroundings.cache))));
  }
  if (changes) {
    const { uncorrected } = await import('./run.ts');
    found.push(
      ...uncorrected(
        changes.before(baseCache(surroundings), record.redactor),
        record,
        surroundings.moment,
        open,
      ),
    );
  }
  if (options.links) {
    const { checkLinks } = await import('./links/check-links.ts');
    found.push(...(await checkLinks(record, { ...surroundings, open })));
  }
  if (options.evidence) {
    const { checkEvidence } = await import('./evidence/check-evidence.ts');
    const folder = path.resolve(surroundings.root, options.content);
    const { progress, requests } = surroundings;
    found.push(...(await checkEvidence(record, { folder, open, progress, requests })));
  }
  return withoutAllowed(found, record.vocabularies.site, open);
}

/** The content of the base is kept apart, so that the two do not push each other out. */
function baseCache({ cache }: Surroundings): ReadCache {
  return new ReadCache(openStore(cache), 'base-briefs');
}

/** @throws UsageError where there is no such rule. */
function askedFor(
  { errorsOnly, only = [] }: CheckOptions,
  known: readonly Rule[],
): (diagnostic: Diagnostic) => boolean {
  const names = known.map(({ name }) => name);
  for (const name of only) {
    if (names.includes(name)) continue;
    const nearest = nearestName(name, names);
    throw new UsageError(
      `There is no rule "${name}".`,
      nearest ? `Did you mean "${nearest}"?` : 'docs/rules.md lists the rules.',
    );
  }
  return ({ severity, rule }) =>
    (!errorsOnly || severity === 'error') && (only.length === 0 || only.includes(rule));
}

function reportedFiles(
  { files, content }: CheckOptions,
  root: string,
  redactor: Redactor | undefined,
): (diagnostic: Diagnostic) => boolean {
  const missing = files.find((file) => !existsSync(path.resolve(root, file)));
  if (missing !== undefined) {
    throw new UsageError(
      `There is no file ${redactor?.hide(missing) ?? missing}.`,
      `Name files from here, as in ${content}/briefs/2017/2017-06-06-raqqa-assault.md.`,
    );
  }
  const named = files.flatMap((file) => {
    const name = path.relative(root, path.resolve(root, file)).split(path.sep).join('/');
    // What was removed on request is hidden in the names of files too.
    return redactor ? [name, redactor.hide(name)] : name;
  });
  return ({ file }) =>
    named.length === 0 || named.some((name) => file === name || file.startsWith(`${name}/`));
}

function limits(
  { files }: CheckOptions,
  changes: Changes | undefined,
  redactor: Redactor | undefined,
): { limitedTo?: string } {
  if (changes) return { limitedTo: `what changed since ${changes.ref}` };
  const named = files.join(', ');
  return files.length > 0 ? { limitedTo: redactor?.hide(named) ?? named } : {};
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
