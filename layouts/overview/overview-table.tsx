import type { ComponentChildren } from 'preact';
import type { Overview } from '../../src/outputs/overview/overview.ts';
import { InlineDate } from '../dates/date.tsx';
import { useWords } from '../words/index.ts';

interface OverviewTableProps {
  readonly overview: Overview;
}

/** What the drawing shows, for those who read and do not look. */
export function OverviewTable({ overview }: OverviewTableProps) {
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
                  <InlineDate date={date} /> <a href={href}>{label}</a>
                </li>
              ))}
            </Listed>
            <Listed title={words('overview.topics')}>
              {lanes.map(({ href, label, count }) => (
                <li>
                  <a href={href}>{label}</a> {words('counts.events', { count })}
                </li>
              ))}
            </Listed>
            <Listed title={words('overview.periods')}>
              {periods.map(({ href, label, date }) => (
                <li>
                  <InlineDate date={date} /> <a href={href}>{label}</a>
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
