import type { EventMap } from '../../src/outputs/pages/map-of-events.ts';
import type { MapRow } from '../../src/outputs/pages/map-rows.ts';
import { useWords } from '../words/index.ts';
import { InlineDate } from './date.tsx';

interface MapTableProps {
  readonly rows: readonly MapRow[];
  readonly more: EventMap['more'];
}

/** What a map shows, for those who read and do not look. */
export function MapTable({ rows, more }: MapTableProps) {
  const words = useWords();
  return (
    <details class="map-table">
      <summary>{words('map.table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words('map.place')}</th>
            <th scope="col" class="number">
              {words('map.events')}
            </th>
            <th scope="col">{words('map.firstAndLast')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ place, href, label, country, position, count, first, last }) => (
            <tr data-place={place}>
              <th scope="row">
                <a href={href}>{label}</a>{' '}
                <span class="map-row-country">
                  {position === 'area' ? `${country} · ${words('map.area')}` : country}
                </span>
              </th>
              <td class="number">{words.number(count)}</td>
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
          <a href={more.href}>{words('map.more', { count: more.count })}</a>
        </p>
      )}
    </details>
  );
}
