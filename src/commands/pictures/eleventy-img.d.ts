/** The part of the `@11ty/eleventy-img` package that we use; it ships no types. */
declare module '@11ty/eleventy-img' {
  import type { Sharp, SharpOptions } from 'sharp';

  interface Options {
    readonly widths: readonly number[];
    readonly formats: readonly string[];
    /** Nothing is filtered by what the picture holds. */
    readonly formatFiltering: readonly [];
    readonly fixOrientation: boolean;
    /** Gives the bytes and writes no file. */
    readonly dryRun: true;
    readonly useCache: false;
    readonly transform: (picture: Sharp) => void;
    readonly sharpOptions: SharpOptions;
    readonly sharpAvifOptions: object;
    readonly sharpWebpOptions: object;
    readonly sharpJpegOptions: object;
    readonly sharpPngOptions: object;
  }

  /** Rejects where the picture cannot be decoded. */
  export default function image(
    picture: Buffer,
    options: Options,
  ): Promise<Record<string, readonly { readonly buffer: Buffer }[]>>;
}
