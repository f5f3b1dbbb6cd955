import path from 'node:path';
import { defineCommand } from './command.ts';
import { ACCEPTED, readAccepted } from './preview/accept.ts';
import { workflowRemote } from './preview/git-host.ts';
import { publishPreview } from './preview/preview-branch.ts';

export default defineCommand({
  name: 'preview:deploy',
  says: `Puts an accepted preview (accepted) on the branch "previews", in place of the pull request's last.`,
  positionals: { value: '[FOLDER]', most: 1 },
  options: {
    remote: {
      type: 'string',
      value: 'URL',
      otherwise: 'that of the workflow',
      says: 'the repository',
    },
  },
  exits: { 0: 'published, or not to be published', 2: 'it cannot do what was asked' },
  async run({ remote }, [folder = 'accepted']) {
    const { pull, hosted } = readAccepted(folder);
    if (!hosted) {
      process.stdout.write(`The preview of pull request ${pull} is not to be published.\n`);
      return 0;
    }
    await publishPreview(remote ?? workflowRemote(), pull, path.resolve(folder, ACCEPTED.site));
    process.stdout.write(`The preview of pull request ${pull} is on the branch "previews".\n`);
    return 0;
  },
});
