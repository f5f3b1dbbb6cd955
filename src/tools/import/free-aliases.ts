import { oldAddress } from '../../brief/address-scalars.ts';
import type { Brief, Page } from '../../brief/brief.ts';
import { isOwnFile } from '../../brief/site-names.ts';
import { fileOf } from '../../brief/site-path.ts';
import { briefAddress, proseAddress } from '../../outputs/addresses.ts';
import type { NamedEntry } from './name-briefs.ts';
import { lookUpForm } from './old-address.ts';
import type { Loss } from './old-entry.ts';

/** Entries without the old addresses that belong to another page; an address leads to one page only. */
export function freeAliases(
  entries: readonly NamedEntry[],
  briefs: readonly Brief[],
  pages: readonly Page[],
): { entries: NamedEntry[]; losses: Loss[] } {
  const owners = new Map<string, string>();
  for (const { name } of pages) owners.set(lookUpForm(proseAddress(name)), name);
  for (const { name, aliases } of briefs) {
    for (const alias of [briefAddress(name), ...aliases]) owners.set(lookUpForm(alias), name);
  }
  for (const { name } of entries) owners.set(lookUpForm(briefAddress(name)), name);
  const losses: Loss[] = [];
  const freed = entries.map((entry) => {
    const aliases = [entry.fields.aliases ?? []].flat().map(String);
    const kept = aliases.filter((alias) => {
      const address = lookUpForm(alias);
      // A brief needs no alias for the address that it has anyway.
      if (address === lookUpForm(briefAddress(entry.name))) return false;
      const old = oldAddress.safeParse(alias).data;
      if (old === undefined || isOwnFile(fileOf(old))) {
        losses.push({
          origin: entry.entry.origin,
          what: `The old address ${alias}`,
          why: 'the site itself has a page there',
        });
        return false;
      }
      const owner = owners.get(address) ?? entry.name;
      owners.set(address, owner);
      if (owner === entry.name) return true;
      losses.push({
        origin: entry.entry.origin,
        what: `The old address ${alias}`,
        why: `it belongs to ${owner} already`,
      });
      return false;
    });
    return { ...entry, fields: { ...entry.fields, aliases: kept } };
  });
  return { entries: freed, losses };
}
