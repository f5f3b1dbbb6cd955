import type { ClaimValue } from '../../brief/claim-value.ts';
import type { EventDate } from '../../brief/event-date.ts';
import { dateInWords } from '../../brief/event-date-words.ts';
import type { Source } from '../../brief/schema.ts';
import { entryName, type Vocabularies, type VocabularyName } from '../../brief/vocabularies.ts';
import { hostOf, namePublishers } from '../../indexes/publishers.ts';
import { dateLanguageOf } from '../../outputs/dates/date-language.ts';
import type { Fact, Value } from './fact.ts';
import { cutAt } from './web-addresses.ts';

/** One side's record in words: the names that its vocabularies give to keys. */
export interface RecordWords {
  date(date: EventDate | undefined): Value | undefined;
  topic(key: string): string;
  place(key: string): string;
  measure(key: string): string;
  publisher(keyOrName: string): string;
  /** The name of an entry of a vocabulary. */
  entry(vocabulary: VocabularyName, key: string): string;
  /** Who published a source, or else its host, and its title. */
  source(source: Source): string;
  claim(value: ClaimValue): Value;
}

/** Reviews are written in English, whatever the language of the site. */
const LANGUAGE = dateLanguageOf('en');

/** How one side of a review writes its record. */
export function recordWords(vocabularies: Vocabularies): RecordWords {
  const names = namePublishers(vocabularies.publishers);
  const publisher = (keyOrName: string) => names.named(keyOrName).name;
  const entry = (vocabulary: VocabularyName, key: string) =>
    vocabulary === 'publishers' ? publisher(key) : entryName(vocabularies, vocabulary, key);
  return {
    date: (date) => date && { same: date.edtf, words: dateInWords(date, LANGUAGE) },
    topic: (key) => entry('topics', key),
    place: (key) => entry('places', key),
    measure: (key) => entry('measures', key),
    publisher,
    entry,
    source(source) {
      const who =
        names.publisherOf(source)?.name ??
        (source.url ? hostOf(source.url) : (source.author?.join(', ') ?? 'unnamed'));
      return source.title === undefined ? who : `${who}, “${source.title}”`;
    },
    claim: (value) => ({
      same: value.text,
      words: value.kind === 'statement' ? `“${value.text}”` : value.text,
    }),
  };
}

/** How much of an unchanged text stands around a change in a sentence. */
const CONTEXT = 48;
const LONGEST = 160;
/** Texts of fewer words are written whole. */
const SHORT = 8;

/** Values of more words are quoted, so that it is plain where each ends. */
const BARE = 4;

/** A fact on one line: "date: was 17, now 18 October 2016", "source added: Reuters". */
export function factInWords({ subject, change, before, after, note }: Fact): string {
  const noted = note === undefined ? '' : ` (${note})`;
  if (before !== undefined && after !== undefined)
    return `${subject}: ${fromTo(before, after)}${noted}`;
  const value = after ?? before;
  return `${subject} ${change}${value === undefined ? '' : `: ${cut(value)}`}${noted}`;
}

/**
 * "was 105, now 200". In words: no font of the site has an arrow, and an arrow points the wrong way
 * for a text that runs from right to left.
 */
export function wasNow(before: string, after: string): string {
  if (![before, after].some(needsQuotes)) return `was ${before}, now ${after}`;
  return `was ${quoted(before)}, now ${quoted(after)}`;
}

function needsQuotes(text: string): boolean {
  return text.split(' ').length > BARE || /[,;:.!?“”…](?:\s|$)/.test(text);
}

function quoted(text: string): string {
  if (/^“[^“”]*”$/.test(text)) return text;
  return /[“”]/.test(text) ? `‘${text}’` : `“${text}”`;
}

/** Two texts on one line, with the words that they share at either end written once. */
export function fromTo(before: string, after: string): string {
  const [from, to] = [before.split(' '), after.split(' ')];
  const most = Math.min(from.length, to.length);
  let head = 0;
  while (head < most && from[head] === to[head]) head += 1;
  let tail = 0;
  while (tail < most - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail += 1;
  const removed = from.slice(head, from.length - tail).join(' ');
  const added = to.slice(head, to.length - tail).join(' ');
  // A short text is easier to read whole, but for days of one month: "was 17, now 18 October 2016".
  const days = head === 0 && /^\d/.test(before) && /^\d/.test(after);
  if (removed === '' || added === '' || head + tail <= most / 2 || (most < SHORT && !days))
    return wasNow(cut(before), cut(after));
  const start = cutStart(from.slice(0, head).join(' '));
  const end = cutEnd(to.slice(to.length - tail).join(' '), CONTEXT);
  const change = wasNow(cut(removed), cut(added));
  return [start, days ? change : `[${change}]`, end].filter((part) => part !== '').join(' ');
}

function cut(text: string): string {
  return cutEnd(text, LONGEST);
}

function cutEnd(text: string, most: number): string {
  const end = cutAt(text, most);
  if (end === text.length) return text;
  const kept = text.slice(0, end);
  return `${end === most ? kept.replace(/\s\S*$/, '') : kept} …`;
}

function cutStart(text: string): string {
  if (text.length <= CONTEXT) return text;
  return `… ${text.slice(-CONTEXT).replace(/^\S*\s/, '')}`;
}
