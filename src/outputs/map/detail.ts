import type { Region } from './region.ts';
import type { Fineness, WaterFineness } from './sheets.ts';

/** How finely a region is drawn. */
export interface Detail {
  /** Kilometres across, up to which it will do. */
  readonly upTo: number;
  readonly land: Fineness;
  readonly water: WaterFineness;
  /** Of countries, to find room for their names. */
  readonly outlines: Fineness;
  /** In the units of a map; half a pixel on a desk is more than anybody sees. */
  readonly tolerance: number;
}

/** The coarsest sheets that still look drawn by hand, so that a map costs few bytes. */
const DETAILS: readonly Detail[] = [
  { upTo: 1800, land: '10m', water: '50m', outlines: '50m', tolerance: 1.1 },
  { upTo: 3000, land: '50m', water: '50m', outlines: '50m', tolerance: 1.3 },
  { upTo: 6000, land: '50m', water: '110m', outlines: '110m', tolerance: 2 },
];
const COARSEST: Detail = {
  upTo: 40_100,
  land: '110m',
  water: '110m',
  outlines: '110m',
  tolerance: 1.3,
};

/** The detail of a region's map. */
export function detailOf(region: Region): Detail {
  return DETAILS.find(({ upTo }) => region.width <= upTo) ?? COARSEST;
}
