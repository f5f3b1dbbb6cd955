import { load } from '../../content/load/load.ts';
import { rules } from '../../content/rules/index.ts';
import {
  EXAMPLE_MOMENT,
  type Example,
  type ExampleFile,
  exampleTree,
} from '../../content/rules/rule/example.ts';
import type { Rule } from '../../content/rules/rule/rule.ts';

/** `docs/rules.md`: every rule with its reason, a bad and a good example, and what `check` says of the bad one. */
export function rulesPage(): string {
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) {
    const subject = rule.name.split('/')[0] ?? '';
    groups.set(subject, [...(groups.get(subject) ?? []), rule]);
  }
  const subjects = [...groups.keys()].sort();
  return `${[
    INTRODUCTION,
    table(subjects.flatMap((subject) => groups.get(subject) ?? [])),
    ...subjects.flatMap((subject) => (groups.get(subject) ?? []).map(section)),
  ].join('\n\n')}\n`;
}

const INTRODUCTION = `# Rules

<!-- Made by "npm run docs" from the table of rules in src/content/rules. Do not edit. -->

\`npm run check\` holds the content to these rules. An **error** stops the site from being built; a
**warning** is what a careful editor would ask about, and never stops anything.

## Turning a warning off

Where a warning is right as it is, say so, and say why. At the end of a line of YAML, or on the line
before it:

\`\`\`yaml
date: 2017-06-05 # allow files/date: the date was corrected after publication
\`\`\`

In the text, before the paragraph, on a line of its own after a blank line. Readers do not see it:

\`\`\`markdown
[//]: # (allow dates/relative: the words of a statement)
The spokesman said: we will take the city on Tuesday.
\`\`\`

For the whole site, in \`site.yaml\`:

\`\`\`yaml
rules:
  off:
    sources/no-archive: We keep copies of our own.
\`\`\`

Errors cannot be turned off. An allowance without a reason, or where there is nothing to allow, is
itself reported.

## All rules`;

function table(group: readonly Rule[]): string {
  return ['| rule | | what it requires |', '| --- | --- | --- |', ...group.map(row)].join('\n');
}

function row({ name, severity, summary }: Rule): string {
  return `| [${name}](#${anchor(name)}) | ${severity} | ${summary.replaceAll('|', '\\|')} |`;
}

/** As GitHub makes fragments of headings. */
function anchor(name: string): string {
  return name.toLowerCase().replace(/[^\w -]/g, '');
}

function section(rule: Rule): string {
  const when = rule.option ? `Checked only by \`npm run check -- ${rule.option}\`.` : undefined;
  return [
    `### ${rule.name}`,
    `**${rule.severity}**: ${rule.summary} ${rule.why}`,
    when,
    shown('Wrong', rule.bad),
    said(rule),
    shown('Right', rule.good),
  ]
    .filter((part) => part !== undefined)
    .join('\n\n');
}

function shown(label: string, { files }: Example): string {
  if (files.length === 0) return `${label}: no such file.`;
  return files
    .map((file, index) => `${index === 0 ? label : 'and'}${fileShown(file)}`)
    .join('\n\n');
}

function fileShown(file: ExampleFile): string {
  switch (file.kind) {
    case 'brief': {
      if (file.fields === '' && file.body === '')
        return ': a brief with a plain name and the fields that it needs.';
      return `:\n\n${fence(file.body.trim() === '' ? 'yaml' : 'markdown', briefShown(file))}`;
    }
    case 'entries':
      return `, in \`${file.path}\`:\n\n${fence('yaml', file.text)}`;
    case 'none':
      return `: there is no \`${file.path}\`.`;
    case 'link':
      return `: \`${file.path}\` is a symbolic link.`;
    case 'large':
      return `: \`${file.path}\` has ${file.size} bytes.`;
    default:
      return typeof file.content === 'string' && file.content !== '' && file.content.length < 1000
        ? `, in \`${file.path}\`:\n\n${fence(file.path.endsWith('.md') ? 'markdown' : 'yaml', file.content.trimEnd())}`
        : `, the file \`${file.path}\`.`;
  }
}

function briefShown({ fields, body }: Extract<ExampleFile, { kind: 'brief' }>): string {
  if (body.trim() === '') return fields;
  return fields === '' ? body : `---\n${fields}\n---\n${body}`;
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${visible(text)}\n\`\`\``;
}

/** What cannot be seen is written out, so that the guide itself holds none of it. */
function visible(text: string): string {
  return text.replace(/[\u200B-\u200F\u202A-\u202E\uFEFF]/g, (hidden) => {
    const code = hidden.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `\u27E8U+${code}\u27E9`;
  });
}

function said(rule: Rule): string | undefined {
  const found = load(exampleTree(rule.bad), {
    prefix: '/',
    rules,
    moment: EXAMPLE_MOMENT,
  }).diagnostics.find((d) => d.rule === rule.name);
  return found && `> ${found.reason}\n> ${found.fix}`;
}
