import type { Brief, Page } from '../brief/brief.ts';
import type { Vocabularies } from '../brief/vocabularies.ts';

/** A picture in `content/images`, by its address on the site. */
export interface ImageFile {
  /** As briefs write it: `/images/name.jpg`. */
  readonly src: string;
  /** Path of the file, as diagnostics name it. */
  readonly file: string;
  readonly hash: string;
  /** In CSS pixels, so that pages reserve its room. */
  readonly width: number;
  readonly height: number;
  readonly read: () => Uint8Array;
}

/** Everything that an editor wrote, read once and frozen. */
export interface ContentRecord {
  /** In the order of events; drafts and held briefs are among them. */
  readonly briefs: readonly Brief[];
  /** Prose pages, in the order of navigation. */
  readonly pages: readonly Page[];
  readonly images: readonly ImageFile[];
  readonly vocabularies: Vocabularies;
}
