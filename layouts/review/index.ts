import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { ReviewPage } from '../../src/review/page/review-page.ts';
import { WithWords, wordsFor } from '../words/index.ts';
import { Review } from './review.tsx';

/** The page of a review as HTML. */
export function renderReview(model: ReviewPage): string {
  const page = h(WithWords, { words: wordsFor('en'), children: h(Review, { model }) });
  return `<!doctype html>\n${renderToString(page)}\n`;
}
