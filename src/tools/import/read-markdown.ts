import { progressOn } from '../build/progress.ts';
import type { ArchiveFiles } from './archive-files.ts';
import { archiveText } from './archive-text.ts';
import type { Loss, OldArchive, OldEntry } from './old-entry.ts';
import { splitOldFrontMatter } from './split-front-matter.ts';

const MARKDOWN = /\.(?:md|markdown|mdown|mkd|mdx)$/i;
const HTML = /\.html?$/i;

/** Files with front matter, whichever tool they were written for; other files are pictures and the like. */
export function readMarkdown({ files, refused: before }: ArchiveFiles): OldArchive {
  const progress = progressOn(process.stderr);
  const entries: OldEntry[] = [];
  const refused: Loss[] = [...before];
  const texts = files.filter(({ path }) => MARKDOWN.test(path) || HTML.test(path));
  for (const [at, file] of texts.entries()) {
    progress.show('Reading', at, texts.length);
    const read = archiveText(file);
    const split = 'text' in read ? splitOldFrontMatter(read.text) : read;
    if ('why' in split) {
      refused.push({ origin: file.path, what: 'The file', why: split.why });
      continue;
    }
    const form = HTML.test(file.path) ? 'html' : 'markdown';
    entries.push({ origin: file.path, path: file.path, form, ...split });
  }
  progress.clear();
  return { entries, refused, losses: [] };
}
