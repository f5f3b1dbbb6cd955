import { readFileSync, statSync } from 'node:fs';
import type { Day } from '../../brief/day.ts';
import type { Vocabularies } from '../../brief/vocabularies.ts';
import { decode } from '../../content/reading/read-file.ts';
import { limits } from '../../content/source/file-name.ts';
import { SourceText } from '../../content/source/source-text.ts';
import { showHidden } from '../../content/text/hidden-text.ts';
import { UsageError } from '../../terminal/usage-error.ts';
import { type DateMention, datesIn } from './article-dates.ts';
import { type ArticleHead, articleHead } from './article-head.ts';
import { type KnownMention, nearestMeasures, placesIn, topicsIn } from './known-names.ts';
import { type Language, languageOf } from './language.ts';
import { type NumberMention, numbersIn } from './numbers.ts';
import { type OutletMention, outletsIn } from './outlets.ts';
import { isWebPage, readPage } from './read-page.ts';
import { isSame, type Sentence, sentencesOf } from './sentences.ts';
import { type Attribution, attributionsIn, speakerOf } from './speakers.ts';

const STANDARD_INPUT = 0;
/** A page that a browser saved holds its pictures and scripts as well. */
const LARGEST_PAGE = 32 * 1024 * 1024;

/** An article as it was given: its text, and what it says of itself. */
export interface ArticleText extends ArticleHead {
  /** What is read of it; for any other language, what it is called. */
  readonly language: Language | { readonly other: string | undefined };
}

/** Reads an article from a file or, as `-`, from standard input: text, or a page that a browser saved. */
export async function readArticleText(from: string): Promise<ArticleText> {
  const bytes = read(from);
  if (isWebPage(bytes)) {
    if (bytes.length > LARGEST_PAGE) throw tooLarge(from, bytes.length, LARGEST_PAGE);
    const { text, ...page } = await readPage(bytes);
    const plain = showHidden(text, '').trim();
    if (plain === '') {
      throw new UsageError(
        `No article was found in the page ${from}.`,
        'Copy the text of the article into a file, and give that.',
      );
    }
    const language = languageOf(plain);
    const { body, ...said } = articleHead(plain, readable(language));
    // What a page says of itself for machines counts before what stands in its text.
    const stated = Object.fromEntries(
      Object.entries(page).filter(([, value]) => value !== undefined),
    );
    return { ...said, ...stated, body: body === '' ? plain : body, language };
  }
  if (bytes.length > limits.file) throw tooLarge(from, bytes.length, limits.file);
  refuseOtherFormats(from, bytes);
  const source = decode(from, bytes);
  if (!(source instanceof SourceText))
    throw new UsageError(`${from}: ${source.reason}`, source.fix);
  const text = showHidden(source.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), '').trim();
  if (text === '')
    throw new UsageError(`There is no text in ${from}.`, 'Give the text of an article.');
  return articleText(text);
}

/** The text of an article, with what it says of itself. */
export function articleText(text: string): ArticleText {
  const language = languageOf(text);
  const head = articleHead(text, readable(language));
  return { ...head, body: head.body === '' ? text : head.body, language };
}

function readable(language: ArticleText['language']): Language {
  return typeof language === 'string' ? language : 'en';
}

function tooLarge(from: string, bytes: number, most: number): UsageError {
  return new UsageError(
    `${from} has ${bytes} bytes; an article may have at most ${most}.`,
    'Give the text of one article.',
  );
}

/** What looks like a document and is no text: each with the way to make text of it. */
const OTHER_FORMATS: readonly (readonly [begins: string, name: string])[] = [
  ['%PDF', 'a PDF'],
  ['PK\u0003\u0004', 'a document of a word processor'],
  ['bplist', 'a web archive of Safari'],
  ['{\\rtf', 'a document in RTF'],
  ['\u00d0\u00cf\u0011\u00e0', 'a document of a word processor'],
];

function refuseOtherFormats(from: string, bytes: Buffer): void {
  const head = bytes.subarray(0, 8).toString('latin1');
  const [, name] = OTHER_FORMATS.find(([begins]) => head.startsWith(begins)) ?? [];
  if (name === undefined) return;
  throw new UsageError(
    `${from} is ${name}, which is not read.`,
    'Copy its text into a file, or save the page of the article as HTML, and give that.',
  );
}

function read(from: string): Buffer {
  try {
    if (from !== '-' && !statSync(from).isFile()) throw new Error('it is not a file');
    return readFileSync(from === '-' ? STANDARD_INPUT : from);
  } catch (error) {
    throw new UsageError(
      `The article cannot be read: ${(error as Error).message}.`,
      'Give a text file or a saved page, or - and the text on standard input.',
    );
  }
}

/** A number with who gave it, and the measures that it may belong to. */
export interface CountedNumber extends NumberMention {
  /** In the article's words; absent where the sentence names nobody. */
  readonly speaker?: string | undefined;
  /** Why the speaker or the number may be another; absent where the sentence leaves no other reading. */
  readonly unsure?: string | undefined;
  readonly measures: readonly string[];
  /** The day on which it was said, where the sentence puts one beside the saying. */
  readonly saidOn?: string | undefined;
}

/** What one sentence holds for a record. */
export interface ReadSentence extends Sentence {
  readonly dates: readonly DateMention[];
  readonly numbers: readonly CountedNumber[];
  readonly outlets: readonly OutletMention[];
  readonly attributions: readonly Attribution[];
}

/** An article as far as a machine can read it without guessing at what it means. */
export interface ReadArticle {
  readonly published: Day;
  readonly language: ArticleText['language'];
  readonly sentences: readonly ReadSentence[];
  readonly topics: readonly KnownMention[];
  readonly places: readonly KnownMention[];
}

/** Finds in an article what a brief needs. The same text, day and vocabularies give the same result. */
export function readArticle(
  { body, title, language }: Pick<ArticleText, 'body' | 'title' | 'language'>,
  published: Day,
  vocabularies: Vocabularies,
): ReadArticle {
  const sentences = sentencesOf(body, readable(language));
  const withTitle = title === undefined ? sentences : [{ text: title, at: -1 }, ...sentences];
  let earlier: string | undefined;
  return {
    published,
    language,
    sentences:
      typeof language === 'string'
        ? sentences.map((sentence) => {
            const found = readSentence(sentence, published, vocabularies, language, earlier);
            earlier = namedFirst(found) ?? earlier;
            return found;
          })
        : [],
    topics: topicsIn(withTitle, vocabularies.topics),
    places: placesIn(withTitle, vocabularies.places),
  };
}

/** Whom "she" in the next sentence most likely means: who spoke in this one, or whom it begins with. */
function namedFirst({ text, attributions }: ReadSentence): string | undefined {
  return (
    attributions.find(({ who }) => who !== undefined)?.who ??
    /^(?:\p{Lu}\p{L}+\.? )?\p{Lu}\p{L}+ \p{Lu}[\p{L}-]+(?=,? \p{Ll})/u.exec(text)?.[0]
  );
}

function readSentence(
  sentence: Sentence,
  published: Day,
  { publishers, measures }: Vocabularies,
  language: Language,
  earlier: string | undefined,
): ReadSentence {
  const { text } = sentence;
  const dates = datesIn(text, published, language);
  const outlets = outletsIn(sentence, publishers, language);
  const attributions = attributionsIn(text, language);
  const isOutlet = (who: string) =>
    outlets.some(
      ({ name, start, end }) =>
        isSame(who, name) || isSame(who, text.slice(start, end)) || who.endsWith(` ${name}`),
    );
  const numbers = numbersIn(text, dates, language)
    // "Twelve residents told Reuters": the residents are those who said it.
    .filter(
      ({ start, end }) =>
        !attributions.some((by) => start - by.start < 4 && start >= by.start && end <= by.end),
    )
    .map((number) => {
      const { who, sure, pronoun } = speakerOf(number, attributions, isOutlet);
      return {
        ...number,
        speaker: who ?? (pronoun ? earlier : undefined),
        unsure:
          number.doubt ??
          (sure
            ? undefined
            : pronoun
              ? 'The sentence speaks of whoever said it as he, she, it or they.'
              : who === undefined
                ? 'The sentence names nobody who said it.'
                : 'More than one is named who said something.'),
        saidOn: who === undefined ? undefined : saidOn(text, attributions, dates),
        measures: nearestMeasures(text, number.percent, measures),
      };
    });
  return { ...sentence, dates, numbers, outlets, attributions };
}

/** How many letters may stand between a verb of saying and its day. */
const NEAR = 4;

/** The one day that stands beside the saying: "said on Monday". */
function saidOn(
  text: string,
  attributions: readonly Attribution[],
  dates: readonly DateMention[],
): string | undefined {
  if (attributions.length !== 1) return undefined;
  const beside = dates.filter(
    ({ start, precision, doubt }) =>
      precision === 'day' &&
      doubt === undefined &&
      attributions.some(
        ({ end }) =>
          start >= end &&
          /^[\s,]*(?:on|late|early|le)?\s*$/.test(text.slice(end, start)) &&
          start - end <= NEAR + 4,
      ),
  );
  const [date] = beside;
  return beside.length === 1 && date && !/[/~]/.test(date.edtf) ? date.edtf : undefined;
}
