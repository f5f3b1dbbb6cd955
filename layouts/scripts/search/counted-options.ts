import type { SearchResults } from './pagefind.ts';

/** Says how much each choice would find; what would find nothing cannot be chosen. */
export function offerCounted(form: HTMLFormElement, counts: SearchResults['filters']): void {
  for (const select of form.querySelectorAll('select')) {
    const ofFilter = counts[select.name];
    for (const option of select.options) {
      if (option.value === '') continue;
      const label = option.dataset.label ?? option.label;
      option.dataset.label = label;
      const count = ofFilter?.[option.value] ?? 0;
      option.label = ofFilter ? `${label} (${count})` : label;
      option.disabled = ofFilter !== undefined && count === 0 && !option.selected;
    }
  }
}
