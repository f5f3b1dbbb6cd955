import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic, Edit } from '../../brief/diagnostic.ts';
import { replaceFile } from '../../store/replace-file.ts';
import type { Fixed } from '../../terminal/report.ts';

type Fixable = Diagnostic & { readonly edit: Edit };

/**
 * Writes the safe fixes into the files, changing nothing but the stretches at fault. Of two that
 * overlap the first is made; the next run finds the other. A file that is not as it was when it was
 * checked is left alone.
 * @param root the folder that diagnostics' paths start from.
 */
export function applyFixes(diagnostics: readonly Diagnostic[], root: string): Fixed[] {
  const byFile = new Map<string, Fixable[]>();
  for (const diagnostic of diagnostics) {
    if (!isFixable(diagnostic)) continue;
    const edits = byFile.get(diagnostic.file);
    if (edits) edits.push(diagnostic);
    else byFile.set(diagnostic.file, [diagnostic]);
  }
  return [...byFile].flatMap(([file, fixable]) => fixFile(path.resolve(root, file), fixable));
}

function isFixable(diagnostic: Diagnostic): diagnostic is Fixable {
  return diagnostic.edit !== undefined;
}

function fixFile(file: string, fixable: readonly Fixable[]): Fixed[] {
  // A byte order mark is kept: the decoder would drop it, and offsets count it.
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
    readFileSync(file),
  );
  const lines = text.split('\n');
  const fixed: Fixed[] = [];
  let fresh = '';
  let at = 0;
  for (const { edit, line, rule, excerpt, excerptStart = 0, file: name } of [...fixable].sort(
    (a, b) => a.edit.start - b.edit.start,
  )) {
    if (edit.start < at || !lines[line - 1]?.startsWith(excerpt, excerptStart)) continue;
    fresh += text.slice(at, edit.start) + edit.text;
    at = edit.end;
    fixed.push({
      file: name,
      line,
      rule,
      before: text.slice(edit.start, edit.end),
      after: edit.text,
    });
  }
  if (fixed.length > 0) replaceFile(file, fresh + text.slice(at));
  return fixed;
}
