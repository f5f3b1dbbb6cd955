import { escapeUTF8 as escaped } from 'entities';
import type { Brief } from '../../brief/brief.ts';
import { midnight } from '../../brief/day.ts';
import { dateInWords } from '../../brief/event-date-words.ts';
import { claimIds, correctionIds } from '../../brief/identity.ts';
import { partMissing } from '../../brief/site-names.ts';
import { textOrder } from '../../brief/text-order.ts';
import { entryName } from '../../brief/vocabularies.ts';
import { type ClaimOnRecord, claimDate } from '../../indexes/claims.ts';
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

/** Part of a brief by its number there: a claim or a correction. */
interface Part {
  readonly brief: Brief;
  readonly number: number;
}

/**
 * When each of some claims or corrections was published; those of which nobody can tell are left out. What
 * one commit brought has a millisecond of its own each: those that a later one brings move none.
 */
function momentsOf<Item extends Part>(
  parts: readonly Item[],
  idOf: (part: Item) => string,
  { context }: Edition,
): ReadonlyMap<Item, Date> {
  const told = parts.flatMap((part) => {
    const moment =
      broughtAt(part.brief, idOf(part), context)?.moment ?? firstMoment(part.brief, context);
    return moment === undefined ? [] : [{ part, moment: Date.parse(moment) }];
  });
  told.sort(
    (a, b) =>
      a.moment - b.moment ||
      textOrder(a.part.brief.name, b.part.brief.name) ||
      a.part.number - b.part.number,
  );
  let last = Number.NEGATIVE_INFINITY;
  return new Map(
    told.map(({ part, moment }) => {
      last = Math.max(moment, last + 1);
      return [part, new Date(last)];
    }),
  );
}

const correctionId = ({ brief, number }: CorrectionOnRecord) =>
  correctionIds(brief.corrections)[number - 1] ?? `correction-${number}`;
const claimId = ({ brief, number }: ClaimOnRecord) =>
  claimIds(brief.claims)[number - 1] ?? `claim-${number}`;

/** A correction as an entry of its own, which leads to where the brief shows it. */
function correctionEntry(
  onRecord: CorrectionOnRecord,
  moment: Date | undefined,
  edition: Edition,
): FeedEntry {
  const { brief, correction } = onRecord;
  const { kind, date, note } = correction;
  const corrected = feedEntry(brief, edition);
  const id = correctionId(onRecord);
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
  return [
    feedStyles(edition),
    ...files.map((file) => ({ ...file, whole: briefs, translations: texts })),
  ];
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
  const published = momentsOf(indexes.corrections, correctionId, edition);
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
      also: corrections.map((correction) => [correction.number, published.get(correction)]),
      entries: () =>
        corrections.map((correction) =>
          correctionEntry(correction, published.get(correction), edition),
        ),
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
    const moments = momentsOf(claims, claimId, edition);
    yield {
      address,
      files: { atom: feedAddress(address, 'atom') },
      title: `${isolated(typeset(label, edition), locale)} · ${title}`,
      briefs: newest.map(({ brief }) => brief),
      also: newest.map((claim) => [claim.number, moments.get(claim)]),
      entries: () => newest.map((claim) => claimEntry(claim, moments.get(claim), edition)),
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
function claimEntry(
  onRecord: ClaimOnRecord,
  moment: Date | undefined,
  edition: Edition,
): FeedEntry {
  const { brief, claim } = onRecord;
  const { value, by } = claim;
  const whole = feedEntry(brief, edition);
  const id = claimId(onRecord);
  const said = claimDate({ brief, claim });
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
    published: moment ?? midnight(said.first),
    updated: moment ?? midnight(said.first),
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
