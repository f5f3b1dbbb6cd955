import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineCommand } from '../terminal/command.ts';
import { ACCEPTED, readAccepted } from './preview/accept.ts';
import { reportAnswers } from './preview/check-run.ts';
import { isPublished, postComment, queuedComment } from './preview/comment.ts';
import { GitHost, repositoryName } from './preview/git-host.ts';
import { commentEvent, headOf, isOpenAt } from './preview/pull-request.ts';

export default defineCommand({
  name: 'preview:comment',
  says: `Writes the comment of an accepted preview (accepted), or writes it again; and, where the site asks
for answers, reports whether there are. With --early it has no links yet; without, it waits until those
of a published preview work. With --answers it reports that alone, of the comment in which somebody
ticked a box, or of what a merge queue builds: as the event in GITHUB_EVENT_PATH says.`,
  positionals: { value: '[FOLDER]', most: 1 },
  options: {
    early: { type: 'boolean', says: 'the comment as it is before the preview is published' },
    answers: { type: 'boolean', says: 'reports what is ticked, and writes nothing' },
  },
  async run({ early, answers }, [folder = 'accepted']) {
    const repository = repositoryName();
    const host = new GitHost();
    if (answers) {
      const event =
        process.env.GITHUB_EVENT_NAME === 'merge_group'
          ? await queuedComment(host, repository)
          : commentEvent();
      if (event?.repository !== repository) {
        process.stdout.write('It is not the comment of a review.\n');
        return 0;
      }
      const commit = event.commit ?? (await headOf(host, repository, event.pull));
      const waiting = await reportAnswers(host, repository, commit, event.body);
      process.stdout.write(`${waiting} of the questions have no answer yet.\n`);
      return 0;
    }
    const { pull, commit, enforced, hosted, preview } = readAccepted(folder);
    const isCurrent = () => isOpenAt(host, repository, { pull, commit });
    if (!early && hosted && !(await isPublished(preview, commit, isCurrent))) {
      process.stdout.write(
        `The preview is not to be seen at ${preview} yet: no link is written.\n`,
      );
      return 0;
    }
    // A run that was overtaken would put an older state in the place of a newer one.
    if (!(await isCurrent())) {
      process.stdout.write(
        `Pull request ${pull} was closed, or has moved on: nothing is written.\n`,
      );
      return 0;
    }
    const file = early ? ACCEPTED.early : ACCEPTED.comment;
    const body = readFileSync(path.join(folder, file), 'utf8');
    const { outcome, body: written } = await postComment(host, repository, pull, body);
    if (enforced) await reportAnswers(host, repository, commit, written);
    process.stdout.write(`The comment on pull request ${pull} is ${outcome}.\n`);
    return 0;
  },
});
