import { z } from 'zod';
import { webAddress } from '../../brief/address.ts';
import { nearestName } from '../../brief/fault.ts';
import { line } from '../../brief/scalars.ts';
import { briefFields, type OwnFields } from '../../brief/schema.ts';
import { ADDRESS_TOKENS } from './old-address.ts';

/** How another tool's entries become briefs: `import.yaml`, proposed by `--init` and kept by an editor. */

export const FORMATS = [
  'markdown',
  'chronicle',
  'csv',
  'json',
  'timelinejs',
  'markwhen',
  'calendar',
  'feed',
  'wordpress',
  'ghost',
  'dateline',
] as const;
export type Format = (typeof FORMATS)[number];

/** Where a value can go: a field of a brief, `source[].url` for a part of a list, or what is made of it. */
export type Target = string;

/** What an entry gives for the making of a field, after which it stands. */
const IN_THE_MAKING: { readonly [field: string]: readonly string[] } = {
  date: ['end'],
  place: ['place.country', 'place.lat', 'place.lon'],
  aliases: ['slug', 'file', 'body'],
};

/** Where a value can go in the briefs of a record: `source[]`, `claims[]` and `corrections[]` begin a new one for each item. */
export function targetsOf(ownFields?: OwnFields): readonly Target[] {
  const targets = briefFields(ownFields).flatMap(({ name, list, fields }) => {
    // A group within a group has no single value that could be mapped to it.
    const single = fields.filter((part) => part.fields.length === 0);
    const parts = single.map((part) => `${name}${list ? '[]' : ''}.${part.name}`);
    return [...(parts.length > 0 ? parts : [name]), ...(IN_THE_MAKING[name] ?? [])];
  });
  return [...targets, 'drop'];
}

export const TARGETS = targetsOf();

/** What is known of an entry beside its fields, as a mapping names it. */
export const FOUND_BESIDE = ['$file.date', '$file.slug', '$folder', '$links'] as const;

/** One value, or a list of them: always read as a list. */
const listOf = <T extends z.ZodType>(one: T) =>
  z.preprocess((value) => [value].flat(), z.array(one));
const texts = listOf(z.string());

/** A fault in the terms of an editor. */
function refuse(ctx: z.RefinementCtx, reason: string, fix: string): void {
  ctx.addIssue({
    code: 'custom',
    message: reason,
    params: { rule: 'mapping/form', reason, fix },
  });
}

const addressPattern = z.string().superRefine((pattern, ctx) => {
  const wrong = [...pattern.matchAll(/:([a-z_]+)/g)].find(
    ([, token = '']) => !ADDRESS_TOKENS.includes(token),
  );
  if (wrong) {
    const [part, name = ''] = wrong;
    const meant = nearestName(name, ADDRESS_TOKENS);
    const fix = meant
      ? `Did you mean ":${meant}"?`
      : `The parts are :${ADDRESS_TOKENS.join(', :')}.`;
    refuse(ctx, `There is no part "${part}" of an address.`, fix);
  } else if (!pattern.startsWith('/')) {
    refuse(ctx, 'The pattern of an address begins with a slash.', `Write "/${pattern}".`);
  }
});

/** What is known beside the fields has names of its own, which begin with "$". */
const fieldPath = z.string().superRefine((path, ctx) => {
  const known: readonly string[] = FOUND_BESIDE;
  if (!path.startsWith('$') || known.includes(path)) return;
  const meant = nearestName(path, known);
  const fix = meant ? `Did you mean "${meant}"?` : `There are ${known.join(', ')}.`;
  refuse(ctx, `There is no field or target "${path}".`, fix);
});

/** The form of a mapping into briefs with these targets. */
function schemaOf(targets: readonly Target[]) {
  return z.strictObject({
    from: line.describe('The folder or file to import, relative to the mapping file.'),
    format: z.enum(FORMATS).describe('What it is.'),
    root: line
      .optional()
      .describe('The folder of the old site, where pictures and links are looked for.'),
    site: webAddress
      .optional()
      .describe('The address of the old site; links into it are kept alive.'),
    address: addressPattern
      .optional()
      .describe(
        'How the old site made addresses: /:year/:month/:day/:slug/, /:path/, /posts/:slug/.',
      ),
    fields: z
      .record(fieldPath, listOf(z.enum(targets)))
      .describe('Old field: where it goes. "drop" leaves it behind on purpose.'),
    defaults: z
      .partialRecord(z.enum([...targets, 'source']), texts)
      .default({})
      .describe('What an entry without one gets: topics, source, status, lang.'),
    values: z
      .record(z.string(), z.record(z.string(), z.string()))
      .default({})
      .describe('Other words for values, by field: topics: {iraq war: iraq-campaign, misc: drop}.'),
    only: z
      .record(z.string(), texts)
      .default({})
      .describe('Takes only entries with one of these values.'),
    skip: z
      .record(z.string(), texts)
      .default({})
      .describe('Leaves out entries with one of these values.'),
    split: z
      .record(z.string(), z.enum(['commas', 'spaces', 'no']))
      .default({})
      .describe('How one text holds several: "a, b" is split at commas unless it says otherwise.'),
    dates: z
      .strictObject({
        order: z.enum(['day-month', 'month-day']).optional().describe('How 06/05/2017 is read.'),
        format: texts
          .optional()
          .describe(
            'How dates are written where that cannot be told: dd.MM.yy, d MMMM yyyy HH:mm.',
          ),
        times: z
          .enum(['keep', 'drop'])
          .default('drop')
          .describe(
            'Whether a time of day with its offset is when it happened, not when it was posted.',
          ),
      })
      .default({ times: 'drop' })
      .describe('How dates are read.'),
  });
}

/** The form of a mapping file. */
export const mappingSchema = schemaOf(TARGETS);

/** The same for the briefs of a record that have fields of their own. */
export function mappingSchemaOf(ownFields?: OwnFields): typeof mappingSchema {
  return ownFields ? schemaOf(targetsOf(ownFields)) : mappingSchema;
}

export type Mapping = z.output<typeof mappingSchema>;
