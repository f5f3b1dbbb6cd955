import type { Day } from '../../brief/event-date.ts';
import type { Vocabularies } from '../../brief/vocabularies.ts';
import { type DateMention, datesIn } from './article-dates.ts';
import { type KnownMention, placesIn, topicsIn } from './known-names.ts';
import { nearestMeasures } from './nearest-measures.ts';
import { type NumberMention, numbersIn } from './numbers.ts';
import { type OutletMention, outletsIn } from './outlets.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { speakerIn } from './speaker.ts';

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
