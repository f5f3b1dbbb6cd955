import type { Diagnostic } from '../../brief/diagnostic.ts';
import { rules } from '../../content/rules/index.ts';
import type { Rule } from '../../content/rules/rule.ts';
import type { Report } from './report.ts';

/** The report in SARIF 2.1.0 (OASIS), as code scanning services take it. */
export function sarif({ diagnostics }: Report): string {
  const run = {
    tool: { driver: { name: 'dateline-check', rules: rules.map(descriptor) } },
    columnKind: 'utf16CodeUnits',
    results: diagnostics.map(result),
  };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor({ name, severity, summary, why }: Rule) {
  return {
    id: name,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    defaultConfiguration: { level: severity },
  };
}

function result({
  file,
  line,
  column,
  length,
  severity,
  rule,
  reason,
  fix,
  excerpt,
  edit,
}: Diagnostic) {
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ name }) => name === rule),
    level: severity,
    message: { text: `${reason} ${fix}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact(file),
          region: {
            startLine: line,
            startColumn: column,
            endColumn: column + length,
            ...(excerpt === ''
              ? {}
              : { snippet: { text: excerpt.slice(column - 1, column - 1 + length) } }),
          },
        },
      },
    ],
    ...(edit ? { fixes: [fixOf(file, fix, edit)] } : {}),
  };
}

function fixOf(file: string, text: string, edit: NonNullable<Diagnostic['edit']>) {
  return {
    description: { text },
    artifactChanges: [
      {
        artifactLocation: artifact(file),
        replacements: [
          {
            deletedRegion: { charOffset: edit.start, charLength: edit.end - edit.start },
            insertedContent: { text: edit.text },
          },
        ],
      },
    ],
  };
}

function artifact(file: string) {
  return { uri: file.split('/').map(encodeURIComponent).join('/') };
}
