import { parseArgs } from 'node:util';
import { start } from './start/start.ts';
import { runCommand, UsageError } from './usage-error.ts';

const HELP = `npm start -- [options]

Builds the site, serves it on this machine, and builds it again whenever a file in content/ is
saved. Mistakes are shown on the terminal and over the page. Drafts are shown, and marked.

  --content DIR   the content folder (content)
  --cache DIR     where what is served and read is kept (.cache)
  --port NUMBER   the port (8080, or the next one that is free)
  --host ADDRESS  listens there as well as by this machine's names (this machine alone); whoever
                  reaches the address sees the drafts. 0.0.0.0 is every address
  --allow-host NAME
                  answers to this name as well, as that of a tunnel; may be given again
  --no-history    leaves out what git tells of the versions of each brief
  --help          shows this

Ctrl+C ends it.
`;

await runCommand(async () => {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  return start(options);
});
// What watches would keep the process alive.
if (process.exitCode) process.exit();

function readOptions() {
  try {
    return parseArgs({
      options: {
        content: { type: 'string', default: 'content' },
        cache: { type: 'string' },
        port: { type: 'string', default: '8080' },
        host: { type: 'string' },
        'allow-host': { type: 'string', multiple: true },
        'no-history': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message, 'npm start -- --help lists the options.');
  }
}
