import { element } from '../../frame/browser/element.ts';
import { stoppedAt } from '../../frame/browser/reading-marks.ts';
import { say } from '../../frame/browser/words.ts';
import type { FilterView } from './filter-view.ts';

/** The script beside this one: nothing of it is needed to read. */
export interface SinceLastVisit {
  /** The codes of what is new, and a line that says what it is. */
  since(codes: string, recent: string | undefined): Promise<News>;
}

export interface News {
  readonly fresh: readonly string[];
  readonly line: string;
}

/** Says what is new since the last visit, and leads to it; a visit lasts as long as its tab. */
export function mountVisits(section: HTMLElement, view: FilterView): void {
  const note = section.querySelector<HTMLElement>('.visit-note');
  const { codes, visits, recent } = section.dataset;
  if (!note || codes === undefined || visits === undefined) return;
  const stopped = stoppedAt();
  const visit = async () => {
    const { since } = (await import(visits)) as SinceLastVisit;
    const { fresh, line } = await since(codes, recent);
    if (fresh.length > 0) {
      document.dispatchEvent(new CustomEvent('entries-shown'));
      const button = element('button', { type: 'button' }, line);
      button.addEventListener('click', () =>
        view.choose({ ...view.selection, fresh: true, page: 1 }),
      );
      note.replaceChildren(button);
    } else if (stopped !== undefined && scrollY === 0) {
      note.replaceChildren(element('a', { href: stopped }, say(MESSAGES.habits.goOn)));
    }
  };
  // Reading comes first: nothing of this is asked for before the page stands.
  const begin = () => void visit().catch(console.error);
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
}
