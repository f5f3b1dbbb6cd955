import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { slugOf } from '../../../brief/slug.ts';
import type { Redactor } from '../../../content/redaction/redactor.ts';
import { replaceFile } from '../../../store/replace-file.ts';
import { UsageError } from '../../../terminal/usage-error.ts';
import { captureText } from './check-evidence.ts';
import { type FetchOptions, fetchPage } from './fetch-page.ts';

export interface CaptureOptions extends FetchOptions {
  /** The content folder. */
  readonly content: string;
  /** Today: ISO 8601. */
  readonly day: string;
  /** Finds what was removed on request. */
  readonly redactor?: Redactor | undefined;
}

/** A copy as the source that it belongs to names it. */
export interface SavedCapture {
  /** Its name in `captures/`. */
  readonly file: string;
  readonly sha256: string;
  readonly day: string;
  /** False where the very same copy is kept already. */
  readonly isNew: boolean;
}

/**
 * Saves the page at an address below `captures/`.
 * @throws UsageError where there is none to be had, or it holds what was removed on request
 */
export async function saveCapture(
  address: string,
  { content, day, redactor, ...requests }: CaptureOptions,
): Promise<SavedCapture> {
  const page = await fetchPage(address, requests);
  if ('refused' in page) {
    throw new UsageError(
      `The page ${page.refused}.`,
      'Save it from your browser, or name an archived copy by its address: capture, url.',
    );
  }
  const sha256 = createHash('sha256').update(page.bytes).digest('hex');
  const text = await captureText(page.bytes, `capture.${page.ending}`);
  const [removed] = text === undefined || !redactor ? [] : redactor.find(text);
  if (removed) {
    throw new UsageError(
      `The page holds what was removed on ${removed.redaction.day.first} (ground: ${removed.redaction.ground}). Nothing was saved.`,
      'Quote the passage without it, and keep no copy.',
    );
  }
  const folder = path.join(content, 'captures');
  mkdirSync(folder, { recursive: true });
  const ending = `-${sha256.slice(0, 8)}.${page.ending}`;
  const known = readdirSync(folder).find((name) => name.endsWith(ending));
  if (known !== undefined) return { file: known, sha256, day: known.slice(0, 10), isNew: false };
  const host = slugOf(new URL(page.url).hostname.replace(/^www\./, '')).slice(0, 60);
  const file = `${day}-${host}${ending}`;
  replaceFile(path.join(folder, file), page.bytes);
  return { file, sha256, day, isNew: true };
}
