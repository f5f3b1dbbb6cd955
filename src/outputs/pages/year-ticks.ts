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

/** The width of a drawing on a phone and on a tablet, and what a letter takes of it, in pixels. */
const PHONE = 328;
const TABLET = 700;
const LETTER = 7.5;
const BESIDE = 5;
/** The least room of a name, as a share: years that stand closer are hard to tell apart. */
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
export function withRoom<Tick extends Pick<YearTick, 'x' | 'label'>>(
  ticks: readonly Tick[],
  days: number,
): readonly (Tick & Pick<YearTick, 'named'>)[] {
  const onPhone = roomy(ticks, days, ON_A_PHONE, PHONE);
  const onTablet = roomy(ticks, days, ON_A_TABLET, TABLET);
  return ticks.map((tick) => ({
    ...tick,
    named: onPhone.has(tick) ? 'always' : onTablet.has(tick) ? 'wide' : 'never',
  }));
}

/** Those that stand clear of each other; a first year that has hardly begun gives way to the next. */
function roomy<Tick extends Pick<YearTick, 'x' | 'label'>>(
  ticks: readonly Tick[],
  days: number,
  least: number,
  width: number,
): ReadonlySet<Tick> {
  const lengthOf = ({ label }: Tick) => ((label.length * LETTER + BESIDE) / width) * days;
  const room = least * days;
  const [first, second] = ticks;
  const cut = first && second && second.x - first.x < room;
  const kept = new Set<Tick>();
  let free = Number.NEGATIVE_INFINITY;
  for (const tick of cut ? ticks.slice(1) : ticks) {
    // A name that would be cut at the end of the drawing is none.
    if (tick.x < free || tick.x + lengthOf(tick) > days) continue;
    kept.add(tick);
    free = tick.x + Math.max(room, lengthOf(tick));
  }
  return kept;
}
