#!/usr/bin/env node
import { nearestName } from '../../brief/fault.ts';
import { commands } from '../index.ts';
import { engineVersion } from '../project/engine-version.ts';

/** The command `dateline` of the package: `dateline check --fix`. */
const [name = '', ...args] = process.argv.slice(2);

if (isCommand(name)) {
  const { default: command } = await commands[name]();
  await command.run(args);
} else if (['', 'help', '--help', '-h'].includes(name)) {
  process.stdout.write(await overview());
} else if (['version', '--version', '-v'].includes(name)) {
  process.stdout.write(`${engineVersion()}\n`);
} else {
  const meant = nearestName(name, Object.keys(commands));
  const fix = meant ? `Did you mean "${meant}"?` : 'npx dateline --help lists them all.';
  process.stderr.write(`There is no command ${JSON.stringify(name)}.\n  ${fix}\n`);
  process.exitCode = 2;
}

function isCommand(given: string): given is keyof typeof commands {
  return Object.hasOwn(commands, given);
}

/** Every command with the first sentence of what it says of itself. */
async function overview(): Promise<string> {
  const rows = await Promise.all(
    Object.entries(commands).map(async ([key, load]) => {
      const { default: command } = await load();
      return `  ${key.padEnd(18)}${command.summary}`;
    }),
  );
  return `npx dateline COMMAND [options]\n\n${rows.join('\n')}\n\nnpx dateline COMMAND --help tells more of each.\n`;
}
