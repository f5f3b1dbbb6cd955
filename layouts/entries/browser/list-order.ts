import { keep, recall } from '../../frame/browser/memory.ts';

/** Which end of a list comes first. */
export type ListOrder = 'oldest' | 'newest';

/** The order that a reader chose last, for every list; undefined where none was chosen. */
export function keptOrder(): ListOrder | undefined {
  const kept = recall<unknown>('order', undefined);
  return kept === 'oldest' || kept === 'newest' ? kept : undefined;
}

/** Marks the order in which a list stands. */
export function markOrder(order: ListOrder): void {
  for (const link of document.querySelectorAll<HTMLElement>('.list-order a')) {
    if (link.dataset.order === order) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/** Has the links above a list choose its order, which is kept for every list. */
export function onOrderChosen(choose: (order: ListOrder, event: Event) => void): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.list-order a')) {
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      const order = link.dataset.order === 'oldest' ? 'oldest' : 'newest';
      keep('order', order);
      choose(order, event);
    });
  }
}

/** Turns a list round; of one that is cut into pages, the link leads to that with the other end. */
export function mountListOrder(): void {
  const control = document.querySelector<HTMLElement>('.list-order');
  const spine = document.querySelector('.spine');
  // The timeline on the home page is found by its filters, in either order.
  if (!control || !spine || document.querySelector('.filters')) return;
  let shown = control.dataset.order;
  const show = (order: ListOrder) => {
    if (order !== shown) turnRound(spine);
    shown = order;
    markOrder(order);
  };
  const kept = keptOrder();
  if (kept && location.hash === '') show(kept);
  onOrderChosen((order, event) => {
    const { pathname } = event.currentTarget as HTMLAnchorElement;
    if (pathname !== location.pathname) return;
    event.preventDefault();
    show(order);
  });
}

function turnRound(spine: Element): void {
  spine.append(...[...spine.children].reverse());
  for (const list of spine.querySelectorAll('.entries'))
    list.append(...[...list.children].reverse());
}
