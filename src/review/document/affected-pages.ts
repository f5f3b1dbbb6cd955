import { decodeHTML } from 'entities';
import type { ContentRecord } from '../../content/record/record.ts';
import type { Configuration } from '../../site/configuration.ts';
import { planSite, type SitePlan } from '../../site/plan.ts';
import type { PlannedPage } from '../../site/shown.ts';

/** A page of the published site that a change to the record makes, changes or takes away. */
export interface AffectedPage {
  /** As the registry of pages calls it. */
  readonly kind: string;
  /** What the page calls itself. */
  readonly label: string;
  /** Site-relative. */
  readonly address: string;
  readonly change: 'added' | 'changed' | 'removed';
  /** As HTML, before and after; absent where it was not there, or where there are very many. */
  readonly before?: string;
  readonly after?: string;
}

/** Both versions of more pages than these are not kept. */
const MOST_KEPT = 400;

/**
 * The pages that differ between the sites of two records, in the order of the registry: those that
 * come, those that go, and those of which a byte is another. What a held brief changes when its
 * moment comes is among them. `now` is ISO 8601.
 */
export function affectedPages(
  before: ContentRecord,
  after: ContentRecord,
  now: string,
  configuration?: Configuration,
): AffectedPage[] {
  const pages = new Map<string, AffectedPage>();
  for (const buildMoment of momentsOf([before, after], now)) {
    const options = { buildMoment, pathPrefix: '/' };
    for (const page of differences(
      planSite(before, options, configuration),
      planSite(after, options, configuration),
    )) {
      if (pages.has(page.address)) continue;
      const { before: _, after: __, ...named } = page;
      pages.set(page.address, pages.size < MOST_KEPT ? page : named);
    }
  }
  return [...pages.values()];
}

/** Now, and the moment from which on nothing is held any more. */
function momentsOf(records: readonly ContentRecord[], now: string): string[] {
  const releases = records.flatMap(({ briefs }) => briefs.flatMap(({ publish }) => publish ?? []));
  const last = releases.reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a), now);
  return last === now ? [now] : [now, last];
}

/** Only where the inputs of a page differ are its bytes made, and compared. */
function* differences(before: SitePlan, after: SitePlan): Generator<AffectedPage> {
  const old = new Map(before.pages().map((page) => [page.address, page]));
  for (const page of after.pages()) {
    const was = old.get(page.address);
    old.delete(page.address);
    if (!was) yield affected(page, 'added', undefined, page.html());
    else if (before.keyOf(was) !== after.keyOf(page)) {
      const html = page.html();
      const old = was.html();
      if (old !== html) yield affected(page, 'changed', old, html);
    }
  }
  for (const page of old.values()) yield affected(page, 'removed', page.html(), undefined);
}

function affected(
  { kind, address }: PlannedPage,
  change: AffectedPage['change'],
  before: string | undefined,
  after: string | undefined,
): AffectedPage {
  return {
    kind,
    label: titleIn(after ?? before ?? '') ?? address,
    address,
    change,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
}

/** Every page begins with its title, and ends it with that of the site. */
function titleIn(html: string): string | undefined {
  const [, title] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
  return title === undefined ? undefined : decodeHTML(title.replace(/ · [^·]*$/, ''));
}
