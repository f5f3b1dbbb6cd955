import type { Position } from '../../brief/diagnostic.ts';
import { placeAddress } from '../addresses/addresses.ts';
import type { Edition } from '../page/edition.ts';
import type { Link } from '../page/link.ts';
import type { DrawnRegion } from './base.ts';
import { type CountryName, placeCountries } from './countries.ts';
import { frameOf, share, type Widths } from './frame.ts';
import { labelMarks, type PlacedSign } from './labels.ts';
import { marksOf, type PlaceMark, type Sizes } from './marks.ts';
import type { PlacedName } from './names.ts';
import { countryName, type PlaceOnMap } from './places.ts';
import { roomAround, roomOf } from './room.ts';
import { placeScaleBar, type ScaleBar } from './scale-bar.ts';

export type ViewSize = 'tiny' | 'small' | 'narrow' | 'medium' | 'wide';

/** Widths for which maps are laid out: in pixels, as the styles show them. */
export const VIEW_WIDTHS: Readonly<Record<ViewSize, Widths>> = {
  tiny: { least: 150, most: 210 },
  small: { least: 210, most: 320 },
  narrow: { least: 288, most: 480 },
  medium: { least: 480, most: 900 },
  wide: { least: 900, most: 960 },
};

/**
 * Marks and names over a map: positions in per cent, sizes in pixels. It holds at all
 * widths of its size: marks move apart there, and names are no larger.
 */
export interface MapView {
  readonly size: ViewSize;
  /** In the order of drawing. */
  readonly marks: readonly MarkView[];
  readonly countries: readonly CountryName[];
  readonly scale?: ScaleBar;
}

/** A mark, which leads to the place that names it. */
export interface MarkView extends Link {
  readonly place: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly count: number;
  /** How many more places it stands for. */
  readonly others: number;
  readonly position: Position;
  /** What the page is about. */
  readonly here: boolean;
  /** Absent where its name found no room. */
  readonly name?: PlacedName;
  /** The letter by which it is named below the map instead. */
  readonly sign?: PlacedSign;
}

export interface ViewContent {
  readonly places: readonly PlaceOnMap[];
  /** The place that the page is about, which has a mark to itself. */
  readonly here?: PlaceOnMap | undefined;
  /** A town that is all that the map shows: its name need not stand behind every place. */
  readonly within?: string | undefined;
  readonly sizes: Sizes;
}

/** Pixels between a mark and the scale. */
const CLEAR = 8;
/** So many marks are drawn at most, the largest; the table names more. */
const MOST_MARKS = 48;

/** A region with its marks and names, laid out for one size. */
export function mapView(
  { region, countries, lakes }: DrawnRegion,
  { places, here, within, sizes }: ViewContent,
  size: ViewSize,
  edition: Edition,
): MapView {
  const frame = frameOf(region, VIEW_WIDTHS[size]);
  const marks = marksOf(places, frame, sizes, here).slice(0, MOST_MARKS);
  const scale = placeScaleBar(
    frame,
    marks.map((mark) => roomAround(mark, mark.radius + CLEAR)),
  );
  const taken = scale ? [scale.room] : [];
  const water = lakes.map((lake) => roomOf(lake, frame));
  const nameOf = (code: string) => countryName(code, edition.language.locale);
  const lands = placeCountries(countries, nameOf, frame, marks, [...taken, ...water]);
  const labels = labelMarks(marks, nameWithin(within), frame, [...taken, ...lands.rooms]);
  return {
    size,
    marks: marks.map((mark): MarkView => {
      const { place } = mark.main;
      const name = labels.names.get(mark);
      const sign = labels.signs.get(mark);
      return {
        place: place.key,
        href: edition.href(placeAddress(place.key)),
        label: place.name,
        x: share(mark.x, frame.width),
        y: share(mark.y, frame.height),
        radius: mark.radius,
        count: mark.count,
        others: mark.others.length,
        position: mark.position,
        here: mark.main === here,
        ...(name && { name }),
        ...(sign && { sign }),
      };
    }),
    countries: lands.names,
    ...(scale && { scale: scale.bar }),
  };
}

/** "Al-Shifa, Mosul" is "Al-Shifa" on a map of Mosul. */
function nameWithin(town: string | undefined): (mark: PlaceMark) => string {
  const ending = `, ${town ?? ''}`;
  return ({ main: { place } }) =>
    place.name.endsWith(ending) ? place.name.slice(0, -ending.length) : place.name;
}
