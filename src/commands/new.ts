import { nearestName } from '../brief/fault.ts';
import { FLAGS, type GivenFlags, helpText, readFlags } from '../editing/new/flags.ts';
import { newBrief } from '../editing/new/new-brief.ts';
import { runCommand, UsageError } from '../terminal/usage-error.ts';

await runCommand(async () => {
  const flags = given();
  if (flags.has('help')) {
    process.stdout.write(helpText());
    return 0;
  }
  const terminal = process.stdin.isTTY && process.stdout.isTTY;
  return newBrief(flags, terminal ? { input: process.stdin, output: process.stdout } : undefined);
});

function given(): GivenFlags {
  try {
    return readFlags(process.argv.slice(2));
  } catch (error) {
    const { message } = error as Error;
    const [, wrong = ''] = /^Unknown option '--([^']+)'/.exec(message) ?? [];
    const meant = nearestName(
      wrong,
      FLAGS.map(({ name }) => name),
    );
    throw new UsageError(
      message,
      meant ? `Did you mean --${meant}?` : 'npm run new -- --help lists the flags.',
    );
  }
}
