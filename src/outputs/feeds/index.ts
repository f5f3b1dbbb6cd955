import type { Brief } from '../../brief/brief.ts';
import { feedAddress, placeAddress, TIMELINE, topicAddress } from '../addresses.ts';
import { contentKey } from '../content-key.ts';
import type { OutputFile } from '../output-file.ts';
import type { Edition } from '../pages/edition.ts';
import { type Feed, feedEntry, lastChanged } from './feed.ts';
import { atom, json } from './formats.ts';

interface Followed {
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly briefs: readonly Brief[];
}

/** The feeds of the site, of each topic and of each place, in Atom and JSON Feed. */
export function feeds(edition: Edition): OutputFile[] {
  return [...followed(edition)].flatMap((subject) => feedFiles(subject, edition));
}

function* followed({ site, indexes }: Edition): Generator<Followed> {
  const { title, description } = site;
  yield { address: TIMELINE, title, description, briefs: indexes.timeline.briefs };
  for (const { topic, briefs } of indexes.topics.values()) {
    yield {
      address: topicAddress(topic.key),
      title: `${topic.name} · ${title}`,
      description: topic.description ?? description,
      briefs,
    };
  }
  for (const { place, briefs } of indexes.places.values()) {
    yield { address: placeAddress(place.key), title: `${place.name} · ${title}`, description, briefs };
  }
}

function feedFiles({ briefs, ...subject }: Followed, edition: Edition): OutputFile[] {
  const shown = lastChanged(briefs);
  const { site, context, record } = edition;
  const topics = shown.flatMap((brief) => brief.topics.map((key) => record.vocabularies.topics.get(key)?.name));
  const { production, pathPrefix, preview } = context;
  const key = contentKey(subject, site, production, pathPrefix, preview, topics, shown.map(({ hash }) => hash));
  const feed = (): Feed => ({ ...subject, entries: shown.map((brief) => feedEntry(brief, edition)) });
  return [
    { path: feedAddress(subject.address, 'atom').slice(1), key, render: () => atom(feed(), edition) },
    { path: feedAddress(subject.address, 'json').slice(1), key, render: () => json(feed(), edition) },
  ];
}
