import { newPositions, splitCodes } from '../../frame/browser/codes.ts';
import { element } from '../../frame/browser/element.ts';
import { keep, recall } from '../../frame/browser/memory.ts';
import { stoppedAt } from '../../frame/browser/reading-marks.ts';
import { say } from '../../frame/browser/words.ts';
import type { FilterView } from './filter-view.ts';

/** What was on record when the reader was here last. */
interface Seen {
  readonly address: string;
  readonly codes: string;
}

/** Says what is new since the last visit, and leads to it; a visit lasts as long as its tab. */
export function mountVisits(section: HTMLElement, view: FilterView): void {
  const note = section.querySelector<HTMLElement>('.visit-note');
  const address = section.dataset.codes;
  if (!note || address === undefined) return;
  const stopped = stoppedAt();
  const visit = async () => {
    const fresh = visiting() ? recall<string[]>('fresh', []) : await freshSince(address);
    keep('fresh', fresh);
    if (fresh.length > 0) {
      document.dispatchEvent(new CustomEvent('entries-shown'));
      note.replaceChildren(showFresh(fresh.length, view));
    } else if (stopped !== undefined && scrollY === 0) {
      note.replaceChildren(element('a', { href: stopped }, say(MESSAGES.habits.goOn)));
    }
  };
  // Reading comes first: nothing of this is asked for before the page stands.
  const begin = () => void visit().catch(console.error);
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
}

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
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const codes = await response.text();
  keep('seen', { address, codes });
  if (!seen) return [];
  const all = splitCodes(codes);
  return newPositions(seen.codes, codes).map((position) => all[position] ?? '');
}

function showFresh(count: number, view: FilterView): HTMLElement {
  const button = element('button', { type: 'button' }, say(MESSAGES.habits.fresh, { count }));
  button.addEventListener('click', () => view.choose({ ...view.selection, fresh: true, page: 1 }));
  return button;
}
