import type { YearPage } from '../../src/outputs/pages/year.ts';
import { MonthSection } from '../components/month-section.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { EditionLine, PrintOpening } from '../components/print-opening.tsx';
import { Steps } from '../components/steps.tsx';
import { Shell } from '../shell.tsx';
import type { PageProps } from './page-props.ts';

/** A year in the order in which things happened. */
export function Year({ model, strings }: PageProps<YearPage>) {
  const { shell, label, count, months, previous, next, printed } = model;
  return (
    <Shell shell={shell} strings={strings} title={label} kind="year">
      <PageHeading title={label} kicker={strings.timeline.inOrder}>
        <p class="lead">{strings.counts.events(count)}</p>
        <EditionLine edition={printed} strings={strings} />
      </PageHeading>
      <PrintOpening strip={undefined} groups={months} strings={strings} />
      <div class="spine">
        {months.map((month) => (
          <MonthSection group={month} count={month.count} strings={strings} />
        ))}
      </div>
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
