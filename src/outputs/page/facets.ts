import { hash } from 'node:crypto';
import type { Brief } from '../../brief/brief.ts';
import { briefFields } from '../../brief/schema.ts';
import type { ImageFile } from '../../content/record/record.ts';
import { sourceOfClaim } from '../../indexes/claims.ts';
import { type Dispute, disputesOf } from '../../indexes/disputes.ts';
import type { Edition } from './edition.ts';
import { picturesKey } from './pictures.ts';
import { lastPublished, withheldOf } from './publication.ts';

/*
 * What pages depend on, as short texts that differ where what they stand for differs. Each is made
 * once for an edition.
 */

/** A short text that stands for plain data: the same data, the same text. */
export function keyOf(...data: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(data), 'base64url').slice(0, 22);
}

/** What the front matter of a brief says, with what the record and its history say of the brief. */
export const factsOf = ofBrief((brief, { context, indexes }) =>
  [
    brief.facts,
    lastPublished(brief, context).edtf,
    withheldOf(brief, context.buildMoment) ?? '',
    disputeKey(brief, indexes),
  ].join(' '),
);

/** What others say against a brief, as its entries show it. */
function disputeKey(brief: Brief, { disputes, disagreements }: Edition['indexes']): string {
  const found = disputesOf(brief, disputes, disagreements);
  return found.map(keyOfDispute).join(' ');
}

const keysOfDisputes = new WeakMap<Dispute, string>();

/** Made once for all briefs that take part. */
function keyOfDispute(dispute: Dispute): string {
  const { measure, claims, since } = dispute;
  const key =
    keysOfDisputes.get(dispute) ??
    keyOf(
      measure,
      since.brief.name,
      claims.map(({ brief: { name, date }, number, claim }) => [name, date.edtf, number, claim]),
    );
  keysOfDisputes.set(dispute, key);
  return key;
}

/** All that a brief says and shows, its text included. */
export function wholeOf(brief: Brief, edition: Edition): string {
  return `${factsOf(brief, edition)} ${brief.body.hash}${picturesOf(brief, edition)}`;
}

const picturesOf = ofBrief((brief, edition) => {
  if (edition.images.size === 0) return '';
  const own = brief.image && edition.images.get(brief.image.src)?.hash;
  return ` ${own} ${picturesKey(brief.body.html, edition)}`;
});

/** The facts of all briefs, in the order of events. */
export const recordFacts = ofEdition((edition) =>
  keyOf(edition.record.briefs.map((brief) => [brief.name, factsOf(brief, edition)])),
);

/** What all pages share: vocabularies, settings, the fields of briefs, what surrounds them, and where they are published. */
export const settingsKey = ofEdition(({ record, context }) => {
  const { site, topics, places, publishers, measures, people, organisations } = record.vocabularies;
  const { pathPrefix, production, preview, assets, accent, footer, navigation, folder } = context;
  return keyOf(
    [topics, places, publishers, measures, people, organisations].map((vocabulary) => [
      ...vocabulary.values(),
    ]),
    record.pages.map(({ name, title }) => [name, title]),
    [site, pathPrefix, production, preview, assets, accent, navigation, footer, folder],
    record.words?.hash,
    briefFields(record.ownFields),
    picturesIn([...topics.values()].map(({ introduction }) => introduction)),
    picturesIn([...measures.values()].map(({ note }) => note)),
  );
  /** What introductions show. */
  function picturesIn(texts: readonly (string | undefined)[]): string[] {
    const shown = ({ src }: ImageFile) => texts.some((text) => text?.includes(src));
    return record.images.filter(shown).map(({ src, hash }) => `${src} ${hash}`);
  }
});

/** What drawings of a list are drawn within: the months with which the record begins and ends, and its years. */
export const recordSpan = ofEdition(({ indexes: { timeline } }) =>
  [
    `${timeline.span?.first}/${timeline.span?.last}`,
    `${timeline.extent?.from}/${timeline.extent?.to}`,
    JSON.stringify(timeline.bounds),
    ...timeline.years.map(({ key }) => key),
  ].join(' '),
);

/** What the months of a list are located in: the years of the record, where it has more than one month. */
export const recordYears = ofEdition(({ indexes: { timeline } }) => {
  const { months, years } = timeline;
  return months.length < 2 ? '' : `${years[0]?.key}/${years.at(-1)?.key}`;
});

/** Which events happened at each place, and when. */
export const eventsByPlace = ofEdition(({ indexes }) =>
  keyOf(
    [...indexes.places].map(([key, { briefs }]) => [
      key,
      briefs.map(({ name, date }) => [name, date.edtf]),
    ]),
  ),
);

const claimsOfMeasures = ofEdition(() => new Map<string, string>());

/** What was said of a measure in the whole record, by whom, when and where. */
export function claimsKey(measure: string, edition: Edition): string {
  const made = claimsOfMeasures(edition);
  const known = made.get(measure);
  if (known !== undefined) return known;
  const claims = edition.indexes.claims.get(measure)?.claims ?? [];
  const key = keyOf(
    claims.map(({ brief, claim, number }) => [
      ...[brief.name, brief.date.edtf, number, claim],
      sourceOfClaim(brief, claim),
      brief.sources.map(({ published }) => published?.edtf),
    ]),
  );
  made.set(measure, key);
  return key;
}

/** What is worked out once for an edition. */
export function ofEdition<Value>(make: (edition: Edition) => Value): (edition: Edition) => Value {
  const made = new WeakMap<Edition, { readonly value: Value }>();
  return (edition) => {
    const known = made.get(edition) ?? { value: make(edition) };
    made.set(edition, known);
    return known.value;
  };
}

function ofBrief(make: (brief: Brief, edition: Edition) => string) {
  const made = ofEdition(() => new WeakMap<Brief, string>());
  return (brief: Brief, edition: Edition): string => {
    const ofThis = made(edition);
    const known = ofThis.get(brief) ?? make(brief, edition);
    ofThis.set(brief, known);
    return known;
  };
}
