import type { Body } from '../../brief/brief.ts';
import type { ClaimValue } from '../../brief/claim-value.ts';
import { claimIds } from '../../brief/identity.ts';
import type { Credibility, Reliability } from '../../brief/schema.ts';
import type { Measure } from '../../brief/vocabularies.ts';
import { lazy } from '../../content/record/record.ts';
import { spreadsOf } from '../../indexes/claim-range.ts';
import { type ClaimOnRecord, claimDate, sourceNumber } from '../../indexes/claims.ts';
import {
  AS_KNOWN,
  asKnownAddress,
  briefAddress,
  CLAIMS,
  measureAddress,
  numbered,
} from '../addresses/addresses.ts';
import { asKnownOf } from '../as-known/as-known.ts';
import { measureCard } from '../cards/cards.ts';
import {
  type ClaimSubject,
  claimSubject,
  type SpreadView,
  spreadView,
} from '../claim/claim-view.ts';
import type { ShownDate } from '../dates/shown-date.ts';
import { type PrintedEdition, printedEdition } from '../frame/printed-edition.ts';
import { type Shell, shellOf } from '../frame/shell.ts';
import { definePage } from '../kinds/define-page.ts';
import type { Edition } from '../page/edition.ts';
import { claimsKey } from '../page/facets.ts';
import { type CountedLink, type Link, type PartLink, typeset } from '../page/link.ts';
import { type ListPage, listPages, type Paging } from '../page/paging.ts';
import { dayChanged } from '../page/publication.ts';
import { introductionOf } from '../prose/prose.ts';
import { sourceView } from '../sources/source-view.ts';
import {
  type ClaimChart,
  claimCharts,
  claimFragment,
  type Greatest,
  greatestOf,
} from './claim-chart.ts';

/** A claim among all others of its measure. */
export interface MeasureClaim {
  /** The claim's fragment on the measure's page. */
  readonly id: string;
  readonly value: ClaimValue;
  readonly by: string;
  readonly said: ShownDate;
  /** The day is the event's own, since that on which it was said is not on record. */
  readonly dayUnknown: boolean;
  /** That day is the one on which they were asked, in vain. */
  readonly asked?: true;
  readonly note?: string;
  readonly subject?: ClaimSubject;
  readonly superseded?: ShownDate;
  readonly credibility?: Credibility;
  readonly source?: ClaimSource;
  /** The claim on its brief's page, with the brief's title. */
  readonly brief: Link;
}

/** Where a claim is to be read; the link leads to the source's note in the brief. */
export interface ClaimSource extends PartLink {
  /** Who passed it on, where the original was not read. */
  readonly via: readonly string[];
  readonly party: boolean;
  readonly reliability?: Reliability;
}

export function measureClaim(said: ClaimOnRecord, edition: Edition): MeasureClaim {
  const { brief, claim, number } = said;
  const { note, superseded, credibility, reported, asked } = claim;
  const href = edition.href(briefAddress(brief.name));
  const source = claimSource(said, href, edition);
  const subject = claimSubject(claim, brief, edition);
  return {
    id: claimFragment(said),
    value: claim.value,
    by: typeset(claim.by, edition, brief),
    said: edition.date(claimDate(said)),
    dayUnknown: reported === undefined && asked === undefined,
    ...(asked && { asked: true }),
    ...(note !== undefined && { note: typeset(note, edition, brief) }),
    ...(subject && { subject }),
    ...(superseded && { superseded: edition.date(superseded) }),
    ...(credibility !== undefined && { credibility }),
    ...(source && { source }),
    brief: {
      href: `${href}#${claimIds(brief.claims)[number - 1]}`,
      label: typeset(brief.title, edition, brief),
    },
  };
}

function claimSource(
  { brief, claim }: ClaimOnRecord,
  href: string,
  edition: Edition,
): ClaimSource | undefined {
  const number = sourceNumber(brief, claim);
  const source = number === undefined ? undefined : brief.sources[number - 1];
  if (number === undefined || !source) return undefined;
  const { publisher, host, title, via, party, reliability } = sourceView(
    source,
    number,
    edition,
    brief,
  );
  return {
    href: `${href}#source-${number}`,
    label: publisher?.label ?? host ?? title ?? String(number),
    via: via.map(({ label }) => label),
    party,
    ...(reliability !== undefined && { reliability }),
  };
}

/** Everything that was said about one measure, in the order in which it was said. */
export interface MeasurePage {
  readonly shell: Shell;
  readonly label: string;
  readonly unit: string;
  /** All claims of the measure, on whatever page. */
  readonly count: number;
  readonly printed?: PrintedEdition;
  readonly spreads: readonly SpreadView[];
  /** What the numbers count and why they differ; on the first page only. */
  readonly note?: Body;
  readonly charts: readonly ClaimChart[];
  readonly numbers: readonly MeasureClaim[];
  readonly statements: readonly MeasureClaim[];
  /** What was on record by the days on which that changed, with how many claims there were. */
  readonly asKnown: readonly CountedLink[];
  /** The days of which the whole record can be seen. */
  readonly allDays: string;
  readonly paging?: Paging;
}

/** A row of the table and a row of the chart take about forty nodes together. */
const CLAIMS_A_PAGE = 50;

/** The pages of every measure of the vocabulary. */
export const measure = definePage<MeasurePage>({
  kind: 'measure',
  in: { sitemap: true },
  *pages(edition) {
    for (const measure of edition.record.vocabularies.measures.values()) {
      const all = edition.indexes.claims.get(measure.key)?.claims ?? [];
      const whole = lazy(() => ({
        measure,
        all,
        spreads: spreadsOf(all, measure.unit, stands).map((spread) => spreadView(spread, edition)),
        greatest: greatestOf(all, measure.unit),
        asKnown: asKnownLinks(measure.key, edition),
      }));
      const addressOf = (page: number) => numbered(measureAddress(measure.key), page);
      for (const page of listPages(all, addressOf, edition, CLAIMS_A_PAGE)) {
        const claims = page.entries;
        const briefs = claims.map(({ brief }) => brief);
        yield {
          address: page.address,
          inputs: {
            facts: briefs,
            also: [
              claimsKey(measure.key, edition),
              asKnownOf(edition).changed.get(measure.key) ?? [],
              claims.map(({ number }) => number),
            ],
          },
          lastChange: dayChanged(briefs, edition.context),
          model: () => measurePage(whole(), page, edition),
        };
      }
    }
  },
});

/** A claim stands until its claimant withdraws or replaces it. */
export function stands({ claim }: ClaimOnRecord): boolean {
  return claim.superseded === undefined;
}

/** What all pages of a measure share. */
interface Whole extends Pick<MeasurePage, 'spreads' | 'asKnown'> {
  readonly measure: Measure;
  readonly all: readonly ClaimOnRecord[];
  readonly greatest: Greatest;
}

function measurePage(
  { measure, all, spreads, greatest, asKnown }: Whole,
  { entries: claims, number, address, paging }: ListPage<ClaimOnRecord>,
  edition: Edition,
): MeasurePage {
  const note = number === 1 ? introductionOf(measure.note, edition) : undefined;
  const briefs = claims.map(({ brief }) => brief);
  const printed = printedEdition(briefs, address, edition);
  const rows = claims.map((said) => measureClaim(said, edition));
  return {
    shell: shellOf(edition, {
      address,
      breadcrumbs: [{ section: 'claims', address: CLAIMS }],
      card: measureCard(measure, edition),
      feedsOf: {
        address: measureAddress(measure.key),
        subject: typeset(measure.label, edition),
        formats: ['atom'],
      },
    }),
    label: typeset(measure.label, edition),
    unit: measure.unit,
    count: all.length,
    ...(printed && { printed }),
    spreads,
    ...(note && { note }),
    charts: claimCharts(claims, greatest, measure.unit, edition),
    numbers: rows.filter(({ value }) => value.kind === 'quantity'),
    statements: rows.filter(({ value }) => value.kind === 'statement'),
    asKnown,
    allDays: edition.href(AS_KNOWN),
    ...paging(),
  };
}

function asKnownLinks(key: string, edition: Edition): readonly CountedLink[] {
  if (edition.site.without.includes('as-known')) return [];
  return (asKnownOf(edition).changed.get(key) ?? []).map(({ day, page, count }) => ({
    href: `${edition.href(numbered(asKnownAddress(day), page))}#${key}`,
    label: edition.words(day),
    count,
  }));
}
