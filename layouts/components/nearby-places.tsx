import type { NearbyPlace } from '../../src/outputs/pages/nearby-places.ts';
import { useWords } from '../words/index.ts';

interface NearbyPlacesProps {
  readonly places: readonly NearbyPlace[];
}

/** Other places not far away. */
export function NearbyPlaces({ places }: NearbyPlacesProps) {
  const words = useWords();
  if (places.length === 0) return null;
  return (
    <nav class="counted-links nearby" aria-labelledby="nearby">
      <h2 id="nearby">{words('map.nearby')}</h2>
      <ul>
        {places.map(({ href, label, count, kilometres }) => (
          <li>
            <a href={href}>
              {label}{' '}
              <span>
                {kilometres === undefined
                  ? ''
                  : `${words('map.kilometres', { count: kilometres })}, `}
                {words('counts.events', { count })}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
