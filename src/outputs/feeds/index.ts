import { escapeUTF8 as escaped } from 'entities';
import type { Brief } from '../../brief/brief.ts';
import { midnight } from '../../brief/day.ts';
import { dateInWords } from '../../brief/event-date-words.ts';
import { claimIds, correctionIds } from '../../brief/identity.ts';
import { partMissing } from '../../brief/site-names.ts';
import { entryName } from '../../brief/vocabularies.ts';
import type { ClaimOnRecord } from '../../indexes/claims.ts';
import { type CorrectionOnRecord, newestFirst } from '../../indexes/corrections.ts';
import { isolated } from '../../words/direction.ts';
import {
  briefAddress,
  CORRECTIONS,
  correctionsFeedAddress,
  type FeedFormat,
  feedAddress,
  measureAddress,
  placeAddress,
  TIMELINE,
  topicAddress,
} from '../addresses/addresses.ts';
import type { Edition } from '../page/edition.ts';
import { keyOf, settingsKey, wholeOf } from '../page/facets.ts';
import { type TranslatedEdition, translatedEditions } from '../page/languages.ts';
import { typeset } from '../page/link.ts';
import type { OutputFile } from '../page/output-file.ts';
import { broughtAt, firstMoment, lastMoment } from '../page/publication.ts';
import {
  claimLine,
  FEED_LENGTH,
  type Feed,
  type FeedEntry,
  feedEntry,
  hasFeeds,
  lastChanged,
  sourceNotes,
  written,
} from './feed.ts';
import { atom, json, rss } from './formats.ts';
import { feedStyles } from './styles.ts';

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
    title: `${edition.language.words(`corrections.kinds.${kind}`)}: ${isolated(title, edition.language.locale)}`,
    when: dateInWords(date, edition.language),
    summary: text,
    html:
      written(`<p>${escaped(text)}</p>`, corrected.language) +
      written(linkTo(corrected.url, title), corrected.language) +
      written(sourceNotes(brief, edition), edition.site.language),
    published: moment ?? midnight(date.first),
    updated: moment ?? midnight(date.first),
    known: true,
    language: edition.site.language,
  };
}

interface Followed extends Omit<Feed, 'entries' | 'description'> {
  readonly description?: string;
  /** The briefs on which its bytes depend. */
  readonly briefs: readonly Brief[];
  /** What else they depend on. */
  readonly also?: unknown;
  readonly entries: () => readonly FeedEntry[];
}

/**
 * The feeds of the site, of each topic and place and of corrections in Atom, RSS and JSON Feed, and
 * those of each measure and of what was corrected in a topic or a brief in Atom.
 */
export function feeds(edition: Edition): readonly OutputFile[] {
  const { without } = edition.site;
  if (without.includes('feeds')) return [];
  const files = [...followed(edition)]
    .filter(({ address }) => !partMissing(address, without))
    .flatMap((feed) => feedFiles(feed, edition));
  return [feedStyles(edition), ...files, ...translatedEditions(edition).flatMap(ofLanguage)];
}

/** The feeds of what has been translated into one language. */
function ofLanguage({ edition, translations }: TranslatedEdition): readonly OutputFile[] {
  const { site, indexes } = edition;
  const all = translations.flatMap(({ name }) => indexes.byName.get(name) ?? []);
  const briefs = lastChanged(all, edition);
  const files = feedFiles(
    {
      address: TIMELINE,
      files: Object.fromEntries(
        Object.entries(filesAt(TIMELINE)).map(([format, file]) => [
          format,
          edition.localised(file),
        ]),
      ),
      title: site.title,
      description: site.description,
      briefs,
      entries: () => briefs.map((brief) => feedEntry(brief, edition)),
    },
    edition,
  );
  // A text is known by its own name, and says again what the original says.
  const texts = translations.filter(({ name }) => briefs.some((brief) => brief.name === name));
  return files.map((file) => ({
    ...file,
    whole: briefs,
    translations: texts,
  }));
}

/** Where a page has its feeds. */
function filesAt(address: string): Feed['files'] {
  return {
    atom: feedAddress(address, 'atom'),
    rss: feedAddress(address, 'rss'),
    json: feedAddress(address, 'json'),
  };
}

function* followed(edition: Edition): Generator<Followed> {
  const { site, indexes, language } = edition;
  const { locale } = language;
  const { description } = site;
  const title = isolated(site.title, locale);
  const ofBriefs = (
    address: string,
    named: Pick<Followed, 'title' | 'description'>,
    all: readonly Brief[],
  ): Followed => {
    const briefs = lastChanged(all, edition);
    const entries = () => briefs.map((brief) => feedEntry(brief, edition));
    return { address, files: filesAt(address), ...named, briefs, entries };
  };
  const ofCorrections = (
    address: string,
    files: Feed['files'],
    subject: string,
    all: readonly CorrectionOnRecord[],
  ): Followed => {
    const corrections = all.slice(0, FEED_LENGTH);
    return {
      ...{ address, files },
      title: `${language.words('feeds.corrections')} · ${isolated(subject, locale)}`,
      briefs: corrections.map(({ brief }) => brief),
      also: corrections.map(({ number }) => number),
      entries: () => corrections.map((correction) => correctionEntry(correction, edition)),
    };
  };
  yield ofBriefs(TIMELINE, { title: site.title, description }, indexes.timeline.briefs);
  const corrected = byBrief(indexes.corrections);
  for (const { topic, briefs } of indexes.topics.values()) {
    const address = topicAddress(topic.key);
    const named = {
      title: `${isolated(topic.name, locale)} · ${title}`,
      description: topic.description ?? description,
    };
    if (hasFeeds(briefs)) yield ofBriefs(address, named, briefs);
    const corrections = briefs.flatMap((brief) => corrected.get(brief) ?? []);
    if (corrections.length === 0) continue;
    const atom = correctionsFeedAddress(address);
    yield ofCorrections(address, { atom }, topic.name, corrections.toSorted(newestFirst));
  }
  for (const { place, briefs } of indexes.places.values()) {
    const address = placeAddress(place.key);
    if (hasFeeds(briefs))
      yield ofBriefs(address, { title: `${isolated(place.name, locale)} · ${title}` }, briefs);
  }
  for (const [brief, corrections] of corrected) {
    const address = briefAddress(brief.name);
    const atom = correctionsFeedAddress(address);
    yield ofCorrections(address, { atom }, typeset(brief.title, edition, brief), corrections);
  }
  for (const { measure, claims } of indexes.claims.values()) {
    const newest = claims.toReversed().slice(0, FEED_LENGTH);
    const address = measureAddress(measure);
    const label = entryName(edition.record.vocabularies, 'measures', measure);
    yield {
      address,
      files: { atom: feedAddress(address, 'atom') },
      title: `${isolated(typeset(label, edition), locale)} · ${title}`,
      briefs: newest.map(({ brief }) => brief),
      also: newest.map(({ number }) => number),
      entries: () => newest.map((claim) => claimEntry(claim, edition)),
    };
  }
  yield ofCorrections(CORRECTIONS, filesAt(CORRECTIONS), site.title, indexes.corrections);
}

function byBrief(corrections: readonly CorrectionOnRecord[]) {
  const ofBriefs = new Map<Brief, CorrectionOnRecord[]>();
  for (const correction of corrections) {
    const known = ofBriefs.get(correction.brief);
    if (known) known.push(correction);
    else ofBriefs.set(correction.brief, [correction]);
  }
  return ofBriefs;
}

/** A claim as an entry of its own, which leads to where the brief shows it. */
function claimEntry({ brief, claim, number }: ClaimOnRecord, edition: Edition): FeedEntry {
  const { reported, value, by } = claim;
  const whole = feedEntry(brief, edition);
  const id = claimIds(brief.claims)[number - 1];
  const said = reported ?? brief.date;
  const moment = broughtAt(brief, id ?? '', edition.context)?.moment;
  // Of those that one commit brought, each has a millisecond of its own.
  const since = moment === undefined ? undefined : new Date(Date.parse(moment) + number - 1);
  const title = typeset(brief.title, edition, brief);
  const line = claimLine(claim, brief, edition);
  return {
    ...whole,
    id: `${whole.id}#${id}`,
    url: `${whole.url}#${id}`,
    title: `${value.text}: ${typeset(by, edition, brief)}`,
    when: dateInWords(said, edition.language),
    summary: line,
    html:
      written(`<p>${escaped(line)}</p>`, edition.site.language) +
      written(linkTo(whole.url, title), whole.language) +
      written(sourceNotes(brief, edition), edition.site.language),
    published: since ?? midnight(said.first),
    updated: since ?? midnight(said.first),
    known: true,
    language: edition.site.language,
  };
}

function linkTo(url: string, title: string): string {
  return `<p><a href="${escaped(url)}">${escaped(title)}</a></p>`;
}

function feedFiles(
  { briefs, also, entries, ...subject }: Followed,
  edition: Edition,
): readonly OutputFile[] {
  const key = keyOf(
    ...[subject, also, settingsKey(edition), feedStyles(edition).path],
    briefs.map((brief) => [
      ...[brief.name, wholeOf(brief, edition)],
      firstMoment(brief, edition.context),
      lastMoment(brief, edition.context),
      edition.context.publications?.[brief.name]?.brought,
    ]),
  );
  const { description } = edition.site;
  const feed = (): Feed => ({ description, ...subject, entries: entries() });
  const makers = { atom, rss, json };
  return Object.entries(subject.files).map(([format, address]) => ({
    path: address.slice(1),
    key,
    whole: briefs,
    render: () => makers[format as FeedFormat](feed(), edition),
  }));
}
