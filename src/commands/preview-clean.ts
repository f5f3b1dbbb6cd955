import { defineCommand } from '../terminal/command.ts';
import { GitHost, repositoryName, workflowRemote } from './preview/git-host.ts';
import { removePreview, sweepPreviews } from './preview/preview-branch.ts';
import { openPullRequests, pullRequestEvent } from './preview/pull-request.ts';

export default defineCommand({
  name: 'preview:clean',
  says: `Removes the preview of the event's pull request from the branch, or with --sweep those of all pull
requests that are not open: asked of GitHub with GITHUB_TOKEN, and again as often as one likes.`,
  options: {
    sweep: { type: 'boolean', says: 'all of pull requests that are not open' },
    remote: {
      type: 'string',
      value: 'URL',
      otherwise: 'that of the workflow',
      says: 'the repository',
    },
  },
  async run({ remote, sweep }) {
    const place = remote ?? workflowRemote();
    if (sweep) {
      const repository = repositoryName();
      const swept = await sweepPreviews(place, await openPullRequests(new GitHost(), repository));
      process.stdout.write(
        swept.length === 0
          ? 'Every preview is of an open pull request.\n'
          : `Removed the previews of ${swept.map((pull) => `#${pull}`).join(', ')}.\n`,
      );
      return 0;
    }
    const { number } = pullRequestEvent().pull_request;
    const removed = await removePreview(place, number);
    process.stdout.write(
      `Pull request ${number} ${removed ? 'no longer has a preview' : 'had no preview'}.\n`,
    );
    return 0;
  },
});
