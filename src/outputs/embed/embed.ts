import type { Brief } from '../../brief/brief.ts';
import type { ClaimValue } from '../../brief/claim-value.ts';
import { dayOfInstant } from '../../brief/day.ts';
import { dateOfDay } from '../../brief/event-date.ts';
import type { Status } from '../../brief/schema.ts';
import { lastChangeAmong } from '../../indexes/corrections.ts';
import type { TopicEntry } from '../../indexes/topics.ts';
import { briefAddress, embedAddress, onProduction, topicAddress } from '../addresses/addresses.ts';
import { type ClaimView, claimGroups } from '../claim/claim-view.ts';
import { type CorrectionView, correctionViews } from '../corrections/corrections.ts';
import { type WrittenIn, writtenIn } from '../dates/date-language.ts';
import type { ShownDate } from '../dates/shown-date.ts';
import { type Shell, shellOf } from '../frame/shell.ts';
import { definePage, type Page } from '../kinds/define-page.ts';
import type { Edition } from '../page/edition.ts';
import { claimsKey } from '../page/facets.ts';
import { typeset } from '../page/link.ts';
import { isCorrected, lastMoment } from '../page/publication.ts';
import {
  briefEmbedAddresses,
  claimsEmbedAddress,
  claimsEmbedAddresses,
  hasEmbeds,
  measureName,
  measuresOf,
  oEmbedAddress,
  topicEmbedAddresses,
} from './embed-code.ts';

/** What every page for frames has: the way to the page where it all stands, and how old it may be. */
interface EmbedPage {
  readonly shell: Shell;
  readonly title: string;
  readonly language?: WrittenIn;
  /** Where it stands in full. */
  readonly href: string;
  /** Of the whole of it on the published site, for editors' tools. */
  readonly oEmbed: string;
  /** The day of the last published change. */
  readonly asOf?: ShownDate;
  /** Where nobody can tell that day: the latest date that the record itself names. */
  readonly latestDate?: ShownDate;
}

/** What a reader must know before anything else. */
interface Notices {
  readonly status: Status;
  readonly corrections: readonly CorrectionView[];
  /** How many there were before these. */
  readonly earlierCorrections: number;
}

/** An event in a frame. */
export interface BriefEmbed extends EmbedPage, Notices {
  readonly date: ShownDate;
  readonly summary: string;
}

/** What an event's brief holds of one measure, in a frame. */
export interface ClaimsEmbed extends EmbedPage, Notices {
  readonly date: ShownDate;
  readonly measure: string;
  readonly unit?: string;
  readonly claims: readonly EmbeddedClaim[];
  /** How many more there are. */
  readonly more: number;
  /** One of them cannot be true together with what somebody else says of the same thing. */
  readonly differs: boolean;
  /** The page with all that is on record about the measure. */
  readonly all?: { readonly href: string; readonly count: number };
}

export interface EmbeddedClaim extends ClaimView {
  /** What its claimant said in its place. */
  readonly successor?: {
    readonly value: ClaimValue;
    readonly by: string;
    readonly reported?: ShownDate;
    readonly href: string;
  };
}

/** The latest events of a topic, in a frame. */
export interface TopicEmbed extends EmbedPage {
  readonly count: number;
  readonly events: readonly EmbeddedEvent[];
}

export interface EmbeddedEvent {
  readonly href: string;
  readonly title: string;
  readonly language?: WrittenIn;
  readonly date: ShownDate;
  readonly status: Status;
  readonly corrected: boolean;
}

/** A frame is small, and all of it is at most 30 KB. */
const MOST = { events: 12, claims: 12, corrections: 4, letters: 600 } as const;

/** A page for frames for each brief, at its old names as well: other sites do not hear of new ones. */
export const embedBrief = definePage<BriefEmbed>({
  kind: 'embed-brief',
  in: { sitemap: false },
  *pages(edition) {
    if (!hasEmbeds(edition)) return;
    for (const brief of edition.record.briefs) {
      for (const address of briefEmbedAddresses(brief)) {
        yield {
          address,
          inputs: { facts: [brief], also: changesOf([brief], edition) },
          model: () => ({
            ...pageOf(edition, {
              page: briefAddress(brief.name),
              address: embedAddress(briefAddress(brief.name)),
            }),
            ...eventOf(brief, edition),
            summary: shortened(typeset(brief.summary, edition, brief)),
          }),
        };
      }
    }
  },
});

/** A page for frames for what each brief holds of each measure. */
export const embedClaims = definePage<ClaimsEmbed>({
  kind: 'embed-claims',
  in: { sitemap: false },
  *pages(edition) {
    if (!hasEmbeds(edition)) return;
    for (const brief of edition.record.briefs) {
      for (const key of measuresOf(brief)) yield* claimsPages(brief, key, edition);
    }
  },
});

function* claimsPages(brief: Brief, key: string, edition: Edition): Generator<Page<ClaimsEmbed>> {
  for (const address of claimsEmbedAddresses(brief, key, edition)) {
    yield {
      address,
      inputs: {
        facts: [brief],
        also: [key, claimsKey(key, edition), ...changesOf([brief], edition)],
      },
      model: () => claimsEmbed(brief, key, edition),
    };
  }
}

/** A page for frames for the timeline of each topic. */
export const embedTopic = definePage<TopicEmbed>({
  kind: 'embed-topic',
  in: { sitemap: false },
  *pages(edition) {
    if (!hasEmbeds(edition) || edition.site.without.includes('topics')) return;
    for (const entry of edition.indexes.topics.values()) {
      const latest = latestOf(entry);
      for (const address of topicEmbedAddresses(entry)) {
        yield {
          address,
          inputs: {
            facts: latest,
            also: [entry.topic.key, entry.briefs.length, ...changesOf(latest, edition)],
          },
          model: () => topicEmbed(entry, edition),
        };
      }
    }
  },
});

function latestOf({ briefs }: TopicEntry): readonly Brief[] {
  return briefs.slice(-MOST.events).toReversed();
}

function claimsEmbed(brief: Brief, key: string, edition: Edition): ClaimsEmbed {
  const group = claimGroups(brief, edition).find((_, at) => measuresOf(brief)[at] === key);
  const claims = brief.claims.filter(({ measure }) => measure === key);
  const shown = (group?.claims ?? []).slice(0, MOST.claims);
  const count = group?.total ?? 0;
  return {
    ...pageOf(edition, {
      page: briefAddress(brief.name),
      address: claimsEmbedAddress(brief.name, key),
    }),
    ...eventOf(brief, edition),
    measure: measureName(key, edition),
    ...(group?.unit !== undefined && { unit: group.unit }),
    claims: shown.map((view, at) => {
      const claim = claims[at];
      const successor = claim && successorOf(claim, edition);
      const { note, ...rest } = view;
      return {
        ...rest,
        ...(note !== undefined && { note: shortened(note) }),
        ...(successor && { successor }),
      };
    }),
    more: (group?.claims.length ?? 0) - shown.length,
    differs: group?.differs ?? false,
    ...(group?.href !== undefined && count > shown.length && { all: { href: group.href, count } }),
  };
}

function successorOf(claim: Brief['claims'][number], edition: Edition): EmbeddedClaim['successor'] {
  const next = edition.indexes.successors.of(claim);
  if (!next) return undefined;
  const { value, by, reported } = next.claim;
  return {
    value,
    by: typeset(by, edition, next.brief),
    ...(reported && { reported: edition.date(reported) }),
    href: edition.href(briefAddress(next.brief.name)),
  };
}

function topicEmbed(entry: TopicEntry, edition: Edition): TopicEmbed {
  const latest = latestOf(entry);
  const page = topicAddress(entry.topic.key);
  return {
    ...pageOf(edition, { page, address: embedAddress(page) }),
    title: typeset(entry.topic.name, edition),
    ...ageOf(latest, edition),
    count: entry.briefs.length,
    events: latest.map((brief) => {
      const language = writtenIn(brief.lang, edition.site.language);
      return {
        href: edition.href(briefAddress(brief.name)),
        title: typeset(brief.title, edition, brief),
        ...(language && { language }),
        date: edition.date(brief.date),
        status: brief.status,
        corrected: isCorrected(brief),
      };
    }),
  };
}

/** It is the page itself that is known to search engines, and to whoever follows a link. */
function pageOf(edition: Edition, { page, address }: { page: string; address: string }) {
  return {
    shell: shellOf(edition, { address: page, noindex: true }),
    href: edition.href(page),
    oEmbed: onProduction(oEmbedAddress({ address }), edition.context.production),
  };
}

function eventOf(brief: Brief, edition: Edition) {
  const language = writtenIn(brief.lang, edition.site.language);
  const corrections = correctionViews(brief, edition).top;
  return {
    title: typeset(brief.title, edition, brief),
    ...(language && { language }),
    date: edition.date(brief.date),
    status: brief.status,
    corrections: corrections
      .slice(0, MOST.corrections)
      .map((view) => ({ ...view, note: shortened(view.note) })),
    earlierCorrections: Math.max(0, corrections.length - MOST.corrections),
    ...ageOf([brief], edition),
  };
}

/** What a frame's age is made of, which no fact tells: a history that is fetched later may end on the same day. */
function changesOf(briefs: readonly Brief[], { context }: Edition): readonly unknown[] {
  return briefs.map((brief) => lastMoment(brief, context));
}

/** How old what a frame shows may be: a date that the record names is no day on which it was changed. */
function ageOf(
  briefs: readonly Brief[],
  { context, date }: Edition,
): Pick<EmbedPage, 'asOf' | 'latestDate'> {
  const moments = briefs.flatMap((brief) => lastMoment(brief, context) ?? []).sort();
  const last = moments.at(-1);
  if (last !== undefined && moments.length === briefs.length)
    return { asOf: date(dateOfDay(dayOfInstant(new Date(last)))) };
  const latest = lastChangeAmong(briefs);
  return latest ? { latestDate: date(latest) } : {};
}

/** The beginning of a long text, to the last whole word. */
function shortened(text: string): string {
  if (text.length <= MOST.letters) return text;
  return `${text.slice(0, MOST.letters).replace(/\s+\S*$/, '')}…`;
}
