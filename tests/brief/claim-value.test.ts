import { describe, expect, test } from 'vitest';
import { parseClaimValue } from '../../src/brief/claim-value.ts';
import { fixtureCases } from '../fixture-cases.ts';

describe('a claim is a number with its direction, or words', () => {
  test.each(fixtureCases('claim-values.txt'))('$title', ({ input, output }) => {
    const values = input.split('\n').map((text) => report(text));
    expect(values.join('\n')).toBe(output);
  });

  test.each(fixtureCases('claim-values-in-languages.txt'))('$title', ({ title, input, output }) => {
    const language = /^In (\S+):/.exec(title)?.[1] ?? '';
    const values = input.split('\n').map((text) => report(text, language));
    expect(values.join('\n')).toBe(output);
  });

  test('the text is kept to the letter', () => {
    expect(parseClaimValue('At least 2,521').text).toBe('At least 2,521');
    expect(parseClaimValue('Raqqa “falls”').text).toBe('Raqqa “falls”');
  });

  // A pattern that goes astray takes minutes over each of these.
  test.each([
    `1${' '.repeat(200_000)}x`,
    `1${',111'.repeat(200_000)}x`,
    `about ${'1'.repeat(200_000)}`,
  ])('hostile texts are words', (text) => {
    expect(parseClaimValue(text).kind).toBe('statement');
  });
});

function report(text: string, language?: string): string {
  const value = parseClaimValue(text, language);
  if (value.kind === 'statement') return 'words';
  const bounds = `${value.low ?? '…'} to ${value.high ?? '…'}`;
  const { direction, percent, currency, side, approximate, asSaid } = value;
  return [
    approximate && 'about',
    direction,
    side,
    bounds,
    percent && '%',
    currency,
    asSaid && '(as said)',
  ]
    .filter(Boolean)
    .join(' ');
}
