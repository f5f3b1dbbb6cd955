import type { TimelinePage } from '../../src/outputs/pages/timeline.ts';
import { CountedLinks } from '../components/counted-links.tsx';
import { Filters } from '../components/filters.tsx';
import { MonthSection } from '../components/month-section.tsx';
import { OverviewOfRecord } from '../components/overview.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { EditionLine } from '../components/print-opening.tsx';
import { Steps } from '../components/steps.tsx';
import { Shell } from '../shell.tsx';
import type { PageProps } from './page-props.ts';

/** The timeline, newest first; the home page begins with the overview of the whole span. */
export function Timeline({ model, strings }: PageProps<TimelinePage>) {
  const { shell, home, from, to, overview, filters, groups, newer, older, years, printed } = model;
  const span = from === undefined ? '' : strings.span.fromTo(from, to ?? from);
  return (
    <Shell
      shell={shell}
      strings={strings}
      title={home ? shell.site.title : `${strings.timeline.part} ${span}`}
      kind={home ? 'home' : 'timeline'}
    >
      {home ? (
        <PageHeading title={shell.site.title}>
          <p class="lead">{shell.site.description}</p>
        </PageHeading>
      ) : (
        <PageHeading title={span} kicker={strings.timeline.newestFirst} />
      )}
      <EditionLine edition={printed} strings={strings} />
      {overview && <OverviewOfRecord overview={overview} strings={strings} />}
      {filters && <Filters filters={filters} strings={strings} />}
      <div class="spine">
        {groups.map((group) => (
          <MonthSection group={group} strings={strings} />
        ))}
      </div>
      <Steps
        label={strings.timeline.around}
        back={older}
        backWord={strings.timeline.older}
        on={newer}
        onWord={strings.timeline.newer}
      />
      <CountedLinks links={years} title={strings.timeline.years} id="years" strings={strings} />
    </Shell>
  );
}
