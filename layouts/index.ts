import { type ComponentType, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Diagnostic } from '../src/brief/diagnostic.ts';
import type { PageModel } from '../src/outputs/kinds/define-page.ts';
import type { PageProps } from './frame/page-props.ts';
import { DiagnosticsPage } from './live/diagnostics-page.tsx';
import { type OwnParts, WithParts } from './parts/part.tsx';
import { WithWords, wordsFor } from './words/index.ts';

export { AsKnown, AsKnownIndex } from './as-known/as-known.tsx';
export { Brief } from './brief/brief.tsx';
export { Claims } from './claims/claims.tsx';
export { Measure } from './claims/measure.tsx';
export { Corrections } from './corrections/corrections.tsx';
export { Data } from './data/data.tsx';
export { BriefEmbed, ClaimsEmbed, TopicEmbed } from './embed/embed.tsx';
export { NotFound } from './frame/not-found.tsx';
export { Prose } from './frame/prose.tsx';
export { Redirect } from './frame/redirect.tsx';
export { MapPage } from './map/map.tsx';
export { Place } from './places/place.tsx';
export { Places } from './places/places.tsx';
export { Publisher, Publishers } from './publishers/publishers.tsx';
export { Recent } from './recent/recent.tsx';
export { Search } from './search/search.tsx';
export { SecondHand } from './sources/second-hand.tsx';
export { Month } from './timeline/month.tsx';
export { Timeline } from './timeline/timeline.tsx';
export { Year } from './timeline/year.tsx';
export { Topic } from './topics/topic.tsx';
export { Topics } from './topics/topics.tsx';

/** What shows a kind of page: a pure function of its model. */
export type Layout<Model> = ComponentType<PageProps<Model>>;

/** A whole page as HTML. The same model gives the same text. */
export function renderPage<Model extends PageModel>(
  layout: Layout<Model>,
  model: Model,
  own: OwnParts = { replace: {}, wrap: {} },
): string {
  const words = wordsFor(model.shell.lang);
  const inside = h(WithWords, { words, children: h(layout, { model }) });
  const page = h(WithParts, { own, children: inside });
  return `<!DOCTYPE html>\n${renderToString(page)}\n`;
}

/** What is wrong with the content, as a panel over the page while somebody writes. */
export function mistakes(diagnostics: readonly Diagnostic[], stylesheet: string): string {
  return renderToString(h(DiagnosticsPage, { diagnostics, stylesheet }));
}
