import type { ClaimChart as ClaimChartModel } from '../../src/outputs/claims/claim-chart.ts';
import { InlineDate } from '../dates/date.tsx';
import { axisOf, claimNumber, claimValue, useWords } from '../words/index.ts';
import { ClaimChartDays, ClaimRange, HEAD, heightOf, levelOf } from './claim-range.tsx';

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
              <span class="chart-by">{by}</span>
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
