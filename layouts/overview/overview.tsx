import type { ComponentChildren } from 'preact';
import type { ListOverview as ListOverviewModel } from '../../src/outputs/overview/list-overview.ts';
import type { Overview, RecordOverview } from '../../src/outputs/overview/overview.ts';
import { part } from '../parts/part.tsx';
import { useWords } from '../words/index.ts';
import { KeyEventLabels, OverviewChart } from './overview-chart.tsx';
import { OverviewTable } from './overview-table.tsx';

export interface OverviewProps<Model> {
  readonly overview: Model;
  /** Told apart where a page has several. */
  readonly id?: string;
}

/** The whole span of the record at one look. */
export const OverviewOfRecord = part(
  'overview/record',
  ({ overview, id }: OverviewProps<RecordOverview>) => {
    const words = useWords();
    const { count, from, to, unit } = overview;
    return (
      <OverviewSection
        overview={overview}
        title={words('overview.title')}
        caption={words('overview.describe', { count, from, to, unit })}
        id={id}
      />
    );
  },
);

export interface OverviewOfListProps extends OverviewProps<ListOverviewModel | undefined> {
  readonly title?: string;
}

/** The whole span of a list, from which a reader goes on to part of it. */
export const OverviewOfList = part(
  'overview/list',
  ({ overview, title, id }: OverviewOfListProps) => {
    const words = useWords();
    if (!overview) return null;
    return (
      <OverviewSection
        overview={overview}
        title={title ?? words(`overview.countedBy.${overview.unit}`)}
        filtered={overview.filtered}
        id={id}
      />
    );
  },
);

interface OverviewSectionProps {
  readonly overview: Overview;
  readonly title: string;
  readonly caption?: ComponentChildren;
  readonly filtered?: string;
  readonly id?: string | undefined;
}

/** The drawing, with the same as a table behind it. */
function OverviewSection(props: OverviewSectionProps) {
  const { overview, title, caption, filtered, id = 'overview' } = props;
  const { keyEvents, labels, days } = overview;
  return (
    <section class="overview" aria-labelledby={id} data-filtered={filtered}>
      <h2 id={id}>{title}</h2>
      {caption && <p class="overview-caption">{caption}</p>}
      {/* Scripts lay the handles of a range over the drawing, and say above the names which it is. */}
      <div class="overview-drawing">
        {keyEvents.length > 0 &&
          (['wide', 'medium', 'narrow'] as const).map((size) => (
            <KeyEventLabels events={keyEvents} labels={labels[size]} days={days} size={size} />
          ))}
        <div class="overview-frame">
          <OverviewChart overview={overview} />
        </div>
      </div>
      <OverviewTable overview={overview} />
    </section>
  );
}
