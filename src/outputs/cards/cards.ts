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
const DRAWN_BY = 'harfbuzz 1.6.4, sharp 0.33.5, form 2';

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
  const { record, indexes, site } = edition;
  const topics = site.without.includes('topics') ? [] : [...indexes.topics.values()];
  const { measures: all } = record.vocabularies;
  const measures = site.without.includes('claims') ? [] : [...all.values()];
  const files = [
    siteCard(edition),
    ...record.briefs.map((brief) => briefCard(brief, edition)),
    ...topics.map((entry) => topicCard(entry, edition)),
    ...measures.map((measure) => measureCard(measure, edition)),
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

/**
 * Letters and signs for which the fonts of the layout have shapes, composed as in NFC. A text with any other
 * makes no card: "≥ 40 killed" without its first sign would say something else.
 */
const DRAWABLE = new RegExp(
  `^[${[
    String.raw`\s\p{Cc}\u034f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff -\u017f\u018f\u0192\u01a0\u01a1\u01af\u01b0\u01c4-\u01dc`,
    String.raw`\u01e2\u01e3\u01e6\u01e7\u01ea\u01eb\u01f1-\u01f5\u01f8-\u021b\u022a-\u022d\u0230-\u0233\u0237\u0251\u0259`,
    String.raw`\u02b0\u02b2\u02b3\u02b7-\u02bc\u02be\u02bf\u02c6-\u02cc\u1e0c-\u1e0f\u1e14-\u1e17\u1e20\u1e21\u1e24-\u1e27`,
    String.raw`\u1e2a\u1e2b\u1e2e-\u1e33\u1e36-\u1e3b\u1e3e\u1e3f\u1e42-\u1e49\u1e4c-\u1e55\u1e5a-\u1e69\u1e6c-\u1e6f`,
    String.raw`\u1e78-\u1e85\u1e8e\u1e8f\u1e92\u1e93\u1e97\u1e9e\u1ea0-\u1ef9`,
    String.raw`\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0462\u0463\u0472-\u0475\u048a-\u04a5\u04a8-\u04ff`,
    String.raw`\u0600-\u06ff\u0750-\u077f\u08a0-\u08c9\ufb50-\ufbc2\ufbd3-\ufd8f\ufd92-\ufdc7\ufdf0-\ufdff\ufe70-\ufe74\ufe76-\ufefc`,
    String.raw`\u2010\u2011\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026\u2032\u2033\u2039\u203a\u2044`,
    String.raw`\u20a3\u20a4\u20a6\u20a7\u20a9\u20ab-\u20ae\u20b1\u20b2\u20b4\u20b5\u20b8-\u20ba\u20bc\u20bd\u20bf`,
    String.raw`\u2116\u2122\u2191\u2193\u2212\u2215`,
  ].join('')}]*$`,
  'u',
);

/** Whether all of a text can be drawn. */
export function isDrawable(text: string): boolean {
  return DRAWABLE.test(text.normalize('NFC'));
}

type Said = Pick<Card, 'site' | 'above' | 'title' | 'below' | 'status'> & {
  readonly lang?: string;
};

function cardOf(name: string, said: Said, edition: Edition): CardFile | undefined {
  if (!hasCards(edition)) return undefined;
  const { site, context } = edition;
  const words = [said.site, said.above, said.title, said.below].join(' ');
  if (!isDrawable(words)) return undefined;
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
