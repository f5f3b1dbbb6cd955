import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
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
      'Save it from your browser into captures/ (sha256sum gives its hash), or give the address of an archived copy as "url" of the capture.',
    );
  }
  const sha256 = sha256Of(page.bytes);
  const text = await captureText(page.bytes, `capture.${page.ending}`);
  const [removed] = text === undefined || !redactor ? [] : redactor.find(text.whole);
  if (removed) {
    throw new UsageError(
      `The page holds what was removed on ${removed.redaction.day.first} (ground: ${removed.redaction.ground}). Nothing was saved.`,
      'Quote the passage without it, and keep no copy.',
    );
  }
  const folder = path.join(content, 'captures');
  mkdirSync(folder, { recursive: true });
  const ending = `-${sha256.slice(0, 8)}.${page.ending}`;
  // A copy that was altered since, or that somebody named so, is another.
  const known = readdirSync(folder).find(
    (name) =>
      name.endsWith(ending) &&
      /^\d{4}-\d{2}-\d{2}-/.test(name) &&
      sha256Of(readFileSync(path.join(folder, name))) === sha256,
  );
  if (known !== undefined) return { file: known, sha256, day: known.slice(0, 10), isNew: false };
  const host = slugOf(new URL(page.url).hostname.replace(/^www\./, '')).slice(0, 60);
  const file = `${day}-${host}${ending}`;
  if (existsSync(path.join(folder, file))) {
    throw new UsageError(
      `captures/${file} was altered after it was saved. Nothing was written over it.`,
      'Bring the file back as it was saved, from the history of the repository, or delete it; then save the page again.',
    );
  }
  replaceFile(path.join(folder, file), page.bytes);
  return { file, sha256, day, isNew: true };
}

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
