import type { MonthGroup } from '../../src/outputs/pages/month-group.ts';
import { useWords } from '../words/index.ts';
import { EntryItem } from './entry.tsx';
import { TimeLocatorDrawing } from './time-locator.tsx';

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
