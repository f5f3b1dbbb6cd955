import type { FilterView } from './filter-view.ts';
import { isNarrowed } from './selection.ts';

/**
 * A page whose address asks for a filtered view begins at what was found; the focus stays where it
 * is. Whoever comes back, or has scrolled already, stays there.
 */
export function mountArrival(section: HTMLElement, view: FilterView): void {
  const [navigation] = performance.getEntriesByType('navigation');
  const isNew = navigation instanceof PerformanceNavigationTiming && navigation.type === 'navigate';
  if (!isNew || !isNarrowed(view.selection)) return;
  const arrive = () => {
    if (!document.querySelector('main[data-filtered]')) return;
    document.removeEventListener('entries-shown', arrive);
    if (scrollY === 0) section.scrollIntoView({ behavior: 'instant' });
  };
  document.addEventListener('entries-shown', arrive);
}
