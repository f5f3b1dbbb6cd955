import type { OldEntry } from './old-entry.ts';

/** What the place of a file says of its entry. */
export interface FileClues {
  /** The date at the head of the file name; empty where there is none. */
  readonly date: string;
  /** The file name without date and ending; for `raqqa/index.md`, the folder's. */
  readonly slug: string;
  /** The folder that sorts the entry; empty for the folders that every tool has. */
  readonly folder: string;
  /** The path without ending, the file name with and without its date. */
  readonly fullPath: string;
  readonly path: string;
}

const DATED = /^(\d{4}-\d{2}-\d{2}|\d{4}-\d{2})[-_ ](?=.)/;
const USUAL_FOLDERS = new Set([
  '_posts',
  '_drafts',
  'posts',
  'post',
  'content',
  'blog',
  'src',
  'pages',
  'articles',
  'entries',
]);

export function fileClues({ path }: OldEntry): FileClues {
  const parts = path.replace(/\.[^./]+$/, '').split('/');
  // A page bundle is a folder whose text is called index.
  if (/^_?index$/.test(parts.at(-1) ?? '') && parts.length > 1) parts.pop();
  const name = parts.at(-1) ?? '';
  const [head = '', date = ''] = DATED.exec(name) ?? [];
  const slug = name.slice(head.length);
  const folders = parts.slice(0, -1);
  const folder =
    folders
      .filter((part) => !USUAL_FOLDERS.has(part.toLowerCase()) && !/^\d{1,4}$/.test(part))
      .at(-1) ?? '';
  return {
    date,
    slug,
    folder,
    fullPath: [...folders, name].join('/'),
    path: [...folders, slug].join('/'),
  };
}
