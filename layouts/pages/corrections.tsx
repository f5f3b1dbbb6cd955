import type { CorrectionsPage } from '../../src/outputs/pages/corrections.ts';
import { BriefPointer } from '../components/brief-pointer.tsx';
import { CorrectionKinds } from '../components/correction-kinds.tsx';
import { CorrectionNote } from '../components/correction-note.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { PagingNav } from '../components/paging.tsx';
import { EditionLine } from '../components/print-opening.tsx';
import { Shell } from '../shell.tsx';
import { useWords } from '../words/index.ts';
import type { PageProps } from './page-props.ts';

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
