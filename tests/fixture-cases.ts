import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One case of a fixture file: what goes in, and what must come out, both to the letter. */
export interface FixtureCase {
  /** The line above the case, with its line number: where to look when it fails. */
  readonly title: string;
  readonly input: string;
  readonly output: string;
}

/**
 * The cases of `tests/fixtures/<name>`: a title, then input and output between lines that hold a
 * single full stop. Everything else is for people. A new case is a paragraph.
 */
export function fixtureCases(name: string): readonly FixtureCase[] {
  const file = fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));
  const lines = readFileSync(file, 'utf8').split('\n');
  const stops = lines.flatMap((line, index) => (line === '.' ? [index] : []));
  if (stops.length === 0 || stops.length % 3 !== 0) {
    throw new Error(`${name}: every case needs three lines with a full stop alone.`);
  }
  return Array.from({ length: stops.length / 3 }, (_, at) => {
    const [start = 0, middle = 0, end = 0] = stops.slice(at * 3, at * 3 + 3);
    return {
      title: `${titleAbove(lines, start)} (${name}:${start + 1})`,
      input: lines.slice(start + 1, middle).join('\n'),
      output: lines.slice(middle + 1, end).join('\n'),
    };
  });
}

function titleAbove(lines: readonly string[], at: number): string {
  for (let line = at - 1; line >= 0 && lines[line] !== '.'; line--) {
    if (lines[line]?.trim()) return lines[line]?.trim() ?? '';
  }
  return 'untitled';
}
