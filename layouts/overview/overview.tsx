import type { ComponentChildren } from 'preact';
import type { ListOverview as ListOverviewModel } from '../../src/outputs/overview/list-overview.ts';
import type { Overview, RecordOverview } from '../../src/outputs/overview/overview.ts';
import { InlineDate } from '../dates/date.tsx';
import { PartAnchor } from '../frame/signposts.tsx';
import { part } from '../parts/part.tsx';
import { useWords } from '../words/index.ts';
import { KeyEventLabels, OverviewChart } from './overview-chart.tsx';

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

interface OverviewTableProps {
  readonly overview: Overview;
}

/** What the drawing shows, for those who read and do not look. */
function OverviewTable({ overview }: OverviewTableProps) {
  const words = useWords();
  const { columns, keyEvents, lanes, periods, unit } = overview;
  const beside = keyEvents.length + lanes.length + periods.length > 0;
  return (
    <details class="overview-table">
      <summary>{words('overview.table')}</summary>
      <div class="overview-data">
        <table>
          <thead>
            <tr>
              <th scope="col">{words(`overview.unit.${unit}`)}</th>
              <th scope="col">{words('overview.briefs')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ href, label, count }) => (
              <tr>
                <th scope="row">
                  <a href={href}>{label}</a>
                </th>
                <td>{words.number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {beside && (
          <div>
            <Listed title={words('overview.keyEvents')}>
              {keyEvents.map(({ href, label, date }) => (
                <li>
                  <InlineDate date={date} /> <a href={href}>{words.apart(label)}</a>
                </li>
              ))}
            </Listed>
            <Listed title={words('overview.topics')}>
              {lanes.map(({ href, label, count }) => (
                <li>
                  <PartAnchor href={href}>{words.apart(label)}</PartAnchor>{' '}
                  {words('counts.events', { count })}
                </li>
              ))}
            </Listed>
            <Listed title={words('overview.periods')}>
              {periods.map(({ href, label, date }) => (
                <li>
                  <InlineDate date={date} /> <a href={href}>{words.apart(label)}</a>
                </li>
              ))}
            </Listed>
          </div>
        )}
      </div>
    </details>
  );
}

interface ListedProps {
  readonly title: string;
  readonly children: readonly ComponentChildren[];
}

function Listed({ title, children }: ListedProps) {
  if (children.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </>
  );
}
