import type { Brief } from '../../brief/brief.ts';
import { type CalendarPeriod, yearOf } from '../../brief/day.ts';
import type { DatePart, EventDate } from '../../brief/event-date.ts';
import { wordsFor } from '../../words/languages.ts';
import { calendarDate } from '../dates/shown-date.ts';
import type { Edition } from '../page/edition.ts';

/** A brief as programs for references read it: whole files, as text. */
export interface Citations {
  readonly bibtex: string;
  /** CSL-JSON, as of citationstyles.org. */
  readonly csl: string;
  readonly ris: string;
}

/** What is cited: the state of the record's page on a day, about an event of another. */
interface Reference {
  readonly name: string;
  readonly title: string;
  readonly site: string;
  readonly publisher: string;
  readonly url: string;
  readonly event: EventDate;
  /** What the date of the event is called: "Event date: 2017-10". */
  readonly eventDate: string;
  readonly changed: EventDate;
  readonly language: string;
}

/** The files of a brief whose page stands at a whole address and last changed on a day. */
export function citationsOf(
  brief: Brief,
  { site }: Edition,
  url: string,
  changed: EventDate,
): Citations {
  const reference: Reference = {
    name: brief.name,
    title: brief.title,
    site: site.title,
    publisher: site.publisher ?? site.title,
    url,
    event: brief.date,
    eventDate: wordsFor(site.language)('brief.citedDate', { date: brief.date.edtf }),
    changed,
    language: brief.lang ?? site.language,
  };
  return { bibtex: bibtex(reference), csl: csl(reference), ris: ris(reference) };
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function bibtex({ name, title, site, publisher, url, eventDate, changed }: Reference): string {
  const [year, month] = partsOfPeriod(calendarDate(changed));
  return [
    `@misc{${name},`,
    `  author = {{${latex(publisher)}}},`,
    `  title = {{${latex(title)}}},`,
    `  howpublished = {${latex(site)}},`,
    ...(year === undefined ? [] : [`  year = {${year}},`]),
    ...(month === undefined ? [] : [`  month = ${MONTHS[month - 1]},`]),
    `  note = {${latex(eventDate)}},`,
    // An address is read as it is, save what would end the entry.
    `  url = {${url.replace(/[{}]/g, encodeURIComponent)}}`,
    '}',
    '',
  ].join('\n');
}

/** What stands for a sign that LaTeX, or BibTeX's count of braces, would take for its own. */
const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

function latex(text: string): string {
  return inOneLine(text).replace(/[\\{}&%$#_~^<>|]/g, (sign) => LATEX[sign] ?? `\\${sign}`);
}

/** The end of a line would end a field of RIS, and begin what is read as another. */
function inOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}

function csl({ name, title, site, publisher, url, event, changed, language }: Reference): string {
  const item = {
    id: name,
    type: 'webpage',
    title,
    'container-title': site,
    author: [{ literal: publisher }],
    issued: cslDate(changed),
    'event-date': cslDate(event),
    URL: url,
    language,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/**
 * A day, month or year, or from one to another. The format cannot say that it was before or after,
 * on one of several days, still goes on, or in a decade: that is given in EDTF, word for word.
 */
function cslDate(date: EventDate) {
  const { kind, start, end, approximate, uncertain, edtf } = date;
  const ends = kind === 'interval' ? [start, end] : kind === 'single' ? [date] : [undefined];
  const dates = ends.map((part) => part && partsOfPeriod(periodOfPart(part)));
  if (!dates.every((parts) => parts !== undefined && parts.length > 0)) return { literal: edtf };
  return { 'date-parts': dates, ...((approximate || uncertain) && { circa: true }) };
}

function periodOfPart(part: DatePart): CalendarPeriod | undefined {
  return calendarDate({ ...part, edtf: '', kind: 'single', open: false, endUnknown: false });
}

/** As many numbers as are known. */
function partsOfPeriod(period: CalendarPeriod | undefined): readonly number[] {
  return period?.split('-').map(Number) ?? [];
}

function ris({ title, site, publisher, url, eventDate, changed, language }: Reference): string {
  const known = calendarDate(changed);
  const lines = [
    ['TY', 'ELEC'],
    ['TI', title],
    ['AU', publisher],
    ['T2', site],
    ...(known === undefined
      ? []
      : [
          ['PY', yearOf(known)],
          // Four parts, of which those that are not known are empty.
          ['DA', [...known.split('-'), '', ''].slice(0, 3).join('/')],
        ]),
    ['N1', eventDate],
    ['UR', url],
    ['LA', language],
    ['ER', ''],
  ];
  return lines.map(([tag, value = '']) => `${tag}  - ${inOneLine(value)}\n`).join('');
}
