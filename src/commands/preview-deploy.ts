import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '../terminal/usage-error.ts';
import { ACCEPTED, readAccepted } from './preview/accept.ts';
import { workflowRemote } from './preview/git-host.ts';
import { publishPreview } from './preview/preview-branch.ts';

const HELP = `npm run preview:deploy -- [FOLDER] [--remote URL]

Puts an accepted preview (accepted) on the branch "previews", in place of the pull request's last.

  --remote URL  the repository (that of the workflow)
  --help        shows this

Exit codes: 0 published, or not to be published; 2 it cannot do what was asked.
`;

await runCommand(async () => {
  const { help, remote, folder } = readOptions();
  if (help) {
    process.stdout.write(HELP);
    return 0;
  }
  const { pull, hosted } = readAccepted(folder);
  if (!hosted) {
    process.stdout.write(`The preview of pull request ${pull} is not to be published.\n`);
    return 0;
  }
  await publishPreview(remote ?? workflowRemote(), pull, path.resolve(folder, ACCEPTED.site));
  process.stdout.write(`The preview of pull request ${pull} is on the branch of previews.\n`);
  return 0;
});

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { remote: { type: 'string' }, help: { type: 'boolean', default: false } },
    });
    return { ...values, folder: positionals[0] ?? 'accepted' };
  } catch (error) {
    throw new UsageError(
      (error as Error).message,
      'npm run preview:deploy -- --help lists the options.',
    );
  }
}
