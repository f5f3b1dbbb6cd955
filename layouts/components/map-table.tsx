import type { EventMap } from '../../src/outputs/pages/map-of-events.ts';
import type { MapRow } from '../../src/outputs/pages/map-rows.ts';
import type { Strings } from '../strings/index.ts';
import { InlineDate } from './date.tsx';

interface MapTableProps {
  readonly rows: readonly MapRow[];
  readonly more: EventMap['more'];
  readonly strings: Strings;
}

/** What a map shows, for those who read and do not look. */
export function MapTable({ rows, more, strings }: MapTableProps) {
  const { map, counts } = strings;
  return (
    <details class="map-table">
      <summary>{map.table}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{map.place}</th>
            <th scope="col" class="number">
              {map.events}
            </th>
            <th scope="col">{map.firstAndLast}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ place, href, label, country, position, count, first, last }) => (
            <tr data-place={place}>
              <th scope="row">
                <a href={href}>{label}</a>{' '}
                <span class="map-row-country">
                  {position === 'area' ? `${country} · ${map.area}` : country}
                </span>
              </th>
              <td class="number">{counts.number(count)}</td>
              <td>
                <InlineDate date={first} class="map-date" />
                {last && <InlineDate date={last} class="map-date" />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more && (
        <p>
          <a href={more.href}>{map.more(more.count)}</a>
        </p>
      )}
    </details>
  );
}
