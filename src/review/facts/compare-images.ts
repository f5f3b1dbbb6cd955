import type { ContentRecord, ImageFile } from '../../content/record.ts';
import { matchItems } from './match-items.ts';

/** What became of a picture, and the briefs that show it. */
export interface ImageChange {
  readonly src: string;
  readonly srcBefore?: string;
  readonly change: 'added' | 'replaced' | 'renamed' | 'removed';
  /** In words: "800 × 600 pixels". */
  readonly size?: string;
  readonly sizeBefore?: string;
  readonly briefs: readonly string[];
}

/** Every picture that came, went, was renamed, or has other bytes. */
export function compareImages(before: ContentRecord, after: ContentRecord): ImageChange[] {
  const { pairs, removed, added } = matchItems(before.images, after.images, [
    ({ src }) => src,
    ({ hash }) => hash,
  ]);
  return [
    ...removed.map(
      (image): ImageChange => ({
        src: image.src,
        change: 'removed',
        sizeBefore: sizeOf(image),
        briefs: usersOf(image, before),
      }),
    ),
    ...pairs.flatMap(([from, to]): ImageChange[] => {
      const whole = {
        src: to.src,
        size: sizeOf(to),
        sizeBefore: sizeOf(from),
        briefs: usersOf(to, after),
      };
      if (from.src !== to.src) return [{ ...whole, srcBefore: from.src, change: 'renamed' }];
      return from.hash === to.hash ? [] : [{ ...whole, change: 'replaced' }];
    }),
    ...added.map(
      (image): ImageChange => ({
        src: image.src,
        change: 'added',
        size: sizeOf(image),
        briefs: usersOf(image, after),
      }),
    ),
  ];
}

function sizeOf({ width, height }: ImageFile): string {
  return `${width} × ${height} pixels`;
}

function usersOf({ src }: ImageFile, { briefs }: ContentRecord): string[] {
  return briefs
    .filter(({ image, body }) => image?.src === src || body.html.includes(`src="${src}"`))
    .map(({ name }) => name);
}
