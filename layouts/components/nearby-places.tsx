import type { NearbyPlace } from '../../src/outputs/pages/nearby-places.ts';
import type { Strings } from '../strings/index.ts';

interface NearbyPlacesProps {
  readonly places: readonly NearbyPlace[];
  readonly strings: Strings;
}

/** Other places not far away. */
export function NearbyPlaces({ places, strings }: NearbyPlacesProps) {
  if (places.length === 0) return null;
  return (
    <nav class="counted-links nearby" aria-labelledby="nearby">
      <h2 id="nearby">{strings.map.nearby}</h2>
      <ul>
        {places.map(({ href, label, count, kilometres }) => (
          <li>
            <a href={href}>
              {label}{' '}
              <span>
                {kilometres === undefined ? '' : `${strings.map.kilometres(kilometres)}, `}
                {strings.counts.events(count)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
