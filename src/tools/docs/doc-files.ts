import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { GeneratedFile } from '../write-generated.ts';
import { withFieldReference } from './field-reference.ts';
import { rulesPage } from './rules-page.ts';

/** The pages of the documentation that are made from the code, in whole or in part. */
export function docFiles(root: string): GeneratedFile[] {
  const guide = readFileSync(path.join(root, 'docs', 'editing.md'), 'utf8');
  return [
    { path: 'docs/rules.md', content: rulesPage() },
    { path: 'docs/editing.md', content: withFieldReference(guide) },
  ];
}
