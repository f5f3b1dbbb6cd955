import { GitFault } from '../../review/git/git.ts';
import { UsageError } from '../usage-error.ts';

/** Runs something that asks git; what it refuses is told as a command tells it. */
export async function explained<T>(ask: () => T | Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof GitFault) throw new UsageError(error.message, error.fix);
    throw error;
  }
}
