import type { Brief } from '../../brief/brief.ts';
import type { Edition } from './edition.ts';

/** The picture of a brief, with the room that it takes. */
export interface BriefPicture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly credit: string;
  readonly caption?: string;
}

/** Undefined where a brief has no picture, or names one that is not there. */
export function pictureOf({ image }: Brief, { images, href }: Edition): BriefPicture | undefined {
  const file = image && images.get(image.src);
  if (!file) return undefined;
  const { alt, credit, caption } = image;
  const { width, height } = file;
  return {
    src: href(file.src),
    width,
    height,
    alt,
    credit,
    ...(caption !== undefined && { caption }),
  };
}
