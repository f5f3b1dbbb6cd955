import type { Brief } from '../brief/brief.ts';
import type { Source } from '../brief/schema.ts';
import type { NamedPublisher, PublisherNames } from './publisher-names.ts';

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
