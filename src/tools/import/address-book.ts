import path from 'node:path';
import { briefAddress } from '../../outputs/addresses.ts';
import type { MarkdownLink } from './markdown-links.ts';
import type { NamedEntry } from './name-briefs.ts';
import { lookUpForm, onOldSite, pathOnSite } from './old-address.ts';

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
    const [target = ''] = href.replace(/\.(?:md|markdown|mdx)(?=[?#]|$)/i, '').split(/[?#]/);
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
