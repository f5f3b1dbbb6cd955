import { UnreadableContent } from '../../content/source-tree.ts';
import { GitFault } from '../../review/git/git.ts';
import { UsageError } from '../usage-error.ts';

/** Runs something that asks git or reads content; what either refuses is told as a command tells it. */
export async function explained<T>(ask: () => T | Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof GitFault) throw new UsageError(error.message, error.fix);
    if (error instanceof UnreadableContent) {
      throw new UsageError(error.message, 'Run the command in the folder that holds content/.');
    }
    throw error;
  }
}
