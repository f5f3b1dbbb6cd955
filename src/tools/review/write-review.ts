import { existsSync } from 'node:fs';
import path from 'node:path';
import { renderReview } from '../../../layouts/review/index.ts';
import { reviewPage } from '../../review/page/review-page.ts';
import { reviewComment } from '../../review/review-comment.ts';
import type { Review } from '../../review/review-record.ts';
import { PlaceWithin } from '../build/place-within.ts';
import { MARK, MARK_TEXT, replaceablePlace } from '../build/site-place.ts';
import { writeContent } from '../build/write-content.ts';
import { reviewAssets } from './review-assets.ts';

/** Names of the three forms of a review below the folder that it is written into. */
export const REVIEW_FILES = {
  page: 'review/index.html',
  data: 'review/review.json',
  comment: 'review/review.md',
} as const;

/**
 * Writes a review as a page, as data and as a comment. The folder may hold the site with the
 * change, which the page then links to.
 * @throws UsageError where the folder holds anything else.
 */
export function writeReview(review: Review, out: string): void {
  const folder = replaceablePlace(out, {});
  const assets = reviewAssets();
  const beside = (address: string) => `..${address}`;
  const page = reviewPage(review, {
    preview: existsSync(path.join(folder, 'index.html')),
    stylesheets: assets.stylesheets.map(beside),
    fonts: assets.fonts.map(({ href, type }) => ({ href: beside(href), type })),
    ...(assets.icon && { icon: beside(assets.icon) }),
  });
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    [MARK, MARK_TEXT],
    ...assets.files.map(({ path: file, bytes }) => [file, bytes] as const),
    [REVIEW_FILES.page, renderReview(page)],
    [REVIEW_FILES.data, `${JSON.stringify(review.document, null, 2)}\n`],
    [REVIEW_FILES.comment, reviewComment(review.document)],
  ];
  const place = new PlaceWithin(folder);
  for (const [file, content] of files) {
    writeContent(place.of(file), content);
  }
}
