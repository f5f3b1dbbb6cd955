import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attack, fuzzerNames, loadFuzzer, repeating } from './attack.ts';
import type { Fuzzer } from './fuzzer.ts';

/** A fuzzer of numbers, and what it went through. */
function planted(holds: (number: number) => boolean | Promise<boolean>) {
  const log: (number | 'closed')[] = [];
  const predicate = async (number: number) => {
    log.push(number);
    const fine = await holds(number);
    expect(log).not.toContain('closed');
    return fine;
  };
  const fuzzer: Fuzzer = {
    name: 'planted',
    against: 'A number is great.',
    open: async () => ({
      property: fc.asyncProperty(fc.nat(), predicate) as fc.IAsyncProperty<unknown>,
      close: async () => void log.push('closed'),
    }),
  };
  return { fuzzer, log };
}

describe('an attack', () => {
  test('gives the smallest case that fails, and the command that tries that one again', async () => {
    const { fuzzer, log } = planted((number) => number < 1000);
    const { failure = '' } = await attack(fuzzer, { seed: 7, time: 60_000 });
    expect(failure).toContain('[1000]');
    expect(failure).toContain(fuzzer.against);
    const [, path = ''] = /--path (\S+)$/.exec(failure) ?? [];
    expect(failure.endsWith(repeating('planted', 7, path))).toBe(true);
    log.length = 0;
    const again = await attack(fuzzer, { seed: 7, time: 0, path });
    expect(again.failure).toContain('[1000]');
    expect(log).toEqual([1000, 'closed']);
  });

  test('of the same seed tries the same cases', async () => {
    const [first, second] = [planted((number) => number < 1e9), planted((number) => number < 1e9)];
    await attack(first.fuzzer, { seed: 11, time: 60_000 });
    await attack(second.fuzzer, { seed: 11, time: 60_000 });
    expect(first.log).toEqual(second.log);
  });

  test('ends between two cases when it is stopped, and closes what it opened', async () => {
    const stopping = new AbortController();
    const { fuzzer, log } = planted(async () => {
      if (log.length === 3) stopping.abort();
      return new Promise((resolve) => setTimeout(() => resolve(true), 5));
    });
    const outcome = await attack(fuzzer, { seed: 1, time: 60_000, stop: stopping.signal });
    expect(outcome).toEqual({ cases: 3 });
    expect(log.at(-1)).toBe('closed');
  });

  test('that tried nothing has not passed', async () => {
    const { fuzzer } = planted(() => true);
    expect((await attack(fuzzer, { seed: 1, time: -1 })).failure).toMatch(/no case/);
  });
});

test('each file of the folder exports the fuzzer of its name', async () => {
  expect(fuzzerNames()).toContain('dates');
  for (const name of fuzzerNames()) expect((await loadFuzzer(name)).name).toBe(name);
});
