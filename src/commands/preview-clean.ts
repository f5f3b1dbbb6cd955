import { defineCommand } from './command.ts';
import { workflowRemote } from './preview/git-host.ts';
import { removePreview } from './preview/preview-branch.ts';
import { pullRequestEvent } from './preview/pull-request.ts';

export default defineCommand({
  name: 'preview:clean',
  says: "Removes the preview of the event's pull request from the branch.",
  options: {
    remote: {
      type: 'string',
      value: 'URL',
      otherwise: 'that of the workflow',
      says: 'the repository',
    },
  },
  async run({ remote }) {
    const { number } = pullRequestEvent().pull_request;
    const removed = await removePreview(remote ?? workflowRemote(), number);
    process.stdout.write(
      `Pull request ${number} ${removed ? 'no longer has a preview' : 'had no preview'}.\n`,
    );
    return 0;
  },
});
