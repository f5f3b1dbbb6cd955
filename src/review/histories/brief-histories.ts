import { createHash } from 'node:crypto';
import type { Brief } from '../../brief/brief.ts';
import { type Day, dayOfInstant } from '../../brief/day.ts';
import { claimIds, correctionIds } from '../../brief/identity.ts';
import type { Vocabularies } from '../../brief/vocabularies.ts';
import { load } from '../../content/load/load.ts';
import { lazy } from '../../content/record/record.ts';
import type { Redactor } from '../../content/redaction/redactor.ts';
import { nameOfPath } from '../../content/source/file-name.ts';
import type {
  Brought,
  Histories,
  Publication,
  Publications,
  VersionInWords,
} from '../../outputs/page/publication.ts';
import { type BodyDiff, compareBodies } from '../body/body-diff.ts';
import { compareBriefs } from '../facts/compare-briefs.ts';
import type { Fact } from '../facts/fact.ts';
import { factInWords, type RecordWords, recordWords } from '../facts/fact-words.ts';
import { type FileVersion, fileVersions } from '../git/file-versions.ts';
import { readBlobs } from '../git/git.ts';
import { textChange } from '../page/review-counts.ts';

/** Keeps what was found of a brief's file under what it was found from. */
export interface HistoryMemory {
  get(key: string): readonly VersionInWords[] | undefined;
  set(key: string, versions: readonly VersionInWords[]): void;
}

export interface HistoriesOptions {
  readonly repository: string;
  /** The commit up to which versions count. */
  readonly head: string;
  /** The content folder from the repository's root: `content`, or empty where it is the root. */
  readonly content: string;
  /** Give topics, places and publishers their names; read only where a history is not remembered. */
  readonly vocabularies: () => Vocabularies;
  /** What was removed by now: no version is told with it. */
  readonly redactor?: Redactor | undefined;
  readonly memory?: HistoryMemory;
}

/** What git tells of the briefs of a record. */
export interface BriefHistories {
  readonly histories: Histories;
  readonly publications: Publications;
}

/**
 * The published versions in words of every brief that was changed for readers since it was first
 * published, and when each brief was published. Two processes of git in all, whatever the number of briefs and commits.
 * @throws GitError where git does not answer.
 */
export function briefHistories(options: HistoriesOptions): BriefHistories {
  const {
    repository,
    head,
    content,
    memory = new Map<string, readonly VersionInWords[]>(),
  } = options;
  const below = content === '' ? '' : `${content}/`;
  const files = [...fileVersions(repository, head, `${below}briefs`)]
    .filter(([path]) => path.endsWith('.md'))
    .map(([path, versions]) => ({ path, versions, key: keyOf(versions) }));
  const changed = files.filter(({ versions }) => versions.length > 1);
  const unknown = changed.filter(({ key }) => !memory.get(key));
  const blobs = readBlobs(
    repository,
    unknown.flatMap(({ versions }) => versions.map(({ object }) => object)),
  );
  const words = lazy(() => recordWords(options.vocabularies()));
  const read = (versions: readonly FileVersion[]) =>
    publishedVersions(
      versions.map((version) => ({
        ...version,
        path: version.path.slice(below.length),
        bytes: blobs.get(version.object) ?? Buffer.alloc(0),
      })),
      words(),
      options.redactor,
    );
  const histories: [string, readonly VersionInWords[]][] = [];
  const publications: [string, Publication][] = [];
  for (const { path, versions, key } of changed) {
    const published = memory.get(key) ?? read(versions);
    memory.set(key, published);
    if (published.some(({ changes }) => changes.length > 0))
      histories.push([nameOfPath(path), published]);
    const [first, last] = [published[0]?.day, published.at(-1)?.day];
    if (first === undefined || last === undefined) continue;
    const whole = !versions[0]?.cutOff;
    const [firstMoment, lastMoment] = [published[0]?.moment, published.at(-1)?.moment];
    publications.push([
      nameOfPath(path),
      {
        ...(whole && { first }),
        ...(whole && firstMoment !== undefined && { firstMoment }),
        last,
        ...(lastMoment !== undefined && { lastMoment }),
        brought: broughtBy(published, whole),
      },
    ]);
  }
  for (const { path, versions } of files) {
    const [only, ...others] = versions;
    if (!only || only.cutOff || others.length > 0) continue;
    const day = dayOf(only.seconds);
    const moment = momentOf(only.seconds, only.rank);
    publications.push([
      nameOfPath(path),
      { first: day, last: day, firstMoment: moment, lastMoment: moment },
    ]);
  }
  return { histories: inOrder(histories), publications: inOrder(publications) };
}

/** Each claim and correction by its first appearance. */
function broughtBy(
  versions: readonly VersionInWords[],
  whole: boolean,
): Readonly<Record<string, Brought>> {
  const all: Record<string, Brought> = {};
  for (const [at, { moment, brought }] of versions.entries()) {
    for (const [id, number] of Object.entries(brought)) {
      all[id] ??= { ...((whole || at > 0) && { moment }), number };
    }
  }
  return all;
}

/** A commit has a second alone; of its files, each has a millisecond of its own. */
function momentOf(seconds: number, rank: number): string {
  return new Date(seconds * 1000 + rank).toISOString();
}

function inOrder<Value>(entries: [string, Value][]): Readonly<Record<string, Value>> {
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function keyOf(versions: readonly FileVersion[]): string {
  return createHash('sha256').update(JSON.stringify(versions)).digest('base64url');
}

/** A version of a brief's file with its bytes, and its path from the content folder. */
export type StoredVersion = FileVersion & { readonly bytes: Buffer };

/** More than these are counted, not shown. */
const MOST_PASSAGES = 3;

/**
 * Which versions of one brief readers could see, oldest first, and what each changed in words. Left
 * out are drafts, versions that were replaced before the moment until which they were held, those
 * that cannot be read, and those that change nothing that readers see.
 */
export function publishedVersions(
  versions: readonly StoredVersion[],
  words: RecordWords,
  redactor?: Redactor,
): VersionInWords[] {
  const published: VersionInWords[] = [];
  let before: Brief | undefined;
  let heldBefore = false;
  const told = new Set<string>();
  let brought: Record<string, number> = {};
  for (const [at, version] of versions.entries()) {
    const { brief: after, held } = readVersion(version, redactor);
    // The change from a version to the next shows both.
    const withheld = held || heldBefore;
    heldBefore = held;
    if (!after || after.draft) continue;
    const seconds = Math.max(version.seconds, Date.parse(after.publish ?? '') / 1000 || 0);
    const next = versions[at + 1];
    if (seconds > version.seconds && next && next.seconds <= seconds) continue;
    const { changes, ...about } = before ? changesOf(before, after, words) : { changes: [] };
    for (const [id, number] of numbersOf(after)) {
      if (!told.has(id)) brought[id] = number;
      told.add(id);
    }
    // What a shallow clone begins with is older than the commit that it begins with.
    const known = before ? changes.length > 0 : !version.cutOff;
    if (known) {
      const { commit } = version;
      published.push({
        ...{
          commit,
          day: dayOf(seconds),
          moment: momentOf(seconds, version.rank),
          changes,
          ...about,
          brought,
        },
        ...(withheld && { withheld }),
      });
      brought = {};
    }
    before = after;
  }
  return published;
}

/** The ids of its claims and corrections, each with its number. */
function numbersOf({ claims, corrections }: Brief): [string, number][] {
  return [claimIds(claims), correctionIds(corrections)].flatMap((ids) =>
    ids.map((id, index): [string, number] => [id, index + 1]),
  );
}

function changesOf(
  before: Brief,
  after: Brief,
  words: RecordWords,
): Pick<VersionInWords, 'changes' | 'fields' | 'claims'> {
  const body = compareBodies(before.body, after.body);
  const facts = compareBriefs(before, after, { before: words, after: words }).flatMap(forReaders);
  const texts = body ? textChanges(body) : [];
  const claims = facts.flatMap(({ field, subject, before: from, after: to, note }, at) =>
    field === 'claims.value' && from !== undefined && to !== undefined
      ? [{ at, measure: subject.replace(/^claim /, ''), from, to, by: note?.slice(3) ?? '' }]
      : [],
  );
  return {
    changes: [...facts.map(factInWords), ...texts],
    fields: [...facts.map(({ field }) => field), ...texts.map(() => 'body')],
    ...(claims.length > 0 && { claims }),
  };
}

/** The passages themselves where they are few; how much changed where they are many. */
function textChanges(body: BodyDiff): string[] {
  const { passages } = body;
  if (passages.length === 0 || passages.length > MOST_PASSAGES) return [textChange(body)];
  return passages.map(({ before, after }) =>
    factInWords({
      field: 'body',
      subject: after === undefined || before === undefined ? 'passage' : 'text',
      change: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
      before,
      after,
    }),
  );
}

/** Folders are for the editors alone; what becomes of an old address is said before it happens. */
function forReaders(fact: Fact): Fact[] {
  if (fact.field === 'file') return [];
  return [fact.field === 'address' ? { ...fact, note: undefined } : fact];
}

/** The day of a commit, given in seconds since 1970, in UTC. */
export function dayOf(seconds: number): Day {
  return dayOfInstant(new Date(seconds * 1000));
}

/** No brief where the file could not be read, as the format is now; `held` where it held what was removed. */
function readVersion(
  { path, bytes }: StoredVersion,
  redactor: Redactor | undefined,
): { readonly brief: Brief | undefined; readonly held: boolean } {
  const entry = { path, kind: 'file' as const, size: bytes.length, read: () => bytes };
  const tree = { name: 'content', entries: () => [entry] };
  const [brief] = load(tree, { rules: [], prefix: '/', redactor }).record.briefs;
  const held = [path, bytes.toString('utf8')].some((text) => redactor?.find(text).length);
  return { brief, held };
}
