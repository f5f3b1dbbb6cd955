import type { MonthPage } from '../../src/outputs/timeline/month.ts';
import { Entries } from '../entries/month-section.tsx';
import { PageHeading, Steps } from '../frame/page-heading.tsx';
import type { PageProps } from '../frame/page-props.ts';
import { PagingNav } from '../frame/paging.tsx';
import { EditionLine } from '../frame/print-opening.tsx';
import { Shell } from '../frame/shell.tsx';
import { useWords } from '../words/index.ts';

/** A month in the order in which things happened. */
export function Month({ model }: PageProps<MonthPage>) {
  const words = useWords();
  const { shell, label, count, entries, previous, next, paging, printed } = model;
  return (
    <Shell shell={shell} title={label} paging={paging} kind="month">
      <PageHeading title={label} kicker={words('timeline.inOrder')}>
        <p class="lead">{words('counts.events', { count })}</p>
        <EditionLine edition={printed} />
      </PageHeading>
      <Entries entries={entries} />
      <PagingNav paging={paging} />
      <Steps
        label={words('timeline.around')}
        back={previous}
        backWord={words('timeline.previous')}
        on={next}
        onWord={words('timeline.next')}
      />
    </Shell>
  );
}
