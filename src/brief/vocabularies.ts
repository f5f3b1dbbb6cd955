import { z } from 'zod';
import { baseAddress, contactAddress, oldAddress, webAddress } from './address.ts';
import { eventDate, plainDay } from './date-scalars.ts';
import type { Day } from './day.ts';
import { fault } from './fault.ts';
import {
  branchName,
  country,
  decimalBetween,
  flag,
  languageTag,
  line,
  markdown,
  oneOf,
  oneOrMore,
  prose,
  reference,
  timeZone,
  wholeNumber,
} from './scalars.ts';
import { RELIABILITY } from './schema.ts';
import { PARTS } from './site-names.ts';

/** The vocabularies that editors own: YAML files beside the briefs, one entry a key. */

const aliases = oneOrMore(oldAddress)
  .optional()
  .describe('Old addresses that must keep working, as /topics/raqa/.');

export const PUBLISHER_KINDS = [
  'wire',
  'newspaper',
  'broadcaster',
  'news-site',
  'magazine',
  'government',
  'military',
  'court',
  'parliament',
  'intergovernmental',
  'ngo',
  'research',
  'state-media',
  'reference',
  'repost',
] as const;

/** The sentence of a story, where it is not the title. */
const storyEvent = z
  .preprocess(
    (value) => (typeof value === 'string' ? { brief: value } : value),
    z.strictObject({
      brief: reference.describe('The event: a brief, by its file name.').meta({ namesBrief: true }),
      says: prose
        .optional()
        .describe(
          'One plain sentence that says what happened; the title of the brief where absent.',
        ),
    }),
  )
  .meta({ shortFor: 'brief' });

const story = z.array(storyEvent).optional();

/** A way of the navigation, where it is more than the name of a page. */
const way = z
  .preprocess(
    (value) => (typeof value === 'string' ? { to: value } : value),
    z.strictObject({
      to: line.describe(
        'The first name of its address, as claims or about; timeline is the home page.',
      ),
      label: line.optional().describe('What readers see; the name of the page where absent.'),
    }),
  )
  .meta({ shortFor: 'to' });

const names = oneOrMore(line)
  .optional()
  .describe(
    'Other names by which people look for it: spellings, native names, what they would ask.',
  );

/** Texts in other languages than the record's, by language. */
const inLanguages = <Texts extends z.ZodType>(texts: Texts) =>
  z
    .record(z.string(), texts)
    .optional()
    .describe('The same in other languages, by language: for pages of translations.');

/** How readers and those who search know an entry. */
const named = { name: line.describe('The name that readers see.'), names };

const topic = z.strictObject({
  ...named,
  description: prose.optional().describe('One sentence that says what belongs here.'),
  parent: reference.optional().describe('The wider topic, by its key.').meta({ keysOf: 'topics' }),
  introduction: markdown.optional().describe('Markdown at the top of the topic’s page.'),
  start: eventDate.optional().describe('The day from which "12 days after" is counted.'),
  started_by: line.optional().describe('What began on that day, as in "the assault began".'),
  story: story.describe(
    'The topic in eight to twelve key events, in order: briefs, by file name. Chosen by importance where absent.',
  ),
  translated: inLanguages(
    z.strictObject({
      name: line.describe('The name that readers see.'),
      description: prose.optional().describe('One sentence that says what belongs here.'),
      started_by: line.optional().describe('What began on that day.'),
    }),
  ),
  aliases,
});

const place = z.strictObject({
  ...named,
  country: country.describe('The country’s two-letter code, ISO 3166-1.'),
  lat: decimalBetween(-90, 90).describe('Latitude in degrees, WGS 84.'),
  lon: decimalBetween(-180, 180).describe('Longitude in degrees, WGS 84.'),
  timezone: timeZone.optional().describe('The time zone, as in Asia/Baghdad.'),
  approximate: flag
    .optional()
    .describe('True where the coordinates show only roughly where it is.'),
  area: flag
    .optional()
    .describe(
      'True for a country or a region, which has no single point: on maps it is an open ring.',
    ),
  translated: inLanguages(z.strictObject({ name: line.describe('The name that readers see.') })),
  aliases,
});

const publisher = z.strictObject({
  ...named,
  url: webAddress.optional().describe('The publisher’s home page.'),
  kind: oneOf(PUBLISHER_KINDS).describe('What kind of publisher it is.'),
  reliability: oneOf(RELIABILITY)
    .optional()
    .describe('A (reliable) to F (cannot be judged) on the Admiralty scale.'),
  why: prose.optional().describe('Why we give it that reliability.'),
  party: flag.optional().describe('True for a party to the conflict, or its own outlet.'),
  translated: inLanguages(z.strictObject({ name: line.describe('The name that readers see.') })),
  aliases,
});

const measure = z.strictObject({
  label: line.describe('What is measured, as readers see it.'),
  names,
  unit: line.describe('What is counted: people, per cent, statement …'),
  note: markdown.optional().describe('Markdown: what the numbers count, and why they differ.'),
  compared: flag
    .default(true)
    .describe('False where each claim is about something else, so that no two of them can differ.'),
  translated: inLanguages(
    z.strictObject({
      label: line.describe('What is measured, as readers see it.'),
      unit: line.optional().describe('What is counted.'),
    }),
  ),
  aliases,
});

export const BASES = ['office', 'court-record', 'consent', 'publication'] as const;

const person = z.strictObject({
  ...named,
  description: prose.optional().describe('Who they are, in a few words: the office, the part.'),
  basis: z
    .strictObject({
      kind: oneOf(BASES).describe(
        'office (a public office, for what was done in it), court-record (a public judgment or record), consent (of the person), publication (the person made it public).',
      ),
      why: prose.describe(
        'Which office, record or consent it is, so that another editor can judge it.',
      ),
      url: webAddress.optional().describe('Where that can be seen.'),
      until: plainDay
        .optional()
        .describe('The last day on which it holds: from then on the person is shown nowhere.'),
    })
    .optional()
    .describe(
      'Why the record may name this person. Without one, or past its day, nobody is shown.',
    ),
});

const organisation = z.strictObject({
  ...named,
  description: prose.optional().describe('What it is, in a few words.'),
  url: webAddress.optional().describe('Its home page.'),
});

/** Every one of them is looked for at every letter of every text. */
const MOST_AVOIDED = 10_000;

/** A page of the site, or one elsewhere. */
const policy = z
  .string()
  .transform((text, ctx) => {
    const plain = text.trim();
    if (/^\/[a-z0-9]+(?:-[a-z0-9]+)*\/$/.test(plain)) return plain;
    const address = webAddress.safeParse(plain);
    if (address.success) return address.data;
    const name = /^\/?([a-z0-9-]+)(?:\.md|\/)?$/.exec(plain)?.[1];
    return fault(ctx, {
      rule: 'site/policy',
      reason: `"${plain}" is neither a page of this site nor an address on the web.`,
      fix: name === undefined ? 'Write a page as /method/, or https://….' : `Write "/${name}/".`,
    });
  })
  .optional();

/** `site.yaml`. */
export const siteSettings = z.strictObject({
  format: wholeNumber
    .optional()
    .describe('The version of the content format in which the record is written; 1 where absent.'),
  title: line.describe('The site’s title.'),
  description: prose.describe('One or two sentences about the record.'),
  url: baseAddress.describe('The address at which the site is published, with its path.'),
  language: languageTag
    .default('en')
    .describe(
      'The language of the site, as a BCP 47 tag: ar, de, en, es or fr, or one with words in words/.',
    ),
  translated: inLanguages(
    z.strictObject({
      title: line.describe('The site’s title.'),
      description: prose.optional().describe('One or two sentences about the record.'),
    }),
  ),
  timezone: timeZone.default('UTC').describe('The time zone in which the editors work.'),
  repository: baseAddress.optional().describe('The git repository, for edit and history links.'),
  branch: branchName.default('main').describe('The branch that is published.'),
  licence: z
    .strictObject({ name: line.describe('Its name.'), url: webAddress.describe('Its text.') })
    .optional()
    .describe('The licence of the record.'),
  publisher: line.optional().describe('Who publishes the record.'),
  contact: contactAddress
    .optional()
    .describe('Where to report an error: an https address or an e-mail address.'),
  security: z
    .strictObject({
      contact: contactAddress.describe('An https address or an e-mail address.'),
      expires: plainDay.describe('The day on which the contact expires: at most a year ahead.'),
    })
    .optional()
    .describe(
      'Where to report a vulnerability of the site in confidence: makes security.txt (RFC 9116).',
    ),
  publishing_principles: policy.describe(
    'How the record works and what it holds itself to: a page of the site, as /method/, or a web address.',
  ),
  corrections_policy: policy.describe(
    'How the record corrects itself: a page of the site, as /corrections-policy/, or a web address.',
  ),
  story: story.describe(
    'The record in eight to twelve key events, in order: briefs, by file name. Chosen by importance where absent.',
  ),
  synonyms: z
    .array(z.array(line))
    .optional()
    .describe('Words that search takes for one another, as in [fall, capture, taken].'),
  history: flag
    .default(true)
    .describe('False to leave out the published versions of each brief, which come from git.'),
  without: oneOrMore(oneOf(PARTS))
    .default([])
    .describe(
      'Parts that the site does without: no pages, no links, no feeds and no search results of theirs.',
    ),
  navigation: z
    .array(way)
    .optional()
    .describe('What comes first in the navigation, in this order; the rest follows as usual.'),
  dates: oneOf(['known', 'require'])
    .default('known')
    .describe(
      '`require` makes it an error where git cannot tell when everything was published, as in a shallow clone. `known` states the dates that are known.',
    ),
  admin: flag.default(false).describe('True to serve a browser-based editor under /admin/.'),
  rules: z
    .strictObject({
      off: z
        .record(z.string(), prose)
        .optional()
        .describe('Rules that are turned off on this site, each with the reason.'),
      avoid: z
        .record(z.string(), prose)
        .superRefine((words, ctx) => {
          const letters = Object.keys(words).join('').length;
          if (letters <= MOST_AVOIDED) return;
          const reason = `The words to avoid have ${letters} characters in all; at most ${MOST_AVOIDED} are looked for.`;
          ctx.issues.push({
            code: 'custom',
            input: words,
            message: reason,
            params: { rule: 'limits/words', reason, fix: 'Keep those that matter most.' },
          });
        })
        .optional()
        .describe('Words that the house style avoids, each with what to write instead.'),
    })
    .optional()
    .describe('Which rules apply on this site.'),
  review: z
    .strictObject({
      enforce: oneOrMore(line)
        .default([])
        .describe(
          'Questions of the review that must be answered before a change is merged: names such as corrections/missing, meaning/* or all.',
        ),
    })
    .optional()
    .describe('What a review of a change holds it to.'),
});

export const vocabularySchemas = {
  topics: topic,
  places: place,
  publishers: publisher,
  measures: measure,
  people: person,
  organisations: organisation,
} as const;

export type VocabularyName = keyof typeof vocabularySchemas;

export type Topic = z.output<typeof topic> & { readonly key: string };
export type Place = z.output<typeof place> & { readonly key: string };
export type Publisher = z.output<typeof publisher> & { readonly key: string };
export type Measure = z.output<typeof measure> & { readonly key: string };
export type Person = z.output<typeof person> & { readonly key: string };
export type Organisation = z.output<typeof organisation> & { readonly key: string };
export type StoryEvent = z.output<typeof storyEvent>;
export type SiteSettings = z.output<typeof siteSettings>;

/** Everything that briefs refer to by key, in the order of the files. */
export interface Vocabularies {
  readonly site: SiteSettings;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly places: ReadonlyMap<string, Place>;
  readonly publishers: ReadonlyMap<string, Publisher>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly people: ReadonlyMap<string, Person>;
  readonly organisations: ReadonlyMap<string, Organisation>;
}

/** True where the record may name a person on a day. */
export function mayBeNamed({ basis }: Person, day: Day | undefined): boolean {
  return basis !== undefined && (day === undefined || !basis.until || basis.until.last >= day);
}

/** The name of an entry; of one that is not there, its key. */
export function entryName(
  vocabularies: Vocabularies,
  vocabulary: VocabularyName,
  key: string,
): string {
  const entry = vocabularies[vocabulary].get(key);
  if (!entry) return key;
  return 'name' in entry ? entry.name : entry.label;
}
