import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from 'lightningcss';
import { renderMarkedPage, renderReview } from '../../../layouts/review/index.ts';
import { onProduction } from '../../outputs/addresses/addresses.ts';
import { type AssetFile, type Assets, buildAssets } from '../../outputs/frame/assets.ts';
import { reviewComment } from '../../review/comment/review-comment.ts';
import type { AffectedPage } from '../../review/document/affected-pages.ts';
import type { Review } from '../../review/document/review-record.ts';
import { markedPage } from '../../review/page/marked-page.ts';
import { type ReviewPage, reviewPage } from '../../review/page/review-page.ts';
import { pictureFile } from '../../review/page/shown-change.ts';
import { PlaceWithin } from '../build/place-within.ts';
import { MARK, MARK_TEXT, replaceablePlace } from '../build/site-place.ts';
import { writeContent } from '../build/write-content.ts';
import { reviewSarif } from './questions.ts';

const SHEET = fileURLToPath(new URL('../../../layouts/styles/review.css', import.meta.url));

/** The files that the page of a review asks for: those of the site, and a sheet of its own. */
export interface ReviewAssets extends Pick<Assets, 'fonts' | 'icon'> {
  readonly files: readonly AssetFile[];
  /** Site-relative. */
  readonly stylesheets: readonly string[];
}

/** Builds what the page of a review asks for; the same files give the same bytes and names. */
export function reviewAssets(): ReviewAssets {
  const { files, stylesheet, detailStyles, fonts, icon } = buildAssets();
  const { code } = bundle({ filename: SHEET, minify: true });
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 10);
  const sheet = { path: `assets/review-${hash}.css`, bytes: code };
  return {
    files: [...files, sheet],
    stylesheets: [stylesheet, detailStyles, `/${sheet.path}`],
    fonts,
    ...(icon && { icon }),
  };
}

/** Names of the four forms of a review below the folder that it is written into. */
export const REVIEW_FILES = {
  page: 'review/index.html',
  data: 'review/review.json',
  comment: 'review/review.md',
  sarif: 'review/review.sarif',
} as const;

/**
 * Writes a review as a page, as data and as a comment. The folder may hold the site with the
 * change, which the page then links to.
 * @throws UsageError where the folder holds anything else.
 */
export function writeReview(review: Review, out: string): void {
  const folder = replaceablePlace(out, {});
  const assets = reviewAssets();
  const preview = existsSync(path.join(folder, 'index.html'));
  const frame = (up: string) => ({
    stylesheets: assets.stylesheets.map((file) => `${up}${file}`),
    fonts: assets.fonts.map(({ href, type }) => ({ href: `${up}${href}`, type })),
    ...(assets.icon && { icon: `${up}${assets.icon}` }),
  });
  const pages = review.pages.map((page) => markedFile(page, review, { preview, frame }));
  const page = reviewPage(review, {
    preview,
    marked: new Map(pages.map(({ address, changes }) => [address, changes])),
    ...frame('..'),
  });
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    [MARK, MARK_TEXT],
    ...assets.files.map(({ path: file, bytes }) => [file, bytes] as const),
    [REVIEW_FILES.page, renderReview(page)],
    ...pages.map(({ file, html }) => [file, html] as const),
    ...pictureFiles(review),
    [REVIEW_FILES.data, `${JSON.stringify(review.document, null, 2)}\n`],
    [REVIEW_FILES.comment, reviewComment(review.document)],
    [REVIEW_FILES.sarif, reviewSarif(review.document)],
  ];
  const place = new PlaceWithin(folder);
  for (const [file, content] of files) {
    writeContent(place.of(file), content);
  }
}

interface MarkedFile {
  readonly address: string;
  readonly file: string;
  readonly changes: number;
  readonly html: string;
}

interface Surroundings {
  readonly preview: boolean;
  /** What a page asks for, by the way from it to the root of the site: `../..`. */
  readonly frame: (up: string) => Pick<ReviewPage, 'stylesheets' | 'fonts' | 'icon'>;
}

/** A page that changes, with what changed marked in it. */
function markedFile(
  { address, before, after }: AffectedPage,
  { document, pictures }: Review,
  { preview, frame }: Surroundings,
): MarkedFile {
  const { site } = document;
  const file = `review/pages${address}${address.endsWith('/') ? 'index.html' : ''}`;
  const up = '../'.repeat(file.split('/').length - 1).replace(/\/$/, '');
  const page = markedPage(before, after, {
    href: (to) => (preview ? `${up}${to}` : onProduction(to, site.url)),
    asset: (to) => `${up}${to}`,
    picture: (to, side) => {
      if (pictures[side].has(to)) return `${up}/${pictureFile(to, side)}`;
      return preview ? `${up}${to}` : undefined;
    },
  });
  const links = [
    { href: `${up}/review/`, label: 'Back to the review' },
    ...(before === undefined
      ? []
      : [{ href: onProduction(address, site.url), label: 'As published' }]),
    ...(after !== undefined && preview
      ? [{ href: `${up}${address}`, label: 'In the preview' }]
      : []),
  ];
  const headline = page.title || address;
  const html = renderMarkedPage({
    page,
    links,
    frame: { site: site.title, headline, ...frame(up) },
  });
  return { address, file, changes: page.changes, html };
}

/** Pictures that changed, as they were and as they are. */
function* pictureFiles({ pictures }: Review): Generator<readonly [string, Uint8Array]> {
  for (const side of ['before', 'after'] as const) {
    for (const [src, image] of pictures[side]) yield [pictureFile(src, side), image.read()];
  }
}
