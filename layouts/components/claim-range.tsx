import type { ChartRow, RangeShape } from '../../src/outputs/pages/claim-chart.ts';

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
export function ClaimRange({ row, level }: ClaimRangeProps) {
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
