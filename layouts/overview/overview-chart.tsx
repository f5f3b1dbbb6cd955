import type { ComponentChildren } from 'preact';
import type { Stretch } from '../../src/outputs/axis/time-axis.ts';
import type { KeyEvent, LabelRows } from '../../src/outputs/overview/key-events.ts';
import type { Column, Lane } from '../../src/outputs/overview/lanes.ts';
import type { MonthCount } from '../../src/outputs/overview/list-overview.ts';
import type { EventDays, Overview } from '../../src/outputs/overview/overview.ts';
import type { Period } from '../../src/outputs/overview/periods.ts';
import { perCent } from '../frame/per-cent.ts';
import { PartAnchor } from '../frame/signposts.tsx';
import { useWords } from '../words/index.ts';

interface StretchedProps {
  readonly days: number;
  readonly height: number;
  readonly y?: number;
  readonly children: ComponentChildren;
}

/** Part of a drawing that is stretched over its width: a day is a unit of width, and a pixel of height. */
export function Stretched({ days, height, y, children }: StretchedProps) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it is part of a drawing.
    <svg y={y} height={height} viewBox={`0 0 ${days} ${height}`} preserveAspectRatio="none">
      {children}
    </svg>
  );
}

interface OverviewColumnsProps {
  readonly overview: Overview;
  readonly height: number;
  /** What is drawn over the columns and under what is pressed. */
  readonly children: ComponentChildren;
}

/** In pixels: how high an event stands at the most, and at the least to be a block of its own. */
export const OF_ONE_EVENT = 14;
const BLOCK = 5;

/** What is pressed reaches from the top of the columns to below the days under them. */
const BELOW = 14;

/** How much happened in each month: a block is an event, and a whole column leads to its month. */
export function OverviewColumns({ overview, height, children }: OverviewColumnsProps) {
  const words = useWords();
  const { columns, days } = overview;
  const most = Math.max(...columns.map(({ count }) => count));
  const block = Math.min(OF_ONE_EVENT, height / most);
  const bar = ({ x, width, count }: Column) => {
    const tall = Math.max(2, Math.round(count * block));
    return `M${x} ${height}v-${tall}h${width}v${tall}z`;
  };
  const cuts = Array.from({ length: most - 1 }, (_, cut) => Math.round((cut + 1) * block));
  return (
    <>
      <path class="column-bars" d={columns.map(bar).join('')} />
      {block >= BLOCK && cuts.length > 0 && (
        <path class="column-cuts" d={cuts.map((y) => `M0 ${height - y}H${days}`).join('')} />
      )}
      {children}
      {columns.map(({ href, label, count, x, width }) => (
        <a class="column" href={href} tabindex={-1}>
          <title>{words('overview.counted', { label, count })}</title>
          <rect x={x} width={width} height={height + BELOW} />
        </a>
      ))}
    </>
  );
}

interface EventDaysDrawingProps {
  readonly events: EventDays;
  /** Where the axis is, under which they hang. */
  readonly y: number;
  readonly days: number;
}

/**
 * Every event on its own days, as its mark on the spine has it: a day is a line, from one day to
 * another a bar, some day within a month a hollow bar; what is only about then has soft edges.
 */
export function EventDaysDrawing({ events, y, days }: EventDaysDrawingProps) {
  const { days: single, keyDays, spans, within, open, soft } = events;
  const line = (length: number) => (x: number) => `M${x + 0.5} ${y}v${length}`;
  const bar = ({ x, width }: Stretch) => `M${x} ${y + 5}h${width}`;
  const hollow = ({ x, width }: Stretch) => `M${x} ${y + 2}h${width}v6h-${width}z`;
  const drawn = [
    ['event-softest', soft.map(bar)],
    ['event-soft', soft.map(bar)],
    ['event-days', single.map(line(8))],
    ['event-spans', spans.map(bar)],
    ['event-within', within.map(hollow)],
    ['event-open', open.map((x) => `M${x} ${y + 5}H${days}`)],
    ['event-key', keyDays.map(line(12))],
    ['axis', [`M0 ${y}H${days}`]],
  ] as const;
  return (
    <>
      {drawn.map(([name, paths]) =>
        paths.length === 0 ? null : <path class={name} d={paths.join('')} />,
      )}
    </>
  );
}

/** In pixels from the top of a lane. */
const NAME = 14;
const BAR = 18;
const BAR_HEIGHT = 8;

interface LaneProps {
  readonly lane: Lane;
  readonly y: number;
  readonly days: number;
}

/** A topic: when it was on record, and from when to when it went on. */
export function LaneDrawing({ lane, y, days }: LaneProps) {
  const words = useWords();
  const { href, label, count, spans, months } = lane;
  const start = spans[0]?.x ?? 0;
  const late = start > days * 0.7;
  return (
    <PartAnchor instead="g" class="lane" href={href} tabindex={-1}>
      <title>{words('overview.counted', { label, count })}</title>
      <text
        x={late ? '100%' : perCent(start, days)}
        y={y + NAME}
        text-anchor={late ? 'end' : undefined}
      >
        {label}
      </text>
      <Stretched y={y + BAR} days={days} height={BAR_HEIGHT}>
        <path class="lane-spans" d={lines(spans)} />
        <path class="lane-months" d={lines(months)} />
      </Stretched>
    </PartAnchor>
  );
}

interface PeriodProps {
  readonly period: Period;
  readonly y: number;
  readonly days: number;
}

/** So many letters fit on a phone, and on a tablet, wherever the bar stands. */
const LETTERS = { narrow: 32, wide: 70 };

/** An event that took its time. */
export function PeriodDrawing({ period, y, days }: PeriodProps) {
  const { href, label, x, width, extent, soft } = period;
  const bar = lines([period]);
  const outline = `M${x} 1h${width}v6h-${width}z`;
  return (
    <a class="lane period" href={href} tabindex={-1}>
      <title>{label}</title>
      <Name period={period} y={y + NAME} days={days} />
      <Stretched y={y + BAR} days={days} height={BAR_HEIGHT}>
        {soft && <path class="period-softest" d={bar} />}
        {soft && <path class="period-soft" d={bar} />}
        <path class={`period-${extent}`} d={extent === 'within' ? outline : bar} />
      </Stretched>
    </a>
  );
}

function Name({ period: { label, x, width }, y, days }: PeriodProps) {
  const end = x + width;
  const [place, anchor] =
    x <= days * 0.35 ? [x] : end >= days * 0.65 ? [end, 'end'] : [x + width / 2, 'middle'];
  const text = (letters: number, size?: string) => (
    <text class={size} x={perCent(place, days)} y={y} text-anchor={anchor}>
      {label.length > letters ? `${label.slice(0, letters).trimEnd()}…` : label}
    </text>
  );
  if (label.length <= LETTERS.narrow) return text(LETTERS.narrow);
  return (
    <>
      {text(LETTERS.narrow, 'name-narrow')}
      {text(LETTERS.wide, 'name-wide')}
    </>
  );
}

function lines(stretches: readonly Stretch[]): string {
  return stretches.map(({ x, width }) => `M${x} ${BAR_HEIGHT / 2}h${width}`).join('');
}

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

/**
 * For scripts: `14:3` for three events in the fifteenth month, `14..16:1` for one from then on,
 * `14,16:1` for one that was in either, `12..23!:1` for one of a year of which no month is known.
 */
function inShort({ stretches, count }: MonthCount): string {
  const months = stretches.map(
    ({ from, to, whole }) => `${from === to ? from : `${from}..${to}`}${whole ? '!' : ''}`,
  );
  return `${months.join(',')}:${count}`;
}

interface KeyEventLabelsProps {
  readonly events: readonly KeyEvent[];
  readonly labels: LabelRows;
  readonly days: number;
  readonly size: 'narrow' | 'medium' | 'wide';
}

const ROW = 17;
const FOOT = 8;

/**
 * Key events named above the columns, each joined to its day. The table names them all in full,
 * so this drawing is hidden from readers of the screen and its links are not stops of the keyboard.
 */
export function KeyEventLabels({ events, labels, days, size }: KeyEventLabelsProps) {
  const { rows, placed } = labels;
  const height = rows * ROW + FOOT;
  const shown = placed.flatMap(({ index, ...label }) => {
    const event = events[index];
    return event ? [{ ...event, ...label, y: height - FOOT - label.row * ROW }] : [];
  });
  return (
    <svg class={`key-events key-events-${size}`} width="100%" height={height} aria-hidden="true">
      <Stretched days={days} height={height}>
        <path d={shown.map(({ x, y }) => `M${x} ${y - 12}V${height}`).join('')} />
      </Stretched>
      {shown.map(({ href, label, text, x, y, atEnd }) => (
        <a href={href} tabindex={-1}>
          {text !== label && <title>{label}</title>}
          <text x={perCent(x, days)} y={y - 3} text-anchor={atEnd ? 'end' : undefined}>
            {text}
          </text>
        </a>
      ))}
    </svg>
  );
}
