import type { Brief } from '../../../brief/brief.ts';
import { addDays, type Day } from '../../../brief/day.ts';
import type { Source } from '../../../brief/schema.ts';
import { isUnread } from '../../fields/stand-ins.ts';
import { brief } from '../rule/example.ts';
import type { Rule } from '../rule/rule.ts';

/** Addresses of archives that hold the address of the page in their own. */
const ARCHIVES: readonly RegExp[] = [
  /^https?:\/\/(?:web\.|wayback\.)?archive\.org\/web\/[\d*]+(?:[a-z]{2}_)?\/(.+)$/s,
  /^https?:\/\/archive\.(?:today|ph|is|fo|li|md|vn)\/(?:\d{4,14}|newest|oldest|o\/\w+)\/(https?:.+)$/s,
  /^https?:\/\/(?:www\.)?webarchive\.org\.uk\/wayback\/archive\/\d+\/(.+)$/s,
  /^https?:\/\/webarchive\.nationalarchives\.gov\.uk\/(?:ukgwa\/)?\d+\/(.+)$/s,
  /^https?:\/\/arquivo\.pt\/wayback\/\d+\/(.+)$/s,
];

/** The page of which an address is an archived copy; undefined where it is none, or does not say. */
export function pageOfArchive(address: string): string | undefined {
  for (const pattern of ARCHIVES) {
    const page = pattern.exec(address)?.[1];
    if (page)
      return /^https?:\/\//i.test(page) ? page : `http://${page.replace(/^https?:\/+/i, '')}`;
  }
  return undefined;
}

/** The day before: where it happened, the date may be one further on than where it was reported. */
export function dayBefore(day: Day): Day {
  return addDays(day, -1);
}

const PAGE = 'https://www.reuters.com/article/raqqa';
const ARCHIVED = `https://web.archive.org/web/20170607000000/${PAGE}`;
const source = (...fields: string[]) =>
  brief(
    `source:\n  - publisher: reuters\n    title: US-backed force launches assault\n${fields.map((f) => `    ${f}`).join('\n')}`,
  );

/** A reader can follow every source, now and in ten years. */
export const sources: readonly Rule[] = [
  {
    name: 'sources/confirmed-by-one',
    severity: 'warning',
    summary:
      'A brief is confirmed by publishers that do not depend on each other, or by one of reliability A whose own page was read.',
    why: 'Readers see "Confirmed" and "rests on one source" on the same page, and believe neither.',
    bad: brief(
      'status: confirmed\nsource: { publisher: the-times, title: Raqqa, published: 2017-06-06 }',
    ),
    good: brief(
      'status: reported\nsource: { publisher: the-times, title: Raqqa, published: 2017-06-06 }',
    ),
    needs: ['status', 'source.publisher', 'source.url', 'source.via', 'source.reliability'],
    each: ({ record }, { vocabularies }, report) => {
      if (record.status !== 'confirmed') return;
      const [first, ...others] = record.sources;
      if (!first || others.some((other) => originOf(other) !== originOf(first))) return;
      const publisher = [...vocabularies.publishers.values()].find(
        ({ key, name, url }) =>
          first.publisher === key || first.publisher === name || (url && isOn(first, url)),
      );
      const firstHand = record.sources.filter(({ via }) => !via?.length);
      if (firstHand.some(({ reliability }) => (reliability ?? publisher?.reliability) === 'A'))
        return;
      const name = publisher?.name ?? first.publisher ?? originOf(first);
      const how = firstHand.length > 0 ? '' : ', which was read at second hand';
      report(
        { path: ['source'], key: true },
        {
          reason: `The brief is confirmed, which is what it is without a status, and rests on ${name} alone${how}.`,
          fix: 'Add a source that does not depend on it, or write "status: reported".',
        },
      );
    },
  },
  {
    name: 'sources/no-archive',
    severity: 'warning',
    summary: 'A source with an address has an archived copy.',
    why: 'News pages move and vanish; half the links in a record are dead within a few years.',
    bad: source(`url: ${PAGE}`, 'published: 2017-06-06'),
    good: source(`url: ${PAGE}`, 'published: 2017-06-06', `archived: ${ARCHIVED}`),
    needs: ['source.archived', 'source.dead'],
    inspect: ({ brief }, report) => {
      for (const { source, path } of sourcesOf(brief)) {
        if (
          !source.url ||
          source.archived ||
          source.dead ||
          pageOfArchive(source.url) !== undefined
        )
          continue;
        report(
          { path: [...path, 'url'] },
          {
            reason: 'This source has no archived copy, so it is lost when the page moves.',
            fix: `Save the page at https://web.archive.org/save, and add "archived:" with the address of the copy.`,
          },
        );
      }
    },
  },
  {
    name: 'sources/dead',
    severity: 'warning',
    summary: 'A source whose page is dead has an archived copy.',
    why: 'Without one, nobody can read what the brief rests on.',
    bad: source(`url: ${PAGE}`, 'published: 2017-06-06', 'dead: true'),
    good: source(`url: ${PAGE}`, 'published: 2017-06-06', 'dead: true', `archived: ${ARCHIVED}`),
    needs: ['source.url', 'source.archived'],
    inspect: ({ brief }, report) => {
      for (const { source, path } of sourcesOf(brief)) {
        if (!source.dead || source.archived) continue;
        report(
          { path: [...path, 'dead'] },
          {
            reason: 'The page is dead, and there is no archived copy that readers could turn to.',
            fix: `Look for a copy at https://web.archive.org/web/*/${source.url ?? ''} and add it as "archived:".`,
          },
        );
      }
    },
  },
  {
    name: 'sources/archive-other',
    severity: 'warning',
    summary: 'The archived copy of a source is a copy of its page.',
    why: 'A copy of another page does not show what the brief rests on.',
    bad: source(
      `url: ${PAGE}`,
      'published: 2017-06-06',
      'archived: https://web.archive.org/web/20170607/https://www.reuters.com/article/mosul',
    ),
    good: source(`url: ${PAGE}`, 'published: 2017-06-06', `archived: ${ARCHIVED}`),
    needs: ['source.url'],
    inspect: ({ brief }, report) => {
      for (const { source, path } of sourcesOf(brief)) {
        const copied = source.archived && pageOfArchive(source.archived);
        if (!copied || !source.url || samePage(copied, source.url)) continue;
        report(
          { path: [...path, 'archived'] },
          {
            reason: `This is a copy of ${copied}, and the source is ${source.url}.`,
            fix: 'Copy the address of the archived copy again; if the page had moved, put the address it had then in "url".',
          },
        );
      }
    },
  },
  {
    name: 'sources/archive-as-url',
    severity: 'warning',
    summary: 'The archived copy goes in `archived`, and the page itself in `url`.',
    why: 'Readers should see whose page it was, and the same page should not count as two sources.',
    bad: source(`url: ${ARCHIVED}`, 'published: 2017-06-06'),
    good: source(`url: ${PAGE}`, 'published: 2017-06-06', `archived: ${ARCHIVED}`),
    inspect: ({ brief }, report) => {
      for (const { source, path } of sourcesOf(brief)) {
        const page = source.url && pageOfArchive(source.url);
        if (!page) continue;
        report(
          { path: [...path, 'url'] },
          {
            reason: 'This is the address of an archived copy.',
            fix: `Write "url: ${page}" and put this address in "archived:".`,
          },
        );
      }
    },
  },
  {
    name: 'sources/before-event',
    severity: 'warning',
    summary: 'At least one source of a brief is no older than the event.',
    why: 'Nobody reports what has not happened yet: where all sources are older, the date of the event is likely wrong.',
    bad: source('published: 2016-06-06'),
    good: source('published: 2017-06-06'),
    needs: ['date'],
    inspect: ({ brief, unread }, report) => {
      // Another source may well be newer.
      if (isUnread(unread, 'source.published')) return;
      const eve = dayBefore(brief.date.first);
      if (brief.sources.some(({ published }) => !published || published.last >= eve)) return;
      for (const { source, path } of sourcesOf(brief)) {
        report(
          { path: [...path, 'published'] },
          {
            reason: `The source was published on ${source.published?.edtf}, before the event (${brief.date.edtf}), and no other is newer.`,
            fix: 'Correct the date that is wrong, or add a source that reports the event.',
          },
        );
      }
    },
  },
  {
    name: 'sources/tracking',
    severity: 'warning',
    summary: 'Addresses carry no tags that track readers.',
    why: 'They tell the publisher where the reader came from, and make one page look like several.',
    bad: source(
      `url: ${PAGE}?utm_source=newsletter`,
      'published: 2017-06-06',
      `archived: ${ARCHIVED}`,
    ),
    good: source(`url: ${PAGE}`, 'published: 2017-06-06', `archived: ${ARCHIVED}`),
    inspect: ({ brief }, report) => {
      for (const { source, path } of sourcesOf(brief)) {
        const plain = source.url && withoutTracking(source.url);
        if (!source.url || !plain || plain === source.url) continue;
        report(
          { path: [...path, 'url'], words: source.url },
          {
            reason: 'The address carries tags that track who follows it.',
            fix: `Write ${plain}`,
            replacement: plain,
          },
        );
      }
    },
  },
];

/** Each source with where it stands; a single one may be written without a list. */
export function sourcesOf({ sources }: Brief): { source: Source; path: [string, number] }[] {
  return sources.map((source, index) => ({ source, path: ['source', index] }));
}

const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|ocid|cmpid|ns_\w+)$/;

function withoutTracking(address: string): string {
  const [beforeFragment = '', ...fragment] = address.split('#');
  const [page = '', query] = beforeFragment.split(/\?(.*)/s);
  if (query === undefined) return address;
  const kept = query.split('&').filter((pair) => !TRACKING.test(pair.split('=')[0] ?? ''));
  return [page + (kept.length > 0 ? `?${kept.join('&')}` : ''), ...fragment].join('#');
}

/** The same but for scheme, "www.", a port that goes without saying, tracking, and a slash at the end. */
function samePage(a: string, b: string): boolean {
  return plainly(a) === plainly(b);
}

function plainly(address: string): string {
  const plain = withoutTracking(address)
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/^([^/]*?):(?:80|443)(?=\/|$)/, '$1')
    .replace(/#.*$/s, '')
    .replace(/\/$/, '');
  try {
    return decodeURI(plain).toLowerCase();
  } catch {
    return plain.toLowerCase();
  }
}

function isOn({ publisher, url }: Source, home: string): boolean {
  return publisher === undefined && url !== undefined && hostOf(url) === hostOf(home);
}

function hostOf(address: string): string {
  return new URL(address).host.replace(/^www\./, '');
}

/** Who published a source, as far as it says; the same for pages of one host. */
function originOf({ publisher, url }: Source): string {
  if (publisher !== undefined) return publisher.toLowerCase();
  return url === undefined ? '' : hostOf(url);
}
