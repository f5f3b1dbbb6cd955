import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { load } from '../../content/load/load.ts';
import { ReadCache } from '../../content/reading/read-cache.ts';
import { redactorOf } from '../../content/reading/read-vocabularies.ts';
import { redactedTree } from '../../content/redaction/redacted-tree.ts';
import { Redactor } from '../../content/redaction/redactor.ts';
import type { Inspected } from '../../content/rules/apply-rules.ts';
import { rules } from '../../content/rules/index.ts';
import { folderTree, type SourceTree } from '../../content/source/source-tree.ts';
import {
  type Configuration,
  DEFAULT_CONFIGURATION,
  readingWith,
} from '../../site/configuration.ts';
import { Store } from '../../store/store.ts';
import { changedFiles } from '../git/changed-files.ts';
import { gitTree } from '../git/git-tree.ts';
import { findSides, repositoryOf } from '../git/merge-base.ts';
import { briefNameOf, newAllowances } from '../warnings/allowances.ts';
import { newAnswers } from '../warnings/answers.ts';
import type { ReviewedOutputs } from './review-document.ts';
import { type Review, reviewRecord } from './review-record.ts';

export interface ReviewOptions {
  /** The content folder; its repository is that in which it stands. */
  readonly content: string;
  /** How the record is set up; by the defaults, where absent. */
  readonly configuration?: Configuration | undefined;
  /** What to compare with; the published branch where absent. */
  readonly base?: string | undefined;
  /** The commit that is reviewed, where what is checked out is a merge of it. */
  readonly head?: string | undefined;
  /** ISO 8601: tells what is published. */
  readonly now: string;
  readonly outputs?: ReviewedOutputs | undefined;
}

/**
 * Reviews the work tree against the commit at which it parted from a base. Both sides are read as
 * data: nothing of either is run.
 * @throws GitError where there is no such base; UnreadableContent where there is no content folder.
 */
export function reviewRepository({
  content,
  configuration,
  base,
  head,
  now,
  outputs,
}: ReviewOptions): Review {
  const place = path.resolve(content);
  const repository = repositoryOf(existsSync(place) ? place : path.dirname(place));
  const within = path.relative(repository, realPlace(place)).split(path.sep).join('/');
  const found = findSides(repository, base);
  const sides = head === undefined ? found : { ...found, head };
  // A file that both sides have alike is read and checked once.
  const [cache, findings] = [new ReadCache(), new Store().map<Inspected>('findings')];
  const own = readingWith(configuration ?? DEFAULT_CONFIGURATION);
  const read = (tree: SourceTree, redactor: Redactor | undefined) =>
    load(tree, { ...own, cache, findings, rules, moment: now, prefix: '/', redactor });
  const [writtenBase, written] = [
    gitTree(repository, sides.base, within),
    folderTree(place, within),
  ];
  // What either side removed is read in neither.
  const before = read(writtenBase, redactorOf(written));
  const after = read(written, redactorOf(writtenBase, written));
  const redactor = new Redactor(
    [before, after].flatMap(({ record }) => record.redactor?.redactions ?? []),
  );
  const [baseTree, tree] = [redactedTree(writtenBase, redactor), redactedTree(written, redactor)];
  return reviewRecord({
    before,
    after,
    sides,
    files: changedFiles(repository, sides.base)
      .filter((file) => !file.path.startsWith(`${within}/`))
      .map((file) => ({ ...file, path: redactor.hide(file.path) })),
    unread: unreadNames(tree, after.record.briefs),
    allowances: newAllowances(baseTree, tree),
    answers: newAnswers(baseTree, tree),
    lineOf: linesIn(tree),
    root: within,
    now,
    configuration,
    ...(outputs && { outputs }),
  });
}

/** git names the repository by its real place. */
function realPlace(place: string): string {
  return existsSync(place) ? realpathSync.native(place) : place;
}

/** Names of briefs whose file is there but could not be read. */
function unreadNames(tree: SourceTree, briefs: readonly { readonly name: string }[]): Set<string> {
  const names = tree.entries().flatMap((entry) => briefNameOf(entry.path) ?? []);
  const read = new Set(briefs.map(({ name }) => name));
  return new Set(names.filter((name) => !read.has(name)));
}

/** Finds the line of a file on which a text stands, or most of its words. */
function linesIn(tree: SourceTree): (file: string, text: string) => number | undefined {
  const entries = new Map(tree.entries().map((entry) => [`${tree.name}/${entry.path}`, entry]));
  const files = new Map<string, readonly string[]>();
  const plain = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return (file, text) => {
    const entry = entries.get(file);
    if (!entry || !/\.(?:md|yaml)$/.test(file)) return undefined;
    const lines = files.get(file) ?? Buffer.from(entry.read()).toString('utf8').split('\n');
    files.set(file, lines);
    const wanted = plain(text);
    if (wanted.length < 3) {
      const at = lines.findIndex((line) => line.includes(text));
      return at < 0 ? undefined : at + 1;
    }
    let [best, most] = [-1, 0];
    lines.forEach((line, index) => {
      const words = ` ${plain(line).join(' ')} `;
      let held = 0;
      for (let at = 0; at + 3 <= wanted.length; at += 1)
        if (words.includes(` ${wanted.slice(at, at + 3).join(' ')} `)) held += 1;
      if (held > most) [best, most] = [index, held];
    });
    return best < 0 ? undefined : best + 1;
  };
}
