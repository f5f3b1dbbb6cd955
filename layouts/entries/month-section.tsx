import type { MonthGroup, TimeLocator } from '../../src/outputs/entries/month-group.ts';
import { useWords } from '../words/index.ts';
import { EntryItem } from './entry.tsx';

const YEAR = 12;
const TICKS_AT_MOST = 12;

/** Where a month stands between the first year of the record and the last. */
export function TimeLocatorDrawing({ locator }: { readonly locator: TimeLocator | undefined }) {
  if (!locator) return null;
  const { first, last, months, at } = locator;
  const step = YEAR * Math.ceil(months / YEAR / TICKS_AT_MOST);
  const ticks = Array.from({ length: Math.ceil(months / step) + 1 }, (_, tick) =>
    Math.min(months, tick * step),
  );
  return (
    <span class="locator" aria-hidden="true" data-first={first} data-last={last}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the month that it stands beside says the same. */}
      <svg viewBox={`0 0 ${months} 10`} preserveAspectRatio="none">
        <path d={`M0 5H${months}${ticks.map((x) => `M${x} 2v6`).join('')}`} />
        <path class="locator-here" d={`M${at} 5h1`} />
      </svg>
    </span>
  );
}

interface MonthSectionProps {
  readonly group: MonthGroup;
  /** How many there are in the month, where not all are shown. */
  readonly count?: number;
}

/** A month's entries on the spine, under a heading that stays in sight. */
export function MonthSection({ group, count }: MonthSectionProps) {
  const words = useWords();
  const { id, label, href, locator, entries } = group;
  return (
    <section class="month" id={id} aria-labelledby={`${id}-heading`}>
      <h2 class="month-heading" id={`${id}-heading`}>
        <a href={href}>{label}</a>
        <TimeLocatorDrawing locator={locator} />
      </h2>
      <ol class="entries">
        {entries.map((entry) => (
          <EntryItem entry={entry} level={3} />
        ))}
      </ol>
      {count !== undefined && count > entries.length && (
        <p class="month-more">
          <a href={href}>{words('timeline.allOfMonth', { month: label, count })}</a>
        </p>
      )}
    </section>
  );
}

interface EntriesProps {
  readonly entries: MonthGroup['entries'];
}

/** The entries of a page that has one list, whose title is the page's own. */
export function Entries({ entries }: EntriesProps) {
  return (
    <div class="spine">
      <ol class="entries">
        {entries.map((entry) => (
          <EntryItem entry={entry} level={2} />
        ))}
      </ol>
    </div>
  );
}

interface SpineProps {
  readonly groups: readonly (MonthGroup & { readonly count?: number })[];
}

/** The months of a list, one below the other. */
export function Spine({ groups }: SpineProps) {
  return (
    <div class="spine">
      {groups.map((group) => (
        <MonthSection group={group} {...(group.count !== undefined && { count: group.count })} />
      ))}
    </div>
  );
}
