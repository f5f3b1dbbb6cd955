import path from 'node:path';
import { reviewRepository } from '../../review/document/review-repository.ts';
import { GitError } from '../../review/git/git.ts';
import { printCommands } from '../../terminal/output.ts';
import { UsageError } from '../../terminal/usage-error.ts';
import { configuration } from '../project/configuration.ts';
import { compareSites } from './compare-sites.ts';
import { annotations, openQuestions } from './questions.ts';
import { serveReview } from './serve-review.ts';
import { terminalSummary } from './terminal-summary.ts';
import { REVIEW_FILES, writeReview } from './write-review.ts';

export interface ReviewCommand {
  readonly base?: string | undefined;
  /** The content folder; `content`, where absent. */
  readonly content?: string | undefined;
  readonly out: string;
  /** A site built by other code from the same content. */
  readonly before?: string | undefined;
  /** Why there is no such site, where code changed. */
  readonly note?: string | undefined;
  readonly serve: boolean;
  readonly port: string;
  /** For a workflow of GitHub: what needs an answer is shown beside its lines. */
  readonly annotate?: boolean;
  /** The commit that is reviewed, where what is checked out is a merge of it. */
  readonly head?: string | undefined;
  /** ISO 8601. */
  readonly now: string;
}

/**
 * Reviews the repository of the working folder and writes what it finds; gives the exit code: 1 while
 * a question is open that the site asks to be answered.
 * @throws UsageError where there is nothing to compare with, or nowhere to write.
 */
export async function review(command: ReviewCommand): Promise<number> {
  const { base, content = 'content', out, before, note, head, now } = command;
  const configured = await configuration();
  const compared = before === undefined ? undefined : compareSites(before, out);
  const outputs = note === undefined ? compared : { pages: [], more: 0, of: 0, assets: [], note };
  const found = await explained(() =>
    reviewRepository({ content, configuration: configured, base, head, now, outputs }),
  );
  writeReview(found, out);
  process.stdout.write(terminalSummary(found, path.join(out, REVIEW_FILES.page)));
  if (command.annotate) printCommands(process.stdout, annotations(found.document));
  if (command.serve) await serveReview(out, command.port);
  return openQuestions(found.document) > 0 ? 1 : 0;
}

/** Runs something that asks git; what it refuses is reported as a command reports it. */
export async function explained<T>(ask: () => T | Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof GitError) throw new UsageError(error.message, error.fix);
    throw error;
  }
}
