import type { Diagnostic } from '../brief/diagnostic.ts';

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** Prints everything that is wrong to standard error, and then what follows from it. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], consequence: string): void {
  for (const d of diagnostics) {
    const number = String(d.line);
    process.stderr.write(`${d.file}:${d.line}:${d.column}  ${d.severity}  ${d.rule}\n`);
    if (d.excerpt) {
      const marks = '^'.repeat(Math.min(d.length, 80));
      process.stderr.write(
        `    ${number} │ ${d.excerpt}\n    ${' '.repeat(number.length)} │ ${' '.repeat(d.column - 1)}${marks}\n`,
      );
    }
    process.stderr.write(`      ${d.reason}\n      ${d.fix}\n\n`);
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  process.stderr.write(`${errors} ${errors === 1 ? 'error' : 'errors'}. ${consequence}\n`);
}
