import type { Mark } from '../../src/outputs/pages/mark.ts';
import { MarkBar } from './mark-bar.tsx';
import { BAR_HEIGHTS, MIDDLE, RADII, TOP } from './mark-geometry.ts';

/**
 * What stands for a brief on the spine. Words beside it say the same, so it is hidden from readers
 * of the screen.
 */
export function MarkDrawing({ mark }: { readonly mark: Mark }) {
  const bar = BAR_HEIGHTS[mark.length];
  return (
    <svg
      class={`mark mark-${mark.importance}`}
      width={MIDDLE * 2}
      height={TOP * 2 + bar}
      aria-hidden="true"
    >
      {mark.soft && <SoftEdge radius={RADII[mark.importance]} />}
      {bar > 0 && <MarkBar mark={mark} height={bar} />}
      {bar === 0 && <Point mark={mark} />}
      {mark.status === 'retracted' && <Strike />}
    </svg>
  );
}

/** An approximate day has no sharp edge. */
function SoftEdge({ radius }: { readonly radius: number }) {
  return (
    <>
      <circle class="mark-ground" cx={MIDDLE} cy={TOP} r={radius + 6} />
      <circle cx={MIDDLE} cy={TOP} r={radius + 6} opacity="0.16" />
      <circle cx={MIDDLE} cy={TOP} r={radius + 3} opacity="0.32" />
    </>
  );
}

/** One day, its status told by the shape: full, hollow, or split in two that do not meet. */
function Point({ mark }: { readonly mark: Mark }) {
  const r = RADII[mark.importance];
  switch (mark.status) {
    case 'reported':
    case 'retracted':
      return <circle class="mark-hollow" cx={MIDDLE} cy={TOP} r={r} />;
    case 'disputed':
      return <SplitPoint r={r + 2} />;
    default:
      return <circle cx={MIDDLE} cy={TOP} r={r} />;
  }
}

function SplitPoint({ r }: { readonly r: number }) {
  const half = (x: number, y: number, sweep: 0 | 1) =>
    `M${x} ${y - r}a${r} ${r} 0 0 ${sweep} 0 ${2 * r}z`;
  return (
    <>
      <circle class="mark-ground" cx={MIDDLE} cy={TOP} r={r + 3} />
      <path d={half(MIDDLE - 1.5, TOP - 2, 0)} />
      <path class="mark-hollow" d={half(MIDDLE + 2.5, TOP + 2, 1)} />
    </>
  );
}

/** What was withdrawn is struck through. */
function Strike() {
  return <path class="mark-strike" d={`M${MIDDLE - 10} ${TOP + 8}L${MIDDLE + 10} ${TOP - 8}`} />;
}
