import { FLAGS, GivenFlags } from '../editing/new/flags.ts';
import { newBrief } from '../editing/new/new-brief.ts';
import { readingWith } from '../site/configuration.ts';
import { defineCommand } from '../terminal/command.ts';
import { configuration } from './project/configuration.ts';

export default defineCommand({
  name: 'new',
  says: `Writes a new brief. Asks for what is not given; in a script, give everything as flags.

  npm run new -- --title 'SDF enters Tabqa' --date 2017-04-15 --topic tabqa --source https://…`,
  options: FLAGS,
  async run(options) {
    const own = readingWith(await configuration());
    const terminal = process.stdin.isTTY && process.stdout.isTTY;
    return newBrief(
      new GivenFlags(options),
      terminal ? { input: process.stdin, output: process.stdout } : undefined,
      own,
    );
  },
});
