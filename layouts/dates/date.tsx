import type { ShownDate } from '../../src/outputs/dates/shown-date.ts';

interface DateProps {
  readonly date: ShownDate;
  readonly class?: string | undefined;
}

/** A date in words, in one piece. */
export function dateText({ before, numeral, after }: ShownDate): string {
  return `${before}${numeral}${after}`;
}

/** A date in a line of text. */
export function InlineDate({ date, class: name }: DateProps) {
  const words = dateText(date);
  return date.datetime === undefined ? (
    <span class={name}>{words}</span>
  ) : (
    <time class={name} datetime={date.datetime}>
      {words}
    </time>
  );
}

/** A date as the hero of what it stands beside: the numeral large, the rest small. */
export function HeroDate({ date, class: given }: DateProps) {
  const name = given ?? (date.numeral.length > 2 ? 'hero-date hero-date-long' : 'hero-date');
  const parts = (
    <>
      {date.before}
      <b>{date.numeral}</b>
      {date.after && <span class="date-rest">{date.after}</span>}
    </>
  );
  return date.datetime === undefined ? (
    <span class={name}>{parts}</span>
  ) : (
    <time class={name} datetime={date.datetime}>
      {parts}
    </time>
  );
}
