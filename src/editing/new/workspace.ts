import type { Diagnostic } from '../../brief/diagnostic.ts';
import type { Vocabularies } from '../../brief/vocabularies.ts';
import type { OwnReading } from '../../content/load/load.ts';
import { readVocabularies } from '../../content/reading/read-vocabularies.ts';
import { sortFiles } from '../../content/source/file-kinds.ts';
import { nameOfPath } from '../../content/source/file-name.ts';
import { folderTree, type TreeEntry } from '../../content/source/source-tree.ts';

/** What a writer needs to know of the content folder; the briefs themselves are not read. */
export interface Workspace {
  /** The content folder as it was given, and as messages name it. */
  readonly folder: string;
  readonly vocabularies: Vocabularies;
  /** What is wrong with the vocabularies. */
  readonly diagnostics: readonly Diagnostic[];
  /** Paths of the briefs from the content folder, by name. */
  readonly briefs: ReadonlyMap<string, string>;
  readonly entries: readonly TreeEntry[];
  /** What the content is read with. */
  readonly reading: OwnReading;
}

/** @throws UnreadableContent where there is no such folder. */
export function openWorkspace(folder: string, reading: OwnReading = {}): Workspace {
  const entries = folderTree(folder, folder).entries();
  const files = sortFiles(folder, entries);
  const { vocabularies, diagnostics } = readVocabularies(folder, files.vocabulary);
  const briefs = files.brief.map(({ path }): [string, string] => [nameOfPath(path), path]);
  return { folder, vocabularies, diagnostics, briefs: new Map(briefs), entries, reading };
}
