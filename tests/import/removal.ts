import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { load } from '../../src/content/load/load.ts';
import { type ImportOptions, runImport } from '../../src/editing/import/run-import.ts';
import { smallSite } from '../content/small-content.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A removal: an old archive in `old/`, and a copy of the small site in `content/` to move into. */
export interface Removal {
  readonly folder: string;
  readonly content: string;
}

/** Lays out an archive of these files; gone when the test is. */
export function removal(files: Files): Removal {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-import-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const content = path.join(folder, 'content');
  cpSync(smallSite, content, { recursive: true });
  for (const [name, text] of Object.entries(files)) put(path.join(folder, 'old', name), text);
  return { folder, content };
}

export function put(file: string, text: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

export interface Run {
  readonly code: number;
  readonly report: string;
}

/** `npm run import -- old/<from> …`, seen from the folder of the removal. */
export function runIn(
  { folder, content }: Removal,
  from: string | undefined,
  options: Partial<ImportOptions> = {},
): Run {
  let report = '';
  const { write } = process.stdout;
  process.stdout.write = (chunk: unknown) => {
    report += String(chunk);
    return true;
  };
  try {
    const code = runImport({
      from: from === undefined ? undefined : path.join(folder, 'old', from),
      mapping: path.join(folder, 'import.yaml'),
      content,
      init: false,
      write: false,
      all: true,
      moment: '2020-01-01T00:00:00Z',
      ...options,
    });
    return { code, report };
  } finally {
    process.stdout.write = write;
  }
}

/** Writes the mapping file. */
export function map(removed: Removal, yaml: string): void {
  put(path.join(removed.folder, 'import.yaml'), yaml);
}

export function text({ content }: Removal, file: string): string {
  return readFileSync(path.join(content, file), 'utf8');
}

/** The names of the briefs that are new, and what a build would stop at. */
export function outcome({ content }: Removal): { briefs: string[]; errors: string[] } {
  const { record, diagnostics } = load(content);
  const before = new Set(load(smallSite).record.briefs.map(({ name }) => name));
  return {
    briefs: record.briefs.map(({ name }) => name).filter((name) => !before.has(name)),
    errors: diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ file, rule }) => `${file} ${rule}`),
  };
}

/** A picture of one pixel. */
export const PICTURE = readFileSync(path.join(smallSite, 'images/dot.png'));
