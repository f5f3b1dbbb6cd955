import type { CorrectionsPage } from '../../src/outputs/pages/corrections.ts';
import { BriefPointer } from '../components/brief-pointer.tsx';
import { CorrectionKinds } from '../components/correction-kinds.tsx';
import { CorrectionNote } from '../components/correction-note.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { PagingNav } from '../components/paging.tsx';
import { EditionLine } from '../components/print-opening.tsx';
import { Shell } from '../shell.tsx';
import type { PageProps } from './page-props.ts';

/** Every correction on record, newest first. */
export function Corrections({ model, strings }: PageProps<CorrectionsPage>) {
  const { shell, kind, kinds, count, corrections, paging } = model;
  const title = kind ? strings.corrections.plural[kind] : strings.corrections.title;
  return (
    <Shell shell={shell} strings={strings} title={title} paging={paging} kind="corrections">
      <PageHeading title={title}>
        <p class="lead">{count === 0 ? strings.corrections.none : strings.corrections.lead}</p>
        <EditionLine edition={model.printed} strings={strings} />
      </PageHeading>
      <CorrectionKinds kinds={kinds} strings={strings} />
      <ul class="all-corrections">
        {corrections.map(({ brief, correction }) => (
          <li>
            <CorrectionNote correction={correction} strings={strings} />
            <p class="corrected-brief">
              <BriefPointer brief={brief} strings={strings} />
            </p>
          </li>
        ))}
      </ul>
      <PagingNav paging={paging} strings={strings} />
    </Shell>
  );
}
