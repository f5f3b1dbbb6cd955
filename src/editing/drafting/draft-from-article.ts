import type { Day } from '../../brief/day.ts';
import type { Vocabularies } from '../../brief/vocabularies.ts';
import { limits } from '../../content/source/file-name.ts';
import { type Remarks, writeFrontMatter } from '../../content/writing/write-brief.ts';
import type { WrittenFields } from '../../content/writing/written-fields.ts';
import { draftClaims } from './draft-claims.ts';
import { draftSources, type ReadPage } from './draft-sources.ts';
import type { KnownMention } from './known-names.ts';
import { type ReadArticle, readArticle } from './read-article.ts';

const LONGEST = 160;

/** A sentence of the article as a remark of its own. */
export function quotation(sentence: string): string {
  return `> ${excerpt(sentence)}`;
}

/** The beginning of a sentence, for a remark beside what was drawn from it; always one line. */
export function excerpt(sentence: string): string {
  const line = sentence.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}

/** The front matter of a draft, with remarks that say where each part comes from and what is to do. */
export interface Draft {
  readonly fields: WrittenFields;
  readonly remarks: Remarks;
}

const MOST_TOPICS = 3;
/** Room that stays free in the front matter for what the editor adds. */
const ROOM = limits.frontMatter / 4;

/**
 * Drafts a brief from the text of an article. It finds and arranges, and writes no sentence: the
 * title and the text are left to the editor. The same article, day and vocabularies give the same draft.
 */
export function draftFromArticle(
  text: string,
  published: Day,
  vocabularies: Vocabularies,
  page: ReadPage,
): Draft {
  const article = readArticle(text, published, vocabularies);
  let kept = article.sentences.length;
  let draft = assemble(article, page, kept);
  while (kept > 1 && tooLong(draft)) {
    kept = Math.floor(kept / 2);
    draft = assemble(article, page, kept);
  }
  return draft;
}

function tooLong({ fields, remarks }: Draft): boolean {
  return Buffer.byteLength(writeFrontMatter(fields, remarks)) > limits.frontMatter - ROOM;
}

/** A draft of the first sentences; sources and names are drawn from all of them. */
function assemble(article: ReadArticle, page: ReadPage, kept: number): Draft {
  const part = { ...article, sentences: article.sentences.slice(0, kept) };
  const { sources, remarks: sourceRemarks, carrier } = draftSources(article, page);
  const {
    claims,
    remarks: claimRemarks,
    withoutMeasure,
  } = draftClaims(part, { sources, remarks: [], carrier });
  const places = likelyPlaces(article.places);
  const topics = likelyTopics(article.topics);
  const fields = {
    date: eventDay(article),
    place: places,
    topics,
    source: [...sources],
    claims: [...claims],
    draft: 'true',
  };
  const remarks = {
    top: toDo(article, kept),
    date: dateRemarks(part),
    place: places.length > 0 ? others('Places', article.places, places) : [],
    topics: [
      ...(places.length > 0 ? [] : others('Places', article.places, [])),
      ...others('Topics', article.topics, topics),
    ],
    end: withoutMeasure.length > 0 ? [NO_MEASURE, ...withoutMeasure] : [],
    ...byIndex('source', sourceRemarks),
    ...byIndex('claims', claimRemarks),
  };
  return { fields, remarks };
}

const NO_MEASURE =
  'Numbers that fit no measure in measures.yaml. Remove the # from those that belong in claims, and name a measure:';

function toDo({ published, sentences }: ReadArticle, kept: number): string[] {
  return [
    `Drafted from an article of ${published}. Still to do:`,
    '- the title, the file name and the text, in your own words; nothing from the article may stay',
    '- the day on which it happened, which need not be the day of the article',
    '- for each source its title and url; find the original of what was only passed on',
    '- for each claim: is the measure right, and how credible is it (credibility 1 to 6)?',
    '- remove these remarks and "draft: true"',
    ...(kept < sentences.length
      ? [
          `Only the first ${kept} of ${sentences.length} sentences were searched for numbers; the rest had no room.`,
        ]
      : []),
  ];
}

/** The first day that the opening names; else the day of the article. */
function eventDay({ published, sentences }: ReadArticle): string {
  return sentences[0]?.dates.find(({ precision }) => precision === 'day')?.edtf ?? published;
}

function dateRemarks({ published, sentences }: ReadArticle): string[] {
  const lines = new Map<string, string>();
  for (const { dates, text } of sentences) {
    for (const { words, edtf } of dates) {
      const said = `  ${edtf}  "${words}"`;
      if (!lines.has(said)) lines.set(said, `${said} in: ${excerpt(text)}`);
    }
  }
  return lines.size === 0
    ? []
    : [`Dates in the text, as meant on ${published}:`, ...lines.values()];
}

/** A place that stands out: the only one, or one named more often than all others. */
function likelyPlaces(places: readonly KnownMention[]): string[] {
  const [first, second] = places;
  return first && (!second || first.sentences > second.sentences) ? [first.key] : [];
}

function likelyTopics(topics: readonly KnownMention[]): string[] {
  const strong = topics.filter(({ sentences, first }) => sentences > 1 || first === 0);
  return (strong.length > 0 ? strong : topics.slice(0, 1))
    .slice(0, MOST_TOPICS)
    .map(({ key }) => key);
}

function others(kind: string, all: readonly KnownMention[], chosen: readonly string[]): string[] {
  const rest = all.filter(({ key }) => !chosen.includes(key)).map(({ key }) => key);
  return rest.length === 0
    ? []
    : [`${kind} that the text names${chosen.length > 0 ? ' too' : ''}: ${rest.join(', ')}`];
}

function byIndex(field: string, remarks: readonly (readonly string[])[]): Remarks {
  return Object.fromEntries(remarks.map((lines, at) => [`${field}.${at}`, lines]));
}
