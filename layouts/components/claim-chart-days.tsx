import type { ClaimChart } from '../../src/outputs/pages/claim-chart.ts';
import { dayLevel, HEAD, heightOf, levelOf, STRIP, TIME_LINE } from './claim-chart-size.ts';

/**
 * The days on which claims were made, true to scale, each joined to its claim's row. The rows name
 * their days in words, so this drawing is hidden from readers of the screen.
 */
export function ClaimChartDays({ chart }: { readonly chart: ClaimChart }) {
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
