import {
  type CalendarMonth,
  type CalendarYear,
  type Day,
  isYear,
  monthOf,
} from '../../brief/day.ts';
import { isDecade, type Period } from '../../brief/periods.ts';
import type { OwnFile, OwnFolder } from '../../brief/site-names.ts';

/**
 * Every address of the site. Addresses are site-relative and start with a slash; the path prefix
 * and the host are added by `underPrefix` and `onProduction` alone.
 */

export const TIMELINE = '/';
export const TOPICS = own('topics');
export const PLACES = own('places');
export const MAP = own('map');
export const PUBLISHERS = own('publishers');
export const CORRECTIONS = own('corrections');
export const RECENT = own('recent');
export const CLAIMS = own('claims');
export const AS_KNOWN = own('as-known');
export const SECOND_HAND = own('second-hand');
export const DATA = own('data');
export const SEARCH = own('search');
/** The folder of the full-text index. */
export const PAGEFIND = own('pagefind');
export const WEB_MANIFEST = '/site.webmanifest' satisfies `/${OwnFile}`;
export const NOT_FOUND = '/404.html' satisfies `/${OwnFile}`;

/** What is in the table of the site's own names cannot be taken by a page or an old address. */
function own<Name extends OwnFolder>(name: Name): `/${Name}/` {
  return `/${name}/`;
}

/** Where a brief's page stands. */
export function briefAddress(name: string): string {
  return `${own('briefs')}${name}/`;
}

export function topicAddress(key: string): string {
  return `${TOPICS}${key}/`;
}

export function placeAddress(key: string): string {
  return `${PLACES}${key}/`;
}

export function publisherAddress(key: string): string {
  return `${PUBLISHERS}${key}/`;
}

/** Everything that was said about one measure. */
export function measureAddress(key: string): string {
  return `${CLAIMS}${key}/`;
}

/** What was on record by the end of a day, given as `2017-08-01`. */
export function asKnownAddress(day: string): string {
  return `${AS_KNOWN}${day}/`;
}

/** The corrections of one kind. */
export function correctionKindAddress(kind: string): string {
  return `${CORRECTIONS}${kind}/`;
}

/** What is shown in frames of a page, by the address of the page. */
export function embedAddress(page: string): string {
  return `${own('embed')}${page.slice(1)}`;
}

/** A file for machines, below `/data/`. */
export function dataAddress(file: string): string {
  return `${DATA}${file}`;
}

/** A prose page such as `/about/`. */
export function proseAddress(name: string): string {
  return `/${name}/`;
}

export function yearAddress(year: CalendarYear): string {
  return `/${year}/`;
}

/** The archive of a month, given as `2017-06`. */
export function monthAddress(month: CalendarMonth): string {
  return `/${month.replace('-', '/')}/`;
}

/** The archive of a month, a year or a decade (`2017-06`, `2017`, `201X`); of a day, that of its month. */
export function archiveAddress(period: Period | Day): string {
  if (isDecade(period)) return `/${period.slice(0, 3)}0s/`;
  return isYear(period) ? yearAddress(period) : monthAddress(monthOf(period));
}

/**
 * A page of the timeline, counted from the oldest, so that a new brief does not move what older
 * pages hold. The newest page is the home page and is not numbered.
 */
export function timelineAddress(number: number): string {
  return `${own('timeline')}${number}/`;
}

/** The filters' index, by the hash of its bytes. */
export function filterIndexAddress(hash: string): string {
  return `${own('assets')}filters-${hash}.json`;
}

/** The names that search knows, by the hash of their bytes. */
export function knownNamesAddress(hash: string): string {
  return `${own('assets')}names-${hash}.json`;
}

/** A picture in one size and format, by a name that carries the hash of what it is made of. */
export function pictureAddress(file: string): string {
  return `${own('assets')}pictures/${file}`;
}

/** A card that other sites show of a page, by a name that carries the hash of what it says. */
export function cardAddress(file: string): string {
  return `${own('assets')}cards/${file}`;
}

/** The codes of all briefs, by the hash of their bytes. */
export function editionCodesAddress(hash: string): string {
  return `${own('assets')}briefs-${hash}.txt`;
}

/** The second and later pages of a list whose own address is `first`. */
export function numbered(first: string, number: number): string {
  return number === 1 ? first : `${first}${number}/`;
}

/** As `numbered`, where keys stand below `first`: an underscore cannot be part of a key. */
export function numberedBesideKeys(first: string, number: number): string {
  return number === 1 ? first : `${first}page_${number}/`;
}

export type FeedFormat = 'atom' | 'rss' | 'json';

const FEED_FILES: Record<FeedFormat, OwnFile> = {
  atom: 'feed.xml',
  rss: 'rss.xml',
  json: 'feed.json',
};

/** The feed of the site (`/`), a topic or a place, by the address of its page. */
export function feedAddress(page: string, format: FeedFormat): string {
  return `${page}${FEED_FILES[format]}`;
}

/** The feed, in Atom, of what was corrected in a brief or a topic, by the address of its page. */
export function correctionsFeedAddress(page: string): string {
  return `${page}corrections.xml`;
}

/** How feeds look in a browser, by the hash of its bytes. */
export function feedStylesAddress(hash: string): string {
  return `${own('assets')}feed-${hash}.css`;
}

/** A site-relative address as pages link to it: under the prefix, such as `/repo/`. */
export function underPrefix(address: string, pathPrefix: string): string {
  return `${pathPrefix.replace(/\/$/, '')}${encoded(address)}`;
}

/** The whole address on the published site, whose own address may have a path. */
export function onProduction(address: string, production: string): string {
  return `${production.replace(/\/$/, '')}${encoded(address)}`;
}

/** Nearly every address is plain: those need no second look. */
function encoded(address: string): string {
  return /^[\w./-]*$/.test(address) ? address : encodeURI(address);
}

/** The page of a file on the git host that serves to edit it. */
export function editAddress(repository: string, branch: string, file: string): string {
  return onGitHost(repository, 'edit', branch, file);
}

/** The page of a file's history on the git host. */
export function historyAddress(repository: string, branch: string, file: string): string {
  return onGitHost(repository, 'commits', branch, file);
}

/** The page of a commit on the git host. */
export function commitAddress(repository: string, commit: string): string {
  return `${gitHost(repository)}/commit/${commit}`;
}

function onGitHost(repository: string, view: string, branch: string, file: string): string {
  const path = `${branch}/${file}`.split('/').map(encodeURIComponent).join('/');
  return `${gitHost(repository)}/${view}/${path}`;
}

function gitHost(repository: string): string {
  return repository.replace(/(\.git)?\/?$/, '');
}
