import type { SecondHandPage } from '../../src/outputs/pages/second-hand.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { PagingNav } from '../components/paging.tsx';
import { SourceUses } from '../components/source-uses.tsx';
import { Shell } from '../shell.tsx';
import type { PageProps } from './page-props.ts';

/** Every source that was not read in the original. */
export function SecondHand({ model, strings }: PageProps<SecondHandPage>) {
  const { shell, count, only, sources, paging } = model;
  const { title, lead, count: amount } = strings.secondHand;
  return (
    <Shell
      shell={shell}
      strings={strings}
      title={title}
      description={lead}
      paging={paging}
      kind="second-hand"
    >
      <PageHeading title={title}>
        <p class="lead">{lead}</p>
        <p class="aside">{amount(count, only)}</p>
      </PageHeading>
      <div class="uses">
        <SourceUses uses={sources} level={2} strings={strings} />
      </div>
      <PagingNav paging={paging} strings={strings} />
    </Shell>
  );
}
