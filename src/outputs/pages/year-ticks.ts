import { yearAddress } from '../addresses.ts';
import type { Edition } from './edition.ts';
import type { TimeScale } from './overview-scale.ts';

/** Where a year begins on a drawing, or a month or day of a short one; in days from its start. */
export interface YearTick {
  readonly x: number;
  readonly label: string;
  readonly href?: string;
  /** Where there is room for its number: on a phone too, from a tablet on, or nowhere. */
  readonly named: 'always' | 'wide' | 'never';
}

/** The room that a number takes, as part of the width of a phone and of a tablet. */
const ON_A_PHONE = 0.12;
const ON_A_TABLET = 0.07;

/** The years of the record on a scale; the first begins where the scale begins. */
export function yearTicks(edition: Edition, scale: TimeScale): readonly YearTick[] {
  const years = edition.indexes.timeline.years
    .filter(({ key }) => `${key}-12-31` >= scale.first && `${key}-01-01` < scale.end)
    .map(({ key }) => ({
      x: Math.max(0, scale.x(`${key}-01-01`)),
      label: edition.words(key),
      href: edition.href(yearAddress(key)),
    }));
  return withRoom(years, scale.days);
}

/** Says of ticks, which stand in order, where each has room for its name. */
export function withRoom<Tick extends Pick<YearTick, 'x'>>(
  ticks: readonly Tick[],
  days: number,
): readonly (Tick & Pick<YearTick, 'named'>)[] {
  const onPhone = roomy(ticks, days * ON_A_PHONE);
  const onTablet = roomy(ticks, days * ON_A_TABLET);
  return ticks.map((tick) => ({
    ...tick,
    named: onPhone.has(tick) ? 'always' : onTablet.has(tick) ? 'wide' : 'never',
  }));
}

/** Those that stand clear of each other; a first year that has hardly begun gives way to the next. */
function roomy<Tick extends Pick<YearTick, 'x'>>(
  ticks: readonly Tick[],
  room: number,
): ReadonlySet<Tick> {
  const [first, second] = ticks;
  const cut = first && second && second.x - first.x < room;
  const kept = new Set<Tick>();
  let last = Number.NEGATIVE_INFINITY;
  for (const tick of cut ? ticks.slice(1) : ticks) {
    if (tick.x - last < room) continue;
    kept.add(tick);
    last = tick.x;
  }
  return kept;
}
