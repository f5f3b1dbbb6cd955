import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { bundle } from 'lightningcss';
import { type AssetFile, type Assets, buildAssets } from '../../outputs/assets.ts';

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
