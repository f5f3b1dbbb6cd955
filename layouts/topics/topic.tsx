import type { TopicPage } from '../../src/outputs/topics/topic.ts';
import { Disputes, MeasuresLink } from '../claims/disputes.tsx';
import { EmbedCodes } from '../embed/embed-codes.tsx';
import { endsOf, ListOrder } from '../entries/list-order.tsx';
import { Spine } from '../entries/month-section.tsx';
import { CountedLinks } from '../frame/counted-links.tsx';
import { Prose } from '../frame/insert.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import type { PageProps } from '../frame/page-props.ts';
import { PagingNav } from '../frame/paging.tsx';
import { EditionLine, PrintOpening } from '../frame/print-opening.tsx';
import { Shell } from '../frame/shell.tsx';
import { Opening } from '../map/opening.tsx';
import { OverviewOfList } from '../overview/overview.tsx';
import { Story } from '../story/story.tsx';
import { spanOf, useWords } from '../words/index.ts';

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
    story,
    disputes,
    measures,
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
          {paging === undefined || paging.current === 1 ? <OnThisPage topic={model} /> : null}
        </PageHeading>
        {introduction && <Prose body={introduction} />}
      </Opening>
      <Story story={story} all="#all" />
      <Disputes disputes={disputes} />
      <MeasuresLink measures={measures} />
      <OverviewOfList overview={overview} />
      <CountedLinks links={children} title={words('topics.subtopics')} id="subtopics" />
      {/* A story says what the topic holds; without one, paper lists it. */}
      <PrintOpening strip={strip} groups={story ? [] : groups} />
      <ListOrder count={count} order="oldest" {...endsOf(paging, groups)} />
      <Spine groups={groups} />
      <PagingNav paging={paging} />
      <EmbedCodes embeds={model.embeds} title={words('embed.timeline')} />
    </Shell>
  );
}

/** The parts of a topic, within a thumb's reach of its name. */
function OnThisPage({ topic: { story, disputes, count } }: { readonly topic: TopicPage }) {
  const words = useWords();
  if (!story && !disputes) return null;
  return (
    <p class="on-this-page">
      {story && <a href="#story">{words('story.title')}</a>}
      {disputes && <a href="#disputed">{words('disputes.title')}</a>}
      {count > 1 && <a href="#all">{words('story.all', { count })}</a>}
    </p>
  );
}
