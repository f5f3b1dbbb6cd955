import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { ReviewPage } from '../../src/review/page/review-page.ts';
import { WithWords, wordsFor } from '../words/index.ts';
import { type MarkedPageModel, MarkedPageView } from './marked-page.tsx';
import { Review } from './review.tsx';

/** The page of a review as HTML. */
export function renderReview(model: ReviewPage): string {
  const page = h(WithWords, { words: wordsFor('en'), children: h(Review, { model }) });
  return `<!doctype html>\n${renderToString(page)}\n`;
}

/** A page of the site with what changed marked in it, as HTML. */
export function renderMarkedPage(model: MarkedPageModel): string {
  const page = h(WithWords, { words: wordsFor('en'), children: h(MarkedPageView, { model }) });
  return `<!doctype html>\n${renderToString(page)}\n`;
}
