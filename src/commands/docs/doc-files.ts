import { readFileSync } from 'node:fs';
import path from 'node:path';
import { redactionSchema } from '../../brief/redaction.ts';
import { briefSchema, type OwnFields, pageFrontMatter } from '../../brief/schema.ts';
import { siteSettings, vocabularySchemas } from '../../brief/vocabularies.ts';
import { targetsOf } from '../../editing/import/mapping.ts';
import { configurationReference } from './configuration-page.ts';
import { type EditorSchema, editorSchema } from './editor-schema.ts';
import { rulesPage } from './rules-page.ts';
import type { GeneratedFile } from './write-generated.ts';

/** The pages of the documentation that are made from the code, in whole or in part. */
export function docFiles(root: string, ownFields?: OwnFields): GeneratedFile[] {
  const guide = (name: string) => readFileSync(path.join(root, 'docs', name), 'utf8');
  return [
    { path: 'docs/rules.md', content: rulesPage() },
    { path: 'docs/editing.md', content: withFieldReference(guide('editing.md'), ownFields) },
    {
      path: 'docs/configuration.md',
      content: between(guide('configuration.md'), OPTIONS, configurationReference()),
    },
    { path: 'docs/importing.md', content: withTargets(guide('importing.md'), ownFields) },
  ];
}

const REFERENCE = {
  start:
    '<!-- The field reference is made by "npm run docs" from the schema. Do not edit it here. -->',
  end: '<!-- End of the field reference. -->',
};
const OPTIONS = {
  start: '<!-- The options are made by "npm run docs" from the code. Do not edit them here. -->',
  end: '<!-- End of the options. -->',
};
const TARGETS = {
  start: '<!-- The targets are made by "npm run docs" from the schema. Do not edit them here. -->',
  end: '<!-- End of the targets. -->',
};

/** Puts the field reference between its marks in a guide, in the place of what stands there. */
export function withFieldReference(guide: string, ownFields?: OwnFields): string {
  return between(guide, REFERENCE, fieldReference(ownFields));
}

function withTargets(guide: string, ownFields?: OwnFields): string {
  const targets = targetsOf(ownFields).map((target) => `\`${target}\``);
  return between(guide, TARGETS, targets.join(', '));
}

function between(guide: string, { start, end }: typeof REFERENCE, made: string): string {
  const [from, to] = [guide.indexOf(start), guide.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`A guide has no place for what is made: ${start}`);
  return `${guide.slice(0, from + start.length)}\n\n${made}\n\n${guide.slice(to)}`;
}

function fieldReference(ownFields: OwnFields | undefined): string {
  return [
    part('A brief', editorSchema(briefSchema(ownFields), '', {})),
    part('A page (`content/pages/*.md`)', editorSchema(pageFrontMatter, '', {})),
    part('A topic (`topics.yaml`)', editorSchema(vocabularySchemas.topics, '', {})),
    part('A place (`places.yaml`)', editorSchema(vocabularySchemas.places, '', {})),
    part('A publisher (`publishers.yaml`)', editorSchema(vocabularySchemas.publishers, '', {})),
    part('A measure (`measures.yaml`)', editorSchema(vocabularySchemas.measures, '', {})),
    part('A person (`people.yaml`)', editorSchema(vocabularySchemas.people, '', {})),
    part(
      'An organisation (`organisations.yaml`)',
      editorSchema(vocabularySchemas.organisations, '', {}),
    ),
    part('A removal (`redactions.yaml`)', editorSchema(redactionSchema, '', {})),
    part('The site (`site.yaml`)', editorSchema(siteSettings, '', {})),
  ].join('\n\n');
}

function part(title: string, schema: EditorSchema): string {
  return [
    `### ${title}`,
    '',
    '| field | | what it holds |',
    '| --- | --- | --- |',
    ...rows(schema, ''),
  ].join('\n');
}

function rows({ properties = {}, required = [] }: EditorSchema, prefix: string): string[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const must = required.includes(name) ? 'required' : '';
    return [
      `| \`${prefix}${name}\` | ${must} | ${cell(said(field))} |`,
      ...rows(groupOf(field), `${prefix}${name}.`),
    ];
  });
}

function said(field: EditorSchema): string {
  const choices = (field.enum ?? []).filter((word) => !/^\d+$/.test(String(word)));
  // A few words stand in the description, with what each means.
  const words = choices.length > 4 ? ` One of ${choices.join(', ')}.` : '';
  const fallback = field.default === undefined ? '' : ` Where absent: ${String(field.default)}.`;
  return `${field.description ?? ''}${words}${fallback}`;
}

/** The fields within a field, whether it holds one group or a list of them. */
function groupOf(field: EditorSchema): EditorSchema {
  if (field.properties) return field;
  if (field.items) return groupOf(field.items);
  const inner = field.anyOf?.map(groupOf).find(({ properties }) => properties);
  return inner ?? {};
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('<', '&lt;');
}
