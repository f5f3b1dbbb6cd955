import { readdirSync } from 'node:fs';
import path from 'node:path';
import { confirm, isCancel } from '@clack/prompts';
import type { Brief } from '../../brief/brief.ts';
import { UsageError } from '../../terminal/usage-error.ts';

/** How many briefs a published site has, and how many of them would be gone. */
export interface Removal {
  readonly published: number;
  readonly removed: number;
}

/**
 * What a build would remove, where that is more than half of the briefs at a published site. The one
 * with which a record begins may be replaced.
 */
export function removalOf(site: string, briefs: readonly Brief[]): Removal | undefined {
  const published = publishedBriefs(site);
  if (published.length === 0) return undefined;
  const staying = new Set(
    briefs.flatMap(({ name, aliases = [] }) => [name, ...aliases.map(named)]),
  );
  const removed = published.filter((name) => !staying.has(name)).length;
  const many = removed > 1 || briefs.length === 0;
  return many && removed * 2 > published.length
    ? { published: published.length, removed }
    : undefined;
}

/**
 * Asks whoever sits at the terminal.
 * @throws UsageError where nobody does, or the answer is no.
 */
export async function confirmRemoval(
  { published, removed }: Removal,
  out: string,
  content: string,
): Promise<void> {
  const reason = `${removed} of the ${published} briefs at ${out} would be removed.`;
  if (process.stdin.isTTY && process.stdout.isTTY) {
    const answer = await confirm({
      message: `${reason} Publish anyway?`,
      initialValue: false,
    });
    if (answer === true && !isCancel(answer)) return;
  }
  throw new UsageError(
    `${reason} Nothing was changed.`,
    `If that is what you want, add --allow-removal; if not, check that ${content}/ is complete.`,
  );
}

function publishedBriefs(site: string): string[] {
  try {
    return readdirSync(path.join(site, 'briefs'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  } catch {
    return [];
  }
}

/** The brief that an older address was, as `/briefs/NAME/`; of others the last part. */
function named(address: string): string {
  return path.posix.basename(address);
}
