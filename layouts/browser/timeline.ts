import { FilterView, mountArrival } from '../timeline/browser/filter-view.ts';
import { mountForm } from '../timeline/browser/form.ts';
import { mountResults } from '../timeline/browser/results.ts';
import { mountPrinted, mountSummary } from '../timeline/browser/summary.ts';
import { mountVisits } from '../timeline/browser/visits.ts';
import './everywhere.ts';
import { mount } from '../frame/browser/element.ts';
import { brushTimeline } from '../timeline/browser/brush-timeline.ts';

const section = document.querySelector<HTMLElement>('.filters');

if (section) {
  const view = new FilterView(section.dataset.index ?? '');
  mount(
    // What was found is said and shown before the form counts what else could be.
    () => mountSummary(section, view),
    () => mountResults(section, view),
    () => mountForm(section, view),
    () => mountArrival(section, view),
    () => mountPrinted(section, view),
    () => brushTimeline(view),
    () => mountVisits(section, view),
    () => view.start(),
  );
}
