import type { TopicBranch, TopicsPage } from '../../src/outputs/pages/topics.ts';
import type { YearTick } from '../../src/outputs/pages/year-ticks.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { TimeStrip, TimeStripYears } from '../components/time-strip.tsx';
import { Shell } from '../shell.tsx';
import type { Strings } from '../strings/index.ts';
import type { PageProps } from './page-props.ts';

/** All topics, each above its sub-topics. */
export function Topics({ model, strings }: PageProps<TopicsPage>) {
  const { shell, from, to, days, years, topics } = model;
  return (
    <Shell shell={shell} strings={strings} title={strings.sections.topics} kind="topics">
      <PageHeading title={strings.sections.topics}>
        <p class="lead">{strings.topics.lead}</p>
        {from && to && <p class="aside">{strings.topics.strip(from, to)}</p>}
      </PageHeading>
      <TimeStripYears days={days} years={years} />
      <Branches branches={topics} days={days} years={years} strings={strings} level={2} />
    </Shell>
  );
}

interface BranchesProps {
  readonly branches: readonly TopicBranch[];
  readonly days: number;
  readonly years: readonly YearTick[];
  readonly strings: Strings;
  readonly level: 2 | 3 | 4;
}

function Branches({ branches, days, years, strings, level }: BranchesProps) {
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
            <p class="branch-count">{strings.counts.events(count)}</p>
            <TimeStrip days={days} stretches={stretches} years={years} />
          </div>
          {children.length > 0 && (
            <Branches
              branches={children}
              days={days}
              years={years}
              strings={strings}
              level={level === 2 ? 3 : 4}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
