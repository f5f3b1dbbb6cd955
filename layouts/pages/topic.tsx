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
import type { PageProps } from './page-props.ts';

/** A topic's own timeline, in the order of events. */
export function Topic({ model, strings }: PageProps<TopicPage>) {
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
    from === undefined
      ? ''
      : `${strings.punctuation.comma}${strings.span.fromTo(from, to ?? from)}`;
  return (
    <Shell
      shell={shell}
      strings={strings}
      title={name}
      description={description}
      paging={paging}
      kind="topic"
    >
      <Opening map={map} strings={strings}>
        <PageHeading title={name}>
          {description && <p class="lead">{description}</p>}
          <p class="aside">
            {count === 0 ? strings.topics.empty : `${strings.counts.events(count)}${span}`}
          </p>
          <EditionLine edition={printed} strings={strings} />
        </PageHeading>
        {introduction && <Prose body={introduction} strings={strings} />}
      </Opening>
      <OverviewOfList overview={overview} strings={strings} />
      <CountedLinks
        links={children}
        title={strings.topics.subtopics}
        id="subtopics"
        strings={strings}
      />
      <PrintOpening strip={strip} groups={groups} strings={strings} />
      <div class="spine">
        {groups.map((group) => (
          <MonthSection group={group} strings={strings} />
        ))}
      </div>
      <PagingNav paging={paging} strings={strings} />
    </Shell>
  );
}
