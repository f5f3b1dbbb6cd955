import { isNarrowed, readSelection } from '../../frame/browser/selection.ts';

/** A list whose address asks for a filtered view leads on to it: the timeline alone can show it. */
export function leadToTimeline(): void {
  const home = document.querySelector<HTMLAnchorElement>('a.site-name');
  if (!home || !isNarrowed(readSelection(location.search))) return;
  if (document.body.classList.contains('page-search')) return;
  location.replace(home.href + location.search);
}
