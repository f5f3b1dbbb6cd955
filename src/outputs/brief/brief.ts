import type { Body, Brief } from '../../brief/brief.ts';
import { extentOf } from '../../brief/periods.ts';
import type { Redaction, RedactionGround } from '../../brief/redaction.ts';
import type { Importance, Status } from '../../brief/schema.ts';
import { lastChangeOf } from '../../indexes/corrections.ts';
import {
  archiveAddress,
  briefAddress,
  correctionsFeedAddress,
  editAddress,
  historyAddress,
  inLanguage as inLanguageAddress,
  onProduction,
  placeAddress,
  topicAddress,
} from '../addresses/addresses.ts';
import { briefCard } from '../cards/cards.ts';
import { type ClaimGroup, claimGroups } from '../claim/claim-view.ts';
import { type CorrectionViews, correctionViews } from '../corrections/corrections.ts';
import { type WrittenIn, writtenIn } from '../dates/date-language.ts';
import { calendarDate, type ShownDate } from '../dates/shown-date.ts';
import {
  briefCodes,
  briefEmbed,
  type EmbedCode,
  hasEmbeds,
  oEmbedAddress,
} from '../embed/embed-code.ts';
import { type BriefLink, briefLink } from '../entries/brief-link.ts';
import { topicLinks } from '../entries/entry.ts';
import { type Crumb, type Shell, shellOf } from '../frame/shell.ts';
import { definePage, type Page } from '../kinds/define-page.ts';
import { countryName } from '../map/places.ts';
import { type Mark, markOf } from '../marks/mark.ts';
import type { Edition } from '../page/edition.ts';
import { claimsKey } from '../page/facets.ts';
import { briefLanguages, type TranslatedEdition, translatedEditions } from '../page/languages.ts';
import { type Link, type PartLink, typeset } from '../page/link.ts';
import { type ShownPicture, shownPicture, withPictures } from '../page/pictures.ts';
import {
  firstMoment,
  lastMoment,
  lastPublished,
  type Withheld,
  withheldOf,
} from '../page/publication.ts';
import {
  type SourceStanding,
  type SourceView,
  sourceStanding,
  sourceView,
} from '../sources/source-view.ts';
import { anchorParagraphs, plainBody, standfirstOf } from './body.ts';
import { type Citations, citationsOf } from './citations.ts';
import { briefHistory, type VersionView } from './history.ts';
import { type OtherFact, otherFacts } from './other-facts.ts';
import { briefStructuredData } from './structured-data.ts';
import { type Thread, threadNeighbours, threadsOf } from './threads.ts';

/** One event: everything that the record knows about it. */
export interface BriefPage {
  readonly shell: Shell;
  readonly name: string;
  readonly title: string;
  readonly language?: WrittenIn;
  /** A translation, of which the original has changed since. */
  readonly outdated?: true;
  readonly date: ShownDate;
  /** The archives of when it was: those of its beginning and its end, where they differ. */
  readonly when: readonly Link[];
  readonly mark: Mark;
  readonly status: Status;
  readonly importance: Importance;
  readonly withheld?: Withheld;
  readonly places: readonly BriefPlace[];
  readonly topics: readonly PartLink[];
  /** What else is known of it. */
  readonly others: readonly OtherFact[];
  /** For search engines and shared links. */
  readonly description: string;
  readonly standfirst?: string;
  readonly picture?: BriefPicture;
  readonly body: Body;
  readonly claims: readonly ClaimGroup[];
  readonly sources: readonly SourceView[];
  readonly standing: SourceStanding;
  readonly corrections: CorrectionViews;
  readonly threads: readonly Thread[];
  readonly related: readonly BriefLink[];
  /** The page's address on the published site, to be cited. */
  readonly permalink: string;
  readonly citations: Citations;
  /** How other sites show it, and its claims. */
  readonly embeds: readonly EmbedCode[];
  /** When the version that is cited was made. */
  readonly asOf: ShownDate;
  readonly lastChange: ShownDate;
  /** Its published versions, newest first; none where there is only one. */
  readonly history: readonly VersionView[];
  /** What was removed from it on request. */
  readonly removed: readonly RemovedView[];
  readonly editHref?: string;
  readonly historyHref?: string;
}

/** A page for each brief. */
export const brief = definePage<BriefPage>({
  kind: 'brief',
  in: { sitemap: true },
  *pages(edition) {
    for (const brief of edition.record.briefs) {
      yield {
        address: briefAddress(brief.name),
        inputs: {
          whole: [brief],
          facts: [
            ...threadNeighbours(brief, edition),
            ...(edition.indexes.related.get(brief.name) ?? []),
          ],
          also: [
            brief.claims.map(({ measure }) => claimsKey(measure, edition)),
            edition.context.histories?.[brief.name],
            removedFrom(brief, edition),
            edition.context.publications?.[brief.name]?.brought,
            briefLanguages(brief, edition),
            firstMoment(brief, edition.context),
            lastMoment(brief, edition.context),
          ],
        },
        languages: briefLanguages(brief, edition),
        lastChange: calendarDate(lastPublished(brief, edition.context)),
        model: () => briefPage(brief, edition, edition),
      };
    }
    for (const translatedEdition of translatedEditions(edition)) {
      yield* translatedPages(translatedEdition, edition);
    }
  },
});

/** The pages of one language: each also tells of other briefs, in this language where it can. */
function* translatedPages(
  { lang, edition: inLanguage, translations, key }: TranslatedEdition,
  edition: Edition,
): Generator<Page<BriefPage>> {
  const { context } = edition;
  for (const translation of translations) {
    const brief = edition.indexes.byName.get(translation.name);
    const shown = inLanguage.indexes.byName.get(translation.name);
    if (!brief || !shown) continue;
    yield {
      address: inLanguageAddress(lang, briefAddress(brief.name)),
      inputs: {
        whole: [brief],
        translations: [translation],
        facts: [
          ...threadNeighbours(brief, edition),
          ...(edition.indexes.related.get(brief.name) ?? []),
        ],
        also: [
          brief.claims.map(({ measure }) => claimsKey(measure, edition)),
          [key, context.histories?.[brief.name], removedFrom(brief, edition)],
          context.publications?.[brief.name]?.brought,
          briefLanguages(brief, edition),
        ],
      },
      languages: briefLanguages(brief, edition),
      lastChange: calendarDate(lastPublished(brief, context)),
      model: () => ({
        ...briefPage(shown, inLanguage, edition),
        ...(translation.outdated && { outdated: true }),
      }),
    };
  }
}

/** @param whole the edition that holds every language */
function briefPage(brief: Brief, edition: Edition, whole: Edition): BriefPage {
  const address = briefAddress(brief.name);
  const original = whole.indexes.byName.get(brief.name) ?? brief;
  const shell = shellOf(edition, {
    address,
    breadcrumbs: breadcrumbs(brief, edition),
    structuredData: briefStructuredData(brief, edition, briefLanguages(original, whole)),
    languages: briefLanguages(original, whole),
    article: brief,
    card: briefCard(original, whole),
    ...(edition === whole &&
      hasEmbeds(edition) && { oEmbed: oEmbedAddress(briefEmbed(brief, edition)) }),
    ...(brief.corrections.length > 0 && { correctionsFeed: correctionsFeedAddress(address) }),
  });
  const embeds = briefCodes(original, whole, edition);
  return { shell, ...event(brief, edition), ...evidence(brief, edition), embeds };
}

/** What happened. */
function event(brief: Brief, edition: Edition) {
  const { site, context, date } = edition;
  const language = writtenIn(brief.lang, site.language);
  const withheld = withheldOf(brief, context.buildMoment);
  const standfirst = standfirstOf(brief);
  const picture = pictureOf(brief, edition);
  const extent = extentOf([brief.date]);
  return {
    name: brief.name,
    title: typeset(brief.title, edition, brief),
    ...(language && { language }),
    date: date(brief.date),
    when: [...new Set(extent ? [extent.from, extent.to] : [])].map((period) => ({
      href: edition.href(archiveAddress(period)),
      label: edition.words(period),
    })),
    mark: markOf(brief),
    status: brief.status,
    importance: brief.importance,
    ...(withheld && { withheld }),
    places: briefPlaces(brief, edition),
    topics: topicLinks(brief, edition),
    others: otherFacts(brief, edition),
    description: typeset(brief.summary, edition, brief),
    ...(standfirst !== undefined && { standfirst: typeset(standfirst, edition, brief) }),
    ...(picture && { picture }),
    body: {
      ...plainBody(brief.body),
      html: withPictures(anchorParagraphs(brief.body.html), edition),
    },
  };
}

/** How it is known, and where it leads. */
function evidence(brief: Brief, edition: Edition) {
  const { site, indexes, context } = edition;
  const { repository, branch } = site;
  const permalink = onProduction(edition.localised(briefAddress(brief.name)), context.production);
  const asOf = lastPublished(brief, context);
  return {
    claims: claimGroups(brief, edition),
    sources: brief.sources.map((source, index) => sourceView(source, index + 1, edition, brief)),
    standing: sourceStanding(brief, edition),
    corrections: correctionViews(brief, edition),
    threads: threadsOf(brief, edition),
    related: (indexes.related.get(brief.name) ?? []).map((other) => briefLink(other, edition)),
    permalink,
    citations: citationsOf(brief, edition, permalink, asOf),
    asOf: edition.date(asOf),
    lastChange: edition.date(lastChangeOf(brief)),
    history: briefHistory(brief, edition),
    removed: removedFrom(brief, edition).map(({ day, ground }) => ({
      date: edition.date(day),
      ground,
    })),
    ...(repository !== undefined && {
      editHref: editAddress(repository, branch, fileOf(brief, edition)),
      // The git host would tell what was removed.
      ...(removedFrom(brief, edition).length === 0 && {
        historyHref: historyAddress(repository, branch, fileOf(brief, edition)),
      }),
    }),
  };
}

/** The file of a brief as its git host names it. */
function fileOf({ file }: Brief, { context: { folder } }: Edition): string {
  return folder === undefined ? file : `${folder}/${file.slice(file.lastIndexOf('briefs/'))}`;
}

/** That something was removed, when and on what ground; what it was is known to nobody here. */
export interface RemovedView {
  readonly date: ShownDate;
  readonly ground: RedactionGround;
}

function removedFrom({ name, aliases = [] }: Brief, { record }: Edition): readonly Redaction[] {
  const names = new Set([name, ...aliases.map((alias) => alias.split('/').at(-2) ?? alias)]);
  const all = record.redactor?.redactions ?? [];
  return all.filter(({ briefs }) => briefs.some((one) => names.has(one)));
}

function breadcrumbs({ topics: [main] }: Brief, { indexes }: Edition): readonly Crumb[] {
  const entry = main === undefined ? undefined : indexes.topics.get(main);
  const path = entry ? [...entry.ancestors, entry.topic] : [];
  return [
    { section: 'timeline', address: '/' },
    ...path.map(({ key, name }) => ({ label: name, address: topicAddress(key) })),
  ];
}

/** Where a brief happened. */
export interface BriefPlace extends PartLink {
  readonly country: string;
}

/** The places of a brief; keys that no vocabulary knows are left out. */
export function briefPlaces({ places }: Brief, edition: Edition): readonly BriefPlace[] {
  return places.flatMap((key): BriefPlace[] => {
    const entry = edition.indexes.places.get(key);
    if (!entry) return [];
    const { name, country } = entry.place;
    return [
      {
        href: edition.link(placeAddress(key)),
        label: name,
        country: countryName(country, edition.language.locale),
      },
    ];
  });
}

/** The picture of a brief, with the room that it takes. */
export interface BriefPicture extends ShownPicture {
  readonly alt: string;
  readonly credit: string;
  readonly caption?: string;
}

/** Undefined where a brief has no picture, or names one that is not there. */
export function pictureOf({ image }: Brief, { images, href }: Edition): BriefPicture | undefined {
  const file = image && images.get(image.src);
  if (!file) return undefined;
  const { alt, credit, caption } = image;
  return {
    ...shownPicture(file, href),
    alt,
    credit,
    ...(caption !== undefined && { caption }),
  };
}
