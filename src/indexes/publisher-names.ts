import type { Source } from '../brief/schema.ts';
import { slugOf } from '../brief/slug.ts';
import type { Publisher } from '../brief/vocabularies.ts';

/** A publisher as pages name it: of the vocabulary, or no more than a plain name. */
export interface NamedPublisher {
  /** Its key, or one made of its plain name. */
  readonly key: string;
  readonly name: string;
  /** Absent for a plain name. */
  readonly publisher?: Publisher;
}

/** Tells who published a source, by what the source says or by the host of its address. */
export interface PublisherNames {
  /** A key of the vocabulary or a plain name. */
  named(keyOrName: string): NamedPublisher;
  /** Undefined where the source names nobody and its host belongs to nobody known. */
  publisherOf(source: Source): NamedPublisher | undefined;
}

/** Names publishers; the same publisher is always the same object. */
export function namePublishers(publishers: ReadonlyMap<string, Publisher>): PublisherNames {
  const known = new Map<string, NamedPublisher>();
  const hosts = new Map<string, NamedPublisher>();
  for (const publisher of publishers.values()) {
    const entry = Object.freeze({ key: publisher.key, name: publisher.name, publisher });
    known.set(publisher.key, entry);
    const host = publisher.url && hostOf(publisher.url);
    if (host && !hosts.has(host)) hosts.set(host, entry);
  }
  const named = (keyOrName: string): NamedPublisher => {
    const key = known.has(keyOrName) ? keyOrName : plainKey(keyOrName);
    const found = known.get(key);
    if (found) return found;
    const plain = Object.freeze({ key, name: keyOrName });
    known.set(key, plain);
    return plain;
  };
  return {
    named,
    publisherOf({ publisher, url }) {
      if (publisher !== undefined) return named(publisher);
      const host = url && hostOf(url);
      return host ? hosts.get(host) : undefined;
    },
  };
}

/** The host of a web address, as readers know it: without `www.`. */
export function hostOf(url: string): string {
  const { hostname } = new URL(url);
  return hostname.replace(/^www\./, '');
}

function plainKey(name: string): string {
  // A name without a single Latin letter, such as an Arabic one, stands for itself.
  return (
    slugOf(name) ||
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/[\s/]+/g, '-')
  );
}
