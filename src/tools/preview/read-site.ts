import path from 'node:path';
import type { SiteSettings } from '../../brief/vocabularies.ts';
import { load } from '../../content/load.ts';
import { folderTree } from '../../content/source-tree.ts';
import { projectRoot } from '../project-root.ts';

/** The settings of the site in this folder; its briefs are not read. */
export function readSite(root = projectRoot): SiteSettings {
  const tree = folderTree(path.join(root, 'content'));
  const entries = tree.entries().filter((entry) => entry.path === 'site.yaml');
  return load({ name: tree.name, entries: () => entries }, { rules: [] }).record.vocabularies.site;
}
