import { readFileSync, statSync } from 'node:fs';
import type { Day } from '../../brief/day.ts';
import type { Vocabularies } from '../../brief/vocabularies.ts';
import { decode } from '../../content/reading/read-file.ts';
import { limits } from '../../content/source/file-name.ts';
import { SourceText } from '../../content/source/source-text.ts';
import { showHidden } from '../../content/text/hidden-text.ts';
import { UsageError } from '../../terminal/usage-error.ts';
import { type DateMention, datesIn } from './article-dates.ts';
import { type KnownMention, nearestMeasures, placesIn, topicsIn } from './known-names.ts';
import { type NumberMention, numbersIn } from './numbers.ts';
import { type OutletMention, outletsIn } from './outlets.ts';
import { type Sentence, sentencesOf, speakerIn } from './sentences.ts';

const STANDARD_INPUT = 0;

/** The text of an article, from a file or, as `-`, from standard input; without hidden characters. */
export function readArticleText(from: string): string {
  const bytes = read(from);
  if (bytes.length > limits.file) {
    throw new UsageError(
      `${from} has ${bytes.length} bytes; an article may have at most ${limits.file}.`,
      'Give the text of one article.',
    );
  }
  const source = decode(from, bytes);
  if (!(source instanceof SourceText))
    throw new UsageError(`${from}: ${source.reason}`, source.fix);
  const text = showHidden(source.text.replace(/\r\n?/g, '\n'), '').trim();
  if (text === '')
    throw new UsageError(`There is no text in ${from}.`, 'Give the text of an article.');
  return text;
}

function read(from: string): Buffer {
  try {
    if (from !== '-' && !statSync(from).isFile()) throw new Error('it is not a file');
    return readFileSync(from === '-' ? STANDARD_INPUT : from);
  } catch (error) {
    throw new UsageError(
      `The article cannot be read: ${(error as Error).message}.`,
      'Give a text file, or - and the text on standard input.',
    );
  }
}

/** A number with the measures that it may belong to, the likeliest first. */
export interface CountedNumber extends NumberMention {
  readonly measures: readonly string[];
}

/** What one sentence holds for a record. */
export interface ReadSentence extends Sentence {
  readonly dates: readonly DateMention[];
  readonly numbers: readonly CountedNumber[];
  readonly outlets: readonly OutletMention[];
  readonly speaker?: string | undefined;
}

/** An article as far as a machine can read it without guessing at what it means. */
export interface ReadArticle {
  readonly published: Day;
  readonly sentences: readonly ReadSentence[];
  readonly topics: readonly KnownMention[];
  readonly places: readonly KnownMention[];
}

/** Finds in an article what a brief needs. The same text, day and vocabularies give the same result. */
export function readArticle(text: string, published: Day, vocabularies: Vocabularies): ReadArticle {
  const sentences = sentencesOf(text);
  return {
    published,
    sentences: sentences.map((sentence) => readSentence(sentence, published, vocabularies)),
    topics: topicsIn(sentences, vocabularies.topics),
    places: placesIn(sentences, vocabularies.places),
  };
}

function readSentence(
  sentence: Sentence,
  published: Day,
  { publishers, measures }: Vocabularies,
): ReadSentence {
  const dates = datesIn(sentence.text, published);
  const outlets = outletsIn(sentence, publishers);
  const numbers = numbersIn(sentence.text, dates).map((number) => ({
    ...number,
    measures: nearestMeasures(sentence.text, number.percent, measures),
  }));
  return {
    ...sentence,
    dates,
    numbers,
    outlets,
    speaker: speakerIn(
      sentence.text,
      outlets.flatMap(({ name, start, end }) => [name, sentence.text.slice(start, end)]),
    ),
  };
}
