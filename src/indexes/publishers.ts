import type { Brief } from '../brief/brief.ts';
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

/** One source of a brief, in one of its two roles: who said it, or who passed it on. */
export interface SourceUse {
  readonly brief: Brief;
  readonly source: Source;
  /** The source's number in the brief, counting from 1. */
  readonly number: number;
}

/** A publisher and what rests on it, in the order of events. */
export interface PublisherEntry extends NamedPublisher {
  readonly asPublisher: readonly SourceUse[];
  /** Where it only passed on what another published. */
  readonly asVia: readonly SourceUse[];
  /** How many briefs name it in either role. */
  readonly briefs: number;
  /** How many briefs rest on it alone. */
  readonly alone: number;
}

/** Publishers by key: those that a brief uses, in the order in which the record first does. */
export type PublisherIndex = ReadonlyMap<string, PublisherEntry>;

interface Collected {
  readonly named: NamedPublisher;
  readonly asPublisher: SourceUse[];
  readonly asVia: SourceUse[];
  /** The last that names it: briefs come one after another. */
  last?: Brief;
  briefs: number;
  alone: number;
}

/** Arranges the sources of briefs, which stand in the order of events, by publisher. */
export function indexPublishers(briefs: readonly Brief[], names: PublisherNames): PublisherIndex {
  const collected = new Map<string, Collected>();
  const at = (named: NamedPublisher): Collected => {
    const known = collected.get(named.key);
    if (known) return known;
    const fresh = { named, asPublisher: [], asVia: [], briefs: 0, alone: 0 };
    collected.set(named.key, fresh);
    return fresh;
  };
  for (const brief of briefs) {
    const publishers = brief.sources.map((source, index) => {
      const use = Object.freeze({ brief, source, number: index + 1 });
      const named = names.publisherOf(source);
      const publisher = named && at(named);
      publisher?.asPublisher.push(use);
      count(brief, publisher);
      for (const via of source.via ?? []) {
        const passedOn = at(names.named(via));
        passedOn.asVia.push(use);
        count(brief, passedOn);
      }
      return publisher;
    });
    const [only] = publishers;
    if (only && publishers.every((publisher) => publisher === only)) only.alone += 1;
  }
  return new Map(
    [...collected].map(([key, { named, asPublisher, asVia, briefs, alone }]) => [
      key,
      Object.freeze({ ...named, asPublisher, asVia, briefs, alone }),
    ]),
  );
}

function count(brief: Brief, publisher: Collected | undefined): void {
  if (!publisher || publisher.last === brief) return;
  publisher.last = brief;
  publisher.briefs += 1;
}

/** Sources of one brief that go back to one publisher, whoever passed them on. */
export interface Origin {
  /** Absent where nobody is named and the host is nobody's that is known. */
  readonly named?: NamedPublisher;
  /** The numbers of its sources in the brief, counting from 1. */
  readonly numbers: readonly number[];
}

/**
 * The independent origins of a brief's sources, in the order of the sources. An agency's story in
 * two papers (`publisher` is the agency, `via` the paper) has one origin, as have two pages of one
 * publisher.
 */
export function originsOf({ sources }: Brief, names: PublisherNames): readonly Origin[] {
  const origins = new Map<string, { named?: NamedPublisher; numbers: number[] }>();
  sources.forEach((source, index) => {
    const named = names.publisherOf(source);
    const key = named ? `publisher ${named.key}` : unnamedOrigin(source, index);
    const known = origins.get(key);
    if (known) known.numbers.push(index + 1);
    else origins.set(key, { ...(named && { named }), numbers: [index + 1] });
  });
  return [...origins.values()];
}

function unnamedOrigin({ url }: Source, index: number): string {
  return url === undefined ? `source ${index}` : `host ${hostOf(url)}`;
}
