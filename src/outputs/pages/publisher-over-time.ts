import type { Brief } from '../../brief/brief.ts';
import type { PublisherEntry } from '../../indexes/publishers.ts';
import { monthAddress, yearAddress } from '../addresses.ts';
import type { Edition } from './edition.ts';
import { topicLanes } from './overview-lanes.ts';
import { type ListOverview, listOverview } from './overview-of-list.ts';
import { timeScale } from './overview-scale.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

/** When a publisher was relied on: drawn with what for, or as a strip where there is little to draw. */
export interface ReliedOn {
  readonly overview?: ListOverview;
  /** Within the whole span of the record. */
  readonly overTime?: {
    readonly days: number;
    readonly from: string;
    readonly to: string;
    readonly stretches: readonly Stretch[];
  };
}

/** When and for what a publisher was relied on, in both of its roles. */
export function reliedOn(entry: PublisherEntry, edition: Edition): ReliedOn {
  const briefs = briefsOf(entry, edition);
  const overview = publisherOverview(entry.key, briefs, edition);
  return overview ? { overview } : overTime(briefs, edition);
}

/** Both roles together, in the order of events. */
function briefsOf({ asPublisher, asVia }: PublisherEntry, { indexes }: Edition): readonly Brief[] {
  return [...new Set([...asPublisher, ...asVia].map(({ brief }) => brief))].sort(
    (a, b) => (indexes.positions.get(a) ?? 0) - (indexes.positions.get(b) ?? 0),
  );
}

/** Its months lead to what the record takes from it then, or without scripts to that month. */
function publisherOverview(
  key: string,
  briefs: readonly Brief[],
  edition: Edition,
): ListOverview | undefined {
  const query = `publisher=${encodeURIComponent(key)}`;
  return listOverview(
    {
      briefs,
      query,
      lanes: (scale) => topicLanes(briefs, query, edition, scale),
      hrefOf: (time) => {
        const archive = time.length === 4 ? yearAddress(time) : monthAddress(time.slice(0, 7));
        return `${edition.href(archive)}?${query}&from=${time}&to=${time}`;
      },
    },
    edition,
  );
}

/** Nothing where the record spans no time. */
function overTime(briefs: readonly Brief[], { indexes, words }: Edition): ReliedOn {
  const { months } = indexes.timeline;
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last || first === last || briefs.length === 0) return {};
  const scale = timeScale(`${first.key}-01`, `${last.key}-01`);
  return {
    overTime: {
      days: scale.days,
      from: words(first.key),
      to: words(last.key),
      stretches: stretchesOf(briefs, scale),
    },
  };
}
