import { addDays, type Day, isDay } from '../../../brief/day.ts';
import type { DatePart } from '../../../brief/event-date.ts';
import type { Publisher } from '../../../brief/vocabularies.ts';
import { brief, entries, together } from '../rule/example.ts';
import type { Rule } from '../rule/rule.ts';
import { sourcesOf } from './sources.ts';

const PAGE = 'https://www.reuters.com/2017/06/06/raqqa';
const COPY = `https://web.archive.org/web/20170607000000/${PAGE}`;
const source = (...fields: string[]) =>
  brief(
    `source:\n  - publisher: reuters\n    title: US-backed force launches assault\n${fields.map((f) => `    ${f}`).join('\n')}`,
  );

const AP = entries(
  'publishers.yaml',
  'ap: { name: Associated Press, url: "https://apnews.com", kind: wire, reliability: A, why: An agency. }',
);
const readAt = (publisher: string) =>
  `source:\n  - { publisher: ap, title: Raqqa, published: 2017-06-07 }\n  - publisher: ${publisher}\n    title: The assault\n    url: https://apnews.com/raqqa\n    published: 2017-06-06\n    archived: https://web.archive.org/web/20170607000000/https://apnews.com/raqqa`;

/** What a source says in one place and denies in another. */
export const sourcesAgree: readonly Rule[] = [
  {
    name: 'sources/address-day',
    severity: 'warning',
    summary: 'A source was published on the day that its address names.',
    why: 'News sites put the day into the address. Where the two differ, one was typed wrong: often the year.',
    bad: source(
      `url: ${PAGE}`,
      'published: 2017-08-06',
      `archived: ${COPY.replace('0607', '0907')}`,
    ),
    good: source(`url: ${PAGE}`, 'published: 2017-06-06', `archived: ${COPY}`),
    needs: ['source.url'],
    inspect: ({ brief }, report) => {
      for (const { source, path } of sourcesOf(brief)) {
        const named = source.url && dayInAddress(source.url);
        if (!named || !source.published || isNear(named, source.published)) continue;
        report(
          { path: [...path, 'published'] },
          {
            reason: `The address names ${named}, and this says ${source.published.edtf}.`,
            fix: `Write "published: ${named}" if the address is right, or copy the address again.`,
          },
        );
      }
    },
  },
  {
    name: 'sources/copied-before',
    severity: 'warning',
    summary: 'A page was published before its archived copy was made.',
    why: 'Nobody can copy what is not there yet: one of the two dates is wrong.',
    bad: source(
      'url: https://www.reuters.com/raqqa',
      'published: 2017-08-06',
      `archived: https://web.archive.org/web/20170607000000/https://www.reuters.com/raqqa`,
    ),
    good: source(
      'url: https://www.reuters.com/raqqa',
      'published: 2017-06-06',
      `archived: https://web.archive.org/web/20170607000000/https://www.reuters.com/raqqa`,
    ),
    inspect: ({ brief }, report) => {
      for (const { source, path } of sourcesOf(brief)) {
        const copied = source.archived && dayOfCopy(source.archived);
        if (!copied || !source.published || addDays(copied, 1) >= source.published.first) continue;
        report(
          { path: [...path, 'published'] },
          {
            reason: `The archived copy was made on ${copied}, before this day.`,
            fix: 'Correct the day that is wrong. If the page was rewritten later, give the day on which it was first published.',
          },
        );
      }
    },
  },
  {
    name: 'sources/read-before',
    severity: 'warning',
    summary: 'A page was published before it was read.',
    why: 'Nobody can read what is not there yet: one of the two dates is wrong.',
    bad: source(
      `url: ${PAGE}`,
      'published: 2017-06-06',
      'accessed: 2017-06-01',
      `archived: ${COPY}`,
    ),
    good: source(
      `url: ${PAGE}`,
      'published: 2017-06-06',
      'accessed: 2017-06-07',
      `archived: ${COPY}`,
    ),
    needs: ['source.published'],
    inspect: ({ brief }, report) => {
      for (const { source, path } of sourcesOf(brief)) {
        const { published, accessed } = source;
        if (!published || !accessed || addDays(accessed.last, 1) >= published.first) continue;
        report(
          { path: [...path, 'accessed'] },
          {
            reason: `It was read on ${accessed.edtf}, before it was published on ${published.edtf}.`,
            fix: 'Correct the day that is wrong.',
          },
        );
      }
    },
  },
  {
    name: 'sources/no-copy',
    severity: 'warning',
    summary: '`archived` leads to a copy of the page, and not to the form that makes one.',
    why: 'The form makes a new copy for every reader, or fails: what the brief rests on is not kept.',
    bad: source(
      `url: ${PAGE}`,
      'published: 2017-06-06',
      `archived: https://web.archive.org/save/${PAGE}`,
    ),
    good: source(`url: ${PAGE}`, 'published: 2017-06-06', `archived: ${COPY}`),
    inspect: ({ brief }, report) => {
      for (const { source, path } of sourcesOf(brief)) {
        const why = source.archived && noCopy(source.archived, source.url);
        if (!why) continue;
        report(
          { path: [...path, 'archived'] },
          {
            reason: why,
            fix: 'Open it, wait for the copy, and paste the address of that: https://web.archive.org/web/, a date of fourteen digits, and the page.',
          },
        );
      }
    },
  },
  {
    name: 'sources/other-publisher',
    severity: 'warning',
    summary: 'A source is published by whoever its address belongs to, or came by way of them.',
    why: 'Readers weigh a source by its publisher. An agency’s report that was read on a newspaper’s site is the agency’s, via the newspaper.',
    bad: together(AP, brief(readAt('reuters'))),
    good: together(AP, brief(readAt('ap'))),
    needs: ['source.url', 'source.via'],
    each: ({ record }, { vocabularies: { publishers } }, report) => {
      for (const { source, path } of sourcesOf(record)) {
        const { publisher, url, via = [] } = source;
        const home = url && publisherAt(url, publishers);
        if (!home || !publisher) continue;
        const named = [publisher, ...via].map((name) => name.toLowerCase());
        if (named.some((name) => name === home.key || name === home.name.toLowerCase())) continue;
        // The same house under two keys: a paper and its Sunday edition.
        const own = publishers.get(publisher)?.url;
        if (own && sharesHost(own, url)) continue;
        report(
          { path: [...path, 'publisher'] },
          {
            reason: `The address belongs to ${home.name}, and the publisher is said to be ${publishers.get(publisher)?.name ?? publisher}.`,
            fix: `Write "publisher: ${home.key}"; or, if it was only read there, add "via: ${home.key}".`,
          },
        );
      }
    },
  },
];

const DAY_IN_PATH = [
  /\/((?:19|20)\d\d)\/(\d{1,2})\/(\d{1,2})(?=\/|$|[-_.?#])/,
  /[/_-]((?:19|20)\d\d)-(\d\d)-(\d\d)(?=\/|$|[-_.?#])/,
  /\/((?:19|20)\d\d)(\d\d)(\d\d)(?=\/|$|[-_.?#])/,
];

/** The day that the path of an address names; undefined where it names none, or several. */
export function dayInAddress(address: string): Day | undefined {
  const path = address.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/s, '');
  for (const pattern of DAY_IN_PATH) {
    const [, year = '', month = '', day = ''] = pattern.exec(path) ?? [];
    const named = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (year !== '' && isDay(named)) return named;
  }
  return undefined;
}

/** The day on which an archive says that it made its copy. */
function dayOfCopy(address: string): Day | undefined {
  const [, year, month, day] =
    /^https?:\/\/(?:web\.archive\.org\/web|archive\.(?:today|ph|is|fo|li|md|vn)|arquivo\.pt\/wayback|webarchive\.nationalarchives\.gov\.uk(?:\/ukgwa)?)\/(\d{4})\.?(\d\d)\.?(\d\d)/i.exec(
      address,
    ) ?? [];
  const named = `${year}-${month}-${day}`;
  return isDay(named) ? named : undefined;
}

/** A day apart is no contradiction: sites and their readers live in different time zones. */
function isNear(day: Day, { first, last }: DatePart): boolean {
  return addDays(day, 1) >= first && addDays(day, -1) <= last;
}

function noCopy(archived: string, url: string | undefined): string | undefined {
  if (/^https?:\/\/web\.archive\.org\/save\b/i.test(archived)) {
    return 'This is the address at which a copy is asked for, and not that of a copy.';
  }
  if (/^https?:\/\/web\.archive\.org\/web\/(?:\d{0,3}\*|\*)/i.test(archived)) {
    return 'This is a list of copies, and not one of them.';
  }
  if (
    /^https?:\/\/archive\.(?:today|ph|is|fo|li|md|vn)\/(?:$|\?|submit|newest\/|https?:)/i.test(
      archived,
    )
  ) {
    return 'This is the address at which copies are asked for or looked up, and not that of a copy.';
  }
  if (url !== undefined && archived === url) return 'This is the address of the page itself.';
  return undefined;
}

function sharesHost(a: string, b: string): boolean {
  return URL.canParse(a) && URL.canParse(b) && hostOf(a) === hostOf(b);
}

function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}

/** The publisher whose home page has the host of an address, or a part of it. */
function publisherAt(
  address: string,
  publishers: ReadonlyMap<string, Publisher>,
): Publisher | undefined {
  if (!URL.canParse(address)) return undefined;
  const host = hostOf(address);
  let nearest: { publisher: Publisher; length: number } | undefined;
  for (const publisher of publishers.values()) {
    if (!publisher.url || !URL.canParse(publisher.url)) continue;
    const home = hostOf(publisher.url);
    if (host !== home && !host.endsWith(`.${home}`)) continue;
    if (!nearest || home.length > nearest.length) nearest = { publisher, length: home.length };
  }
  return nearest?.publisher;
}
