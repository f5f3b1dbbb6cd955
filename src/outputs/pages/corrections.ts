import type { CorrectionOnRecord } from '../../indexes/corrections.ts';
import { CORRECTIONS, numbered } from '../addresses.ts';
import { type BriefLink, briefLink } from './brief-threads.ts';
import { type CorrectionView, correctionView } from './correction-view.ts';
import type { Edition } from './edition.ts';
import type { PlannedPage } from './page-models.ts';
import { type Paging, pagesOf, pagingOf } from './paging.ts';
import { type Shell, shellOf } from './shell.ts';

/** Every correction on record, newest first. */
export interface CorrectionsPage {
  readonly shell: Shell;
  readonly count: number;
  readonly corrections: readonly CorrectedBrief[];
  readonly paging?: Paging;
}

export interface CorrectedBrief {
  readonly brief: BriefLink;
  readonly correction: CorrectionView;
}

/** The pages of all corrections. */
export function correctionsPages(edition: Edition): readonly PlannedPage<'corrections'>[] {
  const all = edition.indexes.corrections;
  const pages = pagesOf(all);
  const addressOf = (page: number) => numbered(CORRECTIONS, page);
  return pages.map((entries, index) => {
    const address = addressOf(index + 1);
    const paging = pagingOf(edition, index + 1, pages.length, addressOf);
    const lastChange = entries[0]?.correction.date.first;
    return {
      kind: 'corrections',
      address,
      model: {
        shell: shellOf(edition, { address, section: 'corrections' }),
        count: all.length,
        corrections: entries.map((entry) => view(entry, edition)),
        ...(paging && { paging }),
      },
      ...(lastChange !== undefined && { lastChange }),
    };
  });
}

function view({ brief, correction, number }: CorrectionOnRecord, edition: Edition): CorrectedBrief {
  return {
    brief: briefLink(brief, edition),
    correction: correctionView(correction, number, edition),
  };
}
