import type { SecondHandPage } from '../../src/outputs/sources/second-hand.ts';
import { PageHeading } from '../frame/page-heading.tsx';
import type { PageProps } from '../frame/page-props.ts';
import { PagingNav } from '../frame/paging.tsx';
import { Shell } from '../frame/shell.tsx';
import { useWords } from '../words/index.ts';
import { SourceUses } from './sources.tsx';

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
