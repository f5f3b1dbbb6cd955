import type { Brief } from '../../brief/brief.ts';
import { monthAddress, yearAddress } from '../addresses.ts';
import type { Edition } from './edition.ts';
import { type Column, type CountedBy, columnsOf, countedBy } from './overview-columns.ts';
import { type EventDays, eventDaysOf } from './overview-days.ts';
import { type KeyEvent, keyEventsOf, type LabelSizes, labelsOf } from './overview-key-events.ts';
import { type Lane, lanesOf, mainTopics } from './overview-lanes.ts';
import type { Period } from './overview-periods.ts';
import { type TimeScale, timeScale } from './overview-scale.ts';
import { overviewTicks } from './overview-ticks.ts';
import type { YearTick } from './year-ticks.ts';

/** Events along their whole span, drawn: places and widths are days from the start. */
export interface Overview {
  /** How wide it is. */
  readonly days: number;
  /** The months between which it is drawn: `2016-04`. */
  readonly ends: { readonly first: string; readonly last: string };
  readonly unit: CountedBy;
  readonly columns: readonly Column[];
  readonly ticks: readonly YearTick[];
  readonly events: EventDays;
  readonly keyEvents: readonly KeyEvent[];
  readonly labels: LabelSizes;
  readonly lanes: readonly Lane[];
  readonly periods: readonly Period[];
}

/** What an overview shows of some briefs beside how many there were and which were key events. */
interface Choices {
  readonly unit: CountedBy;
  readonly scale: TimeScale;
  readonly keyEvents: number;
  readonly rows: number;
  /** Years lead to their archives. */
  readonly years: boolean;
  readonly lanes: readonly Lane[];
  readonly periods: readonly Period[];
  hrefOf(key: string, position: number): string;
}

/** The overview of the whole record, with what its caption says. */
export interface RecordOverview extends Overview {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** The overview of the whole record; undefined where there is nothing to draw. */
export function recordOverview(edition: Edition): RecordOverview | undefined {
  const { briefs, months } = edition.indexes.timeline;
  const [first, last] = [months[0]?.key, months.at(-1)?.key];
  if (first === undefined || last === undefined) return undefined;
  const scale = timeScale(`${first}-01`, `${last}-01`);
  const archive = (key: string) =>
    edition.href(key.length === 4 ? yearAddress(key) : monthAddress(key.slice(0, 7)));
  return {
    from: edition.words(first),
    to: edition.words(last),
    count: briefs.length,
    ...overviewOf(briefs, edition, {
      unit: countedBy(`${first}-01`, `${last}-01`),
      scale,
      keyEvents: 24,
      rows: 10,
      years: true,
      lanes: lanesOf(mainTopics(edition), edition, scale),
      periods: [],
      hrefOf: archive,
    }),
  };
}

/** Draws briefs, which stand in the order of events. */
export function overviewOf(
  briefs: readonly Brief[],
  edition: Edition,
  { unit, scale, keyEvents: most, rows, years, lanes, periods, hrefOf }: Choices,
): Overview {
  const keyEvents = keyEventsOf(briefs, edition, scale, most);
  const last = briefs.at(-1)?.date.first ?? scale.first;
  return {
    days: scale.days,
    ends: { first: scale.first.slice(0, 7), last: last.slice(0, 7) },
    unit,
    columns: columnsOf(briefs, unit, scale, edition.words, hrefOf),
    ticks: overviewTicks(edition, scale, years),
    events: eventDaysOf(briefs, scale),
    keyEvents,
    labels: labelsOf(keyEvents, scale.days, rows),
    lanes,
    periods,
  };
}
