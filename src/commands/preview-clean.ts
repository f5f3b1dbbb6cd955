import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '../terminal/usage-error.ts';
import { workflowRemote } from './preview/git-host.ts';
import { removePreview } from './preview/preview-branch.ts';
import { pullRequestEvent } from './preview/pull-request.ts';

/** `npm run preview:clean -- [--remote URL]`: takes the preview of the event's pull request off the branch. */
await runCommand(async () => {
  const { remote } = readOptions();
  const { number } = pullRequestEvent().pull_request;
  const removed = await removePreview(remote ?? workflowRemote(), number);
  process.stdout.write(
    `Pull request ${number} ${removed ? 'has no preview any more' : 'had no preview'}.\n`,
  );
  return 0;
});

function readOptions() {
  try {
    return parseArgs({ options: { remote: { type: 'string' } } }).values;
  } catch (error) {
    throw new UsageError((error as Error).message, 'The only option is --remote URL.');
  }
}
