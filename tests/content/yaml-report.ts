import { SourceText } from '../../src/content/source/source-text.ts';
import { readYaml, reportFault } from '../../src/content/yaml/yaml.ts';

/** What a piece of YAML says, or why it is refused, in the form of the fixtures. */
export function yamlReport(text: string): string {
  const result = readYaml(text);
  if (!('faults' in result)) return JSON.stringify(result.tree);
  const source = new SourceText('fixture.yaml', text);
  return result.faults
    .map((fault) => reportFault(source, fault, 0))
    .map(({ line, column, rule, reason, fix }) => `${line}:${column} ${rule}\n${reason}\n${fix}`)
    .join('\n\n');
}
