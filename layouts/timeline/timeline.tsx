import type { TimelinePage } from '../../src/outputs/timeline/timeline.ts';
import { ListOrder } from '../entries/list-order.tsx';
import { Spine } from '../entries/month-section.tsx';
import { CountedLinks } from '../frame/counted-links.tsx';
import { PageHeading, Steps } from '../frame/page-heading.tsx';
import type { PageProps } from '../frame/page-props.ts';
import { EditionLine } from '../frame/print-opening.tsx';
import { Shell } from '../frame/shell.tsx';
import { OverviewOfRecord } from '../overview/overview.tsx';
import { RecordLine, Story } from '../story/story.tsx';
import { spanOf, useWords } from '../words/index.ts';
import { Filters } from './filters.tsx';

/** The timeline, newest first; the home page begins with the overview of the whole span. */
export function Timeline({ model }: PageProps<TimelinePage>) {
  const words = useWords();
  const { shell, home, from, to, overview, filters, groups, newer, older, years, printed } = model;
  const { total, ends, story, opening } = model;
  const span = from === undefined ? '' : spanOf(words, from, to ?? from);
  return (
    <Shell
      shell={shell}
      title={home ? shell.site.title : `${words('timeline.part')} ${span}`}
      kind={home ? 'home' : 'timeline'}
    >
      {home ? (
        <PageHeading title={shell.site.title}>
          <p class="lead">{shell.site.description}</p>
          {opening && <RecordLine opening={opening} />}
        </PageHeading>
      ) : (
        <PageHeading title={span} kicker={words('timeline.newestFirst')} />
      )}
      <EditionLine edition={printed} />
      <Story story={story} all="#all" />
      {overview && <OverviewOfRecord overview={overview} />}
      {filters && <Filters filters={filters} />}
      <ListOrder count={home ? total : 2} order="newest" {...ends} />
      <Spine groups={groups} />
      <Steps
        label={words('timeline.around')}
        back={older}
        backWord={words('timeline.older')}
        on={newer}
        onWord={words('timeline.newer')}
      />
      <CountedLinks links={years} title={words('timeline.years')} id="years" />
    </Shell>
  );
}
