import { hash } from 'node:crypto';
import type { Brief } from '../../brief/brief.ts';
import type { Status } from '../../brief/schema.ts';
import type { Measure } from '../../brief/vocabularies.ts';
import type { TopicEntry } from '../../indexes/topics.ts';
import { directionOf, isolated } from '../../words/direction.ts';
import { cardAddress, onProduction } from '../addresses/addresses.ts';
import { writtenIn } from '../dates/date-language.ts';
import { wordsOf } from '../dates/shown-date.ts';
import { spanOf } from '../entries/month-group.ts';
import type { Edition } from '../page/edition.ts';
import { ofEdition } from '../page/facets.ts';
import { typeset } from '../page/link.ts';
import { isCorrected } from '../page/publication.ts';

/** What other sites show of a page that somebody shares there: a picture of this size, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** The accent of a record without one of its own: `--accent` of `layouts/styles/tokens.css`. */
export const ACCENT = '#b3141d';

/** What makes bytes of a card; whatever changes here changes the addresses of all cards. */
const DRAWN_BY = 'harfbuzz 1.6.4, sharp 0.33.5, form 1';

/** What a card says. The same card gives the same bytes. */
export interface Card {
  /** The name of the record; none on its own card, of which it is the title. */
  readonly site?: string;
  /** When it was, as uncertain as it is; of what is no event, what it is. */
  readonly above?: string;
  readonly title: string;
  /** The language of the title. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** How sure it is, or how much there is of it. */
  readonly below: string;
  /** Drawn before these words, as on the spine. */
  readonly status?: Status;
  /** Where the record stands. */
  readonly host: string;
  /** The language of all the other words. */
  readonly siteLang: string;
  readonly siteDir: 'ltr' | 'rtl';
  readonly accent: string;
}

/** A card as a file of the site. */
export interface CardFile {
  /** Path from the site's root, without a leading slash. */
  readonly path: string;
  /** Identifies the bytes. */
  readonly key: string;
  readonly card: Card;
}

/** A card as the head of a page names it. */
export interface CardLink {
  /** On the published site. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
  /** What it says. */
  readonly alt: string;
}

/** Whether pages of an edition have cards: nobody shares the preview of a change. */
function hasCards({ site, context }: Edition): boolean {
  return context.preview === undefined && !site.without.includes('cards');
}

/** Every card of an edition. */
export const cardFiles = ofEdition((edition): readonly CardFile[] => {
  if (!hasCards(edition)) return [];
  const { record, indexes } = edition;
  const files = [
    siteCard(edition),
    ...record.briefs.map((brief) => briefCard(brief, edition)),
    ...[...indexes.topics.values()].map((entry) => topicCard(entry, edition)),
    ...[...record.vocabularies.measures.values()].map((measure) => measureCard(measure, edition)),
  ];
  const shown = files.filter((file) => file !== undefined);
  return [...new Map(shown.map((file) => [file.path, file])).values()];
});

/** What pages name of a card, or of that of the record where they have none that can be drawn. */
export function cardLink(file: CardFile | undefined, edition: Edition): CardLink | undefined {
  const shown = file ?? siteCard(edition);
  if (!shown) return undefined;
  const { site, above, title, below } = shown.card;
  return {
    url: onProduction(`/${shown.path}`, edition.context.production),
    ...CARD_SIZE,
    alt: [title, above, below, site]
      .flatMap((part) => (part === undefined ? [] : isolated(part, edition.language.locale)))
      .join(' · '),
  };
}

/** The record's own card, for every page that has none. */
export const siteCard = ofEdition((edition): CardFile | undefined => {
  const { title, description } = edition.site;
  return cardOf('site', { title, below: typeset(description, edition) }, edition);
});

/** Undefined where the edition has no cards, or none can be drawn. */
export function briefCard(brief: Brief, edition: Edition): CardFile | undefined {
  const { words } = edition.language;
  const { status, title, lang } = brief;
  const isMarked = isCorrected(brief) && status !== 'retracted';
  return cardOf(
    brief.name,
    {
      site: edition.site.title,
      above: wordsOf(edition.date(brief.date)),
      title: typeset(title, edition, brief),
      ...(lang !== undefined && { lang }),
      below: [words(`status.${status}`), ...(isMarked ? [words('entry.corrected')] : [])].join(
        ' · ',
      ),
      status,
    },
    edition,
  );
}

export function topicCard({ topic, briefs }: TopicEntry, edition: Edition): CardFile | undefined {
  const { words } = edition.language;
  const { from, to } = spanOf(briefs, edition);
  const span =
    from === to || to === undefined ? from : words('dates.span', { from: from ?? to, to });
  return cardOf(
    `topic-${topic.key}`,
    {
      site: edition.site.title,
      above: words('filters.facets.topic'),
      title: typeset(topic.name, edition),
      below: [words('counts.events', { count: briefs.length }), ...(span ? [span] : [])].join(
        ' · ',
      ),
    },
    edition,
  );
}

export function measureCard({ key, label }: Measure, edition: Edition): CardFile | undefined {
  const { words } = edition.language;
  const { claims, disagreements } = edition.indexes;
  const all = claims.get(key)?.claims ?? [];
  const differ = all.some(({ claim }) => disagreements.differs(claim));
  return cardOf(
    `claims-${key}`,
    {
      site: edition.site.title,
      above: words('search.measure'),
      title: typeset(label, edition),
      below: [
        words('counts.claims', { count: all.length }),
        ...(differ ? [words('claims.differ')] : []),
      ].join(' · '),
    },
    edition,
  );
}

/** Letters for which the fonts of the layout have shapes; others make no card. */
const DRAWABLE =
  /^[\p{Script=Latin}\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]*$/u;

type Said = Pick<Card, 'site' | 'above' | 'title' | 'below' | 'status'> & {
  readonly lang?: string;
};

function cardOf(name: string, said: Said, edition: Edition): CardFile | undefined {
  if (!hasCards(edition)) return undefined;
  const { site, context } = edition;
  const words = [said.site, said.above, said.title, said.below].join(' ');
  if (!DRAWABLE.test(words)) return undefined;
  const { lang, dir } = writtenIn(said.lang, site.language) ?? {
    lang: site.language,
    dir: directionOf(site.language),
  };
  const card: Card = {
    ...said,
    lang,
    dir,
    host: new URL(context.production).host,
    siteLang: site.language,
    siteDir: directionOf(site.language),
    accent: context.accent ?? ACCENT,
  };
  const key = hash('sha256', JSON.stringify([DRAWN_BY, card]), 'hex').slice(0, 16);
  return {
    path: cardAddress(`${name}-${key.slice(0, 10)}.png`).slice(1),
    key: `card ${key}`,
    card,
  };
}
