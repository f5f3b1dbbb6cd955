import { inspect } from 'node:util';
import { UnreadableContent } from '../content/source-tree.ts';
import { guardOutput, inOneLine } from './output.ts';

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
 * exits with 2, and so is content that is not there; anything else is a bug and keeps its stack trace.
 * Whatever is printed meanwhile passes the guard.
 */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  guardOutput(process.stdout);
  guardOutput(process.stderr);
  // Whoever reads the output, as `head` does, may have read enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  try {
    process.exitCode = await command();
  } catch (error) {
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

function asUsageError(error: unknown): UsageError | undefined {
  if (error instanceof UsageError) return error;
  if (!(error instanceof UnreadableContent)) return undefined;
  return new UsageError(
    error.message,
    'Run the command in the folder of the project, or name the folder with --content DIR.',
  );
}
