import { UsageError } from '../../terminal/usage-error.ts';
import type { OldArchive, OldEntry } from './archive/old-entry.ts';
import { splitOldFrontMatter } from './archive/read-markdown.ts';
import { type DateOptions, readOldDate } from './old-dates.ts';

/**
 * One text with many entries: Markdown whose headings, list items or paragraphs begin with a date, and
 * the timelines of Markwhen.
 */

interface Begun {
  readonly line: number;
  readonly date: string;
  readonly end?: string;
  readonly title: string;
  readonly section: string;
  readonly tags: readonly string[];
  readonly text: string[];
}

/** Reads dates whose order does not matter: whether a text begins with one is all that is asked. */
const ANY_ORDER: DateOptions = { order: 'day-month', times: 'drop' };

function isDateText(text: string): boolean {
  return 'edtf' in readOldDate(text, ANY_ORDER);
}

function edtfOf(text: string): string {
  const read = readOldDate(text, ANY_ORDER);
  return 'edtf' in read ? read.edtf : text;
}

/** A date before a title: "6 June 2017: …", "**2017-06-06** – …", "2017-06-06 …". */
const PARTS =
  /^(?:\*\*|__)?(.{4,40}?)(?:\s*(?:\*\*|__))?\s*(?::(?!\d)|[–—|]|\s-)\s*(?:\*\*|__)?\s*(.*)$/u;

function datedLine(
  text: string,
  year: string | undefined,
): { date: string; title: string } | undefined {
  const plain = text.trim();
  for (const candidate of [
    PARTS.exec(plain),
    /^(?:\*\*|__)(.{4,40}?):?(?:\*\*|__):?\s+(.*)$/u.exec(plain),
  ]) {
    const [, date = '', title = ''] = candidate ?? [];
    const whole = dateOf(date.replace(/[*_]/g, '').trim(), year);
    if (whole !== undefined)
      return { date: whole, title: title.replace(/(?:\*\*|__)\s*$/, '').trim() };
  }
  const [iso = ''] = /^\d{4}-\d\d(?:-\d\d)?(?=\s|$)/.exec(plain) ?? [];
  if (iso !== '') return { date: iso, title: plain.slice(iso.length).trim() };
  const alone = dateOf(plain.replace(/[*_]/g, '').trim(), year);
  return alone === undefined ? undefined : { date: alone, title: '' };
}

/** "6 June" below the heading "2017" is a day of that year. */
function dateOf(text: string, year: string | undefined): string | undefined {
  if (/^\d{4}$/.test(text) || text === '') return undefined;
  if (/\d{4}/.test(text) || /\d[/.]\d\d?[/.]\d\d$/.test(text))
    return isDateText(text) ? text : undefined;
  if (year === undefined) return undefined;
  return [`${text} ${year}`, `${text}, ${year}`].find(isDateText);
}

const HEADING = /^(#{1,6})\s+(.+?)\s*#*\s*$/;
const ITEM = /^(?:[-*+]|\d+[.)])\s+(.+)$/;

/** True where a Markdown file holds several dated entries, and is none itself. */
export function isChronicle(text: string): boolean {
  const split = splitOldFrontMatter(text);
  if ('fields' in split && Object.hasOwn(split.fields, 'date')) return false;
  return chronicleEntries('fields' in split ? split.body : text).length >= 2;
}

/** One Markdown file with many entries. */
export function readChronicle(text: string, name: string): OldArchive {
  const split = splitOldFrontMatter(text);
  const body = 'fields' in split ? split.body : text;
  const above = text.slice(0, text.length - body.length).split('\n').length - 1;
  const begun = chronicleEntries(body);
  if (begun.length === 0) {
    throw new UsageError(
      `${name} holds no entries that begin with a date.`,
      'Begin each with its date, as in "## 6 June 2017: What happened", or "- 2017-06-06: What happened".',
    );
  }
  return { entries: begun.map((entry) => entryOf(entry, name, above)), refused: [], losses: [] };
}

function entryOf(
  { line, date, end, title, section, tags, text }: Begun,
  name: string,
  above: number,
): OldEntry {
  const body = text.join('\n').trim();
  const fields = {
    title: title === '' ? firstSentence(body) : title,
    date,
    ...(end !== undefined && { end }),
    ...(section !== '' && { section }),
    ...(tags.length > 0 && { tags: [...tags] }),
  };
  return {
    origin: `${name}, line ${line + above}`,
    path: '',
    fields,
    body: body || title,
    form: 'markdown',
  };
}

/** What stands for a title where an entry has none: its first sentence. */
function firstSentence(text: string): string {
  const [line = ''] = text.split('\n').filter((one) => one.trim() !== '');
  const plain = line
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .trim();
  return (/^.{12,160}?[.!?](?=\s|$)/u.exec(plain)?.[0] ?? plain).slice(0, 160).replace(/\.$/, '');
}

function chronicleEntries(text: string): Begun[] {
  const entries: Begun[] = [];
  let section = '';
  let year: string | undefined;
  let isFenced = false;
  let depth = 0;
  for (const [at, line] of text.split('\n').entries()) {
    if (/^\s*(?:```|~~~)/.test(line)) isFenced = !isFenced;
    const [, marks = '', heading = ''] = (isFenced ? null : HEADING.exec(line)) ?? [];
    const [, item = ''] = (isFenced ? null : ITEM.exec(line)) ?? [];
    const bold = !isFenced && /^(?:\*\*|__)/.test(line) ? line : '';
    const dated = datedLine(heading || item || bold, year);
    if (dated && (heading !== '' || item !== '' || bold !== '')) {
      depth = marks.length;
      const rest = heading === '' ? dated.title : '';
      entries.push({
        line: at + 1,
        date: dated.date,
        // What follows the date of a list item is its text.
        title: heading === '' ? '' : dated.title,
        section,
        tags: [],
        text: rest === '' ? [] : [rest],
      });
    } else if (heading !== '' && (entries.length === 0 || depth === 0 || marks.length <= depth)) {
      const [only] = /^\d{4}$/.exec(heading) ?? [];
      if (only !== undefined) year = only;
      else section = heading;
      // What stands below belongs to no entry until the next begins.
      if (entries.length > 0) depth = 0;
    } else entries.at(-1)?.text.push(line.replace(/^ {2,4}(?=\S)/, ''));
  }
  return entries;
}

/** Markwhen: a date or two, a colon, a title with #tags, and lines below it; sections sort them. */
export function readMarkwhen(text: string, name: string): OldArchive {
  const split = splitOldFrontMatter(text);
  const body = 'fields' in split ? split.body : text;
  const above = text.slice(0, text.length - body.length).split('\n').length - 1;
  const sections: string[] = [];
  const begun: Begun[] = [];
  for (const [at, line] of body.split('\n').entries()) {
    const [, group, title = ''] = /^\s*(section|group)\s+(.*)$/i.exec(line) ?? [];
    const [, marks = '', heading = ''] = HEADING.exec(line) ?? [];
    if (/^\s*end(?:Section|Group)\s*$/i.test(line)) sections.pop();
    else if (group) sections.push(plainTitle(title).title);
    else if (heading) sections.splice(marks.length - 1, sections.length, plainTitle(heading).title);
    else if (
      /^\s*\/\//.test(line) ||
      (begun.length === 0 && /^[a-z]\w*:/i.test(line) && !eventOf(line))
    )
      continue;
    else {
      const event = eventOf(line);
      if (event) begun.push({ line: at + 1, section: sections.at(-1) ?? '', text: [], ...event });
      else begun.at(-1)?.text.push(line);
    }
  }
  if (begun.length === 0) {
    throw new UsageError(`${name} holds no events.`, 'Give a timeline of Markwhen.');
  }
  return { entries: begun.map((entry) => entryOf(entry, name, above)), refused: [], losses: [] };
}

function eventOf(line: string): Pick<Begun, 'date' | 'end' | 'title' | 'tags'> | undefined {
  const found = /^\s*([^:]{4,60}?(?:T\d\d:\d\d[^:]{0,6})?)\s*:\s*(.+)$/.exec(line);
  if (!found) return undefined;
  const [, when = '', said = ''] = found;
  const [from = '', to, ...more] = when.split(
    /\s+[-–—]\s+|\s*[–—]\s*|\s*\/\s*(?=\d{4}|now|[A-Z])/i,
  );
  if (more.length > 0 || !isDateText(from)) return undefined;
  const isOpen = to !== undefined && /^(?:now|today)$/i.test(to);
  if (to !== undefined && !isOpen && !isDateText(to)) return undefined;
  return {
    ...plainTitle(said),
    date: isOpen ? `${edtfOf(from)}/..` : from,
    ...(to !== undefined && !isOpen && { end: to }),
  };
}

function plainTitle(text: string): { title: string; tags: string[] } {
  const tags = [...text.matchAll(/(?<=^|\s)#([\p{L}\p{N}_-]+)/gu)].map(([, tag = '']) => tag);
  const title = text
    .replace(/(?<=^|\s)#[\p{L}\p{N}_-]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return { title, tags };
}
