import type { Day } from '../../brief/day.ts';
import { toDo } from '../../brief/scalars.ts';
import type { Vocabularies } from '../../brief/vocabularies.ts';
import { limits } from '../../content/source/file-name.ts';
import { type Remarks, writeFrontMatter } from '../../content/writing/write-brief.ts';
import type { WrittenFields } from '../../content/writing/written-fields.ts';
import { draftClaims } from './draft-claims.ts';
import { draftSources, type ReadPage } from './draft-sources.ts';
import type { KnownMention } from './known-names.ts';
import { type ArticleText, type ReadArticle, readArticle } from './read-article.ts';

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
 * Drafts a brief from an article. What the article says beyond doubt is written; what is likely stands
 * beside it as a remark, with its sentence. It writes no sentence of its own, and chooses no measure:
 * that, the title and the text are the editor's. The same article, day and vocabularies give the same.
 */
export function draftFromArticle(
  text: Pick<ArticleText, 'body' | 'title' | 'language'>,
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
  const sources = draftSources(article, page);
  const { claims, remarks: claimRemarks, likely } = draftClaims(part, sources);
  const places = surePlaces(article.places);
  const topics = likelyTopics(article.topics);
  const fields = {
    date: eventDay(article) ?? toDo('the day on which it happened'),
    place: places,
    topics,
    source: [...sources.sources],
    claims: [...claims],
    draft: 'true',
  };
  const remarks = {
    top: toDos(article, kept),
    date: dateRemarks(part),
    place: places.length > 0 ? others('Places', article.places, places) : [],
    topics: [
      ...(places.length > 0 ? [] : others('Places', article.places, [])),
      ...others('Topics', article.topics, topics),
    ],
    end: likely.length > 0 ? [LIKELY, ...likely] : [],
    ...byIndex('source', sources.remarks),
    ...byIndex('claims', claimRemarks),
  };
  return { fields, remarks };
}

const LIKELY =
  'Numbers of which something is not sure. Remove the # from those that belong in claims, once you have judged them:';

/** What to say of an article in a language that is not read; undefined for those that are. */
export function unreadLanguage(language: ArticleText['language']): string | undefined {
  if (typeof language === 'string') return undefined;
  const { other } = language;
  return `The article is ${other === undefined ? 'in a language that is not recognised' : `in ${other}`}: only English and French are read, so dates, numbers and outlets are left to you.`;
}

function toDos({ published, sentences, language }: ReadArticle, kept: number): string[] {
  return [
    `Drafted from an article of ${published}. Still to do:`,
    '- the title, the file name and the text, in your own words; nothing from the article may stay',
    '- the day on which it happened, which need not be the day of the article',
    '- for each source its title and url; find the original of what was only passed on',
    '- for each claim: its measure, and how credible it is (credibility 1 to 6)',
    '- remove these remarks and "draft: true"; every "To do:" that is left is an error then',
    ...[unreadLanguage(language) ?? []].flat(),
    ...(kept < sentences.length
      ? [
          `Only the first ${kept} of ${sentences.length} sentences were searched for numbers; the rest had no room.`,
        ]
      : []),
  ];
}

/** Words after which a sentence speaks of something else than what it reports. */
const OF_SOMETHING_ELSE =
  /\b(?:who|which|that|whose|where|after|following|ahead of|because|despite|statement)\b|(?<!\p{L})(?:qui|que|dont|après|suite|prévue?s?)(?!\p{L})/iu;
/** "A decision of 17 October", "images taken on 23 February", "since May": the day of a thing that is named. */
const OF_A_THING =
  /\b(?:of|for|to|since|until|before|by|from|between|dated)\s+(?:the\s+)?$|(?<!\p{L})(?:du|de|depuis|avant|jusqu['’]au)\s+$|(?<!\b(?:was|were|been|is|are|be)\s(?:\p{L}+\s)?)\b(?:taken|seen|given|made|written|issued|published|released|recorded|filmed|signed|posted|received|obtained)\s+(?:on\s+)?$|(?<!(?<!\p{L})(?:a|ont|été|est|sont|était|étaient|fut|s['’]est)\s(?:\p{L}+\s)?)(?<!\p{L})\p{L}{2,}(?:ée?s?|ise?s?|ue?s?|ie?s?)\s+(?:le\s+)?$/iu;
/** "A man arrested on Monday has been charged": the sentence goes on to what it reports. */
const GOES_ON = /^\s+(?:has|have|had|was|were|is|are|will|a|ont|est|sont|était|étaient)\s/u;

/**
 * The day of the event where the article's first sentence leaves no doubt: it names one day alone, and
 * that of its own main clause. Anything else is for the editor to judge.
 */
function eventDay({ published, sentences }: ReadArticle): string | undefined {
  const [first] = sentences;
  // "Said on Monday" is the day of the saying.
  const days =
    first?.dates.filter(
      ({ precision, start }) =>
        precision === 'day' &&
        !first.attributions.some((by) => start >= by.start && start - by.end < 15),
    ) ?? [];
  const [day] = days;
  if (!first || !day || days.length !== 1) return undefined;
  if (day.doubt !== undefined || day.edtf.slice(0, 10) > published) return undefined;
  const before = first.text.slice(0, day.start);
  const another =
    OF_SOMETHING_ELSE.test(before) ||
    OF_A_THING.test(before) ||
    GOES_ON.test(first.text.slice(day.end));
  return another ? undefined : day.edtf;
}

function dateRemarks({ published, sentences }: ReadArticle): string[] {
  const [sure, unsure] = [new Map<string, string>(), new Map<string, string>()];
  for (const { dates, text } of sentences) {
    for (const { words, edtf, doubt } of dates) {
      const said = `  ${edtf}  "${words}"`;
      const lines = doubt === undefined ? sure : unsure;
      if (!lines.has(said)) {
        lines.set(said, `${said} in: ${excerpt(text)}${doubt === undefined ? '' : ` (${doubt})`}`);
      }
    }
  }
  return [
    ...(sure.size === 0 ? [] : [`Dates in the text, as meant on ${published}:`, ...sure.values()]),
    ...(unsure.size === 0 ? [] : ['Dates of which the day is not sure:', ...unsure.values()]),
  ];
}

/** The only place that the article names, where its title or first sentence does. */
function surePlaces(places: readonly KnownMention[]): string[] {
  const [only, ...more] = places;
  return only && more.length === 0 && only.first <= 0 ? [only.key] : [];
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
