import { UsageError } from '../terminal/usage-error.ts';
import { defineCommand } from './command.ts';
import { reportAnswers } from './preview/check-run.ts';
import { GitHost } from './preview/git-host.ts';
import { commentEvent, headOf } from './preview/pull-request.ts';

export default defineCommand({
  name: 'preview:answers',
  says: `Reports whether every question of a review has its answer, when somebody ticks a box in its comment.
The comment is that of the event in GITHUB_EVENT_PATH; anything else than our own is passed over.`,
  options: {},
  exits: { 0: 'reported, or not ours', 2: 'it cannot do what was asked' },
  async run() {
    const event = commentEvent();
    if (!event) {
      process.stdout.write('It is not the comment of a review.\n');
      return 0;
    }
    const repository = process.env.GITHUB_REPOSITORY;
    if (repository !== event.repository) {
      throw new UsageError(
        'The event is not of this repository.',
        'Run the command in the workflow that the event starts.',
      );
    }
    const host = new GitHost();
    const commit = await headOf(host, repository, event.pull);
    const waiting = await reportAnswers(host, repository, commit, event.body);
    process.stdout.write(`${waiting} of the questions have no answer yet.\n`);
    return 0;
  },
});
