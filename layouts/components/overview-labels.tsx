import type { KeyEvent, LabelRows } from '../../src/outputs/pages/overview.ts';

interface KeyEventLabelsProps {
  readonly events: readonly KeyEvent[];
  readonly labels: LabelRows;
  readonly size: 'narrow' | 'medium' | 'wide';
}

const ROW = 17;
const FOOT = 8;

/**
 * Key events named above the columns, each joined to its day. The table names them all in full,
 * so this drawing is hidden from readers of the screen and its links are not stops of the keyboard.
 */
export function KeyEventLabels({ events, labels, size }: KeyEventLabelsProps) {
  const { rows, placed } = labels;
  const height = rows * ROW + FOOT;
  return (
    <svg class={`key-events key-events-${size}`} width="100%" height={height} aria-hidden="true">
      {placed.map(({ index, x, text, row, atEnd }) => {
        const y = height - FOOT - row * ROW;
        const event = events[index];
        if (!event) return null;
        return (
          <a href={event.href} tabindex={-1}>
            <title>{event.label}</title>
            <line x1={`${x}%`} x2={`${x}%`} y1={y - 12} y2={height} />
            <text x={`${x}%`} y={y - 3} dx={atEnd ? -5 : 5} text-anchor={atEnd ? 'end' : 'start'}>
              {text}
            </text>
          </a>
        );
      })}
      {events.map(({ x }) => (
        <line class="key-event-tick" x1={`${x}%`} x2={`${x}%`} y1={height - FOOT} y2={height} />
      ))}
    </svg>
  );
}
