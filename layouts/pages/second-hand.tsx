import type { SecondHandPage } from '../../src/outputs/pages/second-hand.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { PagingNav } from '../components/paging.tsx';
import { SourceUses } from '../components/source-uses.tsx';
import { Shell } from '../shell.tsx';
import { useWords } from '../words/index.ts';
import type { PageProps } from './page-props.ts';

/** Every source that was not read in the original. */
export function SecondHand({ model }: PageProps<SecondHandPage>) {
  const words = useWords();
  const { shell, count, only, sources, paging } = model;
  return (
    <Shell
      shell={shell}
      title={words('secondHand.title')}
      description={words('secondHand.lead')}
      paging={paging}
      kind="second-hand"
    >
      <PageHeading title={words('secondHand.title')}>
        <p class="lead">{words('secondHand.lead')}</p>
        <p class="aside">{words('secondHand.count', { sources: count, only })}</p>
      </PageHeading>
      <div class="uses">
        <SourceUses uses={sources} level={2} />
      </div>
      <PagingNav paging={paging} />
    </Shell>
  );
}
