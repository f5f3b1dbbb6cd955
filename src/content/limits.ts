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
  /** How deep YAML may nest. */
  depth: 10,
  /** Letters of a line: what looks for words in it must come to an end. */
  line: 10_000,
  /** Lines of a brief or page. */
  lines: 20_000,
  /** Lines of a vocabulary. */
  vocabularyLines: 50_000,
  /** How deep quotations and lists of a text may nest; a list takes two levels. */
  nesting: 20,
  /** Letters of all addresses to which a text leads, each as often as it stands there. */
  addresses: 2 * 1024 * 1024,
  /** How many topics may stand above one another. */
  topics: 10,
  /** Faults of one vocabulary, or of the form of one file, that are told one by one. */
  faults: 1_000,
} as const;
