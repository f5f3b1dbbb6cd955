import type { MapRow } from '../../src/outputs/pages/map-rows.ts';
import type { Strings } from '../strings/index.ts';
import { InlineDate } from './date.tsx';

interface MapTableProps {
  readonly rows: readonly MapRow[];
  readonly strings: Strings;
}

/** What a map shows, for those who read and do not look. */
export function MapTable({ rows, strings }: MapTableProps) {
  const { map, counts } = strings;
  return (
    <details class="map-table">
      <summary>{map.table}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{map.place}</th>
            <th scope="col">{map.country}</th>
            <th scope="col" class="number">
              {map.events}
            </th>
            <th scope="col">{map.first}</th>
            <th scope="col">{map.last}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ place, href, label, country, count, first, last }) => (
            <tr data-place={place}>
              <th scope="row">
                <a href={href}>{label}</a>
              </th>
              <td>{country}</td>
              <td class="number">{counts.number(count)}</td>
              <td>
                <InlineDate date={first} />
              </td>
              <td>{last && <InlineDate date={last} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
