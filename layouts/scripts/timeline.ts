import { mountArrival } from './filters/arrival.ts';
import { FilterView } from './filters/filter-view.ts';
import { mountForm } from './filters/form.ts';
import { mountPrinted } from './filters/printed.ts';
import { mountResults } from './filters/results.ts';
import { mountSummary } from './filters/summary.ts';
import { mountVisits } from './habits/visits.ts';
import './main.ts';
import { mount } from './mount.ts';
import { brushTimeline } from './overview/brush-timeline.ts';

const section = document.querySelector<HTMLElement>('.filters');

if (section) {
  const view = new FilterView(section.dataset.index ?? '');
  mount(
    () => mountForm(section, view),
    () => mountSummary(section, view),
    () => mountResults(section, view),
    () => mountArrival(section, view),
    () => mountPrinted(section, view),
    () => brushTimeline(view),
    () => mountVisits(section, view),
    () => view.start(),
  );
}
