import type { Story as StoryModel } from '../../src/outputs/story/story.ts';
import type { TimelinePage } from '../../src/outputs/timeline/timeline.ts';
import { InlineDate } from '../dates/date.tsx';
import { Badge } from '../marks/notes.tsx';
import { part } from '../parts/part.tsx';
import { useWords } from '../words/index.ts';

export interface StoryProps {
  readonly story: StoryModel | undefined;
  /** Where all events stand. */
  readonly all: string;
}

/** Where a reader begins: what happened, a sentence for each event, and the way to all of them. */
export const Story = part('story/story', ({ story, all }: StoryProps) => {
  const words = useWords();
  if (!story) return null;
  return (
    <section class="story" aria-labelledby="story">
      <h2 id="story">{words('story.title')}</h2>
      <ol>
        {story.events.map(({ href, date, says, language, status }) => (
          <li>
            <a href={href}>
              <InlineDate date={date} class="story-date" />{' '}
              <span class="story-says" {...language}>
                {words.apart(says)}
              </span>
            </a>
            {status && <Badge kind={status} />}
          </li>
        ))}
      </ol>
      <p class="story-all">
        <a href={all}>{words('story.all', { count: story.total })}</a>
      </p>
    </section>
  );
});

interface RecordLineProps {
  readonly opening: NonNullable<TimelinePage['opening']>;
}

/** What stands behind a record, and the pages that say how it is made. */
export function RecordLine({ opening }: RecordLineProps) {
  const words = useWords();
  const { sources, events, pages } = opening;
  return (
    <p class="record-line">
      <span>{words('story.record', { sources, events })}</span>
      {pages.map(({ href, label }) => (
        <a href={href}>{label}</a>
      ))}
    </p>
  );
}
