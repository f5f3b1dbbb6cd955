import type { Brief } from '../brief/brief.ts';
import type { Vocabularies } from '../brief/vocabularies.ts';
import { load } from '../content/load.ts';
import { compareBodies } from './body/body-diff.ts';
import { compareBriefs } from './facts/compare-briefs.ts';
import { factInWords } from './facts/fact-words.ts';
import { recordWords } from './facts/record-words.ts';
import { git, gitText } from './git/git.ts';
import { textChange } from './page/review-counts.ts';

/** A version of a brief that readers could see, and what it changed. */
export interface PublishedVersion {
  readonly commit: string;
  /** The day on which it was committed, ISO 8601, in UTC. */
  readonly day: string;
  /** What changed since the version before, in words; empty for the first. */
  readonly changes: readonly string[];
}

interface Version {
  readonly commit: string;
  readonly day: string;
  readonly path: string;
}

/**
 * The published versions of a brief, oldest first, as git has them; a renamed file is followed.
 * Drafts are left out, and so is a version that changes nothing that readers see.
 * @throws GitFault where the folder is in no repository.
 */
export function briefHistory(
  repository: string,
  file: string,
  vocabularies: Vocabularies,
): PublishedVersion[] {
  const words = recordWords(vocabularies);
  const published: PublishedVersion[] = [];
  let before: Brief | undefined;
  for (const { commit, day, path } of versionsOf(repository, file)) {
    const after = readVersion(repository, commit, path);
    if (!after || after.draft) continue;
    const changes = before ? changesOf(before, after, words) : [];
    if (!before || changes.length > 0) published.push({ commit, day, changes });
    before = after;
  }
  return published;
}

function changesOf(before: Brief, after: Brief, words: ReturnType<typeof recordWords>): string[] {
  const body = compareBodies(before.body, after.body);
  return [
    ...compareBriefs(before, after, { before: words, after: words }).map(factInWords),
    ...(body ? [textChange(body)] : []),
  ];
}

/** Commits that changed a file, oldest first, with its path in each. */
function versionsOf(repository: string, file: string): Version[] {
  const args = [
    'log',
    '--follow',
    '--diff-filter=AMR',
    '--format=%x01%H %ct',
    '--name-only',
    '-z',
    '--',
    file,
  ];
  const versions = gitText(repository, args)
    .split('\u0001')
    .filter((entry) => entry !== '');
  return versions
    .flatMap((entry) => {
      const [line = '', ...paths] = entry.split(/[\0\n]+/).filter((part) => part !== '');
      const [commit = '', seconds = ''] = line.split(' ');
      const path = paths.at(-1);
      return path
        ? [{ commit, day: new Date(Number(seconds) * 1000).toISOString().slice(0, 10), path }]
        : [];
    })
    .reverse();
}

/** One file of one commit as a brief; undefined where it could not be read then. */
function readVersion(repository: string, commit: string, path: string): Brief | undefined {
  const bytes = git(repository, ['cat-file', 'blob', `${commit}:${path}`]);
  const entry = {
    path: path.replace(/^content\//, ''),
    kind: 'file' as const,
    size: bytes.length,
    read: () => bytes,
  };
  const { record } = load({ name: 'content', entries: () => [entry] }, { rules: [], prefix: '/' });
  return record.briefs[0];
}
