import path from 'node:path';
import { git } from '../../review/git/git.ts';
import { projectRoot } from './project-root.ts';

/** The content folder that a command was given, or else that of the record in which it runs. */
export function contentOf(given: string | undefined): string {
  return given === undefined ? path.join(projectRoot, 'content') : path.resolve(given);
}

/** A content folder as messages name it: from here, whatever it is called and wherever it stands. */
export function shownFolder(content: string): string {
  const way = path.relative(process.cwd(), path.resolve(content)) || '.';
  return way.split(path.sep).join('/');
}

/**
 * Where a content folder stands in its repository, by which git hosts know its files; without a
 * repository, its own name.
 */
export function folderInRepository(content: string): string {
  const folder = path.resolve(content);
  try {
    const prefix = git(folder, ['rev-parse', '--show-prefix']).toString('utf8').trim();
    if (prefix !== '') return prefix.replace(/\/$/, '');
  } catch {
    // No repository, or no git.
  }
  return path.basename(folder);
}
