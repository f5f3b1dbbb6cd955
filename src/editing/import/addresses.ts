import path from 'node:path';
import { oldAddress } from '../../brief/address.ts';
import type { Brief, Page } from '../../brief/brief.ts';
import { isOwnFile } from '../../brief/site-names.ts';
import { fileOf } from '../../brief/site-path.ts';
import { briefAddress, proseAddress } from '../../outputs/addresses/addresses.ts';
import type { Loss } from './archive/old-entry.ts';
import { type MarkdownLink, redirectLinks } from './markdown-links.ts';
import type { NamedEntry } from './names.ts';
import { lookUpForm, onOldSite, pathOnSite } from './old-address.ts';
import type { PictureBook } from './pictures.ts';
import type { Fields } from './repair-fields.ts';

/** Where links of the old site lead on the new one. */
export class AddressBook {
  readonly #places = new Map<string, string>();
  readonly #site: string | undefined;

  /** `site` is the address of the old site, where it is known. */
  constructor(entries: readonly NamedEntry[], site: string | undefined) {
    this.#site = site;
    for (const { oldPlaces, name } of entries) {
      for (const place of oldPlaces) {
        if (!this.#places.has(place)) this.#places.set(place, briefAddress(name));
      }
    }
  }

  /** The address to which a link of an entry should lead; undefined where it leads nowhere any more. */
  lead({ href }: MarkdownLink, from: NamedEntry): string | undefined {
    if (/^(?:mailto:|#)/i.test(href)) return href;
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href)) {
      if (!URL.canParse(href) || !/^https?:/i.test(href)) return undefined;
      const own = pathOnSite(href, this.#site);
      return (own === undefined ? undefined : this.#find(own, from)) ?? href;
    }
    const found = this.#find(href, from);
    if (found || !this.#site) return found;
    return href.startsWith('/') ? onOldSite(href, this.#site) : undefined;
  }

  /** A path as it is written, from the root or from the entry that holds the link. */
  #find(href: string, { entry, oldPlaces }: NamedEntry): string | undefined {
    const [target = ''] = href
      .replace(/\.(?:md|markdown|mdx)(?=[?#]|$)/i, '')
      // Jekyll names a post from the root of its site.
      .replace(/^\/?_posts\//, '')
      .split(/[?#]/);
    const fragment = /#.*$/.exec(href)?.[0] ?? '';
    const bases = ['/', path.posix.dirname(`/${entry.path}`), ...oldPlaces];
    for (const base of bases) {
      const found = this.#places.get(
        lookUpForm(path.posix.join(target.startsWith('/') ? '/' : base, target)),
      );
      if (found) return found + fragment;
    }
    return undefined;
  }
}

/**
 * Entries with the briefs that they name as related, which the archive calls by their old address, their
 * slug or file, or their title; what names none of those that come along or are here is left behind.
 */
export function leadRelated(
  entries: readonly NamedEntry[],
  briefs: readonly Brief[],
): { entries: NamedEntry[]; losses: Loss[] } {
  if (!entries.some(({ fields }) => fields.related !== undefined)) {
    return { entries: [...entries], losses: [] };
  }
  const names = new Map<string, string>();
  const know = (called: string, name: string) => {
    const key = called.trim().toLowerCase();
    if (key !== '' && !names.has(key)) names.set(key, name);
  };
  for (const { name, slug, entry, oldPlaces } of entries) {
    for (const called of [name, ...oldPlaces, entry.path.replace(/\.[^./]+$/, ''), slug]) {
      know(called, name);
    }
    know(path.posix.basename(entry.path).replace(/\.[^./]+$/, ''), name);
  }
  for (const { name } of briefs) know(name, name);
  for (const { name, fields } of entries) know(String(fields.title ?? ''), name);
  for (const { name, title } of briefs) know(title, name);
  const losses: Loss[] = [];
  const led = entries.map((entry) => {
    const { related } = entry.fields;
    if (related === undefined) return entry;
    const found = [related].flat().flatMap((one) => {
      const called = String(one);
      const name =
        names.get(called.trim().toLowerCase()) ??
        names.get(lookUpForm(pathOf(called)).toLowerCase());
      if (name !== undefined && name !== entry.name) return [name];
      losses.push({
        origin: entry.entry.origin,
        what: `The related entry "${called}"`,
        why: 'nothing that is imported, or here already, goes by that name',
      });
      return [];
    });
    return { ...entry, fields: { ...entry.fields, related: [...new Set(found)] } };
  });
  return { entries: led, losses };
}

function pathOf(called: string): string {
  return URL.canParse(called) ? new URL(called).pathname : called;
}

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
        why: `it already belongs to ${owner}`,
      });
      return false;
    });
    return { ...entry, fields: { ...entry.fields, aliases: kept } };
  });
  return { entries: freed, losses };
}

/** Leads the links of an entry to where their pages are now, and brings its pictures along. */
export function leadLinks(
  entry: NamedEntry,
  addresses: AddressBook,
  pictures: PictureBook,
): { fields: Fields; body: string; losses: Loss[] } {
  const losses: Loss[] = [];
  const addLoss = (what: string, why: string) =>
    losses.push({ origin: entry.entry.origin, what, why });
  const body = redirectLinks(entry.body, (link) => {
    if (link.kind === 'image') {
      if (!(link.title && link.text) && pictures.holds(link.href, entry.entry.path)) {
        const why = `the text does not say ${link.text ? 'whose it is' : 'what it shows'}`;
        addLoss(`The picture ${link.href}`, why);
        return 'text';
      }
      const found = pictures.bring(link.href, entry.entry.path);
      if ('src' in found) return { href: found.src };
      addLoss(`The picture ${link.href}`, found.why);
      return /^https?:\/\//i.test(link.href) ? { href: link.href, asLink: true } : 'text';
    }
    const href = addresses.lead(link, entry);
    if (href === undefined)
      addLoss(`The link to ${link.href}`, 'its page is not being imported; its text is kept');
    return href === undefined ? 'text' : href === link.href ? 'keep' : { href };
  });
  return { fields: withPicture(entry, pictures, addLoss), body, losses };
}

function withPicture(
  { fields, picture, entry }: NamedEntry,
  pictures: PictureBook,
  addLoss: (what: string, why: string) => void,
): Fields {
  if (!picture) return fields;
  const found = pictures.bring(picture.src ?? '', entry.path);
  if ('src' in found) return { ...fields, image: { ...picture, src: found.src } };
  addLoss(`The picture ${picture.src}`, found.why);
  return fields;
}
