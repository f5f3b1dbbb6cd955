import type { MapKey } from '../../src/outputs/pages/map-key.ts';
import type { Strings } from '../strings/index.ts';
import { MapMark } from './map-mark.tsx';

interface MapKeyProps {
  readonly mapKey: MapKey;
  readonly strings: Strings;
}

/** What the marks mean, and where the land comes from. */
export function MapKeyDrawing({ mapKey, strings }: MapKeyProps) {
  return (
    <p class="map-key">
      <span class="map-key-sizes">
        {strings.map.sizes}{' '}
        {mapKey.sizes.map(({ count, radius }) => (
          <span class="map-key-item">
            <Sample radius={radius} soft={false} /> {strings.counts.number(count)}
          </span>
        ))}
      </span>{' '}
      {mapKey.soft && (
        <span class="map-key-item">
          <Sample radius={7} soft /> {strings.map.soft}
        </span>
      )}{' '}
      <span class="map-origin">{strings.map.origin}</span>
    </p>
  );
}

function Sample({ radius, soft }: { readonly radius: number; readonly soft: boolean }) {
  const size = Math.ceil(radius * 2) + 2;
  return (
    <svg class="map-sample" width={size} height={size} aria-hidden="true">
      <MapMark x={size / 2} y={size / 2} radius={radius} soft={soft} />
    </svg>
  );
}
