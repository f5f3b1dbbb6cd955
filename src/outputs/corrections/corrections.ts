import type { Brief } from '../../brief/brief.ts';
import { correctionIds } from '../../brief/identity.ts';
import { CORRECTION_KINDS, type CorrectionKind, type Status } from '../../brief/schema.ts';
import type { CorrectionOnRecord } from '../../indexes/corrections.ts';
import { CORRECTIONS, correctionKindAddress, numbered } from '../addresses/addresses.ts';
import type { ShownDate } from '../dates/shown-date.ts';
import { type BriefLink, briefLink } from '../entries/brief-link.ts';
import { type PrintedEdition, printedEdition } from '../frame/printed-edition.ts';
import { type Shell, shellOf } from '../frame/shell.ts';
import { definePage, type Page } from '../kinds/define-page.ts';
import type { Edition } from '../page/edition.ts';
import { typeset } from '../page/link.ts';
import { listPages, type Paging } from '../page/paging.ts';
import { formerFragments } from '../page/publication.ts';

/** A correction as the brief shows it. */
export interface CorrectionView {
  /** Its fragment. */
  readonly id: string;
  /** Its fragment when these were numbers. */
  readonly formerId?: string;
  readonly kind: CorrectionKind;
  readonly date: ShownDate;
  readonly note: string;
  /** The brief's status until then. */
  readonly was?: Status;
}

/** A brief's corrections by weight: those to read first, and those to read last; newest first. */
export interface CorrectionViews {
  readonly top: readonly CorrectionView[];
  readonly foot: readonly CorrectionView[];
}

export function correctionViews(
  brief: Brief,
  edition: Pick<Edition, 'date' | 'site' | 'context' | 'said'>,
): CorrectionViews {
  const views = brief.corrections
    .map((correction, index) => correctionView({ brief, correction, number: index + 1 }, edition))
    .toReversed();
  return { top: views.filter(isWeighty), foot: views.filter((view) => !isWeighty(view)) };
}

export function correctionView(
  { brief, correction, number }: CorrectionOnRecord,
  edition: Pick<Edition, 'date' | 'site' | 'context' | 'said'>,
): CorrectionView {
  const { kind, date, note, was } = edition.said(correction);
  const ids = correctionIds(brief.corrections);
  const formerId = formerFragments(brief, ids, 'correction', edition.context)[number - 1];
  return {
    id: ids[number - 1] ?? '',
    ...(formerId !== undefined && { formerId }),
    kind,
    date: edition.date(date),
    note: typeset(note, edition, brief),
    ...(was !== undefined && { was }),
  };
}

function isWeighty({ kind }: CorrectionView): boolean {
  return kind === 'correction' || kind === 'retraction';
}

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
export const corrections = definePage<CorrectionsPage>({
  kind: 'corrections',
  in: { sitemap: true, navigation: { section: 'corrections', address: CORRECTIONS } },
  *pages(edition) {
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
    yield* listOf(all, CORRECTIONS, { kinds: links() }, edition);
    for (const { kind, ofKind } of kinds) {
      yield* listOf(ofKind, correctionKindAddress(kind), { kind, kinds: links(kind) }, edition);
    }
  },
});

function* listOf(
  all: readonly CorrectionOnRecord[],
  first: string,
  kinds: Pick<CorrectionsPage, 'kind' | 'kinds'>,
  edition: Edition,
): Generator<Page<CorrectionsPage>> {
  const addressOf = (page: number) => numbered(first, page);
  for (const { address, entries, paging } of listPages(all, addressOf, edition)) {
    const briefs = entries.map(({ brief }) => brief);
    yield {
      address,
      inputs: { facts: briefs, also: [all.length, kinds, entries.map(({ number }) => number)] },
      lastChange: entries[0]?.correction.date.first,
      model: () => {
        const printed = printedEdition(briefs, address, edition);
        return {
          shell: shellOf(edition, {
            address,
            section: 'corrections',
            feedsOf: { address: CORRECTIONS, section: 'corrections' },
            ...(kinds.kind && { breadcrumbs: [{ section: 'corrections', address: CORRECTIONS }] }),
          }),
          ...kinds,
          count: all.length,
          ...(printed && { printed }),
          corrections: entries.map((entry) => correctedBrief(entry, edition)),
          ...paging(),
        };
      },
    };
  }
}

/** A correction with the brief that it corrects. */
export function correctedBrief(
  { brief, correction, number }: CorrectionOnRecord,
  edition: Edition,
): CorrectedBrief {
  return {
    brief: briefLink(brief, edition),
    correction: correctionView({ brief, correction, number }, edition),
  };
}
