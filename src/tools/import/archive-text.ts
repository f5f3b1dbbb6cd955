import { limits } from '../../content/limits.ts';
import type { ArchiveFile } from './archive-files.ts';

/** The text of a file, or why it is none. Line endings become `\n`, and a byte order mark goes. */
export function archiveText(
  file: ArchiveFile,
  limit: number = limits.file,
): { text: string } | { why: string } {
  if (file.size > limit) return { why: `it has ${file.size} bytes, and at most ${limit} are read` };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file.read());
    return { text: text.replace(/\r\n?/g, '\n') };
  } catch {
    return { why: 'it is not UTF-8; save it again as UTF-8' };
  }
}
