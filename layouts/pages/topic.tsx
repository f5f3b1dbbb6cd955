import type { TopicPage } from '../../src/outputs/pages/topic.ts';
import { CountedLinks } from '../components/counted-links.tsx';
import { Prose } from '../components/insert.tsx';
import { MonthSection } from '../components/month-section.tsx';
import { Opening } from '../components/opening.tsx';
import { OverviewOfList } from '../components/overview.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { PagingNav } from '../components/paging.tsx';
import { EditionLine, PrintOpening } from '../components/print-opening.tsx';
import { Shell } from '../shell.tsx';
import { spanOf, useWords } from '../words/index.ts';
import type { PageProps } from './page-props.ts';

/** A topic's own timeline, in the order of events. */
export function Topic({ model }: PageProps<TopicPage>) {
  const words = useWords();
  const {
    shell,
    name,
    description,
    introduction,
    map,
    children,
    count,
    from,
    to,
    groups,
    paging,
    printed,
    overview,
    strip,
  } = model;
  const span =
    from === undefined ? '' : `${words('punctuation.comma')}${spanOf(words, from, to ?? from)}`;
  return (
    <Shell shell={shell} title={name} description={description} paging={paging} kind="topic">
      <Opening map={map}>
        <PageHeading title={name}>
          {description && <p class="lead">{description}</p>}
          <p class="aside">
            {count === 0 ? words('topics.empty') : `${words('counts.events', { count })}${span}`}
          </p>
          <EditionLine edition={printed} />
        </PageHeading>
        {introduction && <Prose body={introduction} />}
      </Opening>
      <OverviewOfList overview={overview} />
      <CountedLinks links={children} title={words('topics.subtopics')} id="subtopics" />
      <PrintOpening strip={strip} groups={groups} />
      <div class="spine">
        {groups.map((group) => (
          <MonthSection group={group} />
        ))}
      </div>
      <PagingNav paging={paging} />
    </Shell>
  );
}
