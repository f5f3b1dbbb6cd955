import type { MonthGroup } from '../../src/outputs/pages/month-group.ts';
import type { PrintedEdition, PrintedStrip } from '../../src/outputs/pages/printed-edition.ts';
import { useWords } from '../words/index.ts';
import { InlineDate } from './date.tsx';
import { TimeStrip, TimeStripYears } from './time-strip.tsx';

interface EditionLineProps {
  readonly edition: PrintedEdition | undefined;
}

/** On paper, which edition of the record a list was printed from, and where it stands. */
export function EditionLine({ edition }: EditionLineProps) {
  const words = useWords();
  if (!edition) return null;
  return (
    <p class="print-only print-edition">
      {words('print.edition', { date: edition.date })}{' '}
      <bdi class="print-address" dir="ltr">
        {edition.address}
      </bdi>
    </p>
  );
}

interface PrintOpeningProps {
  readonly strip: PrintedStrip | undefined;
  readonly groups: readonly MonthGroup[];
}

/** On paper, what a list holds and when it happened, before it begins. */
export function PrintOpening({ strip, groups }: PrintOpeningProps) {
  const words = useWords();
  if (groups.length === 0) return null;
  return (
    <section class="print-only print-opening" aria-labelledby="print-contents">
      {strip && (
        <figure class="print-strip">
          <TimeStripYears days={strip.days} years={strip.years} />
          <TimeStrip days={strip.days} stretches={strip.stretches} years={strip.years} />
          <figcaption>{words('topics.strip', { from: strip.from, to: strip.to })}</figcaption>
        </figure>
      )}
      <h2 id="print-contents">{words('print.contents')}</h2>
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
