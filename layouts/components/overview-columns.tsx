import type { ComponentChildren } from 'preact';
import type { Overview } from '../../src/outputs/pages/overview.ts';
import type { Column } from '../../src/outputs/pages/overview-columns.ts';
import { useWords } from '../words/index.ts';

interface OverviewColumnsProps {
  readonly overview: Overview;
  readonly height: number;
  /** What is drawn over the columns and under what is pressed. */
  readonly children: ComponentChildren;
}

/** In pixels: how high an event stands at the most, and at the least to be a block of its own. */
export const OF_ONE_EVENT = 14;
const BLOCK = 5;

/** What is pressed reaches from the top of the columns to below the days under them. */
const BELOW = 14;

/** How much happened in each month: a block is an event, and a whole column leads to its month. */
export function OverviewColumns({ overview, height, children }: OverviewColumnsProps) {
  const words = useWords();
  const { columns, days } = overview;
  const most = Math.max(...columns.map(({ count }) => count));
  const block = Math.min(OF_ONE_EVENT, height / most);
  const bar = ({ x, width, count }: Column) => {
    const tall = Math.max(2, Math.round(count * block));
    return `M${x} ${height}v-${tall}h${width}v${tall}z`;
  };
  const cuts = Array.from({ length: most - 1 }, (_, cut) => Math.round((cut + 1) * block));
  return (
    <>
      <path class="column-bars" d={columns.map(bar).join('')} />
      {block >= BLOCK && cuts.length > 0 && (
        <path class="column-cuts" d={cuts.map((y) => `M0 ${height - y}H${days}`).join('')} />
      )}
      {children}
      {columns.map(({ href, label, count, x, width }) => (
        <a class="column" href={href} tabindex={-1}>
          <title>{words('overview.counted', { label, count })}</title>
          <rect x={x} width={width} height={height + BELOW} />
        </a>
      ))}
    </>
  );
}
