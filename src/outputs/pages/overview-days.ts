import type { Brief } from '../../brief/brief.ts';
import { daysBetween } from '../../indexes/day-count.ts';
import { markOf } from './mark.ts';
import type { TimeScale } from './overview-scale.ts';
import type { Stretch } from './stretches.ts';

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
      const { first, last } = brief.date;
      const x = scale.x(first);
      // The scale ends with the month in which the last brief begins.
      const width = Math.min(daysBetween(first, last) + 1, scale.days - x);
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
