import type { Correction, CorrectionKind, Status } from '../../brief/schema.ts';
import type { Edition } from './edition.ts';
import type { ShownDate } from './shown-date.ts';
import { typographic } from './typographic.ts';

/** A correction as the brief shows it. */
export interface CorrectionView {
  /** Counts from 1 in its brief: the correction's fragment. */
  readonly number: number;
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
  corrections: readonly Correction[],
  edition: Pick<Edition, 'date'>,
): CorrectionViews {
  const views = corrections
    .map((correction, index) => correctionView(correction, index + 1, edition))
    .toReversed();
  return { top: views.filter(isWeighty), foot: views.filter((view) => !isWeighty(view)) };
}

export function correctionView(
  { kind, date, note, was }: Correction,
  number: number,
  edition: Pick<Edition, 'date'>,
): CorrectionView {
  return {
    number,
    kind,
    date: edition.date(date),
    note: typographic(note),
    ...(was !== undefined && { was }),
  };
}

function isWeighty({ kind }: CorrectionView): boolean {
  return kind === 'correction' || kind === 'retraction';
}
