import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { catalogueOf } from '../../words/languages.ts';
import type { Catalogue } from '../../words/message.ts';

export interface BundleFile {
  /** Path below `admin/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What the editor shows its text and its signs with; other assets serve media that briefs do not have. */
const FONTS = /\bassets\/[\w.-]+\.woff2\b/g;
/** The same fonts at a host that would learn who edits. */
const HOSTED_FONTS =
  /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([a-z0-9-]+)[:@][\w.:@-]*\/[\w-]+\.woff2/g;

/** The browser-based editor is asked for, and its package is not installed. */
export class MissingEditor extends Error {
  readonly fix = 'Run npm install @sveltia/cms, or write "admin: false" in site.yaml.';
}

/** The folder of the editor's package, which is installed only where somebody wants it. */
function editorPackage(): string {
  try {
    return path.dirname(createRequire(import.meta.url).resolve('@sveltia/cms'));
  } catch {
    throw new MissingEditor(
      'site.yaml asks for the browser-based editor, and its package is not installed.',
    );
  }
}

/** The editor's scripts with all that they need, so that nothing of it comes from another site. */
export function editorBundle(): BundleFile[] {
  const extension = path.extname(fileURLToPath(import.meta.url));
  const entry = fileURLToPath(new URL(`./browser/editor${extension}`, import.meta.url));
  const folder = editorPackage();
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    outdir: 'admin',
    // The packages stand beside this one, wherever the record is.
    nodePaths: [path.resolve(folder, '../../..')],
    bundle: true,
    // What few need, such as another language, is fetched when it is needed.
    splitting: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    platform: 'browser',
    legalComments: 'none',
    logLevel: 'silent',
    define: { DATE_MESSAGES: JSON.stringify(dateMessages()) },
    // Colours for program text in some 300 languages; without them, it is shown plain.
    external: ['@shikijs/*'],
  });
  const fonts = [...new Set(outputFiles.flatMap(({ text }) => text.match(FONTS) ?? []))];
  const ownFont = (hosted: string, name: string) =>
    fonts.find((font) => font.startsWith(`assets/${name}-`)) ?? hosted;
  const scripts = outputFiles.map((file) => ({
    path: path.basename(file.path),
    bytes: Buffer.from(file.text.replace(HOSTED_FONTS, ownFont)),
  }));
  return [
    ...scripts,
    ...fonts.map((font) => ({ path: font, bytes: readFileSync(path.join(folder, font)) })),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What the editor says of dates, in English as all of it. */
function dateMessages(): Catalogue {
  return Object.fromEntries(
    Object.entries(catalogueOf('en')).filter(([key]) => key.startsWith('dates.')),
  );
}
