import type { Histories, Publications } from './publication.ts';

/** What a build knows beyond the record: where the site is published, and from which files. */
export interface SiteContext {
  /** `/`, or the path under which the site is published: `/repo/`. */
  readonly pathPrefix: string;
  /** The moment that counts as now: ISO 8601, UTC. */
  readonly buildMoment: string;
  /** Present in the preview of a change: pages are marked and kept from search engines. */
  readonly preview?: {
    readonly banner: string;
    /** The page that reviews the change: site-relative, or a whole address. */
    readonly reviewHref?: string;
    readonly commit?: string;
    readonly pull?: string;
  };
  /** The published versions of briefs that have more than one, where they are known. */
  readonly histories?: Histories;
  /** When briefs were published, where it is known. */
  readonly publications?: Publications;
  readonly assets: PageAssets;
  /** The record's own accent, `#rrggbb`, on a light ground. */
  readonly accent?: string;
  /** A sentence at the foot of every page. */
  readonly footer?: string;
  /** The parts of the site to which every page leads, in order. */
  readonly navigation: readonly Way[];
  /** Where the record's files stand in their repository; as messages name them, where absent. */
  readonly folder?: string;
  /** The address of the published site. */
  readonly production: string;
}

export type OwnScript = 'timeline' | 'visits' | 'overview' | 'search' | 'redirect';

/** Files that every page asks for, by site-relative address. */
export interface PageAssets {
  readonly stylesheet: string;
  /** Styles for all that a plain list of entries does not show: for every other page. */
  readonly detailStyles?: string;
  /** All styles of pages for frames. */
  readonly embedStyles?: string;
  readonly scripts: readonly string[];
  /** Scripts that single kinds of pages ask for in the place of those, and which hold them. */
  readonly ownScripts?: Readonly<Record<OwnScript, string>>;
  /** Fonts to ask for early. */
  readonly fonts: readonly { readonly href: string; readonly type: string }[];
  /** The site's mark, for tabs and bookmarks. */
  readonly icon?: string;
  /** The publisher's mark beside the site's name. */
  readonly logo?: string;
}

/** A part of the site to which every page leads, under the name of a section or one of its own. */
export type Way = { readonly address: string } & (
  | { readonly section: Section }
  | { readonly label: string }
);

/** The parts of the site that navigation names. */
export type Section =
  | 'timeline'
  | 'topics'
  | 'places'
  | 'map'
  | 'claims'
  | 'asKnown'
  | 'publishers'
  | 'secondHand'
  | 'corrections'
  | 'recent'
  | 'search'
  | 'data';
