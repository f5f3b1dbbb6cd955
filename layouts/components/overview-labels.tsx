import type { KeyEvent, LabelRows } from '../../src/outputs/pages/overview-key-events.ts';
import { perCent } from './per-cent.ts';
import { Stretched } from './stretched.tsx';

interface KeyEventLabelsProps {
  readonly events: readonly KeyEvent[];
  readonly labels: LabelRows;
  readonly days: number;
  readonly size: 'narrow' | 'medium' | 'wide';
}

const ROW = 17;
const FOOT = 8;

/**
 * Key events named above the columns, each joined to its day. The table names them all in full,
 * so this drawing is hidden from readers of the screen and its links are not stops of the keyboard.
 */
export function KeyEventLabels({ events, labels, days, size }: KeyEventLabelsProps) {
  const { rows, placed } = labels;
  const height = rows * ROW + FOOT;
  const shown = placed.flatMap(({ index, ...label }) => {
    const event = events[index];
    return event ? [{ ...event, ...label, y: height - FOOT - label.row * ROW }] : [];
  });
  return (
    <svg class={`key-events key-events-${size}`} width="100%" height={height} aria-hidden="true">
      <Stretched days={days} height={height}>
        <path d={shown.map(({ x, y }) => `M${x} ${y - 12}V${height}`).join('')} />
      </Stretched>
      {shown.map(({ href, label, text, x, y, atEnd }) => (
        <a href={href} tabindex={-1}>
          {text !== label && <title>{label}</title>}
          <text x={perCent(x, days)} y={y - 3} text-anchor={atEnd ? 'end' : undefined}>
            {text}
          </text>
        </a>
      ))}
    </svg>
  );
}
