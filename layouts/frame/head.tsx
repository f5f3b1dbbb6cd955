import type { Shell, Signpost } from '../../src/outputs/frame/shell.ts';
import type { Paging } from '../../src/outputs/page/paging.ts';
import { part } from '../parts/part.tsx';
import { useWords, type Words } from '../words/index.ts';
import { Memoized, StructuredData } from './insert.tsx';
import { wordsOfFeed, wordsOfSignpost } from './signposts.tsx';

/**
 * What the window and search engines call a page, unlike any other on the site: its title, which of
 * the pages of a list it is, the section that it belongs to ("Raqqa" is a place and a topic), the site.
 */
export function documentTitle(
  title: string,
  { site, breadcrumbs }: Pick<Shell, 'site' | 'breadcrumbs'>,
  paging: Paging | undefined,
  words: Words,
): string {
  const parts = [title];
  if (paging && paging.current > 1)
    parts.push(words('paging.page', { number: paging.current, total: paging.total }));
  const above = breadcrumbs.findLast((crumb) => 'section' in crumb);
  const section = above && wordsOfSignpost(above, words);
  if (section !== undefined) parts.push(section);
  if (title !== site.title || parts.length > 1) parts.push(site.title);
  return parts.length === 1 ? title : parts.map(words.apart).join(' · ');
}

/** Nothing is loaded from anywhere else, and nothing in the page itself runs. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

const SCRIPTS = "script-src 'self'";

/** Full-text search runs WebAssembly of the site's own; no other page may. */
const SCRIPTS_AND_WEB_ASSEMBLY = `${SCRIPTS} 'wasm-unsafe-eval'`;

function securityPolicy({ webAssembly }: Shell): string {
  return `${CONTENT_SECURITY_POLICY}; ${webAssembly ? SCRIPTS_AND_WEB_ASSEMBLY : SCRIPTS}`;
}

/** The picture that other sites show of the page, large. */
function CardTags({ card }: { readonly card: NonNullable<Shell['sharing']['card']> }) {
  return (
    <>
      <meta property="og:image" content={card.url} />
      <meta property="og:image:width" content={String(card.width)} />
      <meta property="og:image:height" content={String(card.height)} />
      <meta property="og:image:alt" content={card.alt} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

/** The way down to the page for search engines, which show it in the place of an address. */
function breadcrumbList({ breadcrumbs, canonical }: Shell, title: string, words: Words): string {
  const way = breadcrumbs.map((crumb) => [wordsOfSignpost(crumb, words), crumb.canonical]);
  const list = {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [...way, [title, canonical]].map(([name = '', item = ''], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item,
    })),
  };
  return JSON.stringify(list).replaceAll('<', '\\u003c');
}

interface HeadProps {
  readonly shell: Shell;
  readonly title: string;
  readonly paging: Paging | undefined;
  readonly description: string;
}

/** What browsers, search engines and feed readers want to know about a page. */
export function Head({ shell, title, paging, description }: HeadProps) {
  const words = useWords();
  const { site, assets, canonical, feeds, sharing, structuredData } = shell;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta http-equiv="Content-Security-Policy" content={securityPolicy(shell)} />
      <title>{documentTitle(title, shell, paging, words)}</title>
      <meta name="description" content={description} />
      {shell.noindex && <meta name="robots" content="noindex" />}
      <meta name="color-scheme" content="light dark" />
      <link rel="canonical" href={canonical} />
      {assets.fonts.map(({ href, type }) => (
        <link rel="preload" href={href} as="font" type={type} crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={assets.stylesheet} />
      {assets.detailStyles && <link rel="stylesheet" href={assets.detailStyles} />}
      <link rel="manifest" href={shell.webManifest} />
      {assets.icon && <link rel="icon" href={assets.icon} type="image/svg+xml" />}
      {feeds.map((feed) => (
        <link rel="alternate" type={feed.type} href={feed.href} title={wordsOfFeed(feed, words)} />
      ))}
      {shell.oEmbed && (
        <link rel="alternate" type="application/json+oembed" href={shell.oEmbed} title={title} />
      )}
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content={sharing.type} />
      <meta property="og:url" content={canonical} />
      <meta property="og:site_name" content={site.title} />
      <meta property="og:locale" content={sharing.locale} />
      {sharing.published && <meta property="article:published_time" content={sharing.published} />}
      {sharing.modified && <meta property="article:modified_time" content={sharing.modified} />}
      {sharing.card ? (
        <CardTags card={sharing.card} />
      ) : (
        <meta name="twitter:card" content="summary" />
      )}
      {shell.breadcrumbs.length > 0 && (
        <StructuredData json={breadcrumbList(shell, title, words)} />
      )}
      {structuredData && <StructuredData json={structuredData} />}
      {assets.scripts.map((src) => (
        <script type="module" src={src} />
      ))}
    </head>
  );
}

export interface SiteHeaderProps {
  readonly shell: Shell;
  /** The home page shows the site's name as its own title. */
  readonly home: boolean;
  /** The search page has a field of its own. */
  readonly searching: boolean;
}

/** The site's name, its main parts, a menu of all of them, and the field to search it. */
export function SiteHeader({ shell, home, searching }: SiteHeaderProps) {
  return (
    // Within an edition, the navigation tells headers apart: pages without a mark in it share one.
    <Memoized
      as="header"
      class="site-header"
      content={shell.nav}
      variant={home ? 'home' : searching ? 'search' : 'inner'}
    >
      {() => <HeaderContent shell={shell} home={home} searching={searching} />}
    </Memoized>
  );
}

/** What the header names where there is room for it: on any screen, on a tablet, at a desk. */
const ON_ANY: ReadonlySet<string> = new Set(['timeline', 'topics', 'map', 'claims']);
const ON_TABLETS: ReadonlySet<string> = new Set(['places']);
/** The same of what editors chose: how many of them. */
const CHOSEN_ON_ANY = 4;
const CHOSEN_ON_TABLETS = 5;

function roomFor(signpost: Signpost, nav: readonly Signpost[]): string | undefined {
  const { chosen } = signpost;
  const isSearch = 'section' in signpost && signpost.section === 'search';
  if (nav.some((other) => other.chosen !== undefined)) {
    // Search has a field of its own.
    if (chosen === undefined || isSearch) return 'nav-menu';
    if (chosen < CHOSEN_ON_ANY) return undefined;
    return chosen < CHOSEN_ON_TABLETS ? 'nav-tablet' : 'nav-desk';
  }
  if (!('section' in signpost)) return 'nav-desk';
  if (ON_ANY.has(signpost.section)) return undefined;
  return ON_TABLETS.has(signpost.section) ? 'nav-tablet' : 'nav-menu';
}

export const HeaderContent = part('frame/header', ({ shell, home, searching }: SiteHeaderProps) => {
  const words = useWords();
  return (
    <>
      {(!home || shell.assets.logo) && (
        <a class="site-name" href={shell.home}>
          {shell.assets.logo && (
            <img class="site-logo" src={shell.assets.logo} alt={home ? shell.site.title : ''} />
          )}
          {!home && shell.site.title}
        </a>
      )}
      <div class="site-ways">
        <nav class="site-nav" aria-label={words('frame.mainNavigation')}>
          <ul>
            {shell.nav
              .filter((signpost) => roomFor(signpost, shell.nav) !== 'nav-menu')
              .map((signpost) => (
                <li class={roomFor(signpost, shell.nav)}>
                  <SignpostLink signpost={signpost} />
                </li>
              ))}
          </ul>
          <details class="site-menu">
            <summary>{words('frame.more')}</summary>
            <ul>
              {shell.nav.map((signpost) => (
                <li>
                  <SignpostLink signpost={signpost} />
                </li>
              ))}
            </ul>
          </details>
        </nav>
        {!searching && <SiteSearch shell={shell} />}
      </div>
    </>
  );
});

function SignpostLink({ signpost }: { readonly signpost: Signpost }) {
  const words = useWords();
  return (
    <a href={signpost.href} aria-current={signpost.current ? 'page' : undefined}>
      {wordsOfSignpost(signpost, words)}
    </a>
  );
}

/** What somebody asks leads to the search page, which says so where it needs scripts. */
function SiteSearch({ shell }: Pick<SiteHeaderProps, 'shell'>) {
  const words = useWords();
  const search = shell.nav.find(
    (signpost) => 'section' in signpost && signpost.section === 'search',
  );
  if (!search) return null;
  return (
    <search class="site-search">
      <form action={search.href}>
        <input
          type="search"
          name="q"
          aria-label={words('frame.search')}
          placeholder={words('frame.search')}
          autocomplete="off"
          spellcheck={false}
        />
        <button type="submit">{words('sections.search')}</button>
      </form>
    </search>
  );
}

export interface SiteFooterProps {
  readonly shell: Shell;
}

/** The whole navigation, the feeds, and who stands behind the record. */
export function SiteFooter({ shell }: SiteFooterProps) {
  return (
    // Within an edition, the feeds tell footers apart: pages without feeds of their own share one.
    <Memoized as="footer" class="site-footer" content={shell.feeds}>
      {() => <FooterContent shell={shell} />}
    </Memoized>
  );
}

export const FooterContent = part('frame/footer', ({ shell }: SiteFooterProps) => {
  const words = useWords();
  const { site, nav, feeds } = shell;
  return (
    <>
      <nav id="site-navigation" aria-label={words('frame.siteNavigation')}>
        <ul>
          {nav.map((signpost) => (
            <li>
              <a href={signpost.href}>{wordsOfSignpost(signpost, words)}</a>
            </li>
          ))}
        </ul>
        {feeds.length > 0 && (
          <>
            <h2>{words('frame.feeds')}</h2>
            <ul>
              {feeds.map((feed) => (
                <li>
                  <a href={feed.href}>{wordsOfFeed(feed, words)}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </nav>
      {site.footer && <p class="site-note">{site.footer}</p>}
      <p class="imprint">
        {site.publisher && <span>{words('frame.publishedBy', { name: site.publisher })}</span>}
        {site.licence && (
          <a href={site.licence.href} rel="license">
            {words('frame.licence', { name: site.licence.label })}
          </a>
        )}
        {site.contact && <a href={site.contact}>{words('frame.reportError')}</a>}
        {site.repository && <a href={site.repository}>{words('frame.sourceCode')}</a>}
      </p>
    </>
  );
});
