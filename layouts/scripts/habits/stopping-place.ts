import { keep, recall } from './memory.ts';

/** Less than this, in screens, and the reader has only looked in. */
const READ_IN = 1.5;

/** The month at which the reader left the timeline last; undefined where there is none. */
export function stoppedAt(): string | undefined {
  return recall<string | undefined>('stopped', undefined);
}

/** Remembers the month that is on top of the screen when the reader leaves a page of the timeline. */
export function mountStoppingPlace(): void {
  const kinds = ['page-home', 'page-timeline'];
  if (!kinds.some((kind) => document.body.classList.contains(kind))) return;
  addEventListener('pagehide', () => {
    if (scrollY < innerHeight * READ_IN) return;
    const months = [...document.querySelectorAll<HTMLElement>('.spine:not(.found) .month')];
    const top = months
      .filter((month) => month.getBoundingClientRect().top < innerHeight / 2)
      .at(-1);
    if (top && top.getClientRects().length > 0) keep('stopped', `${location.pathname}#${top.id}`);
  });
}
