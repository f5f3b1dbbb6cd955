import type { Stats } from 'node:fs';
import type { FileContent } from '../../outputs/page/output-file.ts';

/** Where a build writes. Paths are relative to the site's root, with forward slashes. */
export interface OutputFolder {
  /** The folder on disk that new files go to. */
  readonly folder: string;
  /** What the published site has at a path. */
  published(sitePath: string): Stats | undefined;
  /** Where the published site has a path on disk. */
  standing(sitePath: string): string;
  /** Takes a published file over as it is. */
  keep(sitePath: string): void;
  write(sitePath: string, content: FileContent): Stats;
  /**
   * Makes sure that a file that is to be written by others will be in the folder.
   * @throws OutsideFolder
   */
  expect(sitePath: string): void;
  /** What this build has at a path. */
  written(sitePath: string): Stats;
  /** Makes what was written the published site; `paths` is all that belongs to it. */
  publish(paths: ReadonlySet<string>): void;
  /** Leaves the published site as it was. */
  discard(): void;
}
