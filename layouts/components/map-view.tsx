import type { ScaleBar } from '../../src/outputs/map/scale-bar.ts';
import type { MapView, MarkView } from '../../src/outputs/pages/map-view.ts';
import { signOf, useWords } from '../words/index.ts';
import { MapMark } from './map-mark.tsx';

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
    <a
      class={here ? 'map-mark map-here' : 'map-mark'}
      href={href}
      data-place={place}
      aria-current={here ? 'location' : undefined}
    >
      <title>
        {others === 0
          ? words('map.mark', { place: named, events: count })
          : words('map.markOfSeveral', { place: named, others, events: count })}
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
    </a>
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
