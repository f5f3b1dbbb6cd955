import type { Stretch } from '../../src/outputs/pages/stretches.ts';
import type { YearTick } from '../../src/outputs/pages/year-ticks.ts';

interface TimeStripProps {
  readonly stretches: readonly Stretch[];
  readonly years?: readonly YearTick[];
}

/** When something happened within the whole span of the record; words beside it say how much. */
export function TimeStrip({ stretches, years = [] }: TimeStripProps) {
  return (
    <svg class="strip" width="100%" height="14" aria-hidden="true">
      <line x1="0" x2="100%" y1="7" y2="7" />
      {years.map(({ x }) => (
        <line x1={`${x}%`} x2={`${x}%`} y1="0" y2="14" />
      ))}
      {stretches.map(({ x, width }) => (
        <rect x={`${x}%`} width={`${width}%`} y="4" height="6" />
      ))}
    </svg>
  );
}

/** The years above strips that stand under each other. */
export function TimeStripYears({ years }: { readonly years: readonly YearTick[] }) {
  return (
    <svg class="strip-years" width="100%" height="18" aria-hidden="true">
      {years.map(({ x, label, narrow }) =>
        narrow ? (
          <text x={`${x}%`} y="13">
            {label}
          </text>
        ) : null,
      )}
    </svg>
  );
}
