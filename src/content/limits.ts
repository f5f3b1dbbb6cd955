/** Sizes are checked before anything is parsed, so that no file can exhaust the reader. */
export const limits = {
  /** Bytes of a brief or page. */
  file: 1024 * 1024,
  /** Bytes of a vocabulary file. */
  vocabulary: 4 * 1024 * 1024,
  /** Bytes of a front matter block. */
  frontMatter: 16 * 1024,
  /** Bytes of an image. */
  image: 10 * 1024 * 1024,
  /** Pixels of an image. */
  picture: { side: 16_384, pixels: 64_000_000 },
  /** How deep YAML may nest. */
  depth: 10,
} as const;
