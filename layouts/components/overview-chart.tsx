import type { Overview } from '../../src/outputs/pages/overview.ts';
import type { MonthCount } from '../../src/outputs/pages/overview-of-list.ts';
import { OF_ONE_EVENT, OverviewColumns } from './overview-columns.tsx';
import { EventDaysDrawing } from './overview-days.tsx';
import { LaneDrawing, PeriodDrawing } from './overview-lanes.tsx';
import { perCent } from './per-cent.ts';
import { Stretched } from './stretched.tsx';

/** From the columns' foot: the days of events, the names of years, and then the lanes. */
const TICK_NAMES = 27;
const AXIS = 36;
const LANE = 30;

interface OverviewChartProps {
  readonly overview: Overview & { readonly monthCounts?: readonly MonthCount[] };
}

/**
 * Columns for how much happened, an axis with the day of each event, and lanes. The table says it
 * all in words and links: so the drawing is hidden from readers of the screen, and its links are no
 * stops of the keyboard.
 */
export function OverviewChart({ overview }: OverviewChartProps) {
  const { days, ticks, lanes, periods, ends, monthCounts } = overview;
  const foot = columnsHeight(overview);
  const rows = lanes.length + periods.length;
  const height = foot + AXIS + rows * LANE;
  const lane = (row: number) => foot + AXIS + row * LANE;
  return (
    <svg
      class="overview-chart"
      width="100%"
      height={height}
      aria-hidden="true"
      data-first={ends.first}
      data-last={ends.last}
      data-foot={foot}
      data-counts={monthCounts?.map(inShort).join(' ')}
    >
      <Stretched days={days} height={height}>
        <OverviewColumns overview={overview} height={foot}>
          <path class="tick-lines" d={ticks.map(({ x }) => `M${x} 0V${height}`).join('')} />
          <EventDaysDrawing events={overview.events} y={foot} days={days} />
        </OverviewColumns>
      </Stretched>
      {ticks.map(({ x, label, href, named }) => {
        if (named === 'never') return null;
        const name = (
          <text
            class={named === 'wide' ? 'tick tick-wide' : 'tick'}
            x={perCent(x, days)}
            y={foot + TICK_NAMES}
          >
            {label}
          </text>
        );
        return href === undefined ? (
          name
        ) : (
          <a href={href} tabindex={-1}>
            {name}
          </a>
        );
      })}
      {lanes.map((drawn, row) => (
        <LaneDrawing lane={drawn} y={lane(row)} days={days} />
      ))}
      {periods.map((period, row) => (
        <PeriodDrawing period={period} y={lane(lanes.length + row)} days={days} />
      ))}
    </svg>
  );
}

const HIGHEST = 72;
/** So much is needed to draw a range with a finger. */
const LOWEST = 28;

/** In pixels. Few events make low columns: a chart is no taller than what it says. */
function columnsHeight({ columns }: Overview): number {
  const most = Math.max(...columns.map(({ count }) => count));
  return Math.min(HIGHEST, Math.max(LOWEST, most * OF_ONE_EVENT));
}

/** For scripts: `14:3` for three events in the fifteenth month, `14-16:1` for one from then on. */
function inShort({ from, to, count }: MonthCount): string {
  return from === to ? `${from}:${count}` : `${from}-${to}:${count}`;
}
