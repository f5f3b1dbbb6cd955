import type { Diagnostic } from '../brief/diagnostic.ts';
import { diagnosticBlocks, painter } from './check/diagnostic-block.ts';
import { formOf } from './terminal.ts';

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** Prints everything that is wrong to standard error, and then what follows from it. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], consequence: string): void {
  const { colour, columns } = formOf(process.stderr);
  const paint = painter(colour);
  const blocks = diagnosticBlocks(diagnostics, columns, paint).map((block) => `${block}\n`);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const count = paint('red', `${errors} ${errors === 1 ? 'error' : 'errors'}`);
  process.stderr.write(`${blocks.join('')}${count}. ${consequence}\n`);
}
