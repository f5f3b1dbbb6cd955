import type { Mark } from '../../src/outputs/pages/mark.ts';
import { MIDDLE, RADII, TOP } from './mark-geometry.ts';

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
