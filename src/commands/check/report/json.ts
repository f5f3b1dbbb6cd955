import { printableJson } from '../../../terminal/output.ts';
import { countsOf, type Report } from '../../../terminal/report.ts';

/** The report as data; `version` changes when the form does. */
export function json(report: Report): string {
  const { errors, warnings } = countsOf(report);
  const { diagnostics, fixed, briefs, files, errorsBeyond } = report;
  const content = { version: 1, errors, warnings, errorsBeyond, briefs, files, diagnostics, fixed };
  return printableJson(content);
}
