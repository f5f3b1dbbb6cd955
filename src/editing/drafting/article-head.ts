import { type Day, isDay } from '../../brief/day.ts';
import { datesIn } from './article-dates.ts';
import type { Language } from './language.ts';

/** What a text says of itself, above and below the article. */
export interface ArticleHead {
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly published?: Day | undefined;
  /** A name or an agency that the text gives as its publisher. */
  readonly publisher?: string | undefined;
  /** The article alone. */
  readonly body: string;
}

const URL_IN = /https?:\/\/[^\s<>"”»)\]]+[^\s<>"”»)\].,;:!?]/u;
const URL_LINE = new RegExp(
  `^(?:<|\\[)?(?:(?:source|url|link|lien|original|permalink|address|adresse|available at|read at|retrieved from|saved from|from|article|page|web)(?: url| link)?\\s*[:–-]?\\s*)?(?<url>${URL_IN.source})(?:>|\\])?\\.?$`,
  'iu',
);
const LABELLED =
  /^(?:source|url|link|lien|original|permalink|address|adresse|available at|read at|retrieved from|saved from|article)\b/iu;
const FIELD =
  /^(?<label>title|headline|titre|publisher|published by|outlet|éditeur|média|date|published|publication date|publié|publié le|posted|updated|last updated|mis à jour|mise à jour)(?:\s+(?:on|at|le|by))?\s*[:–-]?\s+(?<value>.+)$/iu;
const BYLINE =
  /^(?:by|par|from|de notre|our|staff|words by|reporting by)\s+\p{Lu}|^\p{Lu}[\p{L}.’' -]{2,60}(?:,| \|) (?:correspondent|reporter|editor|staff writer|AFP|AP|Reuters|journaliste)/iu;
/** "MOSUL, Iraq, March 7 (Reuters) -": where it was written, and for which agency. */
const AGENCY_LINE =
  /^(?:(?<where>\p{Lu}[\p{L}.,’'/ -]{1,60}?)(?:,\s*(?<day>[^()]{3,24}?))?\s*)?\((?<agency>\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}-]+)?)\)\s*[–—-]{1,2}\s*/u;
const PLACE_LINE =
  /^(?<where>\p{Lu}{3,}[\p{Lu} ’'-]*(?:, \p{Lu}[\p{L}. ]+)?),\s*(?<day>\d{1,2} \p{L}+ (?:19|20)\d\d|\p{L}+\.? \d{1,2}, (?:19|20)\d\d)\s*[–—-]{1,2}\s*/u;
/** Lines below an article that are none of it. */
const FOOT =
  /^(?:(?:media |press )?(?:contacts?|enquiries)\b|for (?:more|further) information|notes? (?:to|for) editors|about (?:us|the)\b|tel\b|tel\.|phone|e-?mail|©|copyright|all rights reserved|share this|read (?:more|also|next)|related|more on this|sign up|subscribe|follow us|advertisement|ends$|-+\s*ends\s*-+|###|\(?(?:additional )?reporting by\b|editing by\b|à lire aussi|lire aussi|contact presse|contacts? médias?|notes? aux rédactions|pour plus d[’']informations?|partager|abonnez|publicité|tous droits)/iu;
const KICKER =
  /^(?:for immediate release|press release|news release|news|statement|breaking(?: news)?|exclusive|opinion|communiqué(?: de presse)?|actualités?|world|uk|local)$/iu;
const MOST_HEAD = 10;

/** Finds what stands around an article: its title, its address, its day. What is not sure is left. */
export function articleHead(text: string, language: Language): ArticleHead {
  const lines = text.split('\n').map((line) => line.trim());
  const head: { title?: string; url?: string; published?: Day; updated?: Day; publisher?: string } =
    {};
  const addresses = new Set<string>();
  let at = 0;
  for (; at < lines.length && at < MOST_HEAD; at++) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const url = URL_LINE.exec(line)?.groups?.url;
    if (url !== undefined) {
      addresses.add(url);
      continue;
    }
    const { label = '', value = '' } = FIELD.exec(line)?.groups ?? {};
    if (/^(?:title|headline|titre)$/i.test(label)) {
      head.title = value;
      continue;
    }
    if (
      /^(?:publisher|published by|outlet|éditeur|média)$/i.test(label) &&
      value.length < 60 &&
      !fullDay(line, language)
    ) {
      head.publisher = value;
      continue;
    }
    if (line.length <= 90 && !isSentence(line)) {
      const day = fullDay(line, language);
      if (day) {
        if (/updated|mis(?:e)? à jour/i.test(line) && !/published|publié/i.test(line))
          head.updated ??= day;
        else head.published ??= day;
        continue;
      }
      if (BYLINE.test(line)) continue;
    }
    if (KICKER.test(line)) continue;
    if (head.title === undefined && isHeadline(line, lines.slice(at + 1))) {
      head.title = line.replace(/^#+\s+/, '');
      continue;
    }
    // A court, a section, a place: what is short and no sentence stands above the article.
    if (head.title !== undefined && line.length < 60 && !/[.!?:]$/.test(line)) continue;
    break;
  }
  let end = lines.length;
  for (let last = Math.max(at, end - MOST_HEAD); last < lines.length; last++) {
    const line = lines[last] ?? '';
    const url = URL_LINE.exec(line)?.groups?.url;
    if (url !== undefined && (LABELLED.test(line) || isOfDay(url, head.published)))
      addresses.add(url);
    const day = /^(?:published|posted|publié|first published)\b/iu.test(line)
      ? fullDay(line, language)
      : undefined;
    if (day) head.published ??= day;
  }
  for (let line = at; line < lines.length; line++) {
    if (FOOT.test(lines[line] ?? '')) {
      end = line;
      break;
    }
  }
  const body = lines
    .slice(at, end)
    .filter(
      (line) =>
        !(
          URL_LINE.test(line) ||
          /^(?:published|posted|publié|first published|updated)\b/iu.test(line)
        ),
    );
  const agency = agencyLine(body, language);
  const [url] = addresses;
  return {
    title: head.title,
    url: addresses.size === 1 ? url : undefined,
    published: head.published ?? agency.published ?? head.updated,
    publisher: head.publisher ?? agency.publisher,
    body: body.join('\n').trim(),
  };
}

/** True where an address names the year and month in which the text says that it was published. */
function isOfDay(url: string, published: Day | undefined): boolean {
  const [, year, month] = /\/(20\d\d)[/-](\d\d|[a-z]{3})[/-]/i.exec(url) ?? [];
  if (published === undefined || year === undefined || month === undefined) return false;
  const names = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
  const number = /\d/.test(month) ? Number(month) : names.indexOf(month.toLowerCase()) + 1;
  return published.startsWith(`${year}-${String(number).padStart(2, '0')}`);
}

/** Takes the line of an agency away from the first sentence, and says whose it is. */
function agencyLine(
  body: string[],
  language: Language,
): { publisher?: string | undefined; published?: Day | undefined } {
  const at = body.findIndex((line) => line !== '');
  const line = body[at] ?? '';
  const agency = AGENCY_LINE.exec(line);
  if (agency?.groups) {
    body[at] = line.slice(agency[0].length);
    return {
      publisher: agency.groups.agency,
      published: fullDay(agency.groups.day ?? agency.groups.where ?? '', language),
    };
  }
  const place = PLACE_LINE.exec(line);
  if (place?.groups) {
    body[at] = line.slice(place[0].length);
    return { published: fullDay(place.groups.day ?? '', language) };
  }
  return {};
}

/** The one day that a line gives in full; undefined where there are several, or it may be read in two ways. */
function fullDay(line: string, language: Language): Day | undefined {
  const days = datesIn(line, '2000-01-01', language).filter(
    ({ words, precision }) => precision === 'day' && /(?:19|20)\d\d|[/.]\d\d$/.test(words),
  );
  const [first] = days;
  if (!first || first.doubt !== undefined || !isDay(first.edtf)) return undefined;
  return days.every(({ edtf }) => edtf === first.edtf) || /published|publié/i.test(line)
    ? first.edtf
    : undefined;
}

function isSentence(line: string): boolean {
  return /[.!?][”"’»]?$/.test(line) && line.split(/\s+/).length > 7;
}

/** One line without a full stop, above something longer. */
function isHeadline(line: string, below: readonly string[]): boolean {
  if (line.length > 180 || line.split(/\s+/).length < 3) return false;
  if (/[.;:,]$/.test(line) && !/\b(?:\p{Lu}\.)+$/u.test(line)) return false;
  if (AGENCY_LINE.test(line) || PLACE_LINE.test(line)) return false;
  return below.some((other) => other.length > 60);
}
