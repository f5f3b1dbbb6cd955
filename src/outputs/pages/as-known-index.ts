import type { Changes } from '../../indexes/as-known-days.ts';
import { AS_KNOWN, asKnownAddress, CLAIMS } from '../addresses.ts';
import { definePage } from '../page/define-page.ts';
import { asKnownOf } from './as-known.ts';
import type { Edition } from './edition.ts';
import type { Link } from './link.ts';
import { type Shell, shellOf } from './shell.ts';

/** The days of which the record can be seen as it then stood, by year, the latest first. */
export interface AsKnownIndexPage {
  readonly shell: Shell;
  /** The first and the last day on which something is known; absent where nothing is. */
  readonly first?: string;
  readonly last?: string;
  readonly years: readonly AsKnownYear[];
}

export interface AsKnownYear {
  readonly label: string;
  readonly days: readonly AsKnownDay[];
}

/** A day's page, with what came on record since the day listed below it. */
export interface AsKnownDay extends Link, Omit<Changes, 'day'> {
  readonly datetime: string;
}

/** The page of all those days. */
export const asKnownIndex = definePage<AsKnownIndexPage>({
  kind: 'asKnownIndex',
  in: { sitemap: true },
  *pages(edition) {
    yield {
      address: AS_KNOWN,
      inputs: { also: [asKnownOf(edition).days] },
      model: () => asKnownIndexPage(edition),
    };
  },
});

function asKnownIndexPage(edition: Edition): AsKnownIndexPage {
  const years = new Map<string, AsKnownDay[]>();
  const { days } = asKnownOf(edition);
  for (const { day, ...changes } of days.toReversed()) {
    const year = day.slice(0, 4);
    const entry = {
      href: edition.href(asKnownAddress(day)),
      label: edition.words(day),
      datetime: day,
      ...changes,
    };
    const known = years.get(year);
    if (known) known.push(entry);
    else years.set(year, [entry]);
  }
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  return {
    shell: shellOf(edition, {
      address: AS_KNOWN,
      breadcrumbs: [{ section: 'claims', address: CLAIMS }],
    }),
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
    years: [...years].map(([year, days]) => ({ label: edition.words(year), days })),
  };
}
