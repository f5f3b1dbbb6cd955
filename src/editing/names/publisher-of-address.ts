import type { Publisher } from '../../brief/vocabularies.ts';

type Publishers = ReadonlyMap<string, Publisher>;

const hostsOf = new WeakMap<Publishers, ReadonlyMap<string, Publisher>>();

/** The publisher whose own address a page stands under: the closest where there are several. */
export function publisherOfAddress(address: string, publishers: Publishers): Publisher | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url) return undefined;
  const hosts = hostsOf.get(publishers) ?? byHost(publishers);
  hostsOf.set(publishers, hosts);
  // news.bbc.co.uk is looked for first, then bbc.co.uk, then co.uk.
  for (
    let host = bare(url.hostname);
    host.includes('.');
    host = host.slice(host.indexOf('.') + 1)
  ) {
    const publisher = hosts.get(host);
    if (publisher) return publisher;
  }
  return undefined;
}

function byHost(publishers: Publishers): ReadonlyMap<string, Publisher> {
  const hosts = new Map<string, Publisher>();
  for (const publisher of publishers.values()) {
    if (!publisher.url || !URL.canParse(publisher.url)) continue;
    const host = bare(new URL(publisher.url).hostname);
    if (!hosts.has(host)) hosts.set(host, publisher);
  }
  return hosts;
}

/** A host without what says nothing of who publishes there. */
export function bare(host: string): string {
  return host
    .toLowerCase()
    .replace(/^(?:www\d?|m|amp|edition)\./, '')
    .replace(/\.$/, '');
}
