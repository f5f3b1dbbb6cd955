import { CORRECTION_KINDS, type CorrectionKind } from '../../brief/schema.ts';
import type { CorrectionOnRecord } from '../../indexes/corrections.ts';
import { CORRECTIONS, correctionKindAddress, numbered } from '../addresses.ts';
import { type BriefLink, briefLink } from './brief-threads.ts';
import { type CorrectionView, correctionView } from './correction-view.ts';
import type { Edition } from './edition.ts';
import type { PlannedPage } from './page-models.ts';
import { type Paging, pagesOf, pagingOf } from './paging.ts';
import { type PrintedEdition, printedEdition } from './printed-edition.ts';
import { type Shell, shellOf } from './shell.ts';

/** Corrections on record, newest first: all of them, or those of one kind. */
export interface CorrectionsPage {
  readonly shell: Shell;
  /** Absent where the page holds all kinds. */
  readonly kind?: CorrectionKind;
  readonly count: number;
  /** The way to all corrections, and to those of each kind that there are. */
  readonly kinds: readonly KindLink[];
  readonly printed?: PrintedEdition;
  readonly corrections: readonly CorrectedBrief[];
  readonly paging?: Paging;
}

/** Corrections of one kind, or of all where none is named. */
export interface KindLink {
  readonly href: string;
  readonly kind?: CorrectionKind;
  readonly count: number;
  readonly current: boolean;
}

export interface CorrectedBrief {
  readonly brief: BriefLink;
  readonly correction: CorrectionView;
}

/** The pages of all corrections, and of each kind of which there are any. */
export function correctionsPages(edition: Edition): readonly PlannedPage<'corrections'>[] {
  const all = edition.indexes.corrections;
  const kinds = CORRECTION_KINDS.flatMap((kind) => {
    const ofKind = all.filter(({ correction }) => correction.kind === kind);
    return ofKind.length === 0 ? [] : [{ kind, ofKind }];
  });
  const links = (current?: CorrectionKind): readonly KindLink[] => [
    { href: edition.href(CORRECTIONS), count: all.length, current: current === undefined },
    ...kinds.map(({ kind, ofKind }) => ({
      href: edition.href(correctionKindAddress(kind)),
      kind,
      count: ofKind.length,
      current: kind === current,
    })),
  ];
  return [
    ...listOf(all, CORRECTIONS, { kinds: links() }, edition),
    ...kinds.flatMap(({ kind, ofKind }) =>
      listOf(ofKind, correctionKindAddress(kind), { kind, kinds: links(kind) }, edition),
    ),
  ];
}

function listOf(
  all: readonly CorrectionOnRecord[],
  first: string,
  shared: Pick<CorrectionsPage, 'kind' | 'kinds'>,
  edition: Edition,
): readonly PlannedPage<'corrections'>[] {
  const pages = pagesOf(all);
  const addressOf = (page: number) => numbered(first, page);
  return pages.map((entries, index) => {
    const address = addressOf(index + 1);
    const paging = pagingOf(edition, index + 1, pages.length, addressOf);
    const lastChange = entries[0]?.correction.date.first;
    const printed = printedEdition(
      entries.map(({ brief }) => brief),
      address,
      edition,
    );
    return {
      kind: 'corrections',
      address,
      model: {
        shell: shellOf(edition, {
          address,
          section: 'corrections',
          feedsOf: { address: CORRECTIONS, section: 'corrections' },
          ...(shared.kind && { breadcrumbs: [{ section: 'corrections', address: CORRECTIONS }] }),
        }),
        ...shared,
        count: all.length,
        ...(printed && { printed }),
        corrections: entries.map((entry) => correctedBrief(entry, edition)),
        ...(paging && { paging }),
      },
      ...(lastChange !== undefined && { lastChange }),
    };
  });
}

/** A correction with the brief that it corrects. */
export function correctedBrief(
  { brief, correction, number }: CorrectionOnRecord,
  edition: Edition,
): CorrectedBrief {
  return {
    brief: briefLink(brief, edition),
    correction: correctionView(correction, number, edition),
  };
}
