import type { Position } from '../../src/brief/position.ts';
import type { MapKey } from '../../src/outputs/pages/map-key.ts';
import { useWords } from '../words/index.ts';
import { MapMark } from './map-mark.tsx';

interface MapKeyProps {
  readonly mapKey: MapKey;
}

/** What the marks mean, and where the land comes from. */
export function MapKeyDrawing({ mapKey }: MapKeyProps) {
  const words = useWords();
  return (
    <p class="map-key">
      <span class="map-key-sizes">
        {words('map.sizes')}{' '}
        {mapKey.sizes.map(({ count, radius }) => (
          <span class="map-key-item">
            <Sample radius={radius} position="exact" /> {words.number(count)}
          </span>
        ))}
      </span>{' '}
      {mapKey.vague.map(({ position, radius }) => (
        <span class="map-key-item">
          <Sample radius={radius} position={position} /> {words(`map.vague.${position}`)}
        </span>
      ))}{' '}
      <span class="map-origin">{words('map.origin')}</span>
    </p>
  );
}

interface SampleProps {
  readonly radius: number;
  readonly position: Position;
}

function Sample({ radius, position }: SampleProps) {
  const size = Math.ceil(radius * 2) + 2;
  return (
    <svg class="map-sample" width={size} height={size} aria-hidden="true">
      <MapMark x={size / 2} y={size / 2} radius={radius} position={position} />
    </svg>
  );
}
