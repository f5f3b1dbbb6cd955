import type { Overview } from '../../src/outputs/pages/overview.ts';
import type { Lane } from '../../src/outputs/pages/overview-lanes.ts';
import type { Strings } from '../strings/index.ts';

const AXIS = 30;
const LANE = 30;

interface OverviewChartProps {
  readonly overview: Overview;
  readonly strings: Strings;
}

/** Columns for how much happened, an axis of years, and a lane for each main topic. */
export function OverviewChart({ overview, strings }: OverviewChartProps) {
  const { columns, columnsHeight, years, lanes, ends } = overview;
  const axis = columnsHeight + 0.5;
  const height = columnsHeight + AXIS + lanes.length * LANE;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the section around it has a heading and a caption.
    <svg
      class="overview-chart"
      width="100%"
      height={height}
      data-first={ends.first}
      data-last={ends.last}
    >
      {years.map(({ x }) => (
        <line class="year-line" x1={`${x}%`} x2={`${x}%`} y1="0" y2={height} />
      ))}
      {columns.map(({ key, href, label, count, x, width, y, height: tall }) => (
        <a
          class="column"
          href={href}
          data-key={key}
          aria-label={strings.overview.column(label, count)}
        >
          <title>{strings.overview.column(label, count)}</title>
          <rect class="column-room" x={`${x}%`} width={`${width}%`} y="0" height={columnsHeight} />
          <rect class="column-bar" x={`${x}%`} width={`${width}%`} y={y} height={tall} />
        </a>
      ))}
      <line class="axis" x1="0" x2="100%" y1={axis} y2={axis} />
      {years.map(({ x, label, href, narrow }) => (
        <a class={narrow ? 'year' : 'year year-wide'} href={href}>
          <text x={`${x}%`} dx="4" y={columnsHeight + 20}>
            {label}
          </text>
        </a>
      ))}
      {lanes.map((lane, row) => (
        <LaneDrawing lane={lane} y={columnsHeight + AXIS + row * LANE} strings={strings} />
      ))}
    </svg>
  );
}

interface LaneDrawingProps {
  readonly lane: Lane;
  readonly y: number;
  readonly strings: Strings;
}

function LaneDrawing({ lane, y, strings }: LaneDrawingProps) {
  const { href, label, count, spans, months, labelX, labelAtEnd } = lane;
  return (
    <a class="lane" href={href} aria-label={strings.overview.lane(label, count)}>
      <text
        x={labelAtEnd ? '100%' : `${labelX}%`}
        y={y + 14}
        text-anchor={labelAtEnd ? 'end' : 'start'}
      >
        {label}
      </text>
      {spans.map(({ x, width }) => (
        <rect class="lane-span" x={`${x}%`} width={`${width}%`} y={y + 21} height="2" />
      ))}
      {months.map(({ x, width }) => (
        <rect x={`${x}%`} width={`${width}%`} y={y + 19} height="6" />
      ))}
    </a>
  );
}
