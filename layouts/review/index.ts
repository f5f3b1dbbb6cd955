import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { ReviewPage } from '../../src/review/page/review-page.ts';
import { Review } from './review.tsx';

/** The page of a review as HTML. */
export function renderReview(model: ReviewPage): string {
  return `<!doctype html>\n${renderToString(h(Review, { model }))}\n`;
}
