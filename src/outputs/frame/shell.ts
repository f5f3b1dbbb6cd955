import type { Dataset, Report, WithContext } from 'schema-dts';
import type { Brief } from '../../brief/brief.ts';
import { wayName } from '../../brief/site-names.ts';
import { directionOf } from '../../words/direction.ts';
import { localeOf } from '../../words/languages.ts';
import * as addresses from '../addresses/addresses.ts';
import { type CardFile, type CardLink, cardLink } from '../cards/cards.ts';
import type { Edition } from '../page/edition.ts';
import type { Link } from '../page/link.ts';
import { firstMoment, lastMoment } from '../page/publication.ts';
import type { OwnScript, PageAssets, Section } from '../page/site-context.ts';

/** A link whose words are content, or belong to the interface and are found by `section`. */
export type Signpost = {
  readonly href: string;
  readonly current: boolean;
  /** Its place among those that editors chose to come first. */
  readonly chosen?: number;
} & ({ readonly section: Section; readonly label?: string } | { readonly label: string });

/** A wider page, with its address on the published site. */
export type Breadcrumb = Signpost & { readonly canonical: string };

/** What other sites are told of a page that somebody shares there, beside its title (ogp.me). */
export interface Sharing {
  readonly type: 'article' | 'website';
  /** Language and territory of what it says: `en_GB`. */
  readonly locale: string;
  /** The moments (ISO 8601, UTC) at which readers first and last saw something new; absent where nobody can tell. */
  readonly published?: string;
  readonly modified?: string;
  /** The picture that they show of it. */
  readonly card?: CardLink;
}

/** What surrounds every page. */
export interface Shell {
  readonly site: {
    readonly title: string;
    readonly description: string;
    readonly publisher?: string;
    readonly licence?: Link;
    /** Where to report an error. */
    readonly contact?: string;
    readonly repository?: string;
    /** A sentence of the record's own. */
    readonly footer?: string;
  };
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly home: string;
  readonly webManifest: string;
  /** The page's address on the published site. */
  readonly canonical: string;
  readonly noindex: boolean;
  readonly nav: readonly Signpost[];
  /** The way down to the page from the home page; the page itself is not among them. */
  readonly breadcrumbs: readonly Breadcrumb[];
  readonly feeds: readonly Feed[];
  /** schema.org data, as JSON that is safe inside a script element. */
  readonly structuredData?: string;
  readonly sharing: Sharing;
  /** What says how other sites show it in a frame. */
  readonly oEmbed?: string;
  /** Its scripts run WebAssembly, which the security policy must then allow. */
  readonly webAssembly?: true;
  readonly preview?: ShellPreview;
  readonly assets: PageAssets;
}

/** Marks a page as a preview of a change. */
export interface ShellPreview {
  readonly banner: string;
  readonly reviewHref?: string;
}

/** A feed that a page offers, of a subject or of a section; of neither, it is that of the site. */
export interface Feed {
  readonly href: string;
  readonly format: addresses.FeedFormat;
  readonly type: string;
  readonly subject?: string;
  readonly section?: Section;
  /** It tells of what was corrected in what the page shows. */
  readonly corrections?: true;
}

/** What of the shell differs from page to page. */
export interface ShellOptions {
  /** Site-relative. */
  readonly address: string;
  readonly section?: Section;
  /** Site-relative addresses of the wider pages. */
  readonly breadcrumbs?: readonly Crumb[];
  /** The page's own feeds, beside those of the site. */
  readonly feedsOf?: FeedsOf;
  /** The feed of what was corrected in what the page shows. */
  readonly correctionsFeed?: string | undefined;
  readonly structuredData?: WithContext<Report | Dataset>;
  /** The brief that the page is of. */
  readonly article?: Brief;
  /** Its own card; that of the record, where it has none. */
  readonly card?: CardFile | undefined;
  /** Site-relative address of what says how to show it in a frame. */
  readonly oEmbed?: string | undefined;
  /** A script of its own, which holds that of every page. */
  readonly script?: OwnScript;
  readonly webAssembly?: true;
  readonly noindex?: boolean;
  /** It shows nothing but entries: fewer styles will do. */
  readonly plain?: true;
}

export type Crumb = { readonly address: string } & (
  | { readonly section: Section }
  | { readonly label: string }
);

const FEED_TYPES: Record<addresses.FeedFormat, string> = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
};

/** The shell of one page. */
export function shellOf(edition: Edition, options: ShellOptions): Shell {
  const { context, href, link } = edition;
  const { address, feedsOf, correctionsFeed, structuredData, script } = options;
  const { nav, feeds, ...frame } = frameOf(edition);
  const own = script && context.assets.ownScripts?.[script];
  const { detailStyles, ...assets } = frame.assets;
  const corrected = correctionsFeed === undefined ? undefined : link(correctionsFeed);
  const ofPage: readonly Feed[] = [
    ...(feedsOf ? feedsAt(edition, feedsOf) : []),
    ...(corrected === undefined
      ? []
      : [{ href: corrected, format: 'atom', type: FEED_TYPES.atom, corrections: true } as const]),
  ];
  return {
    ...frame,
    assets: {
      ...assets,
      ...(detailStyles !== undefined && !options.plain && { detailStyles }),
      ...(own && { scripts: [href(own)] }),
    },
    canonical: addresses.onProduction(address, context.production),
    noindex: context.preview !== undefined || options.noindex === true,
    nav: marked(nav, options, edition),
    breadcrumbs: (options.breadcrumbs ?? []).flatMap(({ address: wider, ...words }) => {
      const above = link(wider);
      if (above === undefined) return [];
      const { label } = nav.find(({ href }) => href === above) ?? {};
      return [
        {
          ...words,
          ...(label !== undefined && { label }),
          href: above,
          current: false,
          canonical: addresses.onProduction(wider, context.production),
        },
      ];
    }),
    feeds: ofPage.length > 0 ? [...ofPage, ...feeds] : feeds,
    ...(structuredData && { structuredData: embeddable(structuredData) }),
    sharing: sharingOf(options, edition),
    ...(options.oEmbed !== undefined && {
      oEmbed: addresses.onProduction(options.oEmbed, context.production),
    }),
    ...(options.webAssembly && { webAssembly: true }),
  };
}

function sharingOf(options: ShellOptions, edition: Edition): Sharing {
  const { context, site } = edition;
  const { article } = options;
  const card = cardLink(options.card, edition);
  const common = { locale: territorial(article?.lang ?? site.language), ...(card && { card }) };
  if (!article) return { type: 'website', ...common };
  const [published, modified] = [firstMoment(article, context), lastMoment(article, context)];
  return {
    type: 'article',
    ...common,
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
  };
}

/** A language (BCP 47) with its territory, which the Open Graph wants: its own, or the likely one. */
function territorial(language: string): string {
  const own = new Intl.Locale(language);
  const spoken = own.region === undefined ? new Intl.Locale(localeOf(language)) : own;
  const region = spoken.region ?? spoken.maximize().region;
  return region === undefined ? own.language : `${own.language}_${region}`;
}

type Frame = Pick<
  Shell,
  'site' | 'lang' | 'dir' | 'home' | 'webManifest' | 'nav' | 'feeds' | 'preview' | 'assets'
>;

const frames = new WeakMap<Edition, Frame>();

/** What is the same around every page of an edition; made once. */
function frameOf(edition: Edition): Frame {
  const known = frames.get(edition);
  if (known) return known;
  const { context, site, href } = edition;
  const frame: Frame = {
    site: siteOf(edition),
    lang: site.language,
    dir: directionOf(site.language),
    home: href(addresses.TIMELINE),
    webManifest: href(addresses.WEB_MANIFEST),
    nav: navigation(edition),
    feeds: feedsAt(edition, { address: addresses.TIMELINE }),
    ...(context.preview && { preview: previewOf(edition, context.preview) }),
    assets: assetsOf(edition),
  };
  frames.set(edition, frame);
  return frame;
}

function assetsOf({ context: { assets }, href }: Edition): PageAssets {
  return {
    stylesheet: href(assets.stylesheet),
    ...(assets.detailStyles !== undefined && { detailStyles: href(assets.detailStyles) }),
    ...(assets.embedStyles !== undefined && { embedStyles: href(assets.embedStyles) }),
    scripts: assets.scripts.map(href),
    fonts: assets.fonts.map((font) => ({ ...font, href: href(font.href) })),
    ...(assets.icon !== undefined && { icon: href(assets.icon) }),
    ...(assets.logo !== undefined && { logo: href(assets.logo) }),
  };
}

function siteOf({ site, context: { footer } }: Edition): Shell['site'] {
  const { title, description, publisher, licence, contact, repository } = site;
  return {
    title,
    description,
    ...(publisher !== undefined && { publisher }),
    ...(licence && { licence: { href: licence.url, label: licence.name } }),
    ...(contact !== undefined && { contact }),
    ...(repository !== undefined && { repository }),
    ...(footer !== undefined && { footer }),
  };
}

/** The parts of the site and the record's pages: what editors chose first, then the rest. */
function navigation({ record, href, link, context, site }: Edition): readonly Signpost[] {
  const all = [
    ...context.navigation.flatMap(({ address, ...words }) =>
      link(address) === undefined ? [] : { ...words, address },
    ),
    ...record.pages.map(({ name, title }) => ({
      label: title,
      address: addresses.proseAddress(name),
    })),
  ].map(({ address, ...words }) => ({
    name: wayName(address),
    signpost: { ...words, href: href(address), current: false },
  }));
  const chosen = (site.navigation ?? []).flatMap(({ to, label }, chosen) => {
    const way = all.find(({ name }) => name === to);
    return way ? [{ ...way.signpost, ...(label !== undefined && { label }), chosen }] : [];
  });
  const taken = new Set(chosen.map(({ href }) => href));
  return [...chosen, ...all.flatMap(({ signpost }) => (taken.has(signpost.href) ? [] : signpost))];
}

/** The navigation with the page's own part marked, where the page is in one. */
function marked(
  nav: readonly Signpost[],
  { section, address }: ShellOptions,
  { href }: Edition,
): readonly Signpost[] {
  const own = nav.findIndex((signpost) =>
    'section' in signpost ? signpost.section === section : signpost.href === href(address),
  );
  return own < 0 ? nav : nav.map((signpost, index) => ({ ...signpost, current: index === own }));
}

/** A page with feeds, in all formats or in some. */
type FeedsOf = Pick<Feed, 'subject' | 'section'> & {
  readonly address: string;
  readonly formats?: readonly addresses.FeedFormat[];
};

function feedsAt(
  { link }: Edition,
  { address, formats = ['atom', 'rss', 'json'], ...about }: FeedsOf,
): Feed[] {
  return formats.flatMap((format) => {
    const href = link(addresses.feedAddress(address, format));
    return href === undefined ? [] : [{ href, format, type: FEED_TYPES[format], ...about }];
  });
}

type Preview = NonNullable<Edition['context']['preview']>;

function previewOf({ href }: Edition, { banner, reviewHref }: Preview): ShellPreview {
  if (reviewHref === undefined) return { banner };
  return { banner, reviewHref: reviewHref.startsWith('/') ? href(reviewHref) : reviewHref };
}

/** JSON in which nothing can end the script element that holds it. */
function embeddable(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
