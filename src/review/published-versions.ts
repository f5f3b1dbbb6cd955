import type { Brief } from '../brief/brief.ts';
import { load } from '../content/load.ts';
import type { VersionInWords } from '../outputs/publication.ts';
import { type BodyDiff, compareBodies } from './body/body-diff.ts';
import { compareBriefs } from './facts/compare-briefs.ts';
import type { Fact } from './facts/fact.ts';
import { factInWords } from './facts/fact-words.ts';
import type { RecordWords } from './facts/record-words.ts';
import type { FileVersion } from './git/file-versions.ts';
import { textChange } from './page/review-counts.ts';

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
): VersionInWords[] {
  const published: VersionInWords[] = [];
  let before: Brief | undefined;
  for (const [at, version] of versions.entries()) {
    const after = readVersion(version);
    if (!after || after.draft) continue;
    const seconds = Math.max(version.seconds, Date.parse(after.publish ?? '') / 1000 || 0);
    const next = versions[at + 1];
    if (seconds > version.seconds && next && next.seconds <= seconds) continue;
    const changes = before ? changesOf(before, after, words) : [];
    // What a shallow clone begins with is older than the commit that it begins with.
    const known = before ? changes.length > 0 : !version.cutOff;
    if (known) published.push({ commit: version.commit, day: dayOf(seconds), changes });
    before = after;
  }
  return published;
}

function changesOf(before: Brief, after: Brief, words: RecordWords): string[] {
  const body = compareBodies(before.body, after.body);
  const facts = compareBriefs(before, after, { before: words, after: words });
  return [...facts.flatMap(forReaders).map(factInWords), ...(body ? textChanges(body) : [])];
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

/** The day of a moment, given in seconds since 1970: ISO 8601, in UTC. */
export function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

/** Undefined where the file could not be read, as the format is now. */
function readVersion({ path, bytes }: StoredVersion): Brief | undefined {
  const entry = { path, kind: 'file' as const, size: bytes.length, read: () => bytes };
  const tree = { name: 'content', entries: () => [entry] };
  return load(tree, { rules: [], prefix: '/' }).record.briefs[0];
}
