import type { MonthPage } from '../../src/outputs/pages/month.ts';
import { EntryItem } from '../components/entry.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { PagingNav } from '../components/paging.tsx';
import { EditionLine } from '../components/print-opening.tsx';
import { Steps } from '../components/steps.tsx';
import { Shell } from '../shell.tsx';
import type { PageProps } from './page-props.ts';

/** A month in the order in which things happened. */
export function Month({ model, strings }: PageProps<MonthPage>) {
  const { shell, label, count, entries, previous, next, paging, printed } = model;
  return (
    <Shell shell={shell} strings={strings} title={label} paging={paging} kind="month">
      <PageHeading title={label} kicker={strings.timeline.inOrder}>
        <p class="lead">{strings.counts.events(count)}</p>
        <EditionLine edition={printed} strings={strings} />
      </PageHeading>
      <div class="spine">
        <ol class="entries">
          {entries.map((entry) => (
            <EntryItem entry={entry} strings={strings} level={2} />
          ))}
        </ol>
      </div>
      <PagingNav paging={paging} strings={strings} />
      <Steps
        label={strings.timeline.around}
        back={previous}
        backWord={strings.timeline.previous}
        on={next}
        onWord={strings.timeline.next}
      />
    </Shell>
  );
}
