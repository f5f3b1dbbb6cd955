import type { Strings } from '../strings/index.ts';

interface DayChoiceProps {
  readonly first: string;
  readonly last: string;
  readonly strings: Strings;
}

/** A day of one's own choice; where scripts run, it leads to the page that holds for that day. */
export function DayChoice({ first, last, strings }: DayChoiceProps) {
  const words = strings.asKnown;
  return (
    <form class="day-choice">
      <label>
        {words.chooseDay}
        <input type="date" name="day" min={first} max={last} required />
      </label>
      <button type="submit">{words.showDay}</button>
    </form>
  );
}
