import { hash } from 'node:crypto';
import type { ContentRecord, ImageFile } from '../../content/record/record.ts';
import { pictureAddress } from '../addresses/addresses.ts';
import type { Edition } from './edition.ts';

/** What browsers are offered beside the picture's own format, the smallest first. */
const FORMATS = ['avif', 'webp'] as const;
export type PictureFormat = (typeof FORMATS)[number] | 'jpeg' | 'png';

/** Widths in pixels: of a phone, of the text on a dense screen, and of the whole picture. */
const WIDTHS = [480, 960, 1600] as const;
/** Widths of the one that keeps its address: the next smaller one where it is too heavy. */
const KEPT_WIDTHS = [1200, 800, 480] as const;
/** How wide a picture is shown: as its text, or as the screen of a phone. */
const SHOWN = '(min-width: 48rem) 38rem, 100vw';

/** How bytes are made of pixels; whatever changes here changes the addresses of what is made. */
export const ENCODING = {
  encoder: 'sharp 0.33.5',
  avif: { quality: 52, effort: 2 },
  webp: { quality: 76, effort: 4 },
  jpeg: { quality: 80, mozjpeg: true },
  png: { compressionLevel: 9, adaptiveFiltering: true },
  /** Bytes of the one that keeps its address, where a smaller width allows it. */
  heaviest: 600_000,
} as const;

/** A file that is made of a picture: without its metadata, and as it is held. */
export interface PictureFile {
  /** Path from the site's root, without a leading slash. */
  readonly path: string;
  /** Identifies the bytes. */
  readonly key: string;
  readonly image: ImageFile;
  readonly format: PictureFormat;
  /** The first at which it is not too heavy. */
  readonly widths: readonly number[];
}

const ENCODED = JSON.stringify([ENCODING, KEPT_WIDTHS]);

function keyOfPicture(image: ImageFile): string {
  return hash('sha256', `${ENCODED} ${image.hash}`, 'hex').slice(0, 10);
}

function widthsOf({ width }: ImageFile, wanted: readonly number[]): number[] {
  return [...new Set(wanted.map((one) => Math.min(one, width)))];
}

/** The files made of every picture; the first of each has the address that editors write. */
export function* pictureFiles({ images }: ContentRecord): Generator<PictureFile> {
  for (const image of images) {
    const key = keyOfPicture(image);
    const format = formatOf(image.src);
    const kept = widthsOf(image, KEPT_WIDTHS);
    yield { path: image.src.slice(1), key: `${key} ${format}`, image, format, widths: kept };
    for (const format of FORMATS) {
      for (const width of widthsOf(image, WIDTHS)) {
        const path = addressOf(image, width, format).slice(1);
        yield { path, key: `${key} ${width} ${format}`, image, format, widths: [width] };
      }
    }
  }
}

function addressOf(image: ImageFile, width: number, format: PictureFormat): string {
  const [, name = ''] = /([^/]*)\.[^.]*$/.exec(image.src) ?? [];
  return pictureAddress(`${name}-${keyOfPicture(image)}-${width}.${format}`);
}

function formatOf(src: string): PictureFormat {
  const ending = src.slice(src.lastIndexOf('.') + 1);
  return ending === 'jpg' ? 'jpeg' : (ending as PictureFormat);
}

/** What a page offers a browser of a picture. */
export interface ShownPicture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
  readonly sizes: string;
}

export function shownPicture(image: ImageFile, href: Edition['href']): ShownPicture {
  const { src, width, height } = image;
  return {
    src: href(src),
    width,
    height,
    sources: FORMATS.map((format) => ({
      type: `image/${format}`,
      srcset: widthsOf(image, WIDTHS)
        .map((width) => `${href(addressOf(image, width, format))} ${width}w`)
        .join(', '),
    })),
    sizes: SHOWN,
  };
}

/** Our own Markdown writes a picture in this one way, and escapes it everywhere else. */
const WRITTEN = /<img src="([^"]*)"([^>]*)>/g;

type Shelf = Pick<Edition, 'images' | 'href' | 'context'>;

/** A body whose pictures come in sizes and formats, and with the room that they take. */
export function withPictures(html: string, { images, href, context }: Shelf): string {
  if (images.size === 0 || !html.includes('<img ')) return html;
  return html.replace(WRITTEN, (whole, src: string, rest: string) => {
    const image = images.get(sourceOf(src, context.pathPrefix));
    if (!image) return whole;
    const { sources, sizes, width, height } = shownPicture(image, href);
    const offered = sources.map(
      ({ type, srcset }) => `<source type="${type}" srcset="${srcset}" sizes="${sizes}">`,
    );
    return `<picture>${offered.join('')}<img src="${src}" width="${width}" height="${height}"${rest} decoding="async"></picture>`;
  });
}

/** Stands for the pictures that a body shows: the same text, the same pictures. */
export function picturesKey(html: string, { images, context }: Omit<Shelf, 'href'>): string {
  if (images.size === 0 || !html.includes('<img ')) return '';
  return [...html.matchAll(WRITTEN)]
    .map(([, src = '']) => images.get(sourceOf(src, context.pathPrefix))?.hash ?? '')
    .join(' ');
}

function sourceOf(src: string, prefix: string): string {
  const bare = prefix.replace(/\/$/, '');
  return src.startsWith(`${bare}/`) ? src.slice(bare.length) : src;
}
