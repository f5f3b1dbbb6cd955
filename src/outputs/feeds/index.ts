import { escapeUTF8 as escaped } from 'entities';
import type { Brief } from '../../brief/brief.ts';
import { midnight } from '../../brief/day.ts';
import { dateInWords } from '../../brief/event-date-words.ts';
import { correctionIds } from '../../brief/identity.ts';
import { partMissing } from '../../brief/site-names.ts';
import type { CorrectionOnRecord } from '../../indexes/corrections.ts';
import {
  CORRECTIONS,
  type FeedFormat,
  feedAddress,
  placeAddress,
  TIMELINE,
  topicAddress,
} from '../addresses/addresses.ts';
import type { Edition } from '../page/edition.ts';
import { keyOf, settingsKey, wholeOf } from '../page/facets.ts';
import { typeset } from '../page/link.ts';
import type { OutputFile } from '../page/output-file.ts';
import { broughtAt, firstMoment, lastMoment } from '../page/publication.ts';
import { FEED_LENGTH, type Feed, type FeedEntry, feedEntry, lastChanged } from './feed.ts';
import { atom, json } from './formats.ts';

/** A correction as an entry of its own, which leads to where the brief shows it. */
export function correctionEntry(
  { brief, correction, number }: CorrectionOnRecord,
  edition: Edition,
): FeedEntry {
  const { kind, date, note } = correction;
  const corrected = feedEntry(brief, edition);
  const id = correctionIds(brief.corrections)[number - 1] ?? `correction-${number}`;
  const first =
    broughtAt(brief, id, edition.context)?.moment ?? firstMoment(brief, edition.context);
  // Of those that one commit brought, each has a millisecond of its own.
  const moment = first === undefined ? undefined : new Date(Date.parse(first) + number - 1);
  const text = typeset(note, edition, brief);
  const title = typeset(brief.title, edition, brief);
  return {
    ...corrected,
    id: `${corrected.id}#${id}`,
    url: `${corrected.url}#${id}`,
    title: `${edition.language.words(`corrections.kinds.${kind}`)}: ${title}`,
    when: dateInWords(date, edition.language),
    summary: text,
    html: `<p>${escaped(text)}</p><p><a href="${escaped(corrected.url)}">${escaped(title)}</a></p>`,
    published: moment ?? midnight(date.first),
    updated: moment ?? midnight(date.first),
    known: true,
    language: edition.site.language,
  };
}

interface Followed extends Omit<Feed, 'entries'> {
  /** The briefs on which its bytes depend. */
  readonly briefs: readonly Brief[];
  readonly entries: () => readonly FeedEntry[];
}

/** The feeds of the site, of each topic and place, and of corrections, in Atom and JSON Feed. */
export function feeds(edition: Edition): OutputFile[] {
  const { without } = edition.site;
  return [...followed(edition)]
    .filter(({ address }) => !partMissing(feedAddress(address, 'atom'), without))
    .flatMap((feed) => feedFiles(feed, edition));
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
      firstMoment(brief, edition.context),
      lastMoment(brief, edition.context),
      edition.context.publications?.[brief.name]?.brought,
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
