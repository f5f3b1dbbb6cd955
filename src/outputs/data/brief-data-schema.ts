import { z } from 'zod';
import type { CalendarPeriod, Day } from '../../brief/day.ts';
import { POSITIONS } from '../../brief/diagnostic.ts';
import type { Field } from '../../brief/fields.ts';
import {
  briefFields,
  CORRECTION_KINDS,
  CREDIBILITY,
  IMPORTANCE,
  plainFields,
  RELIABILITY,
  SOURCE_KINDS,
  STATUS,
} from '../../brief/schema.ts';
import { PUBLISHER_KINDS } from '../../brief/vocabularies.ts';
import type { ContentRecord } from '../../content/record/record.ts';

/** What the files for machines hold: the JSON Schema of `/data/` is made from this. */

/** What fields hold, in the words in which editors are told. */
const written = descriptionsIn(briefFields());
const source = descriptionsIn(briefFields().find(({ name }) => name === 'source')?.fields ?? []);
const correction = descriptionsIn(
  briefFields().find(({ name }) => name === 'corrections')?.fields ?? [],
);

function descriptionsIn(fields: readonly Field[]): (name: string) => string {
  return (wanted) => fields.find(({ name }) => name === wanted)?.description ?? '';
}

const address = z.string().describe('A whole web address.');
const named = z.strictObject({
  key: z.string().describe('Its key in the record.'),
  name: z.string().describe('The name that readers see.'),
});
const period = z
  .string()
  .describe(
    'A day, a month or a year: YYYY-MM-DD, YYYY-MM or YYYY.',
  ) as unknown as z.ZodType<CalendarPeriod>;
/** By it, a day is known among texts. */
export const DAY_PATTERN = '^\\d{4}-\\d{2}-\\d{2}$';
const day = z
  .string()
  .regex(new RegExp(DAY_PATTERN))
  .describe('A day, YYYY-MM-DD.') as unknown as z.ZodType<Day>;

/** A date as it is written and the days that it may mean. */
export const dateData = z.strictObject({
  edtf: z.string().describe('As written: EDTF, ISO 8601-2 level 1, or a moment with its offset.'),
  kind: z
    .enum(['single', 'interval', 'set', 'before', 'after'])
    .describe(
      'interval: it went on from one date to another; set: it was on one of several; before, after: on or before, on or after the date that is written.',
    ),
  first: day.optional().describe('The earliest day that it may mean; absent where there is none.'),
  last: day
    .optional()
    .describe('The latest day that it may mean; absent where there is none, or it still goes on.'),
  from: z
    .string()
    .optional()
    .describe('The moment at which it began, with the offset of its place, ISO 8601.'),
  to: z.string().optional().describe('The moment at which it ended, with the offset of its place.'),
  approximate: z.boolean().describe('About then.'),
  uncertain: z.boolean().describe('The source is not sure.'),
  open: z.boolean().describe('It still goes on.'),
});

export const placeData = named.extend({
  country: z.string().describe('ISO 3166-1 alpha-2.'),
  lat: z.number().describe('Degrees, WGS 84.'),
  lon: z.number().describe('Degrees, WGS 84.'),
  position: z
    .enum(POSITIONS)
    .describe('How surely the coordinates say where it is; an area has no single point.'),
});

export const sourceData = z.strictObject({
  id: z.string().describe('Stays, whatever is put before it.'),
  number: z.int().describe('Counts from 1 in the entry.'),
  publisher: z.string().optional().describe('Who published it.'),
  publisherKey: z.string().optional().describe('Its key in the record.'),
  publisherKind: z.enum(PUBLISHER_KINDS).optional().describe('What kind of publisher it is.'),
  party: z.boolean().describe('Published by a party to the conflict, or its own outlet.'),
  shortName: z
    .string()
    .optional()
    .describe('A short name by which the text of the entry cites it.'),
  kind: z.enum(SOURCE_KINDS).optional().describe('What it is; a page or article where absent.'),
  authors: z.array(z.string()).optional().describe('Who wrote or said it.'),
  title: z.string().optional().describe(source('title')),
  page: z.string().optional().describe('Where in it: a page or several.'),
  paragraph: z.string().optional().describe('Where in it: a paragraph or several.'),
  language: z.string().optional().describe('BCP 47, where it is not that of the entry.'),
  url: address.optional().describe(source('url')),
  archived: address.optional().describe('An archived copy.'),
  dead: z.boolean().describe('The address no longer answers.'),
  published: dateData.optional().describe(source('published')),
  time: z.string().optional().describe('The hour on that day, with its offset where it is known.'),
  accessed: dateData.optional().describe('When it was read for the record.'),
  via: z
    .array(z.string())
    .describe('Who passed it on, where the original was not read; nearest to us last.'),
  reliability: z
    .enum(RELIABILITY)
    .optional()
    .describe('Admiralty scale, A (reliable) to F (cannot be judged).'),
  quote: z.string().optional().describe('The passage relied on, to the letter.'),
  capture: z
    .strictObject({
      day: day.describe('When it was saved.'),
      sha256: z.string().describe('The SHA-256 of the copy, in hexadecimal digits.'),
    })
    .optional()
    .describe('The copy of the page that the team keeps.'),
  sentences: z
    .array(z.string())
    .optional()
    .describe('Sentences of the text that cite this source, as plain text.'),
});

export const claimData = z.strictObject({
  id: z.string().describe('Stays, whatever is put before it; the fragment of its address.'),
  number: z.int().describe('Counts from 1 in the entry.'),
  url: address,
  measure: named.extend({ unit: z.string().optional() }).describe('What is counted or stated.'),
  value: z.string().describe('As it was said.'),
  direction: z
    .enum(['exactly', 'about', 'at least', 'up to', 'more than', 'fewer than', 'between'])
    .optional()
    .describe('Absent for a statement.'),
  low: z.number().optional().describe('Absent where there is no lower end.'),
  high: z.number().optional().describe('Absent where there is no upper end.'),
  percent: z.boolean().optional().describe('A share of a hundred.'),
  currency: z.string().optional().describe('An amount of money: ISO 4217.'),
  approximate: z.boolean().optional().describe('Both ends of the range are soft: about 40–50.'),
  side: z
    .enum(['below', 'above'])
    .optional()
    .describe('Somewhat less than the number (nearly), or somewhat more (just over).'),
  by: z.string().describe('Who said it, in words.'),
  reported: dateData.optional().describe('When they said it.'),
  asked: dateData.optional().describe('When they were asked, where they gave no answer.'),
  source: z.int().optional().describe('The number of the source that says so.'),
  sourceId: z.string().optional().describe('The same by its id.'),
  credibility: z
    .enum(CREDIBILITY)
    .optional()
    .describe('Admiralty scale, 1 (confirmed) to 6 (cannot be judged).'),
  note: z.string().optional().describe('What exactly is counted.'),
  scope: z
    .string()
    .optional()
    .describe('Who or what is counted, where that is not all that the measure counts.'),
  asOf: dateData.optional().describe('The day, month or year for which the value held.'),
  contradicts: z
    .array(z.string())
    .optional()
    .describe('Whose claims of the same measure cannot be true together with this one.'),
  differs: z
    .boolean()
    .describe('Another claimant says something of the same thing that cannot be true as well.'),
  superseded: dateData.optional().describe('When the claimant withdrew or replaced it.'),
  supersededBy: z
    .string()
    .optional()
    .describe(
      'What the claimant said in its place: the id of the entry, "#", the id of the claim.',
    ),
});

export const correctionData = z.strictObject({
  id: z.string().describe('Stays, whatever is put before it; the fragment of its address.'),
  date: day,
  kind: z.enum(CORRECTION_KINDS).describe(correction('kind')),
  note: z.string().describe('What changed and why.'),
  was: z.enum(STATUS).optional().describe('The status until that day, where it changed.'),
});

/** One entry of the record. */
export const briefData = z
  .strictObject({
    id: z.string().describe('Its name, which never changes.'),
    url: address,
    language: z.string().describe('BCP 47.'),
    title: z.string().describe(written('title')),
    date: dateData.describe('When it happened.'),
    order: z.int().optional().describe('Its place among the events of its day.'),
    status: z.enum(STATUS).describe(written('status')),
    importance: z.enum(IMPORTANCE).describe(written('importance')),
    summary: z.string().describe(written('summary')),
    text: z
      .string()
      .describe('What it says, without marks; paragraphs stand on lines of their own.'),
    topics: z.array(named).describe('The main one first.'),
    places: z.array(placeData),
    sources: z.array(sourceData),
    claims: z.array(claimData),
    corrections: z.array(correctionData),
    related: z.array(z.string()).describe('Other entries, by id.'),
    translations: z
      .array(
        z.strictObject({
          language: z.string().describe('BCP 47.'),
          url: address,
          title: z.string(),
          summary: z.string(),
          text: z.string().describe('What it says, without marks.'),
          outdated: z.boolean().describe('The original has changed since this was made from it.'),
        }),
      )
      .optional()
      .describe('Its texts in other languages; everything else is the same in each.'),
    modified: period
      .optional()
      .describe('The latest day, month or year that the entry tells of, as finely as it is known.'),
  })
  .meta({
    id: 'brief',
    title: 'Entry',
    description: 'One event, as briefs.ndjson has it on a line.',
  });

const recordData = z.strictObject({
  $schema: address,
  version: z
    .string()
    .describe('Of the form of these files: MAJOR.MINOR. What MAJOR promises, stays.'),
  title: z.string(),
  description: z.string(),
  url: address,
  language: z.string(),
  publisher: z.string().optional(),
  licence: z.strictObject({ name: z.string(), url: address }).optional(),
  count: z.int(),
  briefs: z.array(briefData).describe('In the order of events.'),
});

const vocabularyEntry = named.partial({ name: true });

/** What the files hold of a field that they do not arrange in a way of their own. */
function dataOfField(field: Field): z.ZodType {
  const { list, description } = field;
  const one = oneValue(field);
  const whole = (list ? z.array(one) : one).optional();
  return description === undefined ? whole : whole.describe(description);
}

function oneValue({ kind, keysOf, choices, fields }: Field): z.ZodType {
  if (keysOf) return vocabularyEntry;
  if (fields.length > 0) {
    return z.strictObject(
      Object.fromEntries(fields.map((inner) => [inner.name, dataOfField(inner)])),
    );
  }
  switch (kind) {
    case 'choice':
      return z.enum(choices.map(({ word }) => word));
    case 'number':
      return z.number();
    case 'flag':
      return z.boolean();
    case 'date':
      return dateData;
    case 'address':
      return address;
    default:
      return z.string();
  }
}

/** `briefs.json` of a record, or a line of `briefs.ndjson`. */
export function recordDataOf({ ownFields }: Pick<ContentRecord, 'ownFields'>): z.ZodType {
  const entry = entryDataOf(plainFields(ownFields));
  const whole = recordData
    .extend({ briefs: z.array(entry).describe('In the order of events.') })
    .meta({ id: 'record', title: 'Record', description: 'All of it, as briefs.json has it.' });
  return z.union([whole, entry]).meta({
    title: 'Record, or an entry of it',
    description: 'briefs.json is a record; each line of briefs.ndjson is an entry.',
  });
}

function entryDataOf(fields: readonly Field[]): z.ZodType {
  if (fields.length === 0) return briefData;
  const { id, title, description } = briefData.meta() ?? {};
  return briefData
    .extend(Object.fromEntries(fields.map((field) => [field.name, dataOfField(field)])))
    .meta({ id: String(id), title: String(title), description: String(description) });
}

export type BriefData = z.output<typeof briefData>;
export type DateData = z.output<typeof dateData>;
export type RecordData = z.output<typeof recordData>;
export type SourceData = z.output<typeof sourceData>;
export type CorrectionData = z.output<typeof correctionData>;
export type ClaimData = z.output<typeof claimData>;
