import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const small = fileURLToPath(new URL('../fixtures/small-site/', import.meta.url));

/** A folder for one test, gone when it is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-site-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the small site's content, for one test to change. */
export function smallContent(): string {
  const content = path.join(temporaryFolder(), 'content');
  cpSync(small, content, { recursive: true });
  return content;
}
