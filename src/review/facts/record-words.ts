import type { ClaimValue } from '../../brief/claim-value.ts';
import type { EventDate } from '../../brief/event-date.ts';
import { dateInWords } from '../../brief/event-date-words.ts';
import type { Source } from '../../brief/schema.ts';
import type { Vocabularies } from '../../brief/vocabularies.ts';
import { hostOf, namePublishers } from '../../indexes/publisher-names.ts';
import { dateLanguageOf } from '../../outputs/date-language.ts';
import type { Value } from './fact.ts';

/** One side's record in words: the names that its vocabularies give to keys. */
export interface RecordWords {
  date(date: EventDate | undefined): Value | undefined;
  topic(key: string): string;
  place(key: string): string;
  measure(key: string): string;
  publisher(keyOrName: string): string;
  /** Who published a source, or else its host, and its title. */
  source(source: Source): string;
  claim(value: ClaimValue): Value;
}

/** Reviews are written in English, whatever the language of the site. */
const LANGUAGE = dateLanguageOf('en');

/** How one side of a review writes its record. */
export function recordWords({ topics, places, measures, publishers }: Vocabularies): RecordWords {
  const names = namePublishers(publishers);
  const publisher = (keyOrName: string) => names.named(keyOrName).name;
  return {
    date: (date) => date && { same: date.edtf, words: dateInWords(date, LANGUAGE) },
    topic: (key) => topics.get(key)?.name ?? key,
    place: (key) => places.get(key)?.name ?? key,
    measure: (key) => measures.get(key)?.label ?? key,
    publisher,
    source(source) {
      const who = names.publisherOf(source)?.name ?? (source.url ? hostOf(source.url) : 'unnamed');
      return source.title === undefined ? who : `${who}, “${source.title}”`;
    },
    claim: (value) => ({
      same: value.text,
      words: value.kind === 'statement' ? `“${value.text}”` : value.text,
    }),
  };
}
