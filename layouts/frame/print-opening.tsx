import type { Stretch, YearTick } from '../../src/outputs/axis/time-axis.ts';
import type { MonthGroup } from '../../src/outputs/entries/month-group.ts';
import type { PrintedEdition, PrintedStrip } from '../../src/outputs/frame/printed-edition.ts';
import { InlineDate } from '../dates/date.tsx';
import { useWords } from '../words/index.ts';
import { perCent } from './per-cent.ts';

interface TimeStripProps {
  /** How wide it is. */
  readonly days: number;
  readonly stretches: readonly Stretch[];
  readonly years?: readonly YearTick[];
}

/** When something happened within the whole span of the record; words beside it say how much. */
export function TimeStrip({ days, stretches, years = [] }: TimeStripProps) {
  const ticks = years.map(({ x }) => `M${x} 0v14`);
  return (
    <svg
      class="strip"
      width="100%"
      height="14"
      viewBox={`0 0 ${days} 14`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={`M0 7H${days}${ticks.join('')}`} />
      <path
        class="strip-stretches"
        d={stretches.map(({ x, width }) => `M${x} 7h${width}`).join('')}
      />
    </svg>
  );
}

/** The years above strips that stand under each other. */
export function TimeStripYears({ days, years }: Pick<TimeStripProps, 'days'> & Years) {
  return (
    <svg class="strip-years" width="100%" height="18" aria-hidden="true">
      {years.map(({ x, label, named }) =>
        named === 'always' ? (
          <text x={perCent(x, days)} y="13">
            {label}
          </text>
        ) : null,
      )}
    </svg>
  );
}

interface Years {
  readonly years: readonly YearTick[];
}

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
                {language ? title : words.apart(title)}
              </a>
            </li>
          )),
        )}
      </ol>
    </section>
  );
}
