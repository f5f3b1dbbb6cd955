import type { Stretch } from '../../src/outputs/pages/stretches.ts';
import type { YearTick } from '../../src/outputs/pages/year-ticks.ts';
import { perCent } from './per-cent.ts';

interface TimeStripProps {
  /** How wide it is. */
  readonly days: number;
  readonly stretches: readonly Stretch[];
  readonly years?: readonly YearTick[];
}

/** When something happened within the whole span of the record; words beside it say how much. */
export function TimeStrip({ days, stretches, years = [] }: TimeStripProps) {
  const ticks = years.map(({ x }) => `M${x} 0v14`);
  return (
    <svg
      class="strip"
      width="100%"
      height="14"
      viewBox={`0 0 ${days} 14`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={`M0 7H${days}${ticks.join('')}`} />
      <path
        class="strip-stretches"
        d={stretches.map(({ x, width }) => `M${x} 7h${width}`).join('')}
      />
    </svg>
  );
}

/** The years above strips that stand under each other. */
export function TimeStripYears({ days, years }: Pick<TimeStripProps, 'days'> & Years) {
  return (
    <svg class="strip-years" width="100%" height="18" aria-hidden="true">
      {years.map(({ x, label, named }) =>
        named === 'always' ? (
          <text x={perCent(x, days)} y="13">
            {label}
          </text>
        ) : null,
      )}
    </svg>
  );
}

interface Years {
  readonly years: readonly YearTick[];
}
