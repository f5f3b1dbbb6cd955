import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { directionOf } from '../../words/direction.ts';
import { onProduction } from '../addresses/addresses.ts';
import type { Edition } from '../page/edition.ts';
import type { Feed } from './feed.ts';
import { feedStyles } from './styles.ts';

/** A feed in Atom (RFC 4287). */
export function atom(feed: Feed, edition: Edition): string {
  const { site, context } = edition;
  const page = onProduction(edition.localised(feed.address), context.production);
  const self = onProduction(feed.files.atom ?? edition.localised(feed.address), context.production);
  const value = {
    id: context.preview
      ? `urn:dateline:preview:${context.preview.pull ?? 'local'}:${edition.localised(subjectOf(feed))}`
      : onProduction(edition.localised(subjectOf(feed)), context.production),
    xml: { lang: site.language },
    title: { value: directed(feed.title, site.language), type: 'text' as const },
    subtitle: { value: feed.description, type: 'text' as const },
    updated: latest(feed),
    authors: [{ name: site.publisher ?? site.title }],
    links: [
      { href: self, rel: 'self', type: 'application/atom+xml' },
      { href: page, rel: 'alternate', type: 'text/html' },
      ...(site.licence ? [{ href: site.licence.url, rel: 'license' }] : []),
    ],
    entries: feed.entries.map((entry) => ({
      id: entry.id,
      xml: { lang: entry.language },
      title: { value: directed(entry.title, entry.language), type: 'text' as const },
      links: [{ href: entry.url, rel: 'alternate', type: 'text/html' }],
      ...(entry.published && { published: entry.published }),
      updated: entry.updated,
      summary: { value: `${entry.when}. ${entry.summary}`, type: 'text' as const },
      content: { value: entry.html, type: 'html' as const },
      categories: entry.topics.map(({ key, name }) => ({ term: key, label: name })),
    })),
  };
  return generateAtomFeed(value, styled(edition));
}

/** A feed in RSS 2.0. */
export function rss(feed: Feed, edition: Edition): string {
  const { site, context } = edition;
  const self = onProduction(feed.files.rss ?? edition.localised(feed.address), context.production);
  const value = {
    title: directed(feed.title, site.language),
    link: onProduction(edition.localised(feed.address), context.production),
    description: feed.description,
    language: site.language,
    lastBuildDate: latest(feed),
    atom: { links: [{ href: self, rel: 'self', type: 'application/rss+xml' }] },
    items: feed.entries.map((entry) => ({
      title: entry.title,
      link: entry.url,
      guid: { value: entry.id, isPermaLink: entry.id === entry.url },
      description: `${entry.when}. ${entry.summary}`,
      content: { encoded: entry.html },
      ...(entry.published && { pubDate: entry.published }),
      categories: entry.topics.map(({ name }) => ({ name })),
    })),
  };
  return generateRssFeed(value, styled(edition));
}

/** A feed of corrections beside a page's own is named by where it stands, any other by its page. */
function subjectOf({ address, files }: Feed): string {
  const { atom } = files;
  return atom?.endsWith('/corrections.xml') ? atom : address;
}

function styled(edition: Edition) {
  const { path } = feedStyles(edition);
  return { stylesheets: [{ type: 'text/css', href: edition.href(`/${path}`) }] };
}

/** A feed in JSON Feed 1.1. */
export function json(feed: Feed, edition: Edition): string {
  const { site, context } = edition;
  const generated = generateJsonFeed({
    title: directed(feed.title, site.language),
    description: feed.description,
    home_page_url: onProduction(edition.localised(feed.address), context.production),
    feed_url: onProduction(feed.files.json ?? edition.localised(feed.address), context.production),
    language: site.language,
    authors: [{ name: site.publisher ?? site.title }],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: directed(entry.title, entry.language),
      summary: `${entry.when}. ${entry.summary}`,
      content_html: entry.html,
      ...(entry.published && { date_published: entry.published }),
      ...(entry.known && { date_modified: entry.updated }),
      tags: entry.topics.map(({ name }) => name),
      language: entry.language,
    })),
  });
  const whole: { items?: unknown } =
    typeof generated === 'string' ? JSON.parse(generated) : Object(generated);
  // A feed without entries has a list of none.
  return `${JSON.stringify({ ...whole, items: whole.items ?? [] }, null, 2)}\n`;
}

/** A title in a list of many: Atom and JSON Feed have no other way to say its direction. */
function directed(title: string, language: string): string {
  return directionOf(language) === 'rtl' ? `\u2067${title}\u2069` : title;
}

function latest({ entries }: Feed): Date {
  const times = entries.map(({ updated }) => updated.getTime());
  return new Date(Math.max(0, ...times));
}
