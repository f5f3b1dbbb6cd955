import type { Brief } from '../../brief/brief.ts';
import { commitAddress } from '../addresses/addresses.ts';
import type { Edition } from '../page/edition.ts';

/** A version as the page of its brief lists it. */
export interface VersionView {
  readonly words: string;
  readonly datetime: string;
  /** Empty for the version with which the brief was first published. */
  readonly changes: readonly string[];
  /** The commit's page on the git host. */
  readonly href?: string;
}

/** The versions of a brief, newest first; none where it was published only once. */
export function briefHistory({ name }: Brief, edition: Edition): readonly VersionView[] {
  const histories = (edition.site.history && edition.context.histories) || {};
  const { repository } = edition.site;
  const versions = Object.hasOwn(histories, name) ? (histories[name] ?? []) : [];
  return versions.toReversed().map(({ commit, day, changes, withheld }) => ({
    words: edition.words(day),
    datetime: day,
    changes: changes.map(sentence),
    ...(repository !== undefined && !withheld && { href: commitAddress(repository, commit) }),
  }));
}

/** The changes are about fields, whose names are lower-case. */
function sentence(change: string): string {
  return change.slice(0, 1).toUpperCase() + change.slice(1);
}
