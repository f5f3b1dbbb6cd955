import type { z } from 'zod';
import type { RuleFinding } from '../../brief/diagnostic.ts';
import { nearestName } from '../../brief/fault.ts';
import { isToDo } from '../../brief/scalars.ts';
import type { Tree } from '../yaml/yaml.ts';

/** A finding, with what to write where exactly `instead` stands. */
export interface Replaceable extends RuleFinding {
  readonly instead?: Tree;
}

/** What the schema says of a field: what it holds, and the fields in it. */
export interface Described {
  readonly description?: string | undefined;
  readonly fields?: readonly string[];
}

/** What is wrong with the value of a field. */
export function findingOf(
  issue: z.core.$ZodIssue,
  value: Tree,
  described: Described = {},
): Replaceable {
  if (value === '' && ofRule(issue) !== EMPTY.rule) return EMPTY;
  if (isToDo(value)) return STILL_TO_DO;
  if (issue.code === 'custom' && issue.params) {
    const { rule, reason, fix, replacement } = issue.params as unknown as RuleFinding;
    return { rule, reason, fix, replacement, instead: value };
  }
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    const nearest = typeof value === 'string' ? nearestName(value, words) : undefined;
    // "Unconfirmed" is near to "confirmed" in its letters alone.
    const meant = value === `un${nearest}` ? undefined : nearest;
    return {
      rule: 'fields/word',
      reason:
        typeof value === 'string'
          ? `"${value}" is not one of ${words.join(', ')}.`
          : `This should be one of ${words.join(', ')}, but it is ${kindOf(value)}.`,
      fix: meant
        ? `Did you mean "${meant}"?`
        : withDescription(
            described.description ? 'Write one of them.' : `Write ${words.join(' or ')}.`,
            described,
          ),
      // Only the case is wrong: nothing to decide.
      replacement: words.find(
        (word) => typeof value === 'string' && word.toLowerCase() === value.toLowerCase(),
      ),
      instead: value,
    };
  }
  if (issue.code === 'invalid_type') {
    const expected = String(issue.expected);
    const wanted = { string: 'one text', array: 'a list', object: 'a group of fields' }[expected];
    return {
      rule: 'fields/type',
      reason: `This should be ${wanted ?? expected}, but it is ${kindOf(value)}.`,
      fix: howToWrite(expected, value, described),
    };
  }
  return {
    rule: 'fields/form',
    reason: `This does not fit: ${issue.message}.`,
    fix: 'See the field reference.',
  };
}

function ofRule(issue: z.core.$ZodIssue): string | undefined {
  return issue.code === 'custom' ? (issue.params as RuleFinding | undefined)?.rule : undefined;
}

function howToWrite(expected: string, value: Tree, described: Described): string {
  const names = described.fields?.join(', ');
  if (expected === 'array') {
    return `Begin each entry with "- ", and write its fields below each other: ${names}.`;
  }
  if (expected !== 'object') return withDescription('Write one text here.', described);
  return Array.isArray(value)
    ? `There can be only one, so remove the "- " before its fields: ${names}.`
    : `Write its fields on lines of their own below, indented by two spaces: ${names}.`;
}

function withDescription(fix: string, { description }: Described): string {
  return description === undefined ? fix : `${fix} ${description}`;
}

function kindOf(value: Tree): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'string' ? 'text' : 'a group of fields';
}

/** A placeholder of a draft that is none any more. */
export const STILL_TO_DO: RuleFinding = {
  rule: 'drafts/to-do',
  reason: 'This is still to do: a draft’s placeholder stands where a fact belongs.',
  fix: 'Write what it asks for, or remove the field; or put "draft: true" back until it is known.',
};

const EMPTY: RuleFinding = {
  rule: 'fields/empty',
  reason: 'There is nothing here.',
  fix: 'Write the value, or remove the line.',
};

/** What to say of a key that is no field; `home` is the group beside it to which it belongs, if any. */
export function unknownKey(
  key: string,
  known: readonly string[],
  present: readonly string[],
  home?: string,
): Replaceable {
  if (home !== undefined) {
    return {
      rule: 'fields/unknown',
      reason: `"${key}" is a field of "${home}", but is written beside it here.`,
      fix: `Indent it so that it lines up with the other fields of "${home}".`,
    };
  }
  const elsewhere = hintFor(key, known);
  if (elsewhere !== undefined && !known.includes(key.toLowerCase())) {
    return { rule: 'fields/unknown', reason: `There is no field "${key}" here.`, fix: elsewhere };
  }
  const sameButCase = known.find((name) => name === key.toLowerCase());
  if (sameButCase) {
    const taken = present.includes(sameButCase);
    return {
      rule: 'fields/unknown',
      reason: `There is no field "${key}": fields are written in lower case.`,
      fix: taken ? `Remove it: "${sameButCase}" is there already.` : `Write "${sameButCase}".`,
      ...(taken ? {} : { replacement: sameButCase, instead: key }),
    };
  }
  const meant = meantField(key, known, present);
  return {
    rule: 'fields/unknown',
    reason: `There is no field "${key}" here.`,
    fix: howToName(meant, present, known),
  };
}

/** The field that somebody who wrote `key` most likely meant; those that are not there come first. */
export function meantField(
  key: string,
  known: readonly string[],
  present: readonly string[],
): string | undefined {
  const absent = known.filter((name) => !present.includes(name));
  const lower = key.toLowerCase();
  const means = (name: string) => name === lower || CALLED[name]?.includes(lower);
  return (
    absent.find(means) ?? known.find(means) ?? nearestName(key, absent) ?? nearestName(key, known)
  );
}

function howToName(
  meant: string | undefined,
  present: readonly string[],
  known: readonly string[],
): string {
  if (!meant) return `The fields are ${known.join(', ')}.`;
  return present.includes(meant)
    ? `Put this in "${meant}", which is there already, or remove it.`
    : `Did you mean "${meant}"?`;
}

/** Keys of other tools, and of other kinds of sources, with what is done here instead. */
const ELSEWHERE: readonly {
  /** A field of the group that is meant. */
  readonly of: string;
  readonly keys: string;
  readonly fix: string;
}[] = [
  {
    of: 'topics',
    keys: 'layout template theme css_class body_class type kind format style',
    fix: 'Remove it: all briefs have one look.',
  },
  {
    of: 'topics',
    keys: 'permalink slug path',
    fix: 'Remove it: the file’s name gives the address. An old address that must keep working goes in "aliases".',
  },
  {
    of: 'topics',
    keys: 'redirect_from redirect redirects redirect_to old_url',
    fix: 'Put old addresses of this brief in "aliases".',
  },
  {
    of: 'topics',
    keys: 'weight position menu nav navigation eleventynavigation nav_order',
    fix: 'Remove it: briefs are in the order of their dates, and "importance" says what weighs more.',
  },
  {
    of: 'topics',
    keys: 'publishdate publish_date expirydate expiry_date scheduled',
    fix: 'A brief that is held until a moment says "publish: 2017-06-06T09:00Z".',
  },
  {
    of: 'topics',
    keys: 'unlisted hidden private visibility published post_status',
    fix: 'What readers must not see yet says "draft: true".',
  },
  {
    of: 'topics',
    keys: 'lastmod last_modified updated updated_at modified created created_at last_modified_at date_modified',
    fix: 'Remove it: git knows when it changed. What readers should know of a change belongs in "corrections".',
  },
  {
    of: 'topics',
    keys: 'id guid uuid key',
    fix: 'Remove it: the file’s name is what a brief is known by.',
  },
  {
    of: 'topics',
    keys: 'cover thumbnail hero featured_image featured_img header featureimage banner teaser_image',
    fix: 'A picture is "image", with "src", "alt" and "credit" below it.',
  },
  {
    of: 'topics',
    keys: 'comments toc sidebar sitemap pagination eleventyexcludefromcollections share disqus math mermaid',
    fix: 'Remove it: it means nothing here.',
  },
  {
    of: 'topics',
    keys: 'season year decade century',
    fix: 'Put it into "date": a year is 2017, a decade 201X.',
  },
  {
    of: 'topics',
    keys: 'lat lon lng latitude longitude coordinates geo gps',
    fix: 'A place has its coordinates in places.yaml; name its key in "place".',
  },
  {
    of: 'topics',
    keys: 'footnotes notes note comment remark',
    fix: 'What readers should know belongs in the text; a note to other editors is a comment that begins with "#".',
  },
  {
    of: 'via',
    keys: 'section chapter line',
    fix: 'Where in it goes in "page" or "paragraph"; a chapter, at the end of the title.',
  },
  { of: 'via', keys: 'doi', fix: 'Write it as the address: url: https://doi.org/10.…' },
  {
    of: 'via',
    keys: 'isbn issn edition volume issue number series translator place_published',
    fix: 'Put what finds the book or issue again into the title: title: The Islamic State (2nd edition), ISBN …',
  },
  {
    of: 'via',
    keys: 'journal book newspaper_name container',
    fix: 'The journal, or the house that published the book, is the "publisher".',
  },
  { of: 'via', keys: 'year', fix: 'Write "published: 2015".' },
  {
    of: 'via',
    keys: 'court case case_number docket',
    fix: 'The court is the "publisher", the number of the case belongs in the "title", and "kind: court-record" says what it is.',
  },
];

function hintFor(key: string, known: readonly string[]): string | undefined {
  const lower = key.toLowerCase().replace(/-/g, '_');
  return ELSEWHERE.find(
    ({ of, keys }) =>
      known.includes(of) && !known.includes(lower) && keys.split(' ').includes(lower),
  )?.fix;
}

/** What people call our fields; of two that share a name, the one counts that its group has. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  topics: ['tags', 'tag', 'topic', 'category', 'categories'],
  source: ['sources', 'link', 'links', 'reference', 'references'],
  place: ['places', 'location', 'locations', 'where'],
  summary: ['description', 'excerpt', 'abstract', 'lead'],
  title: ['headline', 'heading'],
  editor: ['editors'],
  people: ['persons', 'person', 'names', 'who'],
  organisations: ['organizations', 'organisation', 'organization', 'bodies'],
  date: ['day', 'when'],
  publisher: ['outlet', 'newspaper', 'agency', 'site', 'website', 'name'],
  author: [
    'authors',
    'byline',
    'contributor',
    'contributors',
    'creator',
    'writer',
    'journalist',
    'reporter',
    'by',
    'interviewee',
    'speaker',
  ],
  page: ['pages', 'pp', 'p', 'folio'],
  paragraph: ['para', 'paras', 'paragraphs', 'section'],
  lang: ['language'],
  time: ['hour'],
  url: ['href', 'address', 'link', 'uri'],
  published: ['date', 'day', 'when'],
  accessed: ['retrieved', 'read', 'visited'],
  archived: ['archive', 'copy'],
  quote: ['quotation', 'passage', 'excerpt', 'text'],
  value: ['number', 'count', 'figure', 'amount', 'total', 'toll'],
  by: ['author', 'who', 'claimant', 'claimed_by', 'said_by', 'according_to'],
  reported: ['date', 'day', 'when', 'published', 'said'],
  kind: ['type', 'category', 'format', 'medium'],
  note: ['text', 'comment', 'description', 'details', 'reason', 'remark'],
  src: ['file', 'path', 'url', 'href'],
  alt: ['description', 'text', 'alternative'],
  credit: ['author', 'photographer', 'by', 'copyright', 'licence', 'license'],
  name: ['title', 'label'],
  label: ['name', 'title'],
};
