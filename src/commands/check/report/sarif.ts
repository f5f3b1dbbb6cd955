import { type Diagnostic, markedExcerpt } from '../../../brief/diagnostic.ts';
import { rules } from '../../../content/rules/index.ts';
import type { Rule } from '../../../content/rules/rule/rule.ts';
import { printableJson } from '../../../terminal/output.ts';
import type { Report } from '../../../terminal/report.ts';

const RULE_INDEX = new Map(rules.map(({ name }, at) => [name, at]));

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
  return printableJson(log);
}

function descriptor({ name, severity, summary, why }: Rule) {
  return {
    id: name,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    defaultConfiguration: { level: severity },
  };
}

function result(diagnostic: Diagnostic) {
  const { file, line, column, length, severity, rule, reason, fix, excerpt, edit } = diagnostic;
  return {
    ruleId: rule,
    ruleIndex: RULE_INDEX.get(rule) ?? -1,
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
            ...(excerpt === '' ? {} : { snippet: { text: markedExcerpt(diagnostic).marked } }),
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

/** A relative reference of RFC 3986, whatever the file's name; half a letter has no bytes to be encoded. */
export function artifact(file: string) {
  const name = file.replace(/\p{Cs}/gu, '\uFFFD');
  return { uri: name.split('/').map(encodeURIComponent).join('/') };
}
