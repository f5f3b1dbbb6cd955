import type { MapBase } from '../../src/outputs/map/base.ts';

/** Land and water: the ground on which marks stand. */
export function MapBaseDrawing({ base }: { readonly base: MapBase }) {
  const { width, height, land, lakes, rivers, borders } = base;
  return (
    <svg
      class="map-base"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      {land && <path class="map-land" d={land} />}
      {lakes && <path class="map-lakes" d={lakes} />}
      {rivers && <path class="map-rivers" d={rivers} />}
      {borders && <path class="map-borders" d={borders} />}
    </svg>
  );
}
