import type { Page } from '../../brief/brief.ts';
import type { SiteSettings } from '../../brief/vocabularies.ts';
import type { ContentRecord, ImageFile } from '../../content/record/record.ts';
import { proseAddress } from '../../outputs/addresses/addresses.ts';
import { type BodyDiff, compareBodies } from '../body/body-diff.ts';
import type { BothWords } from './compare-briefs.ts';
import { type Fact, factOf, plain, present, recordValue } from './fact.ts';
import { matchItems } from './match-briefs.ts';
import { type ProseChange, type ProseLanguage, proseChanges } from './prose-changes.ts';

/** What became of a picture, and the briefs that show it. */
export interface ImageChange {
  readonly src: string;
  readonly srcBefore?: string;
  readonly change: 'added' | 'replaced' | 'renamed' | 'removed';
  /** In words: "800 × 600 pixels". */
  readonly size?: string;
  readonly sizeBefore?: string;
  readonly briefs: readonly string[];
}

/** Every picture that came, went, was renamed, or has other bytes. */
export function compareImages(before: ContentRecord, after: ContentRecord): ImageChange[] {
  const { pairs, removed, added } = matchItems(before.images, after.images, [
    ({ src }) => src,
    ({ hash }) => hash,
  ]);
  return [
    ...removed.map(
      (image): ImageChange => ({
        src: image.src,
        change: 'removed',
        sizeBefore: sizeOf(image),
        briefs: usersOf(image, before),
      }),
    ),
    ...pairs.flatMap(([from, to]): ImageChange[] => {
      const whole = {
        src: to.src,
        size: sizeOf(to),
        sizeBefore: sizeOf(from),
        briefs: usersOf(to, after),
      };
      if (from.src !== to.src) return [{ ...whole, srcBefore: from.src, change: 'renamed' }];
      return from.hash === to.hash ? [] : [{ ...whole, change: 'replaced' }];
    }),
    ...added.map(
      (image): ImageChange => ({
        src: image.src,
        change: 'added',
        size: sizeOf(image),
        briefs: usersOf(image, after),
      }),
    ),
  ];
}

function sizeOf({ width, height }: ImageFile): string {
  return `${width} × ${height} pixels`;
}

function usersOf({ src }: ImageFile, { briefs }: ContentRecord): string[] {
  return briefs
    .filter(({ image, body }) => image?.src === src || body.html.includes(`src="${src}"`))
    .map(({ name }) => name);
}

/** What became of a prose page. */
export interface PageChange {
  readonly before?: Page;
  readonly after?: Page;
  readonly facts: readonly Fact[];
  readonly sentences: readonly ProseChange[];
  readonly body?: BodyDiff;
}

/** Every prose page that came, went or changed. */
export function comparePages(
  before: readonly Page[],
  after: readonly Page[],
  prose: ProseLanguage,
): PageChange[] {
  const keeper = new Map<string, string>(
    after.flatMap(({ name, aliases }) =>
      aliases.map((alias) => [`${alias.replace(/\/$/, '')}/`, name] as const),
    ),
  );
  const { pairs, removed, added } = matchItems(before, after, [
    ({ name }) => name,
    ({ name }, side) => (side === 'before' ? keeper.get(proseAddress(name)) : name),
    ({ body }) => (body.words > 10 ? body.hash : undefined),
  ]);
  return [
    ...removed.map((page) => compare(page, undefined, prose)),
    ...pairs.map(([from, to]) => compare(from, to, prose)),
    ...added.map((page) => compare(undefined, page, prose)),
  ].filter(({ facts, body }) => facts.length > 0 || body !== undefined);
}

function compare(
  before: Page | undefined,
  after: Page | undefined,
  { language, names }: ProseLanguage,
): PageChange {
  const value = (field: 'name' | 'title' | 'summary' | 'order' | 'lang', subject: string) => {
    const read = (page: Page | undefined) => plain(page?.[field]?.toString());
    return factOf({ field, subject }, read(before), read(after));
  };
  const facts = present([
    before && after && value('name', 'address'),
    value('title', 'title'),
    value('summary', 'summary'),
    value('order', 'place in the navigation'),
    factOf(
      { field: 'aliases', subject: 'old addresses' },
      plain(before?.aliases.join(', ') || undefined),
      plain(after?.aliases.join(', ') || undefined),
    ),
    value('lang', 'language'),
  ]);
  const body = compareBodies(before?.body, after?.body);
  return {
    ...(before && { before }),
    ...(after && { after }),
    facts,
    sentences: proseChanges({ facts, before, after, names, language: after?.lang ?? language }),
    ...(body && { body }),
  };
}

/** Every setting of the site that came, went or changed; nested ones by their path, as `rules.off.dates/relative`. */
export function compareSettings(
  before: SiteSettings,
  after: SiteSettings,
  words: BothWords,
): Fact[] {
  const [old, fresh] = [flatten(before), flatten(after)];
  return present(
    [...new Set([...old.keys(), ...fresh.keys()])].map((field) =>
      factOf(
        { field, subject: subjectOf(field) },
        recordValue(old.get(field), words.before),
        recordValue(fresh.get(field), words.after),
      ),
    ),
  );
}

function flatten(value: object, path = ''): Map<string, unknown> {
  return new Map(
    Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
      const at = path === '' ? key : `${path}.${key}`;
      if (inner === undefined) return [];
      const nested = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
      return nested ? [...flatten(inner, at)] : [[at, inner]];
    }),
  );
}

function subjectOf(field: string): string {
  const rule = /^rules\.off\.(.+)$/.exec(field)?.[1];
  return rule ? `rule ${rule}, turned off` : field.replaceAll('.', ', ');
}
