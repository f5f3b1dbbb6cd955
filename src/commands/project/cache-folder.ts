import { createHash } from 'node:crypto';
import path from 'node:path';
import { Store } from '../../store/store.ts';
import { inOneLine } from '../../terminal/output.ts';
import { systemRefusal } from '../../terminal/usage-error.ts';
import { codeVersion } from './code-version.ts';
import { projectRoot } from './project-root.ts';

/** Where commands keep what they need again: all of it can be deleted at any time. */
export const cacheFolder = path.join(projectRoot, '.cache');

/** What earlier runs of this very code kept in a folder; without one, nothing is kept. */
export function openStore(folder: string | undefined): Store {
  return new Store(codeVersion(), { folder, onRefusal: sayOnce });
}

/** Where the ledger of an output folder stands in a store: each has its own. */
export function ledgerName(out: string): string {
  return `pages-${createHash('sha256').update(out).digest('hex').slice(0, 16)}`;
}

const said = new Set<string>();

/** The command goes on without: it is the next one that takes longer. */
function sayOnce(error: unknown, folder: string): void {
  if (said.has(folder)) return;
  said.add(folder);
  const reason = systemRefusal(error)?.message ?? `Nothing can be kept in ${folder}.`;
  process.stderr.write(
    `${inOneLine(reason)}\n  All is done again the next time; nothing else is lost.\n`,
  );
}
