import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '../../src/terminal/usage-error.ts';
import { attack, described, fuzzerNames, loadFuzzer } from './attack.ts';

const HELP = `npm run fuzz -- [options]

Attacks Dateline with random cases until the time is up or one of them does what must never happen.
The fuzzers take turns, each for its part of the time: ${fuzzerNames().join(', ')}.

  --minutes N      how long, for all of them together (60)
  --only NAME,…    only these fuzzers
  --seed N         the cases of an earlier run; it is drawn where it is not given, and printed
  --path N:N:…     the one case of an earlier run that it printed, with its --only and its --seed
  --help           shows this

Ctrl-C ends it after the case that is being tried.
`;

await runCommand(async () => {
  const { help, minutes, names, seed, path } = readOptions();
  if (help) {
    process.stdout.write(HELP);
    return 0;
  }
  const stop = stopOnSignal();
  console.log(`seed ${seed}`);
  let failures = 0;
  const fail = (failure: string) => {
    failures += 1;
    console.log(failure);
  };
  for (const name of names) {
    if (stop.aborted) break;
    whatElseFails(name, seed);
    try {
      const fuzzer = await loadFuzzer(name);
      const { cases, failure } = await attack(fuzzer, {
        seed,
        path,
        stop,
        time: (minutes * 60_000) / names.length,
        progress: (sofar) => console.log(`${name}: ${sofar} cases so far`),
      });
      if (failure) fail(failure);
      else console.log(`${name}: ${cases} cases, nothing found`);
    } catch (error) {
      fail(`${name}: cannot be run with seed ${seed}.\n  ${described(error)}`);
    }
  }
  // Whatever a fuzzer has left open must not keep the process.
  setTimeout(() => process.exit(), 5_000).unref();
  return failures > 0 ? 1 : 0;
});

/** The first signal ends the run between two cases, a second one at once. */
function stopOnSignal(): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping.signal.aborted) process.exit(130);
      console.log('Stopping after this case; once more stops at once.');
      stopping.abort();
    });
  }
  return stopping.signal;
}

/** A fault outside every case, as in a timer, ends the run. */
function whatElseFails(name: string, seed: number): void {
  process.removeAllListeners('uncaughtException');
  process.once('uncaughtException', (error) => {
    console.log(`${name}: failed outside its cases, with seed ${seed}.\n  ${described(error)}`);
    process.exit(1);
  });
}

function readOptions() {
  const values = parsed();
  const known = fuzzerNames();
  const names = values.only?.split(',') ?? known;
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new UsageError(
      `--only: there is no fuzzer "${unknown.join('", "')}".`,
      `There are ${known.join(', ')}.`,
    );
  }
  const { path, help } = values;
  if (path !== undefined && (!/^\d+(?::\d+)*$/.test(path) || !values.seed || names.length !== 1)) {
    throw new UsageError(
      '--path tries one case of one fuzzer again, and needs what the run printed with it.',
      'Write it as in --only dates --seed 7 --path 12:0:1.',
    );
  }
  const minutes = number(values.minutes, '--minutes', /^(?:\d{1,6}(?:\.\d+)?|\.\d+)$/);
  const seed = values.seed
    ? number(values.seed, '--seed', /^-?\d{1,10}$/)
    : randomInt(0, 2 ** 31 - 1);
  return { help, minutes, names, seed, path };
}

function parsed() {
  try {
    return parseArgs({
      options: {
        minutes: { type: 'string', default: '60' },
        only: { type: 'string' },
        seed: { type: 'string' },
        path: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message, 'npm run fuzz -- --help lists the options.');
  }
}

function number(text: string, option: string, form: RegExp): number {
  if (form.test(text)) return Number(text);
  throw new UsageError(`${option}: "${text}" is not a number.`, `Write it as in ${option} 10.`);
}
