import type { EventMap } from '../../src/outputs/map/map-of-events.ts';
import type { MapPanel } from '../../src/outputs/map/map-panel.ts';
import type { MarkView } from '../../src/outputs/map/map-view.ts';
import { DAY, LONG, SPAN, Specimen } from '../specimen/specimen.tsx';
import { Opening } from './opening.tsx';

const MARK: MarkView = {
  href: '#raqqa',
  label: 'Raqqa',
  place: 'raqqa',
  x: 30,
  y: 40,
  radius: 14,
  count: 120,
  others: [],
  position: 'exact',
  here: false,
  name: { text: 'Raqqa', counted: true, dx: 18, dy: 5, anchor: 'start' },
};

const { name: _, ...WITHOUT_NAME } = MARK;

const MARKS: readonly MarkView[] = [
  MARK,
  {
    ...MARK,
    href: '#here',
    label: 'The place of the page',
    x: 60,
    y: 30,
    radius: 4,
    count: 1,
    here: true,
    name: { text: 'Here', counted: false, dx: 8, dy: 4, anchor: 'start' },
  },
  {
    ...WITHOUT_NAME,
    href: '#signed',
    label: LONG.slice(0, 60),
    x: 40,
    y: 60,
    radius: 4,
    count: 2,
    sign: { sign: 0, dx: 8, dy: 4, anchor: 'start' },
  },
  {
    ...WITHOUT_NAME,
    href: '#signed-area',
    label: 'Northern Iraq',
    x: 80,
    y: 25,
    radius: 9,
    count: 1,
    position: 'area',
    sign: { sign: 12, dx: 0, dy: 4, anchor: 'middle' },
  },
  {
    ...MARK,
    href: '#soft',
    label: 'Somewhere about',
    x: 50,
    y: 70,
    position: 'approximate',
    others: [{ label: LONG, count: 4 }],
  },
  {
    ...MARK,
    href: '#area',
    label: 'Iraq and Syria',
    x: 70,
    y: 55,
    radius: 9,
    count: 3,
    position: 'area',
    name: { text: 'Iraq and Syria', counted: true, dx: 13, dy: 4, anchor: 'start' },
  },
];

const PANEL: MapPanel = {
  countries: ['Syria', 'Iraq'],
  places: 3,
  base: {
    width: 600,
    height: 400,
    land: 'M0 60L220 20L600 90V400H0Z',
    borders: 'M300 40L340 200L280 400',
    lakes: 'M100 200l40 10l-10 30z',
    rivers: 'M0 150L200 180L600 320',
  },
  views: [
    {
      size: 'narrow',
      marks: MARKS,
      countries: [{ name: 'SYRIA', x: 20, y: 85 }],
      scale: { kilometres: 100, x: 3, y: 95, width: 18 },
    },
    {
      size: 'medium',
      marks: MARKS,
      countries: [{ name: 'IRAQ', x: 80, y: 85 }],
      missing: { count: 72, href: '#list' },
    },
    { size: 'wide', marks: MARKS, countries: [] },
  ],
};

/** What lies far away, small beside the map. */
const INSET: MapPanel = {
  ...PANEL,
  views: (['tiny', 'small'] as const).map((size) => ({ size, marks: [MARK], countries: [] })),
};

const ROW = {
  place: 'raqqa',
  href: '#raqqa',
  label: 'Raqqa',
  country: 'Syria',
  position: 'exact' as const,
  count: 120,
  first: DAY,
};

/** Where nothing is known of the land: a place at sea. */
const EMPTIEST: MapPanel = {
  countries: [],
  places: 1,
  base: { width: 600, height: 300, land: '', borders: '', lakes: '', rivers: '' },
  views: [{ size: 'narrow', marks: [{ ...MARK, count: 1 }], countries: [] }],
};

const MAP: EventMap = {
  panels: [PANEL, { ...PANEL, closeUp: LONG.slice(0, 60) }, INSET, EMPTIEST],
  key: {
    sizes: [1, 10, 120].map((count, at) => ({ count, radius: 4 + 5 * at })),
    vague: [
      { position: 'approximate', radius: 7 },
      { position: 'area', radius: 9 },
    ],
  },
  rows: [
    { ...ROW, last: SPAN },
    { ...ROW, place: 'area', href: '#area', label: 'Iraq and Syria', position: 'area' },
    { ...ROW, place: 'longest', href: '#longest', label: LONG },
  ],
  more: { count: 40, href: '#places' },
};

/** Where events happened: every kind of mark, a close-up, far-off places, and one place at sea. */
export function MapSpecimens() {
  return (
    <Specimen name="Maps">
      <Opening map={MAP}>
        <p class="lead">{LONG}.</p>
      </Opening>
    </Specimen>
  );
}
