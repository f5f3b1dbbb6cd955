import type { ComponentChildren } from 'preact';

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
