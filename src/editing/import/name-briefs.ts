import { oldAddress } from '../../brief/address.ts';
import type { Brief } from '../../brief/brief.ts';
import { briefName } from '../../content/source/file-name.ts';
import type { ConvertedEntry } from './convert-entry.ts';

/** An entry with the name that its brief will have. */
export interface NamedEntry extends ConvertedEntry {
  readonly name: string;
  /** The brief that it became in an earlier run, or that an editor wrote of it since. */
  readonly existing?: Brief | undefined;
}

/**
 * Gives every entry a name that no other brief has, in the order of the archive, so that a second run
 * gives the same. A brief that is there already is taken for the entry's own when it has one of its old
 * addresses, or the same title on the same date.
 */
export function nameBriefs(
  entries: readonly ConvertedEntry[],
  briefs: readonly Brief[],
): NamedEntry[] {
  const byName = new Map(briefs.map((brief) => [brief.name, brief]));
  const byAlias = new Map(
    briefs.flatMap((brief) => brief.aliases.map((alias): [string, Brief] => [alias, brief])),
  );
  const taken = new Set<string>();
  return entries.map((entry) => {
    const known = aliasesOf(entry)
      .map((alias) => byAlias.get(alias))
      .find((brief) => brief && !taken.has(brief.name));
    const name = known?.name ?? freeName(entry, byName, taken);
    taken.add(name);
    return { ...entry, name, existing: byName.get(name) };
  });
}

function freeName(
  entry: ConvertedEntry,
  byName: ReadonlyMap<string, Brief>,
  taken: ReadonlySet<string>,
): string {
  for (let number = 1; ; number++) {
    const slug = number === 1 ? entry.slug : `${entry.slug}-${number}`;
    const name = briefName(entry.day, slug);
    const brief = byName.get(name);
    if (!taken.has(name) && (!brief || isSame(brief, entry))) return name;
  }
}

function isSame(brief: Brief, { fields }: ConvertedEntry): boolean {
  return brief.title === fields.title && brief.date.edtf === fields.date;
}

/** As a brief holds them once it has been read. */
function aliasesOf({ fields }: ConvertedEntry): string[] {
  return [fields.aliases ?? []].flat().flatMap((alias) => oldAddress.safeParse(alias).data ?? []);
}
