import yaml from 'js-yaml';
import { tidyFields, type WrittenFields } from './written-fields.ts';
import type { Tree } from './yaml.ts';

/** Remarks for the editor, by the place above which they stand: `top`, `end`, `date`, `claims.0`. */
export type Remarks = { readonly [place: string]: readonly string[] };

/** Lists of keys that are short enough to stand on one line. */
const ON_ONE_LINE = ['place', 'topics'];

/**
 * A brief's file: its front matter in the order of the schema, quoted only where YAML needs it, then
 * its body. Absent, empty and default values are left out. Reading it back gives the same values.
 */
export function writeBrief(fields: WrittenFields, body: string, remarks: Remarks = {}): string {
  const text = body.replace(/^\s*\n|\s+$/g, '');
  return `---\n${writeFrontMatter(fields, remarks)}---\n${text === '' ? '' : `${text}\n`}`;
}

/** The lines between the two `---` of a brief. */
export function writeFrontMatter(fields: WrittenFields, remarks: Remarks = {}): string {
  const lines = Object.entries(tidyFields(fields)).flatMap(([field, value]) => [
    ...comment(remarks[field]),
    ...writeField(field, value, remarks),
  ]);
  return [...comment(remarks.top), ...lines, ...comment(remarks.end), ''].join('\n');
}

/** Values as block YAML, without a trailing line break; quoted only where YAML needs it. */
export function writeYaml(value: Tree): string {
  return yaml
    .dump(value, {
      schema: yaml.FAILSAFE_SCHEMA,
      lineWidth: -1,
      noRefs: true,
      noCompatMode: true,
      quotingType: '"',
    })
    .trimEnd();
}

function writeField(field: string, value: Tree, remarks: Remarks): string[] {
  if (!Array.isArray(value)) return writeYaml({ [field]: value }).split('\n');
  if (ON_ONE_LINE.includes(field)) return [`${field}: [${value.join(', ')}]`];
  return [
    `${field}:`,
    ...value.flatMap((item, at) =>
      indented([...comment(remarks[`${field}.${at}`]), writeYaml([item])]),
    ),
  ];
}

function indented(blocks: readonly string[]): string[] {
  return blocks
    .flatMap((block) => block.split('\n'))
    .map((line) => (line === '' ? '' : `  ${line}`));
}

function comment(remarks: readonly string[] | undefined): string[] {
  return (remarks ?? []).map((line) => `# ${line}`.trimEnd());
}
