import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Diagnostic } from '../../brief/diagnostic.ts';
import type { OwnFields } from '../../brief/schema.ts';
import { schemaFaults } from '../../content/fields/schema-faults.ts';
import { decode } from '../../content/reading/read-file.ts';
import { limits } from '../../content/source/file-name.ts';
import { SourceText } from '../../content/source/source-text.ts';
import { writeYaml } from '../../content/writing/write-brief.ts';
import { readYaml } from '../../content/yaml/yaml.ts';
import { YamlPositions } from '../../content/yaml/yaml-positions.ts';
import { type Mapping, mappingSchemaOf, targetsOf } from './mapping.ts';
import type { FieldProposal, Proposal } from './propose-mapping.ts';

/** A mapping file read whole, with its paths resolved, or everything that is wrong with it. */
export function readMapping(file: string, ownFields?: OwnFields): Mapping | Diagnostic[] {
  const bytes = readFileSync(file);
  if (bytes.length > limits.vocabulary)
    throw new RangeError(`${file} is too large to be a mapping.`);
  const source = decode(file, bytes);
  if (!(source instanceof SourceText)) return [source];
  const result = readYaml(source.text);
  if ('faults' in result)
    return result.faults.map(({ span, ...finding }) => source.report(span, finding));
  const data = result.tree ?? '';
  const schema = mappingSchemaOf(ownFields);
  const mapping = schema.safeParse(data);
  if (!mapping.success) {
    return schemaFaults(
      ofKeys(mapping.error),
      data,
      schema,
      source,
      new YamlPositions(source.text),
    );
  }
  const folder = path.dirname(file);
  const { from, root } = mapping.data;
  return {
    ...mapping.data,
    from: path.resolve(folder, from),
    ...(root === undefined ? {} : { root: path.resolve(folder, root) }),
  };
}

/** What is wrong with a key is said at the key's value, as everything else is. */
function ofKeys(error: z.ZodError): z.ZodError {
  return new z.ZodError(
    error.issues.map((issue) => {
      const [inner] = issue.code === 'invalid_key' ? issue.issues : [];
      return inner ? { ...inner, path: issue.path } : issue;
    }),
  );
}

/** A proposed mapping as a file for an editor to read, change and keep. */
export function writeMapping(
  { mapping, fields, tool }: Proposal,
  entries: number,
  ownFields?: OwnFields,
): string {
  const { from, format, root, address, split, defaults, dates } = mapping;
  const width = Math.min(
    32,
    Math.max(...fields.map(({ path, target }) => `${path}: ${target ?? '?'}`.length)),
  );
  return [
    `# How the old entries become briefs: proposed from ${entries} ${entries === 1 ? 'entry' : 'entries'}. Change what is wrong, then run`,
    '#   npm run import              to see what would happen',
    '#   npm run import -- --write   to write it',
    '',
    writeYaml({ from }),
    writeYaml({ format }),
    ...(root === undefined ? [] : [writeYaml({ root })]),
    '',
    '# The old site: links into it are led to the new briefs, and its addresses are kept.',
    mapping.site === undefined
      ? '# site: https://old.example.org'
      : writeYaml({ site: mapping.site }),
    address === undefined
      ? '# address: /:year/:month/:day/:slug/'
      : `${writeYaml({ address })}  # as ${tool ?? 'its tool'} makes them`,
    '',
    '# Old field: where it goes, how many entries have it, and an example.',
    `# It can go to ${targetsOf(ownFields).join(', ')}.`,
    'fields:',
    ...fields.map((field) => fieldLine(field, width)),
    '',
    '# What an entry without one gets.',
    writeYaml({
      defaults: Object.fromEntries(
        Object.entries(defaults).map(([field, texts]) => [field, [...(texts ?? [])]]),
      ),
    }),
    ...(defaults.source
      ? []
      : [
          '#   source: $address          # the page on the old site, where nothing better is known',
        ]),
    '#   image.credit: …           # a picture needs its credit and alt',
    '',
    ...(Object.keys(split).length > 0
      ? [
          '# How one text holds several: split at commas, unless this says otherwise.',
          writeYaml({ split: { ...split } }),
          '',
        ]
      : []),
    '# values:                     # other words, by field; "drop" leaves a value out',
    '#   tags: {iraq war: iraq-campaign, misc: drop}',
    '# skip: {draft: "true"}       # leaves these entries out; "only" takes these and no others',
    '# How 06/05/2017 is read; "times: keep" where a time is when it happened, not when it was posted.',
    dates.order === undefined
      ? '# dates: {order: day-month}'
      : writeYaml({ dates: { order: dates.order } }),
    '',
  ].join('\n');
}

/** A field that nobody can place stands as a comment: it is reported until somebody decides. */
function fieldLine({ path, target, entries, sample }: FieldProposal, width: number): string {
  const field = writeYaml({ [path]: target ?? 'drop' })
    .replace(/drop$/, target ?? '?')
    .padEnd(width + 2);
  return `  ${target ? '' : '# '}${field} # ${entries}${sample === '' ? '' : `: ${sample}`}`;
}
