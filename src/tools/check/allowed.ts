import type { Diagnostic } from '../../brief/diagnostic.ts';
import type { SiteSettings } from '../../brief/vocabularies.ts';
import { applyAllowances, findAllowances } from '../../content/allowances.ts';
import { OpenFile } from '../../content/open-file.ts';
import { rules, rulesInForce } from '../../content/rules/index.ts';

/** Findings of rules that only some runs look for, less what the site or a comment beside it allows. */
export function withoutAllowed(
  diagnostics: readonly Diagnostic[],
  site: SiteSettings,
  open: (file: string) => Uint8Array,
): Diagnostic[] {
  const inForce = new Set(rulesInForce(rules, site).map(({ name }) => name));
  const held = diagnostics.filter(({ rule }) => inForce.has(rule));
  const allowances = [...new Set(held.map(({ file }) => file))].flatMap((file) => {
    const { source, bodyStart } = new OpenFile(file, open(file));
    return findAllowances(source, bodyStart, rules).allowances;
  });
  return applyAllowances(held, allowances, new Set());
}
