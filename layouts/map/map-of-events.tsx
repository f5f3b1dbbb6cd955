import type { Position } from '../../src/brief/diagnostic.ts';
import type { MapBase } from '../../src/outputs/map/base.ts';
import type { EventMap, MapKey, MapRow } from '../../src/outputs/map/map-of-events.ts';
import type { MapPanel } from '../../src/outputs/map/map-panel.ts';
import type { MapView, MarkView } from '../../src/outputs/map/map-view.ts';
import type { ScaleBar } from '../../src/outputs/map/scale-bar.ts';
import { InlineDate } from '../dates/date.tsx';
import { PartAnchor } from '../frame/signposts.tsx';
import { signOf, useWords, type Words } from '../words/index.ts';

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

interface MapSignsProps {
  readonly marks: readonly MarkView[];
  /** Classes that show it together with its map. */
  readonly shownAt: string;
}

/**
 * The names for which there was no room on a map, by the letters that stand there. Who does not see
 * the map hears the name of each mark, and needs no letter.
 */
export function MapSigns({ marks, shownAt }: MapSignsProps) {
  const words = useWords();
  const named = marks.filter(({ sign }) => sign !== undefined);
  if (named.length === 0) return null;
  return (
    <p class={`map-signs ${shownAt}`} aria-hidden="true">
      {named.map(({ label, count, sign }) => (
        <>
          <span class="map-signed">
            <b>{signOf(words, sign?.sign ?? 0)}</b> {words.apart(label)}
            {count > 1 && <span class="map-count"> {words.number(count)}</span>}
          </span>{' '}
        </>
      ))}
    </p>
  );
}

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

interface MapTableProps {
  readonly rows: readonly MapRow[];
  readonly more: EventMap['more'];
}

/** What a map shows, for those who read and do not look. */
export function MapTable({ rows, more }: MapTableProps) {
  const words = useWords();
  return (
    <details class="map-table">
      <summary>{words('map.table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words('map.place')}</th>
            <th scope="col" class="number">
              {words('map.events')}
            </th>
            <th scope="col">{words('map.firstAndLast')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ place, href, label, country, position, count, first, last }) => (
            <tr data-place={place}>
              <th scope="row">
                <PartAnchor href={href}>{words.apart(label)}</PartAnchor>{' '}
                <span class="map-row-country">
                  {position === 'area' ? `${country} · ${words('map.area')}` : country}
                </span>
              </th>
              <td class="number">{words.number(count)}</td>
              <td>
                <InlineDate date={first} class="map-date" />
                {last && <InlineDate date={last} class="map-date" />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more && (
        <p>
          <PartAnchor href={more.href}>{words('map.more', { count: more.count })}</PartAnchor>
        </p>
      )}
    </details>
  );
}

interface MapViewDrawingProps {
  readonly view: MapView;
  /** Classes that show it at the widths for which it is laid out. */
  readonly shownAt: string;
}

/** Marks and names of a map at one size: places in per cent, so that text keeps its own size. */
export function MapViewDrawing({ view, shownAt }: MapViewDrawingProps) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the figure around it is named, and each mark is.
    <svg class={`map-view ${shownAt}`} width="100%" height="100%">
      {view.countries.map(({ name, x, y }) => (
        <text class="map-country" x={`${x}%`} y={`${y}%`}>
          {name}
        </text>
      ))}
      {view.scale && <Scale scale={view.scale} />}
      {view.marks.map((mark) => (
        <MarkLink mark={mark} />
      ))}
    </svg>
  );
}

function MarkLink({ mark }: { readonly mark: MarkView }) {
  const words = useWords();
  const { href, label, place, x, y, radius, count, others, position, here, name, sign } = mark;
  const named = position === 'area' ? words('map.namedArea', { name: label }) : label;
  return (
    <PartAnchor
      instead="g"
      class={here ? 'map-mark map-here' : 'map-mark'}
      href={href}
      data-place={place}
      aria-current={here ? 'location' : undefined}
    >
      <title>
        {words('map.mark', { place: named, events: count })}
        {others.length > 0 && ` ${heldIn(words, mark)}`}
      </title>
      <MapMark x={`${x}%`} y={`${y}%`} radius={radius} position={position} />
      {name && (
        <text x={`${x}%`} y={`${y}%`} dx={name.dx} dy={name.dy} text-anchor={name.anchor}>
          {name.text}
          {name.counted && <tspan class="map-count"> {words.number(count)}</tspan>}
        </text>
      )}
      {sign && (
        <text
          class="map-sign"
          x={`${x}%`}
          y={`${y}%`}
          dx={sign.dx}
          dy={sign.dy}
          text-anchor={sign.anchor}
        >
          {signOf(words, sign.sign)}
        </text>
      )}
    </PartAnchor>
  );
}

/** What else a mark stands for. */
function heldIn(words: Words, { others }: MarkView): string {
  const named = others.map(({ label, count }) => words('map.held', { place: label, count }));
  return words('map.markOfSeveral', { places: named.join(words('punctuation.comma')) });
}

interface MapRemarksProps {
  readonly view: MapView;
  /** Classes that show them together with their map. */
  readonly shownAt: string;
}

/** What a map cannot show: what shares a mark, and what has none. */
function MapRemarks({ view: { marks, missing }, shownAt }: MapRemarksProps) {
  const words = useWords();
  const several = marks.filter(({ others }) => others.length > 0);
  if (several.length === 0 && !missing) return null;
  return (
    <div class={`map-remarks ${shownAt}`}>
      {several.length > 0 && (
        <details>
          <summary>{words('map.shared', { count: several.length })}</summary>
          <ul>
            {several.map((mark) => (
              <li>
                <PartAnchor href={mark.href}>{words.apart(mark.label)}</PartAnchor>{' '}
                {words.number(mark.count)}. {heldIn(words, mark)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {missing && (
        <p>
          <PartAnchor href={missing.href}>
            {words('map.missing', { count: missing.count })}
          </PartAnchor>
        </p>
      )}
    </div>
  );
}

function Scale({ scale }: { readonly scale: ScaleBar }) {
  const words = useWords();
  const { kilometres, x, y, width } = scale;
  return (
    <g class="map-scale">
      <line x1={`${x}%`} x2={`${x + width}%`} y1={`${y}%`} y2={`${y}%`} />
      <text x={`${x}%`} y={`${y}%`} dy="-6">
        {words('map.kilometres', { count: kilometres })}
      </text>
    </g>
  );
}

interface MapProps {
  readonly map: EventMap;
}

/** Where events happened, with the same as a table behind it. */
export function MapOfEvents({ map }: MapProps) {
  const words = useWords();
  return (
    <section class="map" aria-label={words('sections.map')}>
      <a class="skip-map" href="#map-end">
        {words('map.skip')}
      </a>
      <div class="map-panels">
        {map.panels.map((panel) => (
          <Panel panel={panel} />
        ))}
      </div>
      <MapKeyDrawing mapKey={map.key} />
      <MapTable rows={map.rows} more={map.more} />
      <div id="map-end" tabindex={-1} />
    </section>
  );
}

/** One map: the land once, and over it the marks as they fit the width that there is. */
function Panel({ panel }: { readonly panel: MapPanel }) {
  const words = useWords();
  const { countries, closeUp, places, base, views } = panel;
  const label =
    closeUp === undefined
      ? words('map.describe', { countries, places })
      : words('map.closeUp', { place: closeUp });
  return (
    <figure
      class={closeUp === undefined ? 'map-panel' : 'map-panel map-close-up'}
      aria-label={closeUp === undefined ? label : undefined}
    >
      <div class="map-ground">
        <MapBaseDrawing base={base} />
        {views.map((view, index) => (
          <MapViewDrawing view={view} shownAt={shownAt(views, index)} />
        ))}
      </div>
      {views.map((view, index) => (
        <MapSigns marks={view.marks} shownAt={shownAt(views, index)} />
      ))}
      {views.map((view, index) => (
        <MapRemarks view={view} shownAt={shownAt(views, index)} />
      ))}
      {closeUp !== undefined && <figcaption>{label}</figcaption>}
    </figure>
  );
}

/** The smallest of a map's views is shown at any width until the next one fits. */
function shownAt(views: readonly MapView[], index: number): string {
  const [view, next] = [views[index], views[index + 1]];
  const from = view && index > 0 ? [`map-from-${view.size}`] : [];
  const until = next ? [`map-until-${next.size}`] : [];
  return [...from, ...until].join(' ');
}
