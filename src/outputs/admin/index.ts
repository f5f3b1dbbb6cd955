import { escapeAttribute } from 'entities';
import type { ContentRecord } from '../../content/record/record.ts';
import { editorBundle } from './editor-bundle.ts';
import { editorConfig, gitBackend } from './editor-config.ts';

/**
 * The page of the editor. It may ask this site and the git host, and nobody else: the policy says so.
 * Styles in the page are the editor's own doing; scripts in it are not allowed.
 */
export function adminPage(origins: readonly string[]): string {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "frame-src 'self' blob:",
    `connect-src ${["'self'", 'blob:', 'data:', ...origins].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>Editor</title>
<script type="module" src="editor.js"></script>
</head>
<body>
<noscript><p>The editor needs JavaScript. Briefs can also be written on the git host.</p></noscript>
</body>
</html>
`;
}

/** A file of the editor, by its path from the site's root. */
export interface AdminFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The browser-based editor below `/admin/`; nothing where `site.yaml` does not ask for it. */
export function adminFiles(record: ContentRecord, content?: string): AdminFile[] {
  if (!record.vocabularies.site.admin) return [];
  return [...adminPages(record, content), ...adminScripts()];
}

/** What of the editor is made from the record: its page and its configuration. */
export function adminPages(record: ContentRecord, content?: string): AdminFile[] {
  const { site } = record.vocabularies;
  const origins = site.repository ? gitBackend(site.repository, site.branch).origins : [];
  return [
    { path: 'admin/index.html', bytes: Buffer.from(adminPage(origins)) },
    {
      path: 'admin/config.json',
      bytes: Buffer.from(`${JSON.stringify(editorConfig(record, content), null, 2)}\n`),
    },
  ];
}

/**
 * What of the editor is the same for every record.
 * @throws MissingEditor where its package is not installed
 */
export function adminScripts(): AdminFile[] {
  return editorBundle().map(({ path, bytes }) => ({ path: `admin/${path}`, bytes }));
}
