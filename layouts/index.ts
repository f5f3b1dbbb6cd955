import { type ComponentType, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Diagnostic } from '../src/brief/diagnostic.ts';
import type { PageKind, PageModels } from '../src/outputs/pages/index.ts';
import { Mistakes } from './live/mistakes.tsx';
import { AsKnown } from './pages/as-known.tsx';
import { AsKnownIndex } from './pages/as-known-index.tsx';
import { Brief } from './pages/brief.tsx';
import { Claims } from './pages/claims.tsx';
import { Corrections } from './pages/corrections.tsx';
import { Data } from './pages/data.tsx';
import { MapPage } from './pages/map.tsx';
import { Measure } from './pages/measure.tsx';
import { Month } from './pages/month.tsx';
import { NotFound } from './pages/not-found.tsx';
import type { PageProps } from './pages/page-props.ts';
import { Place } from './pages/place.tsx';
import { Places } from './pages/places.tsx';
import { Prose } from './pages/prose.tsx';
import { Publisher } from './pages/publisher.tsx';
import { Publishers } from './pages/publishers.tsx';
import { Redirect } from './pages/redirect.tsx';
import { Search } from './pages/search.tsx';
import { SecondHand } from './pages/second-hand.tsx';
import { Timeline } from './pages/timeline.tsx';
import { Topic } from './pages/topic.tsx';
import { Topics } from './pages/topics.tsx';
import { Year } from './pages/year.tsx';
import { WithWords, wordsFor } from './words/index.ts';

type PageLayouts = { readonly [K in PageKind]: ComponentType<PageProps<PageModels[K]>> };

const LAYOUTS: PageLayouts = {
  timeline: Timeline,
  year: Year,
  month: Month,
  brief: Brief,
  topics: Topics,
  topic: Topic,
  places: Places,
  place: Place,
  map: MapPage,
  claims: Claims,
  measure: Measure,
  asKnownIndex: AsKnownIndex,
  asKnown: AsKnown,
  publishers: Publishers,
  publisher: Publisher,
  secondHand: SecondHand,
  corrections: Corrections,
  data: Data,
  page: Prose,
  notFound: NotFound,
  search: Search,
  redirect: Redirect,
};

/** Every kind of page that there is a layout for. */
export const pageKinds = Object.keys(LAYOUTS) as readonly PageKind[];

/** A whole page as HTML. The same model gives the same text. */
export function render<K extends PageKind>(kind: K, model: PageModels[K]): string {
  const layout: ComponentType<PageProps<PageModels[K]>> = LAYOUTS[kind];
  const words = wordsFor(model.shell.lang);
  const page = h(WithWords, { words, children: h(layout, { model }) });
  return `<!DOCTYPE html>\n${renderToString(page)}\n`;
}

/** What is wrong with the content, as a panel over the page while somebody writes. */
export function mistakes(diagnostics: readonly Diagnostic[], stylesheet: string): string {
  return renderToString(h(Mistakes, { diagnostics, stylesheet }));
}
