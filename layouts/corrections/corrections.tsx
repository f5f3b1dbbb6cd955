import type { CorrectionsPage } from '../../src/outputs/corrections/corrections.ts';
import { BriefPointer } from '../entries/brief-pointer.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import type { PageProps } from '../frame/page-props.ts';
import { PagingNav } from '../frame/paging.tsx';
import { EditionLine } from '../frame/print-opening.tsx';
import { Shell } from '../frame/shell.tsx';
import { useWords } from '../words/index.ts';
import { CorrectionKinds, CorrectionNote } from './correction-notes.tsx';

/** Every correction on record, newest first. */
export function Corrections({ model }: PageProps<CorrectionsPage>) {
  const words = useWords();
  const { shell, kind, kinds, count, corrections, paging } = model;
  const title = kind ? words(`corrections.plural.${kind}`) : words('corrections.title');
  return (
    <Shell shell={shell} title={title} paging={paging} kind="corrections">
      <PageHeading title={title}>
        <p class="lead">{count === 0 ? words('corrections.none') : words('corrections.lead')}</p>
        <EditionLine edition={model.printed} />
      </PageHeading>
      <CorrectionKinds kinds={kinds} />
      <ul class="all-corrections">
        {corrections.map(({ brief, correction }) => (
          <li>
            <CorrectionNote correction={correction} />
            <p class="corrected-brief">
              <BriefPointer brief={brief} />
            </p>
          </li>
        ))}
      </ul>
      <PagingNav paging={paging} />
    </Shell>
  );
}
