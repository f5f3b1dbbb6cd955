import yaml from 'js-yaml';
import type { Tree } from '../yaml/yaml.ts';
import { tidyFields, type WrittenFields } from './written-fields.ts';

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
    ...(hasItems(field, value)
      ? writeItems(field, value, remarks)
      : writeOne(field, value, remarks)),
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

/** True where each item of a list gets lines of its own. */
function hasItems(field: string, value: Tree): value is Tree[] {
  return Array.isArray(value) && !ON_ONE_LINE.includes(field);
}

function writeItems(field: string, items: readonly Tree[], remarks: Remarks): string[] {
  const lines = items.map((item, at) => [...comment(remarks[`${field}.${at}`]), writeYaml([item])]);
  return [`${field}:`, ...indented(lines.flat())];
}

/** Remarks on items that have no lines of their own stand above the field. */
function writeOne(field: string, value: Tree, remarks: Remarks): string[] {
  const onItems = Object.keys(remarks).filter((place) => place.startsWith(`${field}.`));
  const lines = Array.isArray(value)
    ? [`${field}: [${value.join(', ')}]`]
    : writeYaml({ [field]: value }).split('\n');
  return [...onItems.flatMap((place) => comment(remarks[place])), ...lines];
}

function indented(blocks: readonly string[]): string[] {
  return blocks
    .flatMap((block) => block.split('\n'))
    .map((line) => (line === '' ? '' : `  ${line}`));
}

function comment(remarks: readonly string[] | undefined): string[] {
  return (remarks ?? []).map((line) => `# ${line}`.trimEnd());
}
