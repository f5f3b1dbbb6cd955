import type { Cost } from './measure.ts';

/** The measured runs of one contender at one size. */
export interface Row {
  readonly name: string;
  readonly briefs: number;
  readonly costs: readonly Cost[];
}

/** A table of medians: seconds, megabytes, and the CPU time against that of the reference row. */
export function table(rows: readonly Row[], reference: string): string {
  const head = ['', 'briefs', 'wall s', 'CPU s', 'peak MB', `CPU : ${reference}`, 'CPU per brief'];
  const body = rows.map(({ name, briefs, costs }) => {
    const cpu = median(costs.map((cost) => cost.cpu));
    const other = rows.find((row) => row.name === reference && row.briefs === briefs);
    const ratio = other ? cpu / median(other.costs.map((cost) => cost.cpu)) : undefined;
    const memory = costs.flatMap((cost) => cost.memory ?? []);
    return [
      name,
      String(briefs),
      median(costs.map((cost) => cost.wall)).toFixed(1),
      cpu.toFixed(1),
      memory.length > 0 ? median(memory).toFixed(0) : '–',
      ratio === undefined ? '–' : ratio.toFixed(2),
      `${((cpu / briefs) * 1000).toFixed(2)} ms`,
    ];
  });
  return align([head, ...body]);
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

function align(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
