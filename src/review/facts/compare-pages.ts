import type { Page } from '../../brief/brief.ts';
import { type BodyDiff, compareBodies } from '../body/body-diff.ts';
import { type Fact, factOf, plain, present } from './fact.ts';
import { matchItems } from './match-items.ts';

/** What became of a prose page. */
export interface PageChange {
  readonly before?: Page;
  readonly after?: Page;
  readonly facts: readonly Fact[];
  readonly body?: BodyDiff;
}

/** Every prose page that came, went or changed. */
export function comparePages(before: readonly Page[], after: readonly Page[]): PageChange[] {
  const { pairs, removed, added } = matchItems(before, after, [
    ({ name }) => name,
    ({ body }) => (body.words > 10 ? body.hash : undefined),
  ]);
  return [
    ...removed.map((page) => compare(page, undefined)),
    ...pairs.map(([from, to]) => compare(from, to)),
    ...added.map((page) => compare(undefined, page)),
  ].filter(({ facts, body }) => facts.length > 0 || body !== undefined);
}

function compare(before: Page | undefined, after: Page | undefined): PageChange {
  const value = (field: 'name' | 'title' | 'summary' | 'order' | 'lang', subject: string) => {
    const read = (page: Page | undefined) => plain(page?.[field]?.toString());
    return factOf({ field, subject }, read(before), read(after));
  };
  const facts = present([
    before && after && value('name', 'address'),
    value('title', 'title'),
    value('summary', 'summary'),
    value('order', 'place in the navigation'),
    value('lang', 'language'),
  ]);
  const body = compareBodies(before?.body, after?.body);
  return {
    ...(before && { before }),
    ...(after && { after }),
    facts,
    ...(body && { body }),
  };
}
