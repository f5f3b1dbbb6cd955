import type { YearPage } from '../../src/outputs/pages/year.ts';
import { MonthSection } from '../components/month-section.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { EditionLine, PrintOpening } from '../components/print-opening.tsx';
import { Steps } from '../components/steps.tsx';
import { Shell } from '../shell.tsx';
import { useWords } from '../words/index.ts';
import type { PageProps } from './page-props.ts';

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
      <div class="spine">
        {months.map((month) => (
          <MonthSection group={month} count={month.count} />
        ))}
      </div>
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
