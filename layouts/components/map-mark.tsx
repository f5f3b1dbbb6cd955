import type { Position } from '../../src/brief/position.ts';

interface MapMarkProps {
  readonly x: number | string;
  readonly y: number | string;
  readonly radius: number;
  readonly position: Position;
}

/** Rings of a soft mark, from the edge inwards, in parts of its radius. */
const SOFT_RINGS = [1, 0.72, 0.44] as const;
/** So that a finger hits the smallest. */
const HIT = 12;

/**
 * The mark of a place: a disc whose area stands for how much happened there, without a sharp edge
 * where the spot is approximate. A wide area has an open ring.
 */
export function MapMark({ x, y, radius, position }: MapMarkProps) {
  return (
    <>
      {radius < HIT && <circle class="map-hit" cx={x} cy={y} r={HIT} />}
      {position === 'exact' && <circle class="map-exact" cx={x} cy={y} r={radius} />}
      {position === 'approximate' &&
        SOFT_RINGS.map((part) => (
          <circle class="map-soft" cx={x} cy={y} r={Math.round(radius * part * 10) / 10} />
        ))}
      {position === 'area' && <circle class="map-area" cx={x} cy={y} r={radius} />}
    </>
  );
}
