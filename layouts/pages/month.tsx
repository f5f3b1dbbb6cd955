import type { MonthPage } from '../../src/outputs/pages/month.ts';
import { EntryItem } from '../components/entry.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { PagingNav } from '../components/paging.tsx';
import { EditionLine } from '../components/print-opening.tsx';
import { Steps } from '../components/steps.tsx';
import { Shell } from '../shell.tsx';
import { useWords } from '../words/index.ts';
import type { PageProps } from './page-props.ts';

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
      <div class="spine">
        <ol class="entries">
          {entries.map((entry) => (
            <EntryItem entry={entry} level={2} />
          ))}
        </ol>
      </div>
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
