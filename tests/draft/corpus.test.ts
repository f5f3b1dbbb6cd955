import { describe, expect, test } from 'vitest';
import { corpus, judge, KINDS, noScores, type Scores } from './corpus.ts';

/** Of what is written as a fact, and of what there is to find. */
const PRECISION = 0.98;
const RECALL = 0.9;

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
const inPercent = (part: number, whole: number) =>
  `${(100 * share(part, whole)).toFixed(1).padStart(5)} % (${part} of ${whole})`;

function table(scores: Scores): string {
  return KINDS.map((kind) => {
    const { written, right, wanted, found } = scores[kind];
    return `${kind.padEnd(8)} precision ${inPercent(right, written)}, recall ${inPercent(found, wanted)}`;
  }).join('\n');
}

describe.each(['built on', 'set aside'] as const)('articles: those %s', (part) => {
  const scores = noScores();
  const misses = corpus(part).flatMap((text) => judge(text, scores));
  const shown = `${table(scores)}\n\n${misses.join('\n')}`;

  test('the figures', () => {
    console.log(`New briefs from articles, those ${part}:\n${table(scores)}`);
    expect(corpus(part).length).toBe(part === 'built on' ? 48 : 17);
  });

  test.each(KINDS)('%s: what is written is right, and little is missed', (kind) => {
    const { written, right, wanted, found } = scores[kind];
    expect(share(right, written), shown).toBeGreaterThanOrEqual(PRECISION);
    // The day of an event is left to the editor wherever the article leaves a doubt.
    if (kind !== 'event') expect(share(found, wanted), shown).toBeGreaterThanOrEqual(RECALL);
  });
});
