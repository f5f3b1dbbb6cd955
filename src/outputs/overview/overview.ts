import type { Brief } from '../../brief/brief.ts';
import {
  addDays,
  type CalendarMonth,
  type CalendarUnit,
  type Day,
  monthOf,
  monthsBetween,
} from '../../brief/day.ts';
import type { Period as Filed } from '../../brief/periods.ts';
import { archiveAddress } from '../addresses/addresses.ts';
import {
  namedDays,
  type Stretch,
  type TimeScale,
  timeScale,
  withRoom,
  type YearTick,
  yearTicks,
} from '../axis/time-axis.ts';
import { markOf } from '../marks/mark.ts';
import type { Edition } from '../page/edition.ts';
import { type KeyEvent, keyEventsOf, type LabelSizes, labelsOf } from './key-events.ts';
import { type Column, columnsOf, countedBy, type Lane, lanesOf, mainTopics } from './lanes.ts';
import { drawnOn, type Period } from './periods.ts';

/** Events along their whole span, drawn: places and widths are days from the start. */
export interface Overview {
  /** How wide it is. */
  readonly days: number;
  /** The months between which it is drawn: `2016-04`. */
  readonly ends: { readonly first: CalendarMonth; readonly last: CalendarMonth };
  readonly unit: CalendarUnit;
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
  readonly unit: CalendarUnit;
  readonly scale: TimeScale;
  readonly keyEvents: number;
  readonly rows: number;
  /** Years lead to their archives. */
  readonly years: boolean;
  readonly lanes: readonly Lane[];
  readonly periods: readonly Period[];
  hrefOf(period: Filed | Day, position: number): string;
}

/** The overview of the whole record, with what its caption says. */
export interface RecordOverview extends Overview {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** The overview of the whole record; undefined where there is nothing to draw. */
export function recordOverview(edition: Edition): RecordOverview | undefined {
  const { briefs, span, extent } = edition.indexes.timeline;
  if (!span || !extent || edition.site.without.includes('overview')) return undefined;
  const { first, last } = span;
  const scale = timeScale(first, last);
  const archive = (period: Filed | Day) => edition.href(archiveAddress(period));
  return {
    from: edition.words(extent.from),
    to: edition.words(extent.to),
    count: briefs.length,
    ...overviewOf(briefs, edition, {
      unit: countedBy(first, last),
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
  return {
    days: scale.days,
    ends: { first: monthOf(scale.first), last: monthOf(addDays(scale.end, -1)) },
    unit,
    columns: columnsOf(briefs, unit, scale, edition, hrefOf),
    ticks: overviewTicks(edition, scale, years),
    events: eventDaysOf(briefs, scale),
    keyEvents,
    labels: labelsOf(keyEvents, scale.days, rows),
    lanes,
    periods,
  };
}

/**
 * Every event on its own days, by how it is drawn; in days from the start of the drawing. What was
 * withdrawn is not among them.
 */
export interface EventDays {
  /** One day each. */
  readonly days: readonly number[];
  /** The day, or the first, of key events. */
  readonly keyDays: readonly number[];
  /** From one day to another. */
  readonly spans: readonly Stretch[];
  /** Some day within a longer time. */
  readonly within: readonly Stretch[];
  /** Begun, and not ended yet: to the end of the drawing. */
  readonly open: readonly number[];
  /** About then: these have soft edges, whatever else they are. */
  readonly soft: readonly Stretch[];
}

const AT_MOST = 250;

/** The days of briefs, or of the key events alone where all together would only be a black line. */
export function eventDaysOf(briefs: readonly Brief[], scale: TimeScale): EventDays {
  const few = briefs.length <= AT_MOST;
  const drawn = briefs
    .filter(({ status, importance }) => status !== 'retracted' && (few || importance === 'key'))
    .map((brief) => {
      const { x, width } = drawnOn(brief.date, scale);
      return { key: brief.importance === 'key', mark: markOf(brief), x, width };
    });
  const stretches = (wanted: (event: (typeof drawn)[number]) => boolean) =>
    drawn.filter(wanted).map(({ x, width }) => ({ x, width }));
  const starts = (wanted: (event: (typeof drawn)[number]) => boolean) => [
    ...new Set(drawn.filter(wanted).map(({ x }) => x)),
  ];
  return {
    days: starts(({ mark, key }) => mark.extent === 'point' && !key),
    keyDays: starts(({ key }) => key),
    spans: stretches(({ mark }) => mark.extent === 'span'),
    within: stretches(({ mark }) => mark.extent === 'within'),
    open: starts(({ mark }) => mark.extent === 'open'),
    soft: stretches(({ mark }) => mark.soft),
  };
}

const MONTHS_UP_TO = 18;
const TICKS_AT_MOST = 6;

/**
 * What names time on an overview: its years, which lead to their archives where that is asked for,
 * or months and days where there are few.
 */
export function overviewTicks(
  edition: Edition,
  scale: TimeScale,
  linked: boolean,
): readonly YearTick[] {
  if (monthsBetween(scale.first, scale.end) > MONTHS_UP_TO) {
    const years = yearTicks(edition, scale);
    return linked ? years : years.map(({ href, ...year }) => year);
  }
  const { locale } = edition.language;
  const named = namedDays(scale.first, scale.end, TICKS_AT_MOST, locale)
    .map(({ day, label }) => ({ x: scale.x(day), label }))
    .filter(({ x }) => x < scale.days);
  return withRoom(named, scale.days);
}
