import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { feedAddress, onProduction } from '../addresses/addresses.ts';
import { directionOf } from '../dates/date-language.ts';
import type { Edition } from '../page/edition.ts';
import type { Feed } from './feed.ts';

/** A feed in Atom (RFC 4287). */
export function atom(feed: Feed, { site, context }: Edition): string {
  const page = onProduction(feed.address, context.production);
  const self = onProduction(feedAddress(feed.address, 'atom'), context.production);
  return generateAtomFeed({
    id: context.preview
      ? `urn:dateline:preview:${context.preview.pull ?? 'local'}:${feed.address}`
      : page,
    xml: { lang: site.language },
    title: { value: directed(feed.title, site.language), type: 'text' },
    subtitle: { value: feed.description, type: 'text' },
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
  });
}

/** A feed in JSON Feed 1.1. */
export function json(feed: Feed, { site, context }: Edition): string {
  const generated = generateJsonFeed({
    title: directed(feed.title, site.language),
    description: feed.description,
    home_page_url: onProduction(feed.address, context.production),
    feed_url: onProduction(feedAddress(feed.address, 'json'), context.production),
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
