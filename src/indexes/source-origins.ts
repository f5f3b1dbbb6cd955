import type { Brief } from '../brief/brief.ts';
import type { Source } from '../brief/schema.ts';
import { hostOf, type NamedPublisher, type PublisherNames } from './publisher-names.ts';

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
