import type { Strings } from '../strings/index.ts';

interface DayChoiceProps {
  readonly first: string;
  readonly last: string;
  readonly strings: Strings;
}

/** A day of one's own choice; a script shows it, and it leads to the page that holds for that day. */
export function DayChoice({ first, last, strings }: DayChoiceProps) {
  const words = strings.asKnown;
  return (
    <div class="day-choice">
      <template>
        <form>
          <label>
            {words.chooseDay}
            <input type="date" name="day" min={first} max={last} required />
          </label>
          <button type="submit">{words.showDay}</button>
        </form>
      </template>
    </div>
  );
}
