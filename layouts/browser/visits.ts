import { newPositions, splitCodes } from '../frame/browser/codes.ts';
import { keep, recall } from '../frame/browser/memory.ts';
import { say } from '../frame/browser/words.ts';
import type { SinceLastVisit } from '../timeline/browser/visits.ts';

/*
 * What is new since the reader's last visit, in facts. Asked for by the timeline once its page stands.
 */

/** What was on record when the reader was here last. */
interface Seen {
  readonly address: string;
  readonly codes: string;
}

export const since: SinceLastVisit['since'] = async (codes, recent) => {
  const fresh = visiting() ? recall<string[]>('fresh', []) : await freshSince(codes);
  keep('fresh', fresh);
  const line = say(MESSAGES.habits.fresh, { count: fresh.length });
  if (fresh.length === 0 || recent === undefined) return { fresh, line };
  return { fresh, line: (await lineOf(fresh, recent).catch(() => undefined)) ?? line };
};

function visiting(): boolean {
  try {
    const already = sessionStorage.getItem('visiting') !== null;
    sessionStorage.setItem('visiting', '');
    return already;
  } catch {
    return true;
  }
}

/** The codes that were not there on the last visit; on the first, nothing is new. */
async function freshSince(address: string): Promise<readonly string[]> {
  const seen = recall<Seen | undefined>('seen', undefined);
  if (seen?.address === address) return [];
  const codes = await textAt(address);
  keep('seen', { address, codes });
  if (!seen) return [];
  const all = splitCodes(codes);
  return newPositions(seen.codes, codes).map((position) => all[position] ?? '');
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

/** "3 new, 1 changed: People killed: was 105, now 200, said by the coalition"; undefined where the page does not tell of all. */
async function lineOf(fresh: readonly string[], recent: string): Promise<string | undefined> {
  const page = new DOMParser().parseFromString(await textAt(recent), 'text/html');
  // The last change of a brief comes first.
  const items = fresh.map((code) => page.querySelector<HTMLElement>(`[data-code="${code}"]`));
  if (items.includes(null)) return undefined;
  const changed = items.filter((item) => item?.dataset.new === undefined);
  const counts = { added: items.length - changed.length, changed: changed.length };
  const facts = changed.flatMap((item) => [...(item?.querySelectorAll('.recent-changed') ?? [])]);
  const said = facts.map(({ textContent }) => textContent ?? '');
  return [say(MESSAGES.habits.since, counts), ...said.slice(0, 1)].join(': ');
}
