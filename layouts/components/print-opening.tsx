import type { MonthGroup } from '../../src/outputs/pages/month-group.ts';
import type { PrintedEdition, PrintedStrip } from '../../src/outputs/pages/printed-edition.ts';
import type { Strings } from '../strings/index.ts';
import { InlineDate } from './date.tsx';
import { TimeStrip, TimeStripYears } from './time-strip.tsx';

interface EditionLineProps {
  readonly edition: PrintedEdition | undefined;
  readonly strings: Strings;
}

/** On paper, which edition of the record a list was printed from, and where it stands. */
export function EditionLine({ edition, strings }: EditionLineProps) {
  if (!edition) return null;
  return (
    <p class="print-only print-edition">
      {strings.print.edition(edition.date)}{' '}
      <bdi class="print-address" dir="ltr">
        {edition.address}
      </bdi>
    </p>
  );
}

interface PrintOpeningProps {
  readonly strip: PrintedStrip | undefined;
  readonly groups: readonly MonthGroup[];
  readonly strings: Strings;
}

/** On paper, what a list holds and when it happened, before it begins. */
export function PrintOpening({ strip, groups, strings }: PrintOpeningProps) {
  if (groups.length === 0) return null;
  return (
    <section class="print-only print-opening" aria-labelledby="print-contents">
      {strip && (
        <figure class="print-strip">
          <TimeStripYears days={strip.days} years={strip.years} />
          <TimeStrip days={strip.days} stretches={strip.stretches} years={strip.years} />
          <figcaption>{strings.topics.strip(strip.from, strip.to)}</figcaption>
        </figure>
      )}
      <h2 id="print-contents">{strings.print.contents}</h2>
      <ol class="print-contents">
        {groups.flatMap(({ id, entries }) =>
          entries.map(({ date, title, language }) => (
            <li>
              <InlineDate date={date} />
              <a href={`#${id}`} {...language}>
                {title}
              </a>
            </li>
          )),
        )}
      </ol>
    </section>
  );
}
