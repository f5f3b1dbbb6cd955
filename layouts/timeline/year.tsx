import type { YearPage } from '../../src/outputs/timeline/year.ts';
import { endsOf, ListOrder } from '../entries/list-order.tsx';
import { Spine } from '../entries/month-section.tsx';
import { PageHeading, Steps } from '../frame/page-heading.tsx';
import type { PageProps } from '../frame/page-props.ts';
import { EditionLine, PrintOpening } from '../frame/print-opening.tsx';
import { Shell } from '../frame/shell.tsx';
import { useWords } from '../words/index.ts';

/** A year in the order in which things happened. */
export function Year({ model }: PageProps<YearPage>) {
  const words = useWords();
  const { shell, label, count, months, previous, next, printed } = model;
  return (
    <Shell shell={shell} title={label} kind="year">
      <PageHeading title={label} kicker={words('timeline.inOrder')}>
        <p class="lead">{words('counts.events', { count })}</p>
        <EditionLine edition={printed} />
      </PageHeading>
      <PrintOpening strip={undefined} groups={months} />
      <ListOrder count={count} order="oldest" {...endsOf(undefined, months)} />
      <Spine groups={months} />
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
