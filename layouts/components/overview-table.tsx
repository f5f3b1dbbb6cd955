import type { Overview } from '../../src/outputs/pages/overview.ts';
import type { Strings } from '../strings/index.ts';
import { InlineDate } from './date.tsx';

interface OverviewTableProps {
  readonly overview: Overview;
  readonly strings: Strings;
}

/** What the drawing shows, for those who read and do not look. */
export function OverviewTable({ overview, strings }: OverviewTableProps) {
  const { columns, keyEvents, lanes, unit } = overview;
  return (
    <details class="overview-table">
      <summary>{strings.overview.table}</summary>
      <div class="overview-data">
        <table>
          <thead>
            <tr>
              <th scope="col">{strings.overview[unit]}</th>
              <th scope="col">{strings.overview.briefs}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ href, label, count }) => (
              <tr>
                <th scope="row">
                  <a href={href}>{label}</a>
                </th>
                <td>{strings.counts.number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div>
          <h3>{strings.overview.keyEvents}</h3>
          <ul>
            {keyEvents.map(({ href, label, date }) => (
              <li>
                <InlineDate date={date} /> <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
          <h3>{strings.overview.topics}</h3>
          <ul>
            {lanes.map(({ href, label, count }) => (
              <li>
                <a href={href}>{label}</a> {strings.counts.events(count)}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </details>
  );
}
