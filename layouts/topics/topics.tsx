import type { YearTick } from '../../src/outputs/axis/time-axis.ts';
import type { TopicBranch, TopicsPage } from '../../src/outputs/topics/topics.ts';
import { PageHeading } from '../frame/page-heading.tsx';
import type { PageProps } from '../frame/page-props.ts';
import { TimeStrip, TimeStripYears } from '../frame/print-opening.tsx';
import { Shell } from '../frame/shell.tsx';
import { useWords } from '../words/index.ts';

/** All topics, each above its sub-topics. */
export function Topics({ model }: PageProps<TopicsPage>) {
  const words = useWords();
  const { shell, from, to, days, years, topics } = model;
  return (
    <Shell shell={shell} title={words('sections.topics')} kind="topics">
      <PageHeading title={words('sections.topics')}>
        <p class="lead">{words('topics.lead')}</p>
        {from && to && <p class="aside">{words('topics.strip', { from, to })}</p>}
      </PageHeading>
      <TimeStripYears days={days} years={years} />
      <Branches branches={topics} days={days} years={years} level={2} />
    </Shell>
  );
}

interface BranchesProps {
  readonly branches: readonly TopicBranch[];
  readonly days: number;
  readonly years: readonly YearTick[];
  readonly level: 2 | 3 | 4;
}

function Branches({ branches, days, years, level }: BranchesProps) {
  const words = useWords();
  const Heading = `h${level}` as const;
  return (
    <ul class={`branches branches-${level}`}>
      {branches.map(({ href, label, description, count, stretches, children }) => (
        <li>
          <div class="branch">
            <Heading class="branch-name">
              <a href={href}>{label}</a>
            </Heading>
            {description && <p class="branch-description">{description}</p>}
            <p class="branch-count">{words('counts.events', { count })}</p>
            <TimeStrip days={days} stretches={stretches} years={years} />
          </div>
          {children.length > 0 && (
            <Branches branches={children} days={days} years={years} level={level === 2 ? 3 : 4} />
          )}
        </li>
      ))}
    </ul>
  );
}
