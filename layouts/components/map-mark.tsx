interface MapMarkProps {
  readonly x: number | string;
  readonly y: number | string;
  readonly radius: number;
  /** The spot is approximate: the mark has no sharp edge. */
  readonly soft: boolean;
}

/** Rings of a soft mark, from the edge inwards, in parts of its radius. */
const SOFT_RINGS = [1, 0.72, 0.44] as const;
/** So that a finger hits the smallest. */
const HIT = 12;

/** The mark of a place; its area stands for how much happened there. */
export function MapMark({ x, y, radius, soft }: MapMarkProps) {
  return (
    <>
      {radius < HIT && <circle class="map-hit" cx={x} cy={y} r={HIT} />}
      {soft ? (
        SOFT_RINGS.map((part) => (
          <circle class="map-soft" cx={x} cy={y} r={Math.round(radius * part * 10) / 10} />
        ))
      ) : (
        <circle class="map-exact" cx={x} cy={y} r={radius} />
      )}
    </>
  );
}
