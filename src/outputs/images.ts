import type { ContentRecord } from '../content/record.ts';
import type { OutputFile } from './output-file.ts';

/** The record's pictures, as they are. */
export function images({ images }: ContentRecord): OutputFile[] {
  return images.map(({ src, hash, read }) => ({
    path: src.slice(1),
    key: hash,
    render: read,
  }));
}
