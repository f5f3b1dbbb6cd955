import { readFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../terminal/usage-error.ts';
import { defineCommand } from './command.ts';
import { ACCEPTED, readAccepted } from './preview/accept.ts';
import { reportAnswers } from './preview/check-run.ts';
import { postComment } from './preview/comment.ts';
import { GitHost } from './preview/git-host.ts';

export default defineCommand({
  name: 'preview:comment',
  says: `Writes the comment of an accepted preview (accepted), or writes it again; and, where the site asks
for answers, reports whether there are.`,
  positionals: { value: '[FOLDER]', most: 1 },
  options: {},
  async run(_, [folder = 'accepted']) {
    const repository = process.env.GITHUB_REPOSITORY;
    if (!repository) {
      throw new UsageError(
        'This is not a workflow: GITHUB_REPOSITORY is not set.',
        'Set it to the name of the repository, as in owner/name.',
      );
    }
    const { pull, commit, enforced } = readAccepted(folder);
    const body = readFileSync(path.join(folder, ACCEPTED.comment), 'utf8');
    const host = new GitHost();
    const { outcome, body: written } = await postComment(host, repository, pull, body);
    if (enforced) await reportAnswers(host, repository, commit, written);
    process.stdout.write(`The comment on pull request ${pull} is ${outcome}.\n`);
    return 0;
  },
});
