/** What a file holds; a large one comes in pieces, so that it never stands in memory as a whole. */
export type FileContent = string | Uint8Array | Generator<string>;

/** A file of the site that is no page: a feed, the sitemap, a style sheet, a picture. */
export interface OutputFile {
  /** Path from the site's root, without a leading slash. */
  readonly path: string;
  /** Identifies the bytes: the same key, the same bytes. */
  readonly key: string;
  /** Makes the bytes; called only where the file is not there yet. */
  readonly render: () => FileContent;
}
