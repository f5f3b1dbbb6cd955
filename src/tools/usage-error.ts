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
 * exits with 2; anything else is a bug and keeps its stack trace.
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
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n  ${error.fix}\n`);
    process.exitCode = 2;
  }
}
