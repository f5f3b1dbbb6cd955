import type { EventDays } from '../../src/outputs/pages/overview-days.ts';
import type { Stretch } from '../../src/outputs/pages/stretches.ts';

interface EventDaysDrawingProps {
  readonly events: EventDays;
  /** Where the axis is, under which they hang. */
  readonly y: number;
  readonly days: number;
}

/**
 * Every event on its own days, as its mark on the spine has it: a day is a line, from one day to
 * another a bar, some day within a month a hollow bar; what is only about then has soft edges.
 */
export function EventDaysDrawing({ events, y, days }: EventDaysDrawingProps) {
  const { days: single, keyDays, spans, within, open, soft } = events;
  const line = (length: number) => (x: number) => `M${x + 0.5} ${y}v${length}`;
  const bar = ({ x, width }: Stretch) => `M${x} ${y + 5}h${width}`;
  const hollow = ({ x, width }: Stretch) => `M${x} ${y + 2}h${width}v6h-${width}z`;
  const drawn = [
    ['event-softest', soft.map(bar)],
    ['event-soft', soft.map(bar)],
    ['event-days', single.map(line(8))],
    ['event-spans', spans.map(bar)],
    ['event-within', within.map(hollow)],
    ['event-open', open.map((x) => `M${x} ${y + 5}H${days}`)],
    ['event-key', keyDays.map(line(12))],
    ['axis', [`M0 ${y}H${days}`]],
  ] as const;
  return (
    <>
      {drawn.map(([name, paths]) =>
        paths.length === 0 ? null : <path class={name} d={paths.join('')} />,
      )}
    </>
  );
}
