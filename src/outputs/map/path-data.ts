import type { Line, Point } from './lines.ts';

/** Lines as the data of an SVG path; steps are relative, which takes the fewest letters. */
export function pathData(lines: readonly Line[]): string {
  return lines
    .map(({ points: [first, ...rest], closed }) => {
      if (!first) return '';
      // The last step of a closed line is the way home, which `z` takes by itself.
      const shown = closed ? rest.slice(0, -1) : rest;
      return `M${first.x} ${first.y}${steps('l', first, shown)}${closed ? 'z' : ''}`;
    })
    .join('')
    .replaceAll(' -', '-');
}

/**
 * The same as curves through the middles of the lines' parts, bent by the points between them: for
 * what has no corners, such as rivers. Each control point mirrors the last, so none is written.
 */
export function curveData(lines: readonly Line[]): string {
  return lines
    .map(({ points }) => {
      // Middles of even numbers are whole: nothing is lost that a mirror would multiply.
      const even = points.map(({ x, y }) => ({ x: x & ~1, y: y & ~1 }));
      const [first, second] = even;
      const last = even.at(-1);
      if (!first || !second || !last) return '';
      const middles = even.slice(1).map((point, at) => middleOf(even[at] ?? point, point));
      const [start = first, ...others] = middles;
      const [next, ...rest] = others;
      if (!next) return `M${first.x} ${first.y}${steps('l', first, [last])}`;
      return [
        `M${first.x} ${first.y}`,
        steps('l', first, [start]),
        `q${second.x - start.x} ${second.y - start.y} ${next.x - start.x} ${next.y - start.y}`,
        steps('t', next, rest),
        steps('l', middles.at(-1) ?? next, [last]),
      ].join('');
    })
    .join('')
    .replaceAll(' -', '-');
}

/** One command with steps from point to point. */
function steps(command: string, from: Point, points: readonly Point[]): string {
  if (points.length === 0) return '';
  const path = [from, ...points];
  const taken = points.map(({ x, y }, at) => {
    const before = path[at] ?? from;
    return `${x - before.x} ${y - before.y}`;
  });
  return `${command}${taken.join(' ')}`;
}

function middleOf(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
