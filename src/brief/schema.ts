import { z } from 'zod';
import { oldAddress, siteAddress, webAddress } from './address.ts';
import { eventDate, moment, plainDay, recordDate } from './date-scalars.ts';
import { type Field, fieldsOf } from './fields.ts';
import {
  captureName,
  claimValue,
  clockTime,
  flag,
  isToDo,
  key,
  languageTag,
  line,
  oneOf,
  oneOrMore,
  prose,
  reference,
  sha256,
  wholeNumber,
} from './scalars.ts';

/**
 * The front matter of a brief: this schema is the reference. The field guide, the JSON Schema for
 * editors and the types are made from it. Objects are strict: an unknown key is an error.
 */

export const RELIABILITY = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const CREDIBILITY = ['1', '2', '3', '4', '5', '6'] as const;
export const STATUS = ['confirmed', 'reported', 'disputed', 'retracted'] as const;
export const IMPORTANCE = ['key', 'normal', 'minor'] as const;
export const CORRECTION_KINDS = ['correction', 'clarification', 'update', 'retraction'] as const;

export const SOURCE_KINDS = [
  'article',
  'report',
  'book',
  'court-record',
  'interview',
  'post',
  'imagery',
  'document',
] as const;

const reliability = oneOf(RELIABILITY);

const capture = z
  .strictObject({
    file: captureName
      .optional()
      .describe(
        'The name of the file in the folder captures of the content, as 2017-06-06-reuters-com-1f0c9a7e.html.',
      ),
    url: webAddress
      .optional()
      .describe('The address of the copy, where it is kept elsewhere; for the team alone.'),
    sha256: sha256.describe('The SHA-256 of the copy: 64 hexadecimal digits.'),
    day: plainDay.describe('The day on which it was saved.'),
  })
  .superRefine(({ file, url }, ctx) => {
    if ((file === undefined) !== (url === undefined)) return;
    ctx.issues.push({
      code: 'custom',
      input: file,
      message: 'The copy is not in one place.',
      params: {
        rule: 'evidence/place',
        reason:
          file === undefined
            ? 'The capture says neither in which file nor at which address the copy is.'
            : 'The capture names a file and an address, and its hash is that of one copy.',
        fix: 'Give "file", a name in content/captures, or "url".',
      },
    });
  });

const sourceFields = z.strictObject({
  kind: oneOf(SOURCE_KINDS)
    .optional()
    .describe(
      'What it is, where that is not a page or article: a report, book, court record, interview, post, imagery (from a satellite or camera) or another document.',
    ),
  publisher: line
    .optional()
    .describe('Who published it: a key from publishers.yaml, or a plain name.')
    .meta({ keysOf: 'publishers' }),
  author: oneOrMore(line)
    .optional()
    .describe('Who wrote or said it: the name of a person or body, or a list of them.'),
  title: line
    .optional()
    .describe('The title of the page, article, report or book; of a file, its number.'),
  url: webAddress
    .optional()
    .describe(
      'The address of the page that was read; without one, give publisher or author, title and published.',
    ),
  page: line.optional().describe('Where in it: a page or several, as in 34 or 34–36.'),
  paragraph: line.optional().describe('The paragraph or paragraphs, where these are numbered.'),
  lang: languageTag
    .optional()
    .describe("The language of the source, where it differs from the brief's."),
  published: recordDate.optional().describe('When it was published: a day, a month or a year.'),
  time: clockTime
    .optional()
    .describe(
      'The hour on that day, where it matters: 14:30, or with the offset of its place, 14:30+03:00.',
    ),
  accessed: recordDate
    .optional()
    .describe('When we read it; needed where the page changes over time.'),
  archived: webAddress.optional().describe('The address of an archived copy of the same page.'),
  via: oneOrMore(line.meta({ keysOf: 'publishers' }))
    .optional()
    .describe(
      'Who passed it on, where we did not read the original: keys or plain names, nearest to us last.',
    ),
  reliability: reliability
    .optional()
    .describe(
      'How reliable this source is, A to F on the Admiralty scale, where it differs from its publisher.',
    ),
  quote: prose.optional().describe('The passage relied on, word for word and short.'),
  quote_prefix: prose
    .optional()
    .describe(
      'The words right before the quote, where the same words stand twice in the source: a few are enough.',
    ),
  quote_suffix: prose
    .optional()
    .describe('The words right after the quote, where the same words stand twice in the source.'),
  capture: capture
    .optional()
    .describe('A copy that the team keeps, with its hash and day. It is not published.'),
  dead: flag
    .optional()
    .describe('True where the address no longer answers and the archived copy stands in.'),
  id: key
    .optional()
    .describe(
      'A short name by which the text cites it, as [^un-report]; its number does as well, as [^s2].',
    ),
});

/** Kinds of which one is told by who speaks or shows and when: they have no title of their own. */
const UNTITLED: ReadonlySet<string | undefined> = new Set(['interview', 'post', 'imagery']);

const source = z
  .preprocess(
    (value) => (typeof value === 'string' ? { url: value } : value),
    sourceFields.superRefine((fields, ctx) => {
      const { url, publisher, author, title, published, kind } = fields;
      refuseLooseSelector(fields, ctx);
      if (url || ((publisher || author) && (title || UNTITLED.has(kind)) && published)) return;
      // What a draft has still to find out is an error of its own once it is none.
      if (isToDo(fields.title)) return;
      ctx.issues.push({
        code: 'custom',
        input: fields,
        message: 'The source cannot be found again.',
        params: {
          rule: 'sources/incomplete',
          reason: 'A reader cannot find this source again: it has no address.',
          fix: UNTITLED.has(kind)
            ? 'Add who is behind it as "author" or "publisher", and its day as "published"; or its url.'
            : 'Add its url, or, where there is none, its publisher or author, title and published.',
        },
      });
    }),
  )
  .meta({ shortFor: 'url' });

/** What stands around a quote tells nothing without it. */
function refuseLooseSelector(
  fields: Pick<z.output<typeof sourceFields>, 'quote' | 'quote_prefix' | 'quote_suffix'>,
  ctx: z.RefinementCtx,
): void {
  if (fields.quote !== undefined) return;
  for (const name of ['quote_prefix', 'quote_suffix'] as const) {
    if (fields[name] === undefined) continue;
    ctx.addIssue({
      code: 'custom',
      path: [name],
      message: 'There is no quote.',
      params: {
        rule: 'evidence/no-quote',
        reason: 'These words stand beside a quote, and the source has none.',
        fix: 'Add the passage as "quote", or remove the line.',
      },
    });
  }
}

/** A mark in the text leads to one source. */
function refuseSameId(
  sources: readonly { readonly id?: string | undefined }[],
  ctx: z.RefinementCtx,
): void {
  const seen = new Set<string>();
  for (const [at, { id }] of sources.entries()) {
    if (id === undefined) continue;
    const numbered = /^s?\d+$/.test(id);
    if (numbered || seen.has(id)) {
      ctx.addIssue({
        code: 'custom',
        path: [at, 'id'],
        message: 'The id cannot be cited.',
        params: {
          rule: 'sources/id',
          reason: numbered
            ? `"${id}" reads as the number of a source, which changes with their order.`
            : `Two sources of this brief have the id "${id}", so that a mark could mean either.`,
          fix: 'Write a short name of its own, such as un-report.',
        },
      });
    }
    seen.add(id);
  }
}

const claim = z.strictObject({
  measure: reference
    .describe('What is counted or stated: a key from measures.yaml.')
    .meta({ keysOf: 'measures' }),
  value: claimValue.describe(
    'The value as it was said: 350, about 350, at least 2521, up to 300, 9000–11000, about 40%, or words; "no answer" where they were asked and did not answer.',
  ),
  by: line.describe('Who said it, in words.'),
  reported: recordDate.optional().describe('When they said it: a day, a month or a year.'),
  asked: recordDate
    .optional()
    .describe(
      'With the value "no answer", in the place of "reported": the day on which they were asked.',
    ),
  source: line
    .optional()
    .describe('Which of the sources says so: its publisher or id, or its number, counting from 1.'),
  credibility: oneOf(CREDIBILITY)
    .optional()
    .describe(
      'How credible the claim is, 1 (confirmed) to 6 (cannot be judged) on the Admiralty scale.',
    ),
  note: prose.optional().describe('What exactly is counted, in a few words.'),
  scope: line
    .optional()
    .describe(
      'Who or what is counted, where that is not all that the measure counts: only claims of the same scope are compared.',
    ),
  as_of: recordDate
    .optional()
    .describe(
      'The day, month or year for which the value held, where it changes over time: only claims of the same day are compared.',
    ),
  contradicts: oneOrMore(line)
    .default([])
    .describe(
      'Whose claims of the same measure cannot be true together with this one: names as in their "by".',
    ),
  superseded: recordDate
    .optional()
    .describe('The day on which the claimant withdrew or replaced it.'),
});

/** Silence is a fact with a day: that of the question. */
function refuseDaysMistaken(claims: readonly z.output<typeof claim>[], ctx: z.RefinementCtx): void {
  for (const [at, { value, reported, asked, contradicts }] of claims.entries()) {
    const unanswered = value.kind === 'statement' && value.unanswered === true;
    if (unanswered && contradicts.length > 0) {
      ctx.addIssue({
        code: 'custom',
        path: [at, 'contradicts'],
        message: 'Silence contradicts nobody.',
        params: {
          rule: 'claims/asked',
          reason: 'Someone who did not answer contradicts nobody.',
          fix: 'Remove "contradicts".',
          restsOn: ['value'],
        },
      });
    }
    if (unanswered ? asked && !reported : !asked) continue;
    const [field, reason, fix] = unanswered
      ? reported
        ? ([
            'value',
            'Nothing was reported by someone who did not answer.',
            'Rename "reported" to "asked", and give the day of the question.',
          ] as const)
        : ([
            'value',
            'This does not say when they were asked.',
            'Add "asked:" with the day of the question.',
          ] as const)
      : ([
          'asked',
          'Only a claim with the value "no answer" says when they were asked.',
          'Write "value: no answer", or rename "asked" to "reported", and give the day on which they said it.',
        ] as const);
    ctx.addIssue({
      code: 'custom',
      path: [at, field],
      message: reason,
      params: { rule: 'claims/asked', reason, fix, restsOn: ['value', 'reported', 'asked'] },
    });
  }
}

const correction = z.strictObject({
  date: plainDay.describe('The day of the correction.'),
  kind: oneOf(CORRECTION_KINDS).describe(
    'correction (we were wrong), clarification (we were unclear), update (more became known), retraction (we withdraw it).',
  ),
  note: prose.describe('What changed and why.'),
  was: oneOf(STATUS).optional().describe("The brief's status until that day, where it changed."),
});

const image = z.strictObject({
  src: siteAddress.describe('The file, as /images/name.jpg for content/images/name.jpg.'),
  alt: line.describe('What the image shows, for those who cannot see it.'),
  credit: line.describe('Who made it, and under which licence.'),
  caption: prose.optional().describe('What a reader should know about it.'),
});

/** What readers see before the values of fields that have no place of their own on a page. */
const LABELS = {
  people: { en: 'People', ar: 'أشخاص', de: 'Personen', es: 'Personas', fr: 'Personnes' },
  organisations: {
    en: 'Organisations',
    ar: 'منظمات',
    de: 'Organisationen',
    es: 'Organizaciones',
    fr: 'Organisations',
  },
  author: { en: 'Written by', ar: 'كتبه', de: 'Verfasst von', es: 'Escrito por', fr: 'Rédigé par' },
  editor: { en: 'Edited by', ar: 'حرّره', de: 'Redaktion', es: 'Editado por', fr: 'Édité par' },
};

/** The front matter of a brief. */
export const frontMatter = z.strictObject({
  title: line.describe('The title: plain text, one line.'),
  date: eventDate.describe(
    'When it happened, in EDTF: 2017-06-06, 2017-06, 2017-06-06~ (about), 2017-06? (uncertain), 2017-07-09/2017-07-10 (from, to), 2017-06-XX, [2017-10-17, 2017-10-20] (one of them), [..2017-06-06] (on or before), or a moment with an offset.',
  ),
  order: wholeNumber
    .optional()
    .describe('Its place among the events of its day, where the hour is not known: 1, 2, 3 …'),
  status: oneOf(STATUS)
    .default('confirmed')
    .describe('How certain the record is: confirmed, reported, disputed or retracted.'),
  importance: oneOf(IMPORTANCE)
    .default('normal')
    .describe('How much weight it has in the timeline: key, normal or minor.'),
  place: oneOrMore(reference.meta({ keysOf: 'places' }))
    .default([])
    .describe('Where it happened: one or more keys from places.yaml.'),
  topics: oneOrMore(reference.meta({ keysOf: 'topics' })).describe(
    'What it belongs to: keys from topics.yaml, the main one first.',
  ),
  summary: prose
    .optional()
    .describe(
      'One or two sentences for cards, feeds and previews; the first paragraph where absent.',
    ),
  source: oneOrMore(source)
    .superRefine(refuseSameId)
    .describe('Who says so: an address, one source, or a list of sources.'),
  people: oneOrMore(reference.meta({ keysOf: 'people' }))
    .optional()
    .describe('Who took part, where the record may name them: keys from people.yaml.')
    .meta({ label: LABELS.people }),
  organisations: oneOrMore(reference.meta({ keysOf: 'organisations' }))
    .optional()
    .describe('Bodies that took part: keys from organisations.yaml.')
    .meta({ label: LABELS.organisations }),
  claims: z
    .array(claim)
    .superRefine(refuseDaysMistaken)
    .default([])
    .describe('Numbers and statements, each with whoever made them.'),
  corrections: z
    .array(correction)
    .default([])
    .describe('What was changed after publication, and why.'),
  related: oneOrMore(reference.meta({ namesBrief: true }))
    .default([])
    .describe('Other briefs, by file name.'),
  image: image.optional().describe('One picture, with its description and credit.'),
  aliases: oneOrMore(oldAddress)
    .default([])
    .describe('Old addresses that must keep working, as /2017/old-name/.'),
  author: oneOrMore(line)
    .optional()
    .describe('Who wrote this brief, where readers should know: a name, or a list of them.')
    .meta({ label: LABELS.author }),
  editor: oneOrMore(line)
    .optional()
    .describe('Who edited it and answers for it.')
    .meta({ label: LABELS.editor }),
  draft: flag.default(false).describe('True while it is a draft: shown in previews only.'),
  publish: moment
    .optional()
    .describe('A moment before which the brief is held: shown in previews only.'),
  lang: languageTag.optional().describe("The brief's language, where it differs from the site's."),
});

/** The front matter of a prose page. */
export const pageFrontMatter = z.strictObject({
  title: line.describe('The title: plain text, one line.'),
  summary: prose.optional().describe('One or two sentences for search engines and previews.'),
  aliases: oneOrMore(oldAddress)
    .default([])
    .describe('Old addresses that must keep working, as /about-us/.'),
  order: wholeNumber.default(100).describe('Where it comes among the pages: smaller first.'),
  lang: languageTag.optional().describe("The page's language, where it differs from the site's."),
});

/** Fields that a record adds to those that every brief has, by name. */
export type OwnFields = Readonly<Record<string, z.ZodType>>;

/** The front matter of a record's briefs. */
export type BriefSchema = typeof frontMatter;

const NO_FIELDS: OwnFields = Object.freeze({});
const schemas = new WeakMap<OwnFields, BriefSchema>();

/**
 * The schema of the briefs of a record: the fields of every brief, then its own. Nobody needs to fill
 * in a field of its own unless it says so.
 * @throws RangeError where a name cannot be that of a field.
 */
export function briefSchema(own: OwnFields = NO_FIELDS): BriefSchema {
  const known = schemas.get(own);
  if (known) return known;
  const wrong = Object.keys(own).flatMap((name) => ownNameFault(name) ?? []);
  if (wrong.length > 0) throw new RangeError(wrong.join('\n'));
  const added = Object.entries(own).map(([name, field]) => [
    name,
    field.meta()?.mustBeGiven ? field : field.optional(),
  ]);
  const schema =
    added.length === 0
      ? frontMatter
      : (frontMatter.extend(Object.fromEntries(added)) as unknown as BriefSchema);
  schemas.set(own, schema);
  return schema;
}

/** Names of what else is known of a brief, and of what else an address asks for. */
const TAKEN = new Set(
  'name file hash facts sources places body topic publisher from to on new page q'.split(' '),
);

/** Why a record cannot call a field of its own so; undefined where it can. */
export function ownNameFault(name: string): string | undefined {
  if (!/^[a-z][a-z0-9_]*$/.test(name) || name.length > 40) {
    return `"${name}" cannot be the name of a field: write lower-case letters, digits and "_".`;
  }
  if (!TAKEN.has(name) && !Object.hasOwn(frontMatter.shape, name)) return undefined;
  return `Every brief has "${name}" already: choose another name for your field.`;
}

/** The fields of a record's briefs as data: those of every brief, then its own. */
export function briefFields(own?: OwnFields): readonly Field[] {
  return fieldsOf(briefSchema(own));
}

/** Fields that the subjects of a site show and export in ways of their own, or not at all. */
const ARRANGED: ReadonlySet<string> = new Set<keyof FrontMatter>([
  'title',
  'date',
  'status',
  'importance',
  'place',
  'topics',
  'summary',
  'source',
  'claims',
  'corrections',
  'related',
  'image',
  'aliases',
  'draft',
  'publish',
  'lang',
]);

/** All other fields of a record's briefs, which are shown and exported by what they hold. */
export function plainFields(own?: OwnFields): readonly Field[] {
  return briefFields(own).filter(({ name }) => !ARRANGED.has(name));
}

export type FrontMatter = z.output<typeof frontMatter>;
export type Source = z.output<typeof sourceFields>;
export type Capture = z.output<typeof capture>;
export type Claim = z.output<typeof claim>;
export type Correction = z.output<typeof correction>;
export type Image = z.output<typeof image>;
export type Status = (typeof STATUS)[number];
export type Importance = (typeof IMPORTANCE)[number];
export type SourceKind = (typeof SOURCE_KINDS)[number];
export type Reliability = (typeof RELIABILITY)[number];
export type Credibility = (typeof CREDIBILITY)[number];
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];
