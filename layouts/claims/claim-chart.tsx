import type {
  ChartRow,
  ClaimChart as ClaimChartModel,
  RangeShape,
} from '../../src/outputs/claims/claim-chart.ts';
import { InlineDate } from '../dates/date.tsx';
import { axisOf, claimNumber, claimValue, useWords } from '../words/index.ts';

interface ClaimChartProps {
  readonly chart: ClaimChartModel;
  /** What the drawing shows, for those who do not see it. */
  readonly describedAs: string;
}

/** Numbers as ranges, a row each in the order in which they were said; the rows lead to the table. */
export function ClaimChart({ chart, describedAs }: ClaimChartProps) {
  const words = useWords();
  const { rows, unit, scale } = chart;
  return (
    <figure class="claim-chart">
      <figcaption class="chart-axis-name">{axisOf(words, unit, scale === 'percent')}</figcaption>
      <div class="chart-grid">
        <ClaimChartDays chart={chart} />
        <Ranges chart={chart} describedAs={describedAs} />
        <ol class="chart-rows">
          {rows.map(({ id, value, by, said, superseded }) => (
            <li class={superseded ? 'chart-row chart-row-superseded' : 'chart-row'}>
              <a href={`#${id}`}>
                <b>{claimValue(words, value)}</b> <InlineDate date={said} />
              </a>
              <span class="chart-by">{words.apart(by)}</span>
            </li>
          ))}
        </ol>
      </div>
    </figure>
  );
}

function Ranges({ chart, describedAs }: ClaimChartProps) {
  const words = useWords();
  const { rows, ticks, scale } = chart;
  const height = `${heightOf(rows.length)}rem`;
  return (
    <div class="chart-ranges">
      <svg width="100%" height={height} role="img" aria-label={describedAs}>
        {ticks.map(({ x, number, narrow }) => (
          <g class={narrow ? undefined : 'chart-wide'}>
            <line
              class="chart-tick"
              x1={`${x}%`}
              x2={`${x}%`}
              y1={`${HEAD - 0.4}rem`}
              y2={height}
            />
            <text x={`${x}%`} y={`${HEAD - 0.6}rem`} text-anchor="middle">
              {claimNumber(words, number, scale === 'percent')}
            </text>
          </g>
        ))}
        {rows.map((row, index) => (
          <>
            <line
              class="chart-guide"
              x1="0"
              x2="100%"
              y1={`${levelOf(index)}rem`}
              y2={`${levelOf(index)}rem`}
            />
            <ClaimRange row={row} level={levelOf(index)} />
          </>
        ))}
      </svg>
    </div>
  );
}

/** The measures of a chart of claims, in rem, so that it grows with the reader's type. */

/** The axis of values above the first row. */
const HEAD = 1.75;
export const ROW = 4.75;
/** How far below the top of its row a claim is drawn. */
export const LEVEL = 3.7;
/** The strip of days beside the rows. */
export const STRIP = 4.25;
/** The line of time within the strip; the names of days end before it. */
export const TIME_LINE = 2.6;

/** Where a row's claim is drawn, from the top. */
function levelOf(row: number): number {
  return round(HEAD + row * ROW + LEVEL);
}

function heightOf(rows: number): number {
  return round(HEAD + rows * ROW);
}

/** Where a day stands between the first and the last row; 0 is the first day and 1 the last. */
export function dayLevel(at: number, rows: number): number {
  return round(levelOf(0) + at * (levelOf(rows - 1) - levelOf(0)));
}

function round(rem: number): number {
  return Math.round(rem * 1000) / 1000;
}

/**
 * The days on which claims were made, true to scale, each joined to its claim's row. The rows name
 * their days in words, so this drawing is hidden from readers of the screen.
 */
function ClaimChartDays({ chart }: { readonly chart: ClaimChartModel }) {
  const { rows, days, year } = chart;
  const level = (at: number) => `${dayLevel(at, rows.length)}rem`;
  const line = `${TIME_LINE}rem`;
  return (
    <svg
      class="chart-days"
      width={`${STRIP}rem`}
      height={`${heightOf(rows.length)}rem`}
      aria-hidden="true"
    >
      {year && (
        <text
          class="chart-year"
          x={`${TIME_LINE - 0.4}rem`}
          y={`${HEAD - 0.6}rem`}
          text-anchor="end"
        >
          {year}
        </text>
      )}
      <line class="chart-time" x1={line} x2={line} y1={level(0)} y2={level(1)} />
      {days.map(({ at, label }) => (
        <>
          <line
            class="chart-time"
            x1={`${TIME_LINE - 0.25}rem`}
            x2={line}
            y1={level(at)}
            y2={level(at)}
          />
          <text x={`${TIME_LINE - 0.4}rem`} y={level(at)} dy="4" text-anchor="end">
            {label}
          </text>
        </>
      ))}
      {rows.map(({ from, to }, row) => (
        <>
          <line
            class="chart-leader"
            x1={line}
            y1={level(from)}
            x2={`${STRIP}rem`}
            y2={`${levelOf(row)}rem`}
          />
          {to > from && (
            <line class="chart-span" x1={line} x2={line} y1={level(from)} y2={level(to)} />
          )}
          <circle class="chart-day" cx={line} cy={level(from)} r="3" />
        </>
      ))}
    </svg>
  );
}

/** Half the height of a bar, in rem. */
const HALF = 0.3;
/** A bar towards zero fades in steps. */
const FADING = [0.15, 0.35, 0.6, 1] as const;

interface ClaimRangeProps {
  readonly row: ChartRow;
  /** Where it is drawn, in rem from the top. */
  readonly level: number;
}

/** One claim: its direction is its shape, so that nothing depends on colour. */
function ClaimRange({ row, level }: ClaimRangeProps) {
  const { shape, superseded } = row;
  return (
    <g class={superseded ? 'range range-superseded' : 'range'}>
      <Body shape={shape} level={level} />
      <svg x={`${shape.x}%`} y={`${level}rem`} overflow="visible" aria-hidden="true">
        <End shape={shape} />
        {superseded && <path class="range-strike" d="M-11 9L11 -9" />}
      </svg>
    </g>
  );
}

/** What lies between two numbers, or between zero and one that is not exceeded. */
function Body({ shape, level }: { readonly shape: RangeShape; readonly level: number }) {
  const box = { y: `${level - HALF}rem`, height: `${2 * HALF}rem` };
  if (shape.kind === 'range') {
    return <rect x={`${shape.x}%`} width={`${percent(shape.end - shape.x)}%`} {...box} />;
  }
  if (shape.kind !== 'to') return null;
  const step = shape.x / FADING.length;
  return (
    <>
      {FADING.map((opacity, index) => (
        <rect
          x={`${percent(index * step)}%`}
          width={`${percent(step)}%`}
          opacity={opacity}
          {...box}
        />
      ))}
    </>
  );
}

/** The number itself: a dot, a ring where it is not reached, a soft dot, an arrow without an end. */
function End({ shape }: { readonly shape: RangeShape }) {
  switch (shape.kind) {
    case 'range':
      return null;
    case 'point':
      return (
        <>
          {shape.soft && (
            <>
              <circle r="12" opacity="0.14" />
              <circle r="8.5" opacity="0.28" />
            </>
          )}
          <circle r="5.5" />
        </>
      );
    case 'from':
      return (
        <>
          <path class="range-arrow" d="M6 0H20" />
          <path class="range-arrow" d="M24 0H33" opacity="0.65" />
          <path class="range-arrow" d="M37 0H43" opacity="0.4" />
          <path class="range-head" d="M40 -5L46 0L40 5" />
          <Dot filled={shape.filled} />
        </>
      );
    default:
      return <Dot filled={shape.filled} />;
  }
}

function Dot({ filled }: { readonly filled: boolean }) {
  return filled ? <circle r="5.5" /> : <circle class="range-ring" r="5" />;
}

function percent(number: number): number {
  return Math.round(number * 100) / 100;
}
