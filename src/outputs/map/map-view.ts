import { polygonArea, polygonCentroid, polygonContains } from 'd3-polygon';
import type { Position } from '../../brief/diagnostic.ts';
import { PLACES, placeAddress } from '../addresses/addresses.ts';
import type { Edition } from '../page/edition.ts';
import type { PartLink } from '../page/link.ts';
import type { DrawnCountry, DrawnRegion } from './base.ts';
import { type Frame, frameOf, share, type Widths } from './frame.ts';
import { marksOf, type PlaceMark, type Sizes } from './marks.ts';
import {
  isRoomFor,
  type MarkRooms,
  nameRoom,
  ownCount,
  type PlacedName,
  placeNames,
  roomBeside,
  roomsOfMarks,
  type Side,
  sidesOf,
  textWidth,
} from './names.ts';
import { countryName, type PlaceOnMap } from './places.ts';
import { everMeet, fits, type Room, roomAround, roomOf } from './room.ts';
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
  /** How many places have no mark, since there are more than can be told apart, and the list of all. */
  readonly missing?: { readonly count: number; readonly href: string | undefined };
  readonly scale?: ScaleBar;
}

/** A mark, which leads to the place that names it. */
export interface MarkView extends PartLink {
  readonly place: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Events at the place that names it: the same at every width, and on its page. */
  readonly count: number;
  /** The other places for which it stands. */
  readonly others: readonly HeldPlace[];
  readonly position: Position;
  /** What the page is about. */
  readonly here: boolean;
  /** Absent where its name found no room. */
  readonly name?: PlacedName;
  /** The letter by which it is named below the map instead. */
  readonly sign?: PlacedSign;
}

/** A place that shares the mark of another. */
export interface HeldPlace {
  readonly label: string;
  readonly count: number;
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
  const all = marksOf(places, frame, sizes, here);
  const marks = all.slice(0, MOST_MARKS);
  const missing = all.slice(MOST_MARKS).reduce((sum, { others }) => sum + 1 + others.length, 0);
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
        href: edition.link(placeAddress(place.key)),
        label: place.name,
        x: share(mark.x, frame.width),
        y: share(mark.y, frame.height),
        radius: mark.radius,
        count: ownCount(mark),
        others: mark.others.map(({ place: { name }, briefs }) => ({
          label: name,
          count: briefs.length,
        })),
        position: mark.position,
        here: mark.main === here,
        ...(name && { name }),
        ...(sign && { sign }),
      };
    }),
    countries: lands.names,
    ...(missing > 0 && { missing: { count: missing, href: edition.link(PLACES) } }),
    ...(scale && { scale: scale.bar }),
  };
}

/** "Al-Shifa, Mosul" is "Al-Shifa" on a map of Mosul. */
function nameWithin(town: string | undefined): (mark: PlaceMark) => string {
  const ending = `, ${town ?? ''}`;
  return ({ main: { place } }) =>
    place.name.endsWith(ending) ? place.name.slice(0, -ending.length) : place.name;
}

/** Pixels; as the styles set them, in capitals. */
const SIZE = 11;
const SPACING = 1.6;
const CAPITALS = 8;
/** Between a name and another in a different size, it takes more than not to touch. */
const NAME_CLEAR = 5;
/** How closely the land is searched for room. */
const SEARCH = 20;
/** Names are wide and low: they sooner give way up or down than to a side. */
const UPRIGHT = 0.8;
const EDGE = 2;

type Ring = [number, number][];

const known = new WeakMap<DrawnCountry, Map<string, readonly Room[]>>();

/** Where on its own land a name may stand, the best first; found once for each width. */
export function roomsOn(country: DrawnCountry, name: string, frame: Frame): readonly Room[] {
  const ofCountry = known.get(country) ?? new Map<string, readonly Room[]>();
  known.set(country, ofCountry);
  const key = `${frame.width} ${name}`;
  const rooms = ofCountry.get(key) ?? findRooms(country, name, frame);
  ofCountry.set(key, rooms);
  return rooms;
}

function findRooms({ outline }: DrawnCountry, name: string, frame: Frame): readonly Room[] {
  const rings = outline.map(({ points }) =>
    points.map(({ x, y }): [number, number] => [x * frame.scale, y * frame.scale]),
  );
  const [largest] = rings.toSorted((a, b) => Math.abs(polygonArea(b)) - Math.abs(polygonArea(a)));
  if (!largest) return [];
  const half = textWidth(name.toUpperCase(), SIZE, SPACING) / 2 + NAME_CLEAR;
  const size = { left: -half, right: half, top: -CAPITALS - NAME_CLEAR, bottom: NAME_CLEAR };
  const [middleX, middleY] = polygonCentroid(largest);
  return spotsIn(largest)
    .map((spot) => ({ spot, away: Math.hypot(spot.x - middleX, (spot.y - middleY) * UPRIGHT) }))
    .sort((a, b) => a.away - b.away)
    .map(({ spot }) => ({ ...spot, ...size }))
    .filter((room) => fits(room, frame, EDGE) && isOnLand(room, rings));
}

/** A net of points over what is seen of a country. */
function spotsIn(ring: Ring): readonly { readonly x: number; readonly y: number }[] {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const columns = Math.floor((Math.max(...xs) - left) / SEARCH);
  const rows = Math.floor((Math.max(...ys) - top) / SEARCH);
  return Array.from({ length: rows * columns }, (_, at) => ({
    x: left + ((at % columns) + 0.5) * SEARCH,
    y: top + (Math.floor(at / columns) + 0.5) * SEARCH,
  }));
}

/** Whether a name's corners and the middles of its long sides are all within the country. */
function isOnLand({ x, y, left, right, top, bottom }: Room, rings: readonly Ring[]): boolean {
  return [left, 0, right].every((dx) =>
    [top, bottom].every(
      (dy) => rings.filter((ring) => polygonContains(ring, [x + dx, y + dy])).length % 2 === 1,
    ),
  );
}

/** A country's name: its baseline's middle in per cent of the map. */
interface CountryName {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** The names that found room, and the room that they take. */
export interface PlacedCountries {
  readonly names: readonly CountryName[];
  readonly rooms: readonly Room[];
}

/** Pixels between a mark and a country's name: as it should be, and as it may be where room is scarce. */
const CLEARANCES = [18, 6] as const;

/**
 * Names countries on their own land, as near to the middle of what is seen of it as nothing else
 * stands. A country that has no such room goes without a name.
 */
function placeCountries(
  countries: readonly DrawnCountry[],
  nameOf: (code: string) => string,
  frame: Frame,
  marks: readonly PlaceMark[],
  taken: readonly Room[],
): PlacedCountries {
  const names: CountryName[] = [];
  const rooms: Room[] = [];
  const obstacles = CLEARANCES.map((clear) =>
    marks.map((mark) => roomAround(mark, mark.radius + clear)),
  );
  for (const country of countries) {
    const name = nameOf(country.code);
    const candidates = roomsOn(country, name, frame);
    const room = obstacles
      .map((marksRooms) => {
        const others = [...marksRooms, ...taken, ...rooms];
        return candidates.find((one) => !others.some((other) => everMeet(one, other, frame)));
      })
      .find((found) => found !== undefined);
    if (!room) continue;
    rooms.push(room);
    names.push({ name, x: share(room.x, frame.width), y: share(room.y, frame.height) });
  }
  return { names, rooms };
}

/** A letter on the map; the name that it stands for is told below. */
interface PlacedSign extends Side {
  /** Which letter of the alphabet it is, from 0. */
  readonly sign: number;
}

/** What is written at marks: each has a name or a letter, or where there is no room, neither. */
export interface Labels {
  readonly names: ReadonlyMap<PlaceMark, PlacedName>;
  readonly signs: ReadonlyMap<PlaceMark, PlacedSign>;
}

/** More than that nobody looks up one by one: the table below the map has every place. */
const MOST_SIGNS = 20;

/**
 * Names the marks of a map, the first of them before all others. A mark whose name finds no room
 * has a letter; so that it finds room at least for that, names beside it may have to give way.
 */
export function labelMarks(
  marks: readonly PlaceMark[],
  nameOf: (mark: PlaceMark) => string,
  frame: Frame,
  taken: readonly Room[],
): Labels {
  const marksRooms = roomsOfMarks(marks);
  const attempt = (crowded: ReadonlySet<PlaceMark>) => {
    const first = placeSigns([...crowded], frame, taken, marksRooms);
    const others = marks.filter((mark) => !first.has(mark));
    const signRooms = [...first.values()].map(({ room }) => room);
    const names = placeNames(others, nameOf, frame, [...taken, ...signRooms], marksRooms);
    const nameRooms = [...names].map(([mark, name]) => nameRoom(mark, name));
    const unnamed = others.filter((mark) => !names.has(mark));
    const rooms = [...taken, ...signRooms, ...nameRooms];
    const rest = placeSigns(unnamed, frame, rooms, marksRooms);
    return {
      names,
      signs: new Map([...first, ...rest]),
      mute: unnamed.filter((mark) => !rest.has(mark)),
    };
  };
  const plain = attempt(new Set());
  if (plain.mute.length === 0) return lettered(marks, plain);
  const roomier = attempt(new Set(plain.mute));
  return lettered(marks, roomier.mute.length < plain.mute.length ? roomier : plain);
}

/** Letters run in the order of the marks. */
function lettered(
  marks: readonly PlaceMark[],
  { names, signs }: Pick<Labels, 'names'> & { readonly signs: ReadonlyMap<PlaceMark, SignPlace> },
): Labels {
  const signed = marks.flatMap((mark) => {
    const place = signs.get(mark);
    return place ? [{ mark, side: place.side }] : [];
  });
  return {
    names,
    signs: new Map(
      signed.slice(0, MOST_SIGNS).map(({ mark, side }, sign) => [mark, { ...side, sign }]),
    ),
  };
}

/** A letter beside a mark, or in an open ring, and the room that it takes. */
export interface SignPlace {
  readonly side: Side;
  readonly room: Room;
}

/** Pixels; of the widest letter. */
const WIDTH = 11;
const IN_A_RING: Side = { dx: 0, dy: 4, anchor: 'middle' };

/** Where letters may stand for marks that have no names. What finds no room stays without one. */
export function placeSigns(
  marks: readonly PlaceMark[],
  frame: Frame,
  taken: readonly Room[],
  marksRooms: MarkRooms,
): ReadonlyMap<PlaceMark, SignPlace> {
  const placed = new Map<PlaceMark, SignPlace>();
  const rooms = [...taken];
  for (const mark of marks) {
    const sides = mark.position === 'area' ? [IN_A_RING] : sidesOf(mark.radius);
    const found = sides
      .map((side) => ({ side, room: roomBeside(mark, side, WIDTH) }))
      .find(({ room }) => isRoomFor(mark, room, frame, rooms, marksRooms));
    if (!found) continue;
    rooms.push(found.room);
    placed.set(mark, found);
  }
  return placed;
}
