import type { Mark } from '../../src/outputs/marks/mark.ts';

/** Half the width of a mark; its shapes are centred on it. */
export const MIDDLE = 14;

/** How far down the point stands, or the day on which the bar begins. */
export const TOP = 14;

/** How large a mark is, by the weight of its brief. */
export const RADII = { key: 7, normal: 5, minor: 3.5 } as const;

/** How long its bar is, by the time that it took. */
export const BAR_HEIGHTS = [0, 20, 36, 60] as const;

interface MarkBarProps {
  readonly mark: Mark;
  readonly height: number;
}

const FADING = [1, 0.6, 0.35, 0.15] as const;

/** What took more than a day, or happened on some day of a longer time. */
export function MarkBar({ mark, height }: MarkBarProps) {
  const half = RADII[mark.importance];
  if (mark.extent === 'open') return <FadingBar half={half} height={height} />;
  if (mark.status === 'disputed') return <SplitBar half={half + 1} height={height} />;
  const hollow = mark.extent === 'within' || mark.status !== 'confirmed';
  return (
    <rect
      class={hollow ? 'mark-hollow' : undefined}
      x={MIDDLE - half}
      y={TOP - half}
      width={half * 2}
      height={height + half * 2}
      rx={half}
      {...(mark.extent === 'within' && { 'stroke-dasharray': '3 3' })}
    />
  );
}

/** Begun, and not ended yet. */
function FadingBar({ half, height }: { readonly half: number; readonly height: number }) {
  const step = height / FADING.length;
  return (
    <>
      <rect class="mark-ground" x={MIDDLE - half} y={TOP} width={half * 2} height={height} />
      {FADING.map((opacity, index) => (
        <rect
          x={MIDDLE - half}
          y={TOP - half + index * step}
          width={half * 2}
          height={step - 2}
          opacity={opacity}
        />
      ))}
    </>
  );
}

/** Two accounts that do not meet. */
function SplitBar({ half, height }: { readonly half: number; readonly height: number }) {
  const [y, tall] = [TOP - half, height + half * 2];
  return (
    <>
      <rect
        class="mark-ground"
        x={MIDDLE - half - 3}
        y={y - 4}
        width={half * 2 + 6}
        height={tall + 8}
      />
      <rect x={MIDDLE - half - 1} y={y - 2} width={half} height={tall} rx="1" />
      <rect
        class="mark-hollow"
        x={MIDDLE + 2}
        y={y + 3}
        width={half - 1}
        height={tall - 2}
        rx="1"
      />
    </>
  );
}

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
