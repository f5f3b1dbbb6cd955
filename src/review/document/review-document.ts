import { z } from 'zod';
import { IMPORTANCE, STATUS } from '../../brief/schema.ts';
import { MEANING_KINDS } from '../meaning/meaning.ts';
import { WEIGHTS } from '../warnings/warning.ts';

/**
 * A review as data: what `review.json` holds, for machines and for the comment on a pull request.
 * The schema is strict and bounded, since whoever posts the comment did not make the file.
 */

const text = z.string().max(20_000);
const name = z.string().max(2_000);
const count = z.int().min(0).max(10_000_000);
const commit = z.string().regex(/^[0-9a-f]{40,64}$/);
const address = z
  .string()
  .max(2_000)
  .regex(/^\/(?:[\p{L}\p{M}\p{N}._~%-]+\/)*(?:[\p{L}\p{M}\p{N}._~%-]+)?$/u)
  .describe('Site-relative, without the path under which the site is published.');
const many = <Item extends z.ZodType>(item: Item) => z.array(item).max(20_000);

const fact = z.strictObject({
  field: name.describe('The field, as the front matter or vocabulary names it.'),
  change: z.enum(['added', 'removed', 'changed']),
  subject: text.describe('What it is about, in words.'),
  before: text.optional(),
  after: text.optional(),
  note: text.optional(),
  item: text.optional().describe('What identifies the thing, such as the address of a source.'),
});

const sentences = many(
  z.strictObject({
    where: name.describe('Of what it is a sentence, in words: text, summary.'),
    before: text.optional(),
    after: text.optional(),
    meaning: z
      .array(
        z.strictObject({
          kind: z.enum(MEANING_KINDS),
          before: text.optional(),
          after: text.optional(),
        }),
      )
      .max(100)
      .describe(
        'What it states otherwise, the gravest first; empty where only its wording changed.',
      ),
  }),
).describe('Sentences that changed, the gravest first.');

const body = z.strictObject({
  added: count.describe('Words that were added.'),
  removed: count.describe('Words that were removed.'),
  passages: many(z.strictObject({ before: text.optional(), after: text.optional() })),
});

const brief = z.strictObject({
  name: name.describe('The file name without its ending, as it is now or was last.'),
  file: name,
  change: z.enum(['added', 'changed', 'moved', 'removed']),
  title: text,
  date: text.describe('In words.'),
  lang: name,
  address: address
    .optional()
    .describe('Its page after the change; absent for a brief that is removed.'),
  addressBefore: address
    .optional()
    .describe('Its page before the change; absent for a brief that is added.'),
  withheld: z.enum(['draft', 'held']).optional(),
  facts: many(fact),
  sentences: sentences.optional(),
  body: body.optional(),
});

const entry = z.strictObject({
  vocabulary: z.enum(['topics', 'places', 'publishers', 'measures', 'people', 'organisations']),
  key: name,
  keyBefore: name.optional(),
  label: text,
  change: z.enum(['added', 'changed', 'renamed', 'merged', 'removed']),
  facts: many(fact),
  sentences: sentences.optional(),
  briefs: many(name).describe('Names of the briefs that use it.'),
});

const page = z.strictObject({
  name,
  title: text,
  change: z.enum(['added', 'changed', 'removed']),
  address: address.optional(),
  facts: many(fact),
  sentences: sentences.optional(),
  body: body.optional(),
});

const image = z.strictObject({
  src: name,
  srcBefore: name.optional(),
  change: z.enum(['added', 'replaced', 'renamed', 'removed']),
  size: name.optional(),
  sizeBefore: name.optional(),
  briefs: many(name),
});

const timelineEntry = z.strictObject({
  name,
  title: text,
  date: text,
  day: name,
  status: z.enum(STATUS),
  importance: z.enum(IMPORTANCE),
  withheld: z.enum(['draft', 'held']).optional(),
  changed: z.boolean().describe('The change touches what the timeline shows of it.'),
});

const diagnostic = z.strictObject({
  file: name,
  line: count,
  column: count,
  severity: z.enum(['error', 'warning']),
  rule: name,
  reason: text,
  fix: text,
  excerpt: text,
});

const changedOutput = z.strictObject({ address, change: z.enum(['added', 'changed', 'removed']) });

export const reviewDocument = z.strictObject({
  version: z.literal(1),
  site: z.strictObject({ title: text, url: z.url({ protocol: /^https?$/ }).max(600) }),
  base: z
    .strictObject({ ref: name, commit })
    .describe('Where the change branched off from what it is compared with.'),
  head: z.strictObject({ commit, uncommitted: z.boolean() }),
  warnings: many(
    z.strictObject({
      rule: name,
      weight: z.enum(WEIGHTS),
      text,
      fix: text,
      quote: z
        .strictObject({ file: name, line: count, text })
        .optional()
        .describe('The line of a file that it is about.'),
      brief: name.optional().describe('The brief that it is about, by name.'),
      before: text.optional().describe('What it is about, as it was.'),
      after: text.optional().describe('What it is about, as it is.'),
      file: name.optional(),
      line: count.optional().describe('The line of the file on which it can be seen.'),
      answer: text.optional().describe('What the change itself answers.'),
      id: name.optional().describe('Tells this question from all others, as long as it is asked.'),
      enforced: z.boolean().optional().describe('The site asks for an answer before the merge.'),
      unchanged: z
        .strictObject({ title: text, address, addressBefore: address.optional() })
        .optional()
        .describe('That brief, where the change leaves it as it was published.'),
    }),
  ).describe('What a reviewer must look at, the most serious first.'),
  checklist: many(text),
  briefs: many(brief),
  vocabularies: many(entry),
  pages: many(page),
  images: many(image),
  settings: many(fact),
  timeline: many(
    z.union([
      z.strictObject({ skipped: count }),
      z.strictObject({ before: timelineEntry.optional(), after: timelineEntry.optional() }),
    ]),
  ).describe('The stretches of the timeline that the change touches, before and after.'),
  affected: many(
    z.strictObject({
      kind: name.describe('What kind of page it is, as the registry of pages calls it.'),
      label: text,
      address,
      change: z.enum(['added', 'changed', 'removed']),
    }),
  ).describe('Pages of the published site that come, go or change.'),
  affectedMore: count.describe('How many of them are not listed.'),
  files: many(
    z.strictObject({ path: name, change: z.enum(['added', 'changed', 'removed']) }),
  ).describe('Files outside content that differ.'),
  outputs: z
    .strictObject({
      pages: many(changedOutput),
      more: count.describe('How many are not listed.'),
      alike: z
        .array(z.strictObject({ what: text, count, first: z.array(address).max(10) }))
        .max(1000)
        .optional()
        .describe('Pages that differ in classes alone, by which they are.'),
      of: count.describe('How many pages the site has.'),
      assets: many(name).describe(
        'Styles and scripts that differ, which may change how any page looks.',
      ),
      note: text.optional().describe('Why the pages could not be compared.'),
    })
    .optional()
    .describe('Pages whose output differs because code or layouts do.'),
  check: z.strictObject({
    errors: count,
    warnings: count,
    known: count.describe('Findings that were there before.'),
    fresh: many(diagnostic),
  }),
});

export type ReviewDocument = z.output<typeof reviewDocument>;
export type ReviewedBrief = ReviewDocument['briefs'][number];
export type ReviewedOutputs = NonNullable<ReviewDocument['outputs']>;

/** The JSON Schema of `review.json`, draft 2020-12. */
export function reviewJsonSchema(): object {
  return {
    title: 'A review of a change to the record',
    ...z.toJSONSchema(reviewDocument, { io: 'input' }),
  };
}
