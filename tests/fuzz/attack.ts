import { readdirSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { Fuzzer } from './fuzzer.ts';

const SECOND = 1000;
/** A case that takes longer hangs. */
const MOST_FOR_A_CASE = 120 * SECOND;
/** What a failure may take to be reduced to a small case, beyond the time for new ones. */
const SHRINKING = 60 * SECOND;
/** What is printed of a case; whoever repeats it has all of it. */
const MOST_OF_A_CASE = 20_000;

export interface Attack {
  readonly seed: number;
  /** How long new cases are tried, in milliseconds. */
  readonly time: number;
  /** One case of an earlier run instead, by the path that it printed. */
  readonly path?: string | undefined;
  /** Ends the attack after the case that is being tried; what fails from then on does not count. */
  readonly stop?: AbortSignal | undefined;
  /** Is told the number of cases, about once a minute. */
  readonly progress?: (cases: number) => void;
}

export interface Outcome {
  readonly cases: number;
  /** What failed, with the case and the command that tries it again. */
  readonly failure?: string;
}

/** The names of all fuzzers: of each file of this folder that is neither the runner nor a test. */
export function fuzzerNames(): readonly string[] {
  const runner = new Set(['fuzzer.ts', 'attack.ts', 'run.ts']);
  return readdirSync(new URL('.', import.meta.url))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !runner.has(file))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

/** @throws where the file of that name exports no fuzzer, or one of another name. */
export async function loadFuzzer(name: string): Promise<Fuzzer> {
  const file = new URL(`${name}.ts`, import.meta.url);
  const exported: unknown[] = Object.values(await import(file.href));
  const found = exported.find(
    (value): value is Fuzzer => value instanceof Object && 'open' in value && 'against' in value,
  );
  if (found?.name === name) return found;
  throw new Error(`${fileURLToPath(file)} must export a Fuzzer whose name is "${name}".`);
}

/** Tries cases until the time is up, one fails, or nobody wants more of them. */
export async function attack(fuzzer: Fuzzer, options: Attack): Promise<Outcome> {
  const { seed, path, stop } = options;
  const { property, close } = await fuzzer.open();
  try {
    const result = await fc.check(property, {
      seed,
      numRuns: path === undefined ? 0x7fffffff : 1,
      timeout: MOST_FOR_A_CASE,
      plugins: [inTime(options)],
      ...(path === undefined ? {} : { path, endOnFailure: true }),
    });
    const cases = result.numRuns;
    if (stop?.aborted) return { cases };
    if (cases === 0) return { cases, failure: `${fuzzer.name}: no case was tried.` };
    if (result.counterexamplePath === null) return { cases };
    const text = await fc.asyncStringify(result.counterexample);
    const more = text.length - MOST_OF_A_CASE;
    const failure = [
      `${fuzzer.name}: case ${cases} fails; reduced in ${result.numShrinks} steps.`,
      `  what must not be  ${fuzzer.against}`,
      `  the case          ${text.slice(0, MOST_OF_A_CASE)}${more > 0 ? ` … and ${more} characters more` : ''}`,
      `  what happened     ${described(result.errorInstance).replaceAll('\n', '\n    ')}`,
      `  to repeat it      ${repeating(fuzzer.name, seed, result.counterexamplePath)}`,
    ].join('\n');
    return { cases, failure };
  } finally {
    await close();
  }
}

/** The command that tries one case again. */
export function repeating(name: string, seed: number, path: string): string {
  return `npm run fuzz -- --only ${name} --seed ${seed} --path ${path}`;
}

/**
 * Ends the run between two cases, never within one, so that whatever is closed afterwards is at rest.
 * The first failure brings time for making it small.
 */
function inTime({ time, stop, path, progress }: Attack): fc.Plugin<unknown> {
  let end = Date.now() + time;
  let told = Date.now();
  let rested = Date.now();
  let cases = 0;
  let failed = false;
  return () => ({
    decorateRun: (run) => async (value) => {
      const now = Date.now();
      // Cases that never wait would leave no turn to signals.
      if (now - rested > SECOND / 10) {
        rested = now;
        await setImmediate();
      }
      if (stop?.aborted || (path === undefined && now >= end)) {
        return new fc.PreconditionFailure(true);
      }
      if (now - told >= 60 * SECOND) {
        told = now;
        progress?.(cases);
      }
      const result = await run(value);
      cases += 1;
      if (result !== null && !fc.PreconditionFailure.isFailure(result) && !failed) {
        failed = true;
        end = Date.now() + SHRINKING;
      }
      return result;
    },
  });
}

export function described(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
