import type { Diagnostic } from '../../brief/diagnostic.ts';
import type { ReviewDocument } from '../../review/document/review-document.ts';
import { reviewRules } from '../../review/warnings/index.ts';
import { printableJson } from '../../terminal/output.ts';
import type { Report } from '../../terminal/report.ts';
import { github } from '../check/report/github.ts';
import { artifact } from '../check/report/sarif.ts';

/** How many questions are open that the site asks to be answered before a merge. */
export function openQuestions({ warnings }: ReviewDocument): number {
  return warnings.filter(({ enforced }) => enforced).length;
}

/** What a review finds as findings on lines: errors of the check first, then what needs an answer. */
export function findingsOf({ warnings, check }: ReviewDocument): Diagnostic[] {
  const asked = warnings.flatMap(
    ({ rule, weight, text, fix, file, line, quote, before, after, enforced }): Diagnostic[] => {
      const place = file ?? quote?.file;
      if (weight !== 'act' || place === undefined) return [];
      const said = [
        text,
        ...(before === undefined ? [] : [`− ${before}`]),
        ...(after === undefined ? [] : [`+ ${after}`]),
      ];
      return [
        {
          file: place,
          line: line ?? quote?.line ?? 1,
          column: 1,
          length: 1,
          excerpt: '',
          severity: enforced ? 'error' : 'warning',
          rule,
          reason: said.join('\n'),
          fix,
        },
      ];
    },
  );
  return [...check.fresh.map((finding) => ({ ...finding, length: 1 })), ...asked];
}

/** What needs an answer as workflow commands, which GitHub shows beside the lines of a change. */
export function annotations(document: ReviewDocument): string {
  return github(reportOf(findingsOf({ ...document, check: { ...document.check, fresh: [] } })));
}

function reportOf(diagnostics: readonly Diagnostic[]): Report {
  return { diagnostics, fixed: [], briefs: 0, files: 0, errorsBeyond: 0 };
}

/** The findings in SARIF 2.1.0, as code scanning services of any host take it. */
export function reviewSarif(document: ReviewDocument): string {
  const run = {
    tool: {
      driver: {
        name: 'dateline-review',
        rules: reviewRules.map(({ name, summary, weight }) => ({
          id: name,
          shortDescription: { text: summary },
          defaultConfiguration: { level: weight === 'act' ? 'warning' : 'note' },
        })),
      },
    },
    columnKind: 'utf16CodeUnits',
    results: findingsOf(document).map(({ file, line, column, severity, rule, reason, fix }) => ({
      ruleId: rule,
      level: severity,
      message: { text: `${reason}\n${fix}` },
      locations: [
        {
          physicalLocation: {
            artifactLocation: artifact(file),
            region: { startLine: line, startColumn: column },
          },
        },
      ],
    })),
  };
  return printableJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  });
}
