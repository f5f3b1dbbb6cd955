import type {
  Claim as ClaimData,
  CreativeWork,
  Place as PlaceData,
  Report,
  WithContext,
} from 'schema-dts';
import type { Brief } from '../../brief/brief.ts';
import { claimIds } from '../../brief/identity.ts';
import type { Claim, Source, SourceKind, Status } from '../../brief/schema.ts';
import { entryName, type Place } from '../../brief/vocabularies.ts';
import { sourceOfClaim } from '../../indexes/claims.ts';
import { briefAddress, onProduction } from '../addresses/addresses.ts';
import { calendarDate, temporalCoverage } from '../dates/shown-date.ts';
import type { Edition } from '../page/edition.ts';
import { firstPublished, lastPublished } from '../page/publication.ts';

/**
 * A claim in the words of schema.org: something that was said, with whoever said it. It is no
 * `ClaimReview`, since the record judges no claim true or false.
 */
export function claimData(brief: Brief, claim: Claim, url: string, edition: Edition): ClaimData {
  const { measure, value, reported, superseded } = claim;
  const { by, note } = edition.said(claim);
  const { record } = edition;
  const label = entryName(record.vocabularies, 'measures', measure);
  const source = sourceOfClaim(brief, claim);
  return {
    '@type': 'Claim',
    '@id': `${url}#${claimIds(brief.claims)[brief.claims.indexOf(claim)]}`,
    name: `${label}: ${value.text}`,
    // Plain words name a person, a body or several: no type fits them all.
    creditText: by,
    ...(note !== undefined && { description: note }),
    ...(reported && { datePublished: temporalCoverage(reported) }),
    ...(superseded && { creativeWorkStatus: 'Superseded', expires: superseded.last }),
    ...(source?.url !== undefined && { isBasedOn: source.url }),
  };
}

/** Whether anything was said: who did not answer claims nothing. */
function isAnswer({ value }: Claim): boolean {
  return value.kind === 'quantity' || !value.unanswered;
}

const WORK_STATUS: Record<Status, string> = {
  confirmed: 'Confirmed',
  reported: 'Reported',
  disputed: 'Disputed',
  retracted: 'Retracted',
};

const WORK_TYPES = {
  article: 'Article',
  report: 'Report',
  book: 'Book',
  'court-record': 'CreativeWork',
  interview: 'CreativeWork',
  post: 'SocialMediaPosting',
  imagery: 'ImageObject',
  document: 'DigitalDocument',
} as const satisfies Record<SourceKind, string>;

/** A brief in the words of schema.org, for search engines and archives. */
export function briefStructuredData(
  brief: Brief,
  edition: Edition,
  languages: readonly (readonly [lang: string, address: string])[] = [],
): WithContext<Report> {
  const { context, site, record } = edition;
  const url = onProduction(edition.localised(briefAddress(brief.name)), context.production);
  const places = brief.places.flatMap((key) => record.vocabularies.places.get(key) ?? []);
  const topics = brief.topics.flatMap((key) => record.vocabularies.topics.get(key)?.name ?? []);
  const published = firstPublished(brief, context);
  const modified = calendarDate(lastPublished(brief, context));
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: brief.title,
    description: brief.summary,
    inLanguage: brief.lang ?? site.language,
    temporalCoverage: temporalCoverage(brief.date),
    ...workInLanguages(languages, edition),
    ...(published !== undefined && { datePublished: published }),
    ...(modified !== undefined && { dateModified: modified }),
    creativeWorkStatus: WORK_STATUS[brief.status],
    isPartOf: { '@type': 'WebSite', name: site.title, url: onProduction('/', context.production) },
    ...(places[0] && { dateline: places[0].name }),
    ...(site.publisher !== undefined && {
      publisher: publisherData(site.publisher, edition),
      author: { '@type': 'Organization', name: site.publisher },
    }),
    ...(brief.author && {
      author: brief.author.map((name) => ({ '@type': 'Person' as const, name })),
    }),
    ...(brief.editor && {
      editor: brief.editor.map((name) => ({ '@type': 'Person' as const, name })),
    }),
    ...policies(edition),
    ...(site.licence && { license: site.licence.url }),
    about: topics.map((name) => ({ '@type': 'Thing', name })),
    contentLocation: places.map(locationOf),
    citation: brief.sources.map((source) => citationOf(source, edition)),
    ...(brief.corrections.length > 0 && {
      correction: brief.corrections.map(edition.said).map(({ kind, date, note }) => ({
        '@type': 'CorrectionComment',
        datePublished: date.first,
        name: kind,
        text: note,
      })),
    }),
    ...(brief.claims.length > 0 && {
      mentions: brief.claims.filter(isAnswer).map((claim) => claimData(brief, claim, url, edition)),
    }),
    ...(brief.image && { image: onProduction(brief.image.src, context.production) }),
  };
}

/** What this is a translation of, or which translations there are of it. */
function workInLanguages(
  [original, ...others]: readonly (readonly [lang: string, address: string])[],
  { context, from }: Edition,
) {
  const work = ([lang, address]: readonly [lang: string, address: string]) => ({
    '@type': 'Report' as const,
    '@id': onProduction(address, context.production),
    inLanguage: lang,
  });
  if (!original) return {};
  return from === undefined
    ? { workTranslation: others.map(work) }
    : { translationOfWork: work(original) };
}

/** What the record holds itself to; only who publishes news has a policy for its corrections. */
function publisherData(name: string, edition: Edition) {
  const { corrections_policy: corrections } = edition.site;
  if (corrections === undefined) return { '@type': 'Organization' as const, name };
  return {
    '@type': 'NewsMediaOrganization' as const,
    name,
    ...policies(edition),
    correctionsPolicy: whole(corrections, edition),
  };
}

function policies(edition: Edition) {
  const { publishing_principles: principles } = edition.site;
  return principles === undefined ? {} : { publishingPrinciples: whole(principles, edition) };
}

function whole(address: string, { context }: Edition): string {
  return address.startsWith('/') ? onProduction(address, context.production) : address;
}

/** An area has no coordinates: those on record only say where to write its name. */
function locationOf({ name, country, lat, lon, area }: Place): PlaceData {
  return {
    '@type': 'Place',
    name,
    address: { '@type': 'PostalAddress', addressCountry: country },
    ...(!area && { geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon } }),
  };
}

function citationOf(source: Source, { indexes }: Edition): CreativeWork {
  const named = indexes.publisherNames.publisherOf(source);
  const { kind, author, title, lang, url, published, archived } = source;
  return {
    // Of any kind of work, only what every work has is said.
    '@type': (kind === undefined ? 'CreativeWork' : WORK_TYPES[kind]) as 'CreativeWork',
    ...(author && author.length > 0 && { creditText: author.join(', ') }),
    ...(lang !== undefined && { inLanguage: lang }),
    ...(title !== undefined && { name: title }),
    ...(url !== undefined && { url }),
    ...(published && { datePublished: temporalCoverage(published) }),
    ...(archived !== undefined && { archivedAt: archived }),
    ...(named && { publisher: { '@type': 'Organization', name: named.name } }),
  };
}
