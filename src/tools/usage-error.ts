import { UnreadableContent } from '../content/source-tree.ts';

/** A command cannot do what was asked: a sentence that says why, and one that says what to do. */
export class UsageError extends Error {
  readonly fix: string;

  constructor(reason: string, fix: string) {
    super(reason);
    this.fix = fix;
  }
}

/**
 * Runs a command and gives its exit code to the process. A UsageError is printed as two lines and
 * exits with 2, and so is content that is not there; anything else is a bug and keeps its stack trace.
 */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  // Whoever reads the output, as `head` does, may have read enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  try {
    process.exitCode = await command();
  } catch (error) {
    const refusal = asUsageError(error);
    if (!refusal) throw error;
    process.stderr.write(`${refusal.message}\n  ${refusal.fix}\n`);
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
