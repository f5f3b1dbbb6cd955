import { escapeUTF8 as escaped } from 'entities';
import type { Brief } from '../../brief/brief.ts';
import type { TopicEntry } from '../../indexes/topics.ts';
import {
  briefAddress,
  embedAddress,
  measureAddress,
  onProduction,
  topicAddress,
} from '../addresses/addresses.ts';
import { briefCard, CARD_SIZE, type CardFile, cardLink, topicCard } from '../cards/cards.ts';
import type { Edition } from '../page/edition.ts';
import { keyOf } from '../page/facets.ts';
import { typeset } from '../page/link.ts';
import type { OutputFile } from '../page/output-file.ts';

/** What another site writes into a page of its own to show a part of the record there, as it is now. */
export interface EmbedCode {
  /** The measure of which it shows the claims; absent where it shows the page as a whole. */
  readonly measure?: string;
  readonly code: string;
}

/** Something that can be shown in a frame: where it stands, and the page on which it does in full. */
interface Embeddable {
  readonly address: string;
  readonly page: string;
  readonly title: string;
  readonly height: number;
  readonly card: CardFile | undefined;
}

/** The size of a frame, in pixels; its width is the most that it takes. */
const WIDTH = 640;
const HEIGHTS = { brief: 320, claims: 360, topic: 480 } as const;

/** Whether pages of an edition can be shown in frames: those of a preview are gone soon. */
export function hasEmbeds({ site, context }: Edition): boolean {
  return context.preview === undefined && !site.without.includes('embeds');
}

/** The measures of which a brief holds claims, in their order. */
export function measuresOf({ claims }: Brief): readonly string[] {
  return [...new Set(claims.map(({ measure }) => measure))];
}

export function briefEmbed(brief: Brief, edition: Edition): Embeddable {
  const page = briefAddress(brief.name);
  return {
    address: embedAddress(page),
    page,
    title: typeset(brief.title, edition, brief),
    height: HEIGHTS.brief,
    card: briefCard(brief, edition),
  };
}

/** What a brief holds of a measure: of the measure, so that it stays where a number is corrected. */
export function claimsEmbed(brief: Brief, key: string, edition: Edition): Embeddable {
  return {
    ...briefEmbed(brief, edition),
    address: claimsEmbedAddress(brief.name, key),
    title: `${measureName(key, edition)}: ${typeset(brief.title, edition, brief)}`,
    height: HEIGHTS.claims,
  };
}

export function claimsEmbedAddress(brief: string, key: string): string {
  return `${embedAddress(measureAddress(brief))}${key}/`;
}

export function topicEmbed(entry: TopicEntry, edition: Edition): Embeddable {
  const page = topicAddress(entry.topic.key);
  return {
    address: embedAddress(page),
    page,
    title: typeset(entry.topic.name, edition),
    height: HEIGHTS.topic,
    card: topicCard(entry, edition),
  };
}

/** Where other sites may show a brief: at its old names as well, since they hear of no new one. */
export function briefEmbedAddresses({ name, aliases }: Brief): readonly string[] {
  return namesOf(name, aliases, briefAddress('')).map((known) => embedAddress(briefAddress(known)));
}

export function claimsEmbedAddresses(
  { name, aliases }: Brief,
  key: string,
  { record }: Edition,
): readonly string[] {
  const measure = record.vocabularies.measures.get(key);
  const keys = namesOf(key, measure?.aliases, measureAddress(''));
  return namesOf(name, aliases, briefAddress('')).flatMap((known) =>
    keys.map((of) => claimsEmbedAddress(known, of)),
  );
}

export function topicEmbedAddresses({ topic: { key, aliases } }: TopicEntry): readonly string[] {
  return namesOf(key, aliases, topicAddress('')).map((known) => embedAddress(topicAddress(known)));
}

/** A name, and those in old addresses of the same kind of page. */
function namesOf(name: string, aliases: readonly string[] = [], folder: string): readonly string[] {
  const below = folder.replace(/\/+$/, '/');
  const old = aliases.flatMap((alias) => {
    const known = alias.startsWith(below) ? alias.slice(below.length).replace(/\/$/, '') : '';
    return /^[^/.]+$/.test(known) ? known : [];
  });
  return [...new Set([name, ...old])];
}

export function measureName(key: string, edition: Edition): string {
  return typeset(edition.record.vocabularies.measures.get(key)?.label ?? key, edition);
}

/**
 * The codes of a brief and of its claims; none where the edition has no embeds. Frames show the original,
 * and are called as it is; around them are the words of the edition.
 * @param whole the edition that holds the original
 */
export function briefCodes(
  original: Brief,
  whole: Edition,
  edition: Edition,
): readonly EmbedCode[] {
  if (!hasEmbeds(edition)) return [];
  return [
    { code: codeOf(briefEmbed(original, whole), whole) },
    ...measuresOf(original).map((key) => ({
      measure: measureName(key, edition),
      code: codeOf(claimsEmbed(original, key, whole), whole),
    })),
  ];
}

export function topicCodes(entry: TopicEntry, edition: Edition): readonly EmbedCode[] {
  return hasEmbeds(edition) ? [{ code: codeOf(topicEmbed(entry, edition), edition) }] : [];
}

/** Nothing in the frame runs, and its links lead a reader who follows them to the record. */
function codeOf({ address, title, height }: Embeddable, { context }: Edition): string {
  const src = escaped(onProduction(address, context.production));
  return `<iframe src="${src}" title="${escaped(title)}" width="100%" height="${height}" loading="lazy" sandbox="allow-top-navigation-by-user-activation"></iframe>`;
}

/** Where other sites' editors find out how to show a page, when somebody gives them its address (oembed.com). */
export function oEmbedAddress({ address }: Pick<Embeddable, 'address'>): string {
  return `${address}oembed.json`;
}

/** What they find there, for every brief, its claims, and every topic, at old addresses as well. */
export function* oEmbedFiles(edition: Edition): Generator<OutputFile> {
  if (!hasEmbeds(edition)) return;
  for (const brief of edition.record.briefs) {
    yield* oEmbedAt(briefEmbedAddresses(brief), briefEmbed(brief, edition), edition);
    for (const key of measuresOf(brief)) {
      const addresses = claimsEmbedAddresses(brief, key, edition);
      yield* oEmbedAt(addresses, claimsEmbed(brief, key, edition), edition);
    }
  }
  if (edition.site.without.includes('topics')) return;
  for (const entry of edition.indexes.topics.values()) {
    yield* oEmbedAt(topicEmbedAddresses(entry), topicEmbed(entry, edition), edition);
  }
}

function oEmbedAt(
  addresses: readonly string[],
  embed: Embeddable,
  edition: Edition,
): readonly OutputFile[] {
  const file = oEmbedFile(embed, edition);
  return addresses.map((address) => ({ ...file, path: oEmbedAddress({ address }).slice(1) }));
}

function oEmbedFile(embed: Embeddable, edition: Edition): OutputFile {
  const { site, context } = edition;
  const card = embed.card && cardLink(embed.card, edition);
  const data = {
    version: '1.0',
    type: 'rich',
    title: embed.title,
    ...(site.publisher !== undefined && { author_name: site.publisher }),
    provider_name: site.title,
    provider_url: onProduction('/', context.production),
    ...(card && {
      thumbnail_url: card.url,
      thumbnail_width: CARD_SIZE.width,
      thumbnail_height: CARD_SIZE.height,
    }),
    width: WIDTH,
    height: embed.height,
    html: codeOf(embed, edition),
  };
  const text = `${JSON.stringify(data)}\n`;
  return { path: oEmbedAddress(embed).slice(1), key: keyOf(text), render: () => text };
}
