import path from 'node:path';
import { inspect } from 'node:util';
import { UnreadableContent } from '../content/source/source-tree.ts';
import { MissingEditor } from '../outputs/admin/editor-bundle.ts';
import { ConfigurationFault } from '../site/configuration-fault.ts';
import { guardOutput, inOneLine } from './output.ts';
import { printDiagnostics } from './print-diagnostics.ts';

/** A command cannot do what was asked: a sentence that says why, and one that says what to do. */
export class UsageError extends Error {
  readonly fix: string;
  /** The reason, and below it, each in a line of its own, what it consists of. */
  readonly lines: readonly string[];

  constructor(reason: string, fix: string, details: readonly string[] = []) {
    const lines = [reason, ...details.map((detail) => `  ${detail}`)];
    super(lines.join('\n'));
    this.fix = fix;
    this.lines = lines;
  }
}

/**
 * Runs a command and gives its exit code to the process. A UsageError is printed as two lines and
 * exits with 2, and so is what the system refuses; anything else is a bug and keeps its stack trace.
 * Whatever is printed meanwhile passes the guard.
 */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    guardOutput(stream);
    stream.on('error', endOutput);
  }
  try {
    const code = await command();
    if (process.exitCode !== 2) process.exitCode = code;
  } catch (error) {
    const fault = configurationFault(error);
    if (fault) {
      printDiagnostics(fault.diagnostics, 'The published site is as it was.');
      process.exitCode = 1;
      return;
    }
    const refusal = asUsageError(error);
    if (!refusal) {
      // Thrown on, Node would print it past the guard.
      process.stderr.write(`${error instanceof Error ? error.stack : inspect(error)}\n`);
      process.exitCode = 1;
      return;
    }
    const said = [...refusal.lines, `  ${refusal.fix}`].map((line) => `${inOneLine(line)}\n`);
    process.stderr.write(said.join(''));
    process.exitCode = 2;
  }
}

let outputRefused = false;

/** Whoever reads the output, as `head` does, may have read enough: the command goes on in silence. */
function endOutput(error: NodeJS.ErrnoException): void {
  if (['EPIPE', 'EIO', 'ECONNRESET'].includes(error.code ?? '')) return;
  process.exitCode = 2;
  const refusal = systemRefusal(error, 'The output of the command');
  // Where this cannot be written either, there is nobody to say it to.
  if (outputRefused) return;
  outputRefused = true;
  if (refusal) process.stderr.write(`${refusal.message}\n  ${refusal.fix}\n`);
}

/** What is wrong with the configuration, also where Eleventy wraps it. */
function configurationFault(error: unknown): ConfigurationFault | undefined {
  if (error instanceof ConfigurationFault) return error;
  const { originalError, cause } = Object(error) as { originalError?: unknown; cause?: unknown };
  const inner = originalError ?? cause;
  return inner === undefined ? undefined : configurationFault(inner);
}

function asUsageError(error: unknown): UsageError | undefined {
  if (error instanceof UsageError) return error;
  if (error instanceof MissingEditor) return new UsageError(error.message, error.fix);
  if (error instanceof UnreadableContent) return new UsageError(error.message, error.fix);
  return innermost(error) ?? systemRefusal(error);
}

/** Eleventy wraps what stopped it. */
function innermost(error: unknown): UsageError | undefined {
  const { originalError, cause } = Object(error) as { originalError?: unknown; cause?: unknown };
  const inner = originalError ?? cause;
  return inner === undefined ? undefined : asUsageError(withPlace(inner, error));
}

/** What fails while writing does not say where; Eleventy's own words around it do. */
function withPlace(inner: unknown, outer: unknown): unknown {
  const { message } = Object(outer) as { message?: unknown };
  const [, place] = /Having trouble writing to "([^"]+)"/.exec(String(message)) ?? [];
  const { path: known } = Object(inner) as NodeJS.ErrnoException;
  if (!(inner instanceof Error) || known !== undefined || !place) return inner;
  return Object.assign(inner, { path: path.resolve(place) });
}

const SPACE = 'Free some space, or choose another disk with --out DIR or --cache DIR.';
const RIGHTS = 'Change who may read and write it, or name another with the options of the command.';

/** Why a system refuses something, and what to do. */
const REFUSALS: Readonly<Record<string, readonly [why: string, fix: string]>> = {
  ENOSPC: ['the disk is full', SPACE],
  EDQUOT: ['your share of the disk is used up', SPACE],
  EFBIG: ['it is larger than the system allows', 'Raise the limit (ulimit -f).'],
  EACCES: ['permission is denied', RIGHTS],
  EPERM: ['the system does not allow it', RIGHTS],
  EROFS: ['the disk is read-only', 'Choose another disk with --out DIR or --cache DIR.'],
  EMFILE: ['too many files are open', 'Allow more, as with ulimit -n 1024, and run it again.'],
  ENFILE: ['too many files are open on this machine', 'Close other programs, and run it again.'],
  ENOENT: ['it is not there, or no longer', 'Make sure that nothing removes it, and run it again.'],
  ENOTDIR: ['part of its path is a file', 'Rename that file, or name another path.'],
  EISDIR: ['it is a folder', 'Name a file, or move the folder away.'],
  EEXIST: ['something else is there already', 'Move it away, and run it again.'],
  ENOTEMPTY: ['something else is writing to it', 'Close that program, and run it again.'],
  ELOOP: ['its links lead in a circle', 'Remove one of the links.'],
  ENAMETOOLONG: ['its name is too long', 'Shorten it.'],
  EBUSY: ['another program is using it', 'Close that program, and run it again.'],
  ETXTBSY: ['another program is using it', 'Close that program, and run it again.'],
  EXDEV: ['it is on another disk', 'Choose a folder on one disk, with --out DIR or --cache DIR.'],
  EMLINK: ['it has too many links', 'Choose another folder with --out DIR.'],
  EIO: ['the disk does not respond as it should', 'Check the disk, or choose another.'],
  ESTALE: ['the shared folder has changed under it', 'Reconnect the folder, and run it again.'],
  ENODEV: ['its disk is gone', 'Connect the disk, and run it again.'],
  ENOMEM: ['there is no memory left', 'Close other programs, and run it again.'],
  EAGAIN: ['the system has no more of what it needs', 'Close other programs, and run it again.'],
};

const DOING: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:write|mkdir|mkdtemp|access|rename|link|symlink|copyfile|cp|utime|futime|ftruncate|fsync)/,
    'written',
  ],
  [/^(?:unlink|rmdir|rm)$/, 'removed'],
  [/^spawn/, 'run'],
  [/^open/, 'opened'],
];

/** What a system refused as a sentence with the path; undefined where it was not the system. */
export function systemRefusal(error: unknown, unnamed = 'A file'): UsageError | undefined {
  if (!(error instanceof Error)) return undefined;
  const {
    code,
    syscall = '',
    path: file,
    dest,
  } = error as NodeJS.ErrnoException & { dest?: string };
  const [why, fix] = REFUSALS[code ?? ''] ?? [];
  if (why === undefined || fix === undefined) return undefined;
  const doing = DOING.find(([pattern]) => pattern.test(syscall))?.[1] ?? 'read';
  const place = dest ?? file;
  const named = place === undefined ? unnamed : JSON.stringify(relative(place)).slice(1, -1);
  return new UsageError(`${named} cannot be ${doing}: ${why} (${code}).`, fix);
}

/** As people would write a path from where they are. */
function relative(file: string): string {
  const way = path.relative('', file);
  return way === '' || way.startsWith('..') ? file : way;
}
