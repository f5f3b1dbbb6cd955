import type { Brief } from '../../brief/brief.ts';
import type { EventDate } from '../../brief/event-date.ts';
import type { Source, Status } from '../../brief/schema.ts';
import { lastChangeOf } from '../../indexes/last-change.ts';
import { briefAddress, onProduction } from '../addresses.ts';
import type { Edition } from './edition.ts';

const WORK_STATUS: Record<Status, string> = {
  confirmed: 'Confirmed',
  reported: 'Reported',
  disputed: 'Disputed',
  retracted: 'Retracted',
};

/** A brief in the words of schema.org, for search engines and archives. */
export function briefStructuredData(brief: Brief, edition: Edition): object {
  const { context, site, record } = edition;
  const url = onProduction(briefAddress(brief.name), context.production);
  const places = brief.places.flatMap((key) => record.vocabularies.places.get(key) ?? []);
  const topics = brief.topics.flatMap((key) => record.vocabularies.topics.get(key)?.name ?? []);
  const changed = lastChangeOf(brief);
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
    dateModified: changed,
    creativeWorkStatus: WORK_STATUS[brief.status],
    isPartOf: { '@type': 'WebSite', name: site.title, url: onProduction('/', context.production) },
    ...(places[0] && { dateline: places[0].name }),
    ...(site.publisher !== undefined && {
      publisher: { '@type': 'Organization', name: site.publisher },
      author: { '@type': 'Organization', name: site.publisher },
    }),
    ...(site.licence && { license: site.licence.url }),
    about: topics.map((name) => ({ '@type': 'Thing', name })),
    contentLocation: places.map(({ name, country, lat, lon }) => ({
      '@type': 'Place',
      name,
      address: { '@type': 'PostalAddress', addressCountry: country },
      geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon },
    })),
    citation: brief.sources.map((source) => citationOf(source, edition)),
    ...(brief.corrections.length > 0 && {
      correction: brief.corrections.map(({ kind, date, note }) => ({
        '@type': 'CorrectionComment',
        datePublished: date.first,
        name: kind,
        text: note,
      })),
    }),
    ...(brief.image && { image: onProduction(brief.image.src, context.production) }),
  };
}

/** ISO 8601: a day, a month, a year, or an interval; doubts cannot be said there. */
export function temporalCoverage(date: EventDate): string {
  if (date.moment !== undefined) return date.moment;
  if (date.open) return `${date.first}/..`;
  if (date.first === date.last) return date.first;
  if (date.kind === 'interval') return `${date.first}/${date.last}`;
  if (date.precision === 'month') return date.first.slice(0, 7);
  return date.precision === 'year' ? date.first.slice(0, 4) : `${date.first}/${date.last}`;
}

function citationOf(source: Source, { indexes }: Edition): object {
  const named = indexes.publisherNames.publisherOf(source);
  const { title, url, published, archived } = source;
  return {
    '@type': 'CreativeWork',
    ...(title !== undefined && { name: title }),
    ...(url !== undefined && { url }),
    ...(published && { datePublished: temporalCoverage(published) }),
    ...(archived !== undefined && { archivedAt: archived }),
    ...(named && { publisher: { '@type': 'Organization', name: named.name } }),
  };
}
