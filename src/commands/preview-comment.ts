import { readFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../terminal/usage-error.ts';
import { defineCommand } from './command.ts';
import { ACCEPTED, readAccepted } from './preview/accept.ts';
import { reportAnswers } from './preview/check-run.ts';
import { postComment } from './preview/comment.ts';
import { GitHost } from './preview/git-host.ts';
import { commentEvent, headOf } from './preview/pull-request.ts';

export default defineCommand({
  name: 'preview:comment',
  says: `Writes the comment of an accepted preview (accepted), or writes it again; and, where the site asks
for answers, reports whether there are. With --answers it reports that alone, of the comment in which
somebody ticked a box: that of the event in GITHUB_EVENT_PATH, if it is one of ours.`,
  positionals: { value: '[FOLDER]', most: 1 },
  options: { answers: { type: 'boolean', says: 'reports what is ticked, and writes nothing' } },
  async run({ answers }, [folder = 'accepted']) {
    const repository = process.env.GITHUB_REPOSITORY;
    if (!repository) {
      throw new UsageError(
        'This is not a workflow: GITHUB_REPOSITORY is not set.',
        'Set it to the name of the repository, as in owner/name.',
      );
    }
    const host = new GitHost();
    if (answers) {
      const event = commentEvent();
      if (event?.repository !== repository) {
        process.stdout.write('It is not the comment of a review.\n');
        return 0;
      }
      const commit = await headOf(host, repository, event.pull);
      const waiting = await reportAnswers(host, repository, commit, event.body);
      process.stdout.write(`${waiting} of the questions have no answer yet.\n`);
      return 0;
    }
    const { pull, commit, enforced } = readAccepted(folder);
    const body = readFileSync(path.join(folder, ACCEPTED.comment), 'utf8');
    const { outcome, body: written } = await postComment(host, repository, pull, body);
    if (enforced) await reportAnswers(host, repository, commit, written);
    process.stdout.write(`The comment on pull request ${pull} is ${outcome}.\n`);
    return 0;
  },
});
