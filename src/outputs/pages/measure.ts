import type { Body } from '../../brief/brief.ts';
import type { Measure } from '../../brief/vocabularies.ts';
import { lazy } from '../../content/lazy.ts';
import { spreadsOf } from '../../indexes/claim-spread.ts';
import type { ClaimOnRecord } from '../../indexes/claims.ts';
import { AS_KNOWN, asKnownAddress, CLAIMS, measureAddress, numbered } from '../addresses.ts';
import { definePage } from '../page/define-page.ts';
import { claimsKey } from '../page/facets.ts';
import { lastPublishedAmong } from '../publication.ts';
import { asKnownOf } from './as-known.ts';
import { type ClaimChart, claimCharts, type Greatest, greatestOf } from './claim-chart.ts';
import type { Edition } from './edition.ts';
import { introductionOf } from './introduction.ts';
import type { CountedLink } from './link.ts';
import { type MeasureClaim, measureClaim } from './measure-claim.ts';
import { type Paging, pagesOf, pagingOf } from './paging.ts';
import { type PrintedEdition, printedEdition } from './printed-edition.ts';
import { type Shell, shellOf } from './shell.ts';
import { type SpreadView, spreadView } from './spread-view.ts';
import { typographic } from './typographic.ts';

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
        spreads: spreadsOf(all, stands).map((spread) => spreadView(spread, edition)),
        greatest: greatestOf(all),
        asKnown: asKnownLinks(measure.key, edition),
      }));
      const pages = pagesOf(all, CLAIMS_A_PAGE);
      for (const [index, claims] of pages.entries()) {
        const briefs = claims.map(({ brief }) => brief);
        yield {
          address: numbered(measureAddress(measure.key), index + 1),
          inputs: {
            facts: briefs,
            also: [
              claimsKey(measure.key, edition),
              asKnownOf(edition).changed.get(measure.key) ?? [],
              claims.map(({ number }) => number),
            ],
          },
          lastChange: lastPublishedAmong(briefs, edition.context),
          model: () => measurePage(whole(), claims, index + 1, pages.length, edition),
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
  claims: readonly ClaimOnRecord[],
  number: number,
  total: number,
  edition: Edition,
): MeasurePage {
  const addressOf = (page: number) => numbered(measureAddress(measure.key), page);
  const address = addressOf(number);
  const paging = pagingOf(edition, number, total, addressOf);
  const note = number === 1 ? introductionOf(measure.note, edition.context.pathPrefix) : undefined;
  const briefs = claims.map(({ brief }) => brief);
  const printed = printedEdition(briefs, address, edition);
  const rows = claims.map((said) => measureClaim(said, edition));
  return {
    shell: shellOf(edition, {
      address,
      breadcrumbs: [{ section: 'claims', address: CLAIMS }],
    }),
    label: typographic(measure.label),
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
    ...(paging && { paging }),
  };
}

function asKnownLinks(key: string, edition: Edition): readonly CountedLink[] {
  return (asKnownOf(edition).changed.get(key) ?? []).map(({ day, page, count }) => ({
    href: `${edition.href(numbered(asKnownAddress(day), page))}#${key}`,
    label: edition.words(day),
    count,
  }));
}
