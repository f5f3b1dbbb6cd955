import type { Brief } from '../../brief/brief.ts';
import {
  CORRECTIONS,
  type FeedFormat,
  feedAddress,
  placeAddress,
  TIMELINE,
  topicAddress,
} from '../addresses.ts';
import type { OutputFile } from '../output-file.ts';
import { keyOf, settingsKey, wholeOf } from '../page/facets.ts';
import type { Edition } from '../pages/edition.ts';
import { firstPublished } from '../publication.ts';
import { correctionEntry } from './correction-entry.ts';
import { FEED_LENGTH, type Feed, type FeedEntry, feedEntry, lastChanged } from './feed.ts';
import { atom, json } from './formats.ts';

interface Followed extends Omit<Feed, 'entries'> {
  /** The briefs on which its bytes depend. */
  readonly briefs: readonly Brief[];
  readonly entries: () => readonly FeedEntry[];
}

/** The feeds of the site, of each topic and place, and of corrections, in Atom and JSON Feed. */
export function feeds(edition: Edition): OutputFile[] {
  return [...followed(edition)].flatMap((feed) => feedFiles(feed, edition));
}

function* followed(edition: Edition): Generator<Followed> {
  const { site, indexes } = edition;
  const { title, description } = site;
  const ofBriefs = (subject: Omit<Feed, 'entries'>, all: readonly Brief[]): Followed => {
    const briefs = lastChanged(all, edition);
    return { ...subject, briefs, entries: () => briefs.map((brief) => feedEntry(brief, edition)) };
  };
  yield ofBriefs({ address: TIMELINE, title, description }, indexes.timeline.briefs);
  for (const { topic, briefs } of indexes.topics.values()) {
    const named = {
      title: `${topic.name} · ${title}`,
      description: topic.description ?? description,
    };
    yield ofBriefs({ address: topicAddress(topic.key), ...named }, briefs);
  }
  for (const { place, briefs } of indexes.places.values()) {
    const named = { title: `${place.name} · ${title}`, description };
    yield ofBriefs({ address: placeAddress(place.key), ...named }, briefs);
  }
  const corrections = indexes.corrections.slice(0, FEED_LENGTH);
  yield {
    address: CORRECTIONS,
    title: `${edition.language.words('feeds.corrections')} · ${title}`,
    description,
    briefs: corrections.map(({ brief }) => brief),
    entries: () => corrections.map((correction) => correctionEntry(correction, edition)),
  };
}

function feedFiles({ briefs, entries, ...subject }: Followed, edition: Edition): OutputFile[] {
  const key = keyOf(
    subject,
    settingsKey(edition),
    briefs.map((brief) => [
      ...[brief.name, wholeOf(brief, edition)],
      firstPublished(brief, edition.context),
    ]),
  );
  const feed = (): Feed => ({ ...subject, entries: entries() });
  const file = (format: FeedFormat, render: () => string): OutputFile => ({
    path: feedAddress(subject.address, format).slice(1),
    key,
    render,
  });
  return [file('atom', () => atom(feed(), edition)), file('json', () => json(feed(), edition))];
}
