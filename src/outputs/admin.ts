import type { ContentRecord } from '../content/record.ts';
import { adminPage } from './admin/admin-page.ts';
import { editorBundle } from './admin/editor-bundle.ts';
import { editorConfig } from './admin/editor-config.ts';
import { gitBackend } from './admin/git-backend.ts';

/** A file of the editor, by its path from the site's root. */
export interface AdminFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The browser-based editor below `/admin/`; nothing where `site.yaml` does not ask for it. */
export function adminFiles(record: ContentRecord): AdminFile[] {
  const { site } = record.vocabularies;
  if (!site.admin) return [];
  const origins = site.repository ? gitBackend(site.repository, site.branch).origins : [];
  return [
    { path: 'admin/index.html', bytes: Buffer.from(adminPage(origins)) },
    {
      path: 'admin/config.json',
      bytes: Buffer.from(`${JSON.stringify(editorConfig(record), null, 2)}\n`),
    },
    ...editorBundle().map(({ path, bytes }) => ({ path: `admin/${path}`, bytes })),
  ];
}
