import type { Edition } from './edition.ts';
import { monthsBetween, type TimeScale } from './overview-scale.ts';
import { namedDays } from './time-axis.ts';
import { withRoom, type YearTick, yearTicks } from './year-ticks.ts';

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
