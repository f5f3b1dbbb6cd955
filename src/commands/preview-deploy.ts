import path from 'node:path';
import { defineCommand } from '../terminal/command.ts';
import { ACCEPTED, readAccepted } from './preview/accept.ts';
import { GitHost, workflowRemote } from './preview/git-host.ts';
import { publishPreview, removePreview } from './preview/preview-branch.ts';
import { isOpenAt } from './preview/pull-request.ts';

export default defineCommand({
  name: 'preview:deploy',
  says: `Puts an accepted preview (accepted) on the branch "previews", in place of the pull request's last; not
where the pull request was closed or has moved on since.`,
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
    const { pull, commit, hosted } = readAccepted(folder);
    const place = remote ?? workflowRemote();
    const repository = process.env.GITHUB_REPOSITORY;
    const isCurrent = async () =>
      repository === undefined || (await isOpenAt(new GitHost(), repository, { pull, commit }));
    if (!hosted) {
      if (!(await isCurrent())) return 0;
      // One that stands is of an earlier state, which nobody should take for this one.
      await removePreview(place, pull);
      process.stdout.write(`The preview of pull request ${pull} is not to be published.\n`);
      return 0;
    }
    const ended = `Pull request ${pull} was closed, or has moved on: nothing is published.\n`;
    const site = path.resolve(folder, ACCEPTED.site);
    const published = await publishPreview(place, { pull, commit }, site, isCurrent);
    process.stdout.write(
      published ? `The preview of pull request ${pull} is on the branch "previews".\n` : ended,
    );
    return 0;
  },
});
