import { describe, expect, it } from 'vitest';
import { figuresOf, proseEdits } from './prose-edits.ts';

describe('what a change of prose does to its meaning', () => {
  it.each([
    ['prose-edits.txt', 120],
    ['prose-edits-more.txt', 162],
  ])('is told of the edits of %s', (name, count) => {
    const edits = proseEdits(name);
    expect(edits).toHaveLength(count);
    const { grave, harmless, wrong } = figuresOf(edits);
    process.stdout.write(
      `${name}: ${grave.flagged} of ${grave.of} grave edits flagged, ${harmless.flagged} of ${harmless.of} harmless ones\n${wrong.join('\n')}\n`,
    );
    expect(grave.flagged / grave.of, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(harmless.flagged / harmless.of, wrong.join('\n')).toBeLessThanOrEqual(0.05);
  });
});
