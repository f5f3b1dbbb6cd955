import type { Measure } from '../../brief/vocabularies.ts';
import { spreadsOf } from '../../indexes/claim-range.ts';
import { AS_KNOWN, CLAIMS, measureAddress, numberedBesideKeys } from '../addresses/addresses.ts';
import { type SpreadView, spreadView } from '../claim/claim-view.ts';
import { wordsOf } from '../dates/shown-date.ts';
import { type PrintedEdition, printedEdition } from '../frame/printed-edition.ts';
import { type Shell, shellOf } from '../frame/shell.ts';
import { definePage } from '../kinds/define-page.ts';
import type { Edition } from '../page/edition.ts';
import { recordFacts } from '../page/facets.ts';
import { type Link, typeset } from '../page/link.ts';
import { listPages, type Paging } from '../page/paging.ts';
import { stands } from './measure.ts';

/** Every measure of the record, with how far what was said of it is apart. */
export interface ClaimsPage {
  readonly shell: Shell;
  readonly asKnown: string;
  readonly printed?: PrintedEdition;
  /** Measures of which things were said that cannot all be true, most claims first. */
  readonly differing: readonly MeasureRow[];
  readonly others: readonly MeasureRow[];
  readonly paging?: Paging;
}

export interface MeasureRow extends Link {
  readonly differs: boolean;
  readonly unit: string;
  readonly count: number;
  /** How many of the claims are words and not numbers. */
  readonly statements: number;
  readonly spreads: readonly SpreadView[];
  /** When the first and the last claim was made. */
  readonly from: string;
  readonly to: string;
}

const MEASURES_A_PAGE = 150;

/** The pages of all measures about which something was said, those first on which most was. */
export const claims = definePage<ClaimsPage>({
  kind: 'claims',
  in: { sitemap: true, navigation: { section: 'claims', address: CLAIMS } },
  *pages(edition) {
    const rows = [...edition.record.vocabularies.measures.values()]
      .flatMap((measure) => measureRow(measure, edition))
      .sort((a, b) => Number(b.differs) - Number(a.differs) || b.count - a.count);
    const briefs = edition.record.briefs.filter(({ claims }) => claims.length > 0);
    const addressOf = (page: number) => numberedBesideKeys(CLAIMS, page);
    for (const { address, paging, entries: measures } of listPages(
      rows,
      addressOf,
      edition,
      MEASURES_A_PAGE,
    )) {
      yield {
        address,
        inputs: { also: [recordFacts(edition)] },
        model: () => {
          const printed = printedEdition(briefs, address, edition);
          return {
            shell: shellOf(edition, { address, section: 'claims' }),
            asKnown: edition.href(AS_KNOWN),
            ...(printed && { printed }),
            differing: measures.filter(({ differs }) => differs),
            others: measures.filter(({ differs }) => !differs),
            ...paging(),
          };
        },
      };
    }
  },
});

function measureRow({ key, label, unit }: Measure, edition: Edition): readonly MeasureRow[] {
  const entry = edition.indexes.claims.get(key);
  const claims = entry?.claims ?? [];
  const [first, last] = [claims[0], claims.at(-1)];
  if (!first || !last) return [];
  const said = ({ brief, claim }: typeof first) =>
    wordsOf(edition.date(claim.reported ?? brief.date));
  return [
    {
      href: edition.href(measureAddress(key)),
      label: typeset(label, edition),
      differs: claims.some(({ claim }) => edition.indexes.disagreements.differs(claim)),
      unit,
      count: claims.length,
      statements: claims.filter(({ claim }) => claim.value.kind === 'statement').length,
      spreads: spreadsOf(claims, unit, stands).map((spread) => spreadView(spread, edition)),
      from: said(first),
      to: said(last),
    },
  ];
}
