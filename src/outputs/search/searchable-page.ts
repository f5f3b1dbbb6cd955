import { escapeUTF8 as escaped } from 'entities';
import type { Brief } from '../../brief/brief.ts';
import { claimIds } from '../../brief/identity.ts';
import { daysOfPeriod, stretchesOf, touches } from '../../brief/periods.ts';
import { briefFields, type Importance } from '../../brief/schema.ts';
import { withShownText } from '../../content/text/markdown.ts';
import { briefAddress, proseAddress } from '../addresses/addresses.ts';
import { anchorParagraphs, standfirstOf } from '../brief/body.ts';
import { otherFacts } from '../brief/other-facts.ts';
import { writtenIn } from '../dates/date-language.ts';
import { wordsOf } from '../dates/shown-date.ts';
import type { Edition } from '../page/edition.ts';
import { keyOf } from '../page/facets.ts';
import { translatedEditions, translationsKey } from '../page/languages.ts';

/** A page as full-text search reads it. */
export interface SearchablePage {
  /** Site-relative, without the path prefix. */
  readonly address: string;
  /** What can be found, with the fragments of the page, and Pagefind's own attributes. */
  readonly html: string;
}

/** What makes the text of a site searchable. */
export interface Searchable {
  /** The language in which the words of all are stemmed, ISO 639-1; absent where each page says its own. */
  readonly language?: string;
  /** The same key, the same pages. */
  readonly key: string;
  pages(): Generator<SearchablePage>;
}

/** The searchable text of an edition; pages are made one at a time. */
export function searchableOf(edition: Edition): Searchable {
  const { record, site } = edition;
  const { topics, places, publishers } = record.vocabularies;
  const language = new Intl.Locale(site.language).language;
  const others = translatedEditions(edition);
  return {
    ...(others.length === 0 && { language }),
    key: keyOf(
      language,
      [topics, places, publishers].map((vocabulary) =>
        [...vocabulary.values()].map(({ key, name, translated }) => [key, name, translated]),
      ),
      translationsKey(edition),
      others.flatMap(({ translations }) => translations.map(({ body }) => body.hash)),
      [...topics.values()].map(({ parent, story }) => [parent, story]),
      site.story,
      briefFields(record.ownFields),
      [...record.briefs, ...record.pages].map(({ name, hash }) => [name, hash]),
    ),
    *pages() {
      for (const brief of record.briefs) {
        yield { address: briefAddress(brief.name), html: briefText(brief, edition) };
      }
      for (const page of record.pages) {
        const { name, title, body } = page;
        const html = languageOf(page, edition).join('') + withShownText(body.html);
        yield { address: proseAddress(name), html: document(title, 'minor', html, edition) };
      }
      for (const { edition: translated, translations } of others) {
        for (const { name } of translations) {
          const brief = translated.indexes.byName.get(name);
          const address = translated.localised(briefAddress(name));
          if (brief) yield { address, html: briefText(brief, translated) };
        }
      }
    },
  };
}

function briefText(brief: Brief, edition: Edition): string {
  const standfirst = standfirstOf(brief);
  return document(
    brief.title,
    brief.importance,
    [
      ...filtersOf(brief, edition).map(
        ([filter, value]) => `<i data-pagefind-filter="${escaped(`${filter}:${value}`)}"></i>`,
      ),
      meta('date', wordsOf(edition.date(brief.date))),
      meta('status', brief.status),
      ...languageOf(brief, edition),
      standfirst === undefined ? '' : `<p>${escaped(standfirst)}</p>`,
      ...toldOf(brief, edition).map((says) => `<p>${escaped(says)}</p>`),
      ...otherFacts(brief, edition).map(({ label, values }) => {
        const texts = values.flatMap((value) => ('text' in value ? value.text : []));
        return texts.length === 0 ? '' : `<p>${escaped(`${label}: ${texts.join(', ')}`)}</p>`;
      }),
      anchorParagraphs(withShownText(brief.body.html.replace(SOURCE_MARKS, ''))),
      ...brief.claims
        .map(edition.said)
        .map(({ value, by, note = '' }, index) =>
          passage(claimIds(brief.claims)[index] ?? '', [value.text, by, note]),
        ),
      ...brief.sources.map((source, index) => {
        const publisher = edition.indexes.publisherNames.publisherOf(source)?.name ?? '';
        return passage(`source-${index + 1}`, [
          source.title ?? '',
          ...(source.author ?? []),
          publisher,
          source.quote ?? '',
        ]);
      }),
      ...brief.corrections.map(edition.said).map(({ note }) => `<p>${escaped(note)}</p>`),
    ].join('\n'),
    edition,
  );
}

/** Numbers that would be found as words of the text. */
const SOURCE_MARKS = /<sup class="source-ref">.*?<\/sup>/g;

/** What stories say of a brief, in words that readers are likely to use. */
function toldOf({ name }: Brief, { site, record }: Edition): readonly string[] {
  const stories = [
    site.story,
    ...[...record.vocabularies.topics.values()].map(({ story }) => story),
  ];
  const told = stories.flatMap((story = []) =>
    story.flatMap(({ brief, says }) => (brief === name ? (says ?? []) : [])),
  );
  return [...new Set(told)];
}

/** The filters of the timeline by the same keys; a topic finds what its sub-topics hold. */
function filtersOf(brief: Brief, { indexes }: Edition): readonly (readonly [string, string])[] {
  const { timeline } = indexes;
  const stretches = timeline.bounds ? stretchesOf(brief.date, timeline.bounds) : [];
  const topics = brief.topics.flatMap((key) => [
    ...(indexes.topics.get(key)?.ancestors.map((wider) => wider.key) ?? []),
    key,
  ]);
  const publishers = brief.sources.flatMap((source) => [
    ...[indexes.publisherNames.publisherOf(source)?.key ?? []].flat(),
    ...(source.via ?? []).map((via) => indexes.publisherNames.named(via).key),
  ]);
  return [
    ...[...new Set(topics)].map((key) => ['topic', key] as const),
    ...[...new Set(brief.places)].map((key) => ['place', key] as const),
    ...[...new Set(publishers)].map((key) => ['publisher', key] as const),
    ...timeline.years
      .filter(({ key }) => touches(stretches, daysOfPeriod(key)))
      .map(({ key }) => ['year', key] as const),
    ['status', brief.status],
  ];
}

/** How much a word counts in a title, and in a text: what matters more is found first. */
const WEIGHTS: Readonly<Record<Importance, readonly [title: number, text: number]>> = {
  key: [10, 1.6],
  normal: [7, 1],
  minor: [5, 0.8],
};

function document(
  title: string,
  importance: Importance,
  content: string,
  { site }: Edition,
): string {
  const [ofTitle, ofText] = WEIGHTS[importance];
  const body = `<h1 data-pagefind-weight="${ofTitle}">${escaped(title)}</h1>\n<div data-pagefind-weight="${ofText}">${content}</div>`;
  const language = new Intl.Locale(site.language).language;
  return `<html lang="${language}"><body><article data-pagefind-body>${dashesApart(body)}</article></body></html>`;
}

/** Words that a dash joins are words of their own: both numbers of "8,106–12,980". */
function dashesApart(html: string): string {
  return html.replace(
    /(<[^>]*>)|([\p{L}\p{N}])([\u2010-\u2015\u2212])(?=[\p{L}\p{N}])/gu,
    (whole, tag) => (tag === undefined ? `${whole.slice(0, -1)} ${whole.slice(-1)} ` : whole),
  );
}

/** Where it is not that of the site: lists of results show it as others do. */
function languageOf({ lang }: { readonly lang?: string | undefined }, { site }: Edition): string[] {
  return Object.entries(writtenIn(lang, site.language) ?? {}).map(([name, value]) =>
    meta(name, value),
  );
}

function meta(name: string, value: string): string {
  return `<i data-pagefind-meta="${escaped(`${name}:${value}`)}"></i>`;
}

function passage(id: string, texts: readonly string[]): string {
  return `<p id="${id}">${escaped(texts.filter((text) => text !== '').join('. '))}</p>`;
}
