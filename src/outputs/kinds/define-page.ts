import type { Brief } from '../../brief/brief.ts';
import type { Translation } from '../../brief/translation/translation.ts';
import type { Shell } from '../frame/shell.ts';
import type { Edition } from '../page/edition.ts';
import type { Way } from '../page/site-context.ts';

/** What every layout is given at the least: what surrounds the page. */
export interface PageModel {
  readonly shell: Shell;
}

/**
 * What a page is made of, beside what all pages share (code, vocabularies, settings). Two builds in
 * which these are the same give the same bytes, so that a page is looked at only where they differ.
 */
export interface Inputs {
  /** Briefs of which it shows what their front matter says. */
  readonly facts?: readonly Brief[];
  /** Briefs that it shows with their text. */
  readonly whole?: readonly Brief[];
  /** Translations that it shows with their text. */
  readonly translations?: readonly Translation[];
  /** Whatever else it shows or depends on, as plain data. */
  readonly also?: readonly unknown[];
}

/** One page of a site. Nothing of it is made before its model is asked for. */
export interface Page<Model extends PageModel = PageModel> {
  /** Site-relative and decoded, without the path prefix; ends in `/` or `.html`. */
  readonly address: string;
  readonly inputs: Inputs;
  /** Makes what its layout shows: plain data, equal to its `structuredClone`. */
  readonly model: () => Model;
  /** The briefs that it lists, of which the last published change is its own. */
  readonly lists?: readonly Brief[];
  /** Where it stands in each language that it has, the one of the record first; site-relative. */
  readonly languages?: readonly (readonly [lang: string, address: string])[] | undefined;
  /** The day of its last change, where the record tells. */
  readonly lastChange?: string | undefined;
}

/** Where else on the site a kind of page has its place. */
export interface Placement {
  /** Found by search engines: listed in the sitemap. */
  readonly sitemap: boolean;
  /** Its first page stands in the navigation, under the name of a section or one of its own. */
  readonly navigation?: Way;
}

/** A kind of page: everything about it but its looks. */
export interface PageKind<Model extends PageModel = PageModel> {
  readonly kind: string;
  readonly in: Placement;
  /** All pages of the kind in an edition, in order. */
  pages(edition: Edition): Iterable<Page<Model>>;
}

/** Defines a kind of page; the registry of the site pairs it with its layout. */
export function definePage<Model extends PageModel>(kind: PageKind<Model>): PageKind<Model> {
  return kind;
}
