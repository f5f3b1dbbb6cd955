import { onProduction } from '../outputs/addresses.ts';
import { commentAddress, commentText } from './comment-text.ts';
import type { ReviewDocument, ReviewedBrief } from './review-document.ts';

export interface CommentOptions {
  /** Where the preview stands, with its path; absent where it is not published. */
  readonly preview?: string;
  /** A sentence about the preview, for where there is none. */
  readonly note?: string;
}

/** An address below the preview, as the target of a link. */
export function inPreview(preview: string, address: string): string {
  return commentAddress(`${preview.replace(/\/$/, '')}${address}`);
}

/** A brief's title, linked to its page in the preview, or else as published. */
export function titleOf(
  { title, address, addressBefore }: Pick<ReviewedBrief, 'title' | 'address' | 'addressBefore'>,
  { site }: ReviewDocument,
  { preview }: CommentOptions,
): string {
  if (preview !== undefined && address !== undefined) {
    return `[${commentText(title)}](${inPreview(preview, address)})`;
  }
  return addressBefore
    ? `[${commentText(title)}](${commentAddress(onProduction(addressBefore, site.url))})`
    : commentText(title);
}
