import { type ComponentType, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Diagnostic } from '../src/brief/diagnostic.ts';
import type { PageModel } from '../src/outputs/page/define-page.ts';
import { Mistakes } from './live/mistakes.tsx';
import type { PageProps } from './pages/page-props.ts';
import { WithWords, wordsFor } from './words/index.ts';

export { AsKnown } from './pages/as-known.tsx';
export { AsKnownIndex } from './pages/as-known-index.tsx';
export { Brief } from './pages/brief.tsx';
export { Claims } from './pages/claims.tsx';
export { Corrections } from './pages/corrections.tsx';
export { Data } from './pages/data.tsx';
export { MapPage } from './pages/map.tsx';
export { Measure } from './pages/measure.tsx';
export { Month } from './pages/month.tsx';
export { NotFound } from './pages/not-found.tsx';
export { Place } from './pages/place.tsx';
export { Places } from './pages/places.tsx';
export { Prose } from './pages/prose.tsx';
export { Publisher } from './pages/publisher.tsx';
export { Publishers } from './pages/publishers.tsx';
export { Redirect } from './pages/redirect.tsx';
export { Search } from './pages/search.tsx';
export { SecondHand } from './pages/second-hand.tsx';
export { Timeline } from './pages/timeline.tsx';
export { Topic } from './pages/topic.tsx';
export { Topics } from './pages/topics.tsx';
export { Year } from './pages/year.tsx';

/** What shows a kind of page: a pure function of its model. */
export type Layout<Model> = ComponentType<PageProps<Model>>;

/** A whole page as HTML. The same model gives the same text. */
export function renderPage<Model extends PageModel>(layout: Layout<Model>, model: Model): string {
  const words = wordsFor(model.shell.lang);
  const page = h(WithWords, { words, children: h(layout, { model }) });
  return `<!DOCTYPE html>\n${renderToString(page)}\n`;
}

/** What is wrong with the content, as a panel over the page while somebody writes. */
export function mistakes(diagnostics: readonly Diagnostic[], stylesheet: string): string {
  return renderToString(h(Mistakes, { diagnostics, stylesheet }));
}
