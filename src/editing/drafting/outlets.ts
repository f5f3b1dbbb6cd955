import type { Publisher } from '../../brief/vocabularies.ts';
import { knownKey } from '../names/known-key.ts';
import { bare, publisherOfAddress } from '../names/publisher-of-address.ts';
import type { Sentence } from './sentences.ts';

/** What stands before an outlet from which the whole article was taken: at its head, or in a line of its own. */
const AS_REPORTED =
  /\b(?:like|as|first|originally)\s+(?:\w+\s+)?(?:reported|published|carried|posted)\s+(?:by|in|on)\s+(?:the\s+)?$/i;
const SOURCE_LINE = /^\W*(?:source|via|from)\s*:\s*(?:the\s+)?$/i;
const HEAD = 2;

/** What stands before an outlet that is cited. */
const BEFORE = new RegExp(
  `\\b(?:${[
    'reported (?:\\w+ )?(?:by|in|on)',
    'according to',
    'told|telling|tells',
    'interview (?:with|in|on|to)',
    'speaking to|spoke to|spoken to',
    'citing|cited by',
    'quoted (?:by|in)',
    'writing in|writes in',
    'statement to',
    'reports? (?:by|in|from|on)',
    '(?:published|appeared) (?:by|in|on)',
    'article in',
  ].join('|')})\\s+(?:the\\s+)?$`,
  'i',
);

/** What stands after it. */
const AFTER = new RegExp(
  `^[,\\s]+(?:(?:${[
    'has|have|had|also|first|previously|earlier|later|today|yesterday',
    'on \\w+day',
  ].join('|')})\\s+)*(?:${[
    'reports?|reported|says?|said|writes?|wrote|reveal(?:s|ed)|quotes?|quoted|claims?|claimed',
    'understands|learn(?:s|ed|t)|estimates?|estimated|counts?|counted',
  ].join('|')})\\b`,
  'i',
);

/** True where an article says that it was taken from the outlet that follows; `at` counts sentences from 0. */
export function isPassedOn(before: string, at: number): boolean {
  return SOURCE_LINE.test(before) || (at < HEAD && AS_REPORTED.test(before));
}

/** True where the words around an outlet say that something rests on it. */
export function isCited(before: string, after: string): boolean {
  return BEFORE.test(before) || AFTER.test(after);
}

/** A publisher that a sentence cites. */
export interface OutletMention {
  /** A key of publishers.yaml, or the plain name. */
  readonly publisher: string;
  /** As readers know it. */
  readonly name: string;
  /** Where it stands in the sentence. */
  readonly start: number;
  readonly end: number;
  /** True where the article says that it is taken from there: "as reported by …". */
  readonly carrier: boolean;
}

type Publishers = ReadonlyMap<string, Publisher>;
type Found = Omit<OutletMention, 'carrier'> & { readonly evident?: true };

/** Publishers that report what others say; a government that says something is a speaker instead. */
const REPORTING = new Set([
  'wire',
  'newspaper',
  'broadcaster',
  'news-site',
  'magazine',
  'state-media',
  'repost',
]);

/** Words that end the name of a paper, agency or channel, and names that stand alone. */
const PRESS =
  'Times|Telegraph|Guardian|Mail|Mirror|Sun|Post|Herald|Tribune|Journal|Observer|Independent|Standard|Chronicle|Star|Express|Gazette|Examiner|Inquirer|Economist|Spectator|Dispatch|Courier|Echo|Argus|Globe|Monitor|Register|News|News Agency|Press|Press Agency|Agency|Radio|Television|TV|Broadcasting|Magazine|Weekly|Today|Review|Jazeera|Arabiya|Monde|Figaro|Spiegel|País|Nation|Citizen|Mercury|Bulletin|Advertiser';
const DAILY = String.raw`(?:Daily|Sunday|Evening|Morning) \p{Lu}[\p{L}’'-]+`;
const ALONE = 'BBC|CNN|ITV|ABC|NBC|CBS|NPR|PBS|AFP|AP|Reuters|Bloomberg';
const WORDS = String.raw`(?:\p{Lu}[\p{L}’'-]* )`;
const NAME = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[Tt]he (${WORDS}{0,3}(?:${PRESS})|${DAILY})|(${WORDS}{1,3}(?:${PRESS})|${DAILY}|${ALONE}))(?![\\p{L}\\p{N}-])`,
  'gu',
);
const HOST =
  /(?<![\p{L}\p{N}@.-])(?:[A-Za-z0-9-]+\.)+(?:com|org|net|info|news|tv|media|gov|int|co|[a-z]{2})(?![\p{L}\p{N}-])/gu;

/** The outlets that a sentence cites: addresses, known publishers, and names that look like the press. */
export function outletsIn(
  { text: sentence, at }: Sentence,
  publishers: Publishers,
): OutletMention[] {
  const mentions: OutletMention[] = [];
  for (const { evident, ...found } of [
    ...hosts(sentence, publishers),
    ...knownNames(sentence, publishers),
    ...otherNames(sentence, publishers),
  ]) {
    if (mentions.some(({ start, end }) => found.start < end && found.end > start)) continue;
    const before = sentence.slice(0, found.start);
    const carrier = isPassedOn(before, at);
    if (!evident && !carrier && !isCited(before, sentence.slice(found.end))) continue;
    mentions.push({ ...found, carrier });
  }
  return mentions.sort((a, b) => a.start - b.start);
}

function hosts(sentence: string, publishers: Publishers): Found[] {
  return [...sentence.matchAll(HOST)].map(({ 0: text, index }) => {
    const known = publisherOfAddress(`https://${text}`, publishers);
    const span = { start: index, end: index + text.length, evident: true as const };
    return { publisher: known?.key ?? bare(text), name: known?.name ?? bare(text), ...span };
  });
}

/** Known publishers; a name that begins with its article needs it, so that others may end in the same word. */
function knownNames(sentence: string, publishers: Publishers): Found[] {
  return [...publishers.values()].flatMap(({ key, name, kind }) => {
    if (!REPORTING.has(kind)) return [];
    const plain = name.replace(/^The\s+/, '');
    const withArticle = plain !== name;
    const initials = key.length <= 5 && !withArticle ? [key.toUpperCase()] : [];
    return [plain, ...initials].flatMap((words) =>
      occurrences(sentence, words)
        .filter((start) => !withArticle || /\bthe $/i.test(sentence.slice(0, start)))
        .map((start) => ({ publisher: key, name, start, end: start + words.length })),
    );
  });
}

function otherNames(sentence: string, publishers: Publishers): Found[] {
  return [...sentence.matchAll(NAME)].map(({ 0: whole, 1: afterArticle, 2: bareName, index }) => {
    const name = afterArticle ?? bareName ?? '';
    const key = knownKey(name, publishers);
    const known = key === undefined ? undefined : publishers.get(key);
    const start = index + whole.length - name.length;
    return { publisher: key ?? name, name: known?.name ?? name, start, end: start + name.length };
  });
}

/** Where words stand whole in a sentence. */
export function occurrences(sentence: string, words: string): number[] {
  const found: number[] = [];
  for (let at = sentence.indexOf(words); at !== -1; at = sentence.indexOf(words, at + 1)) {
    const around = `${sentence[at - 1] ?? ' '}${sentence[at + words.length] ?? ' '}`;
    if (!/[\p{L}\p{N}]/u.test(around)) found.push(at);
  }
  return found;
}
