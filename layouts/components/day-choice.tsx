import { useWords } from '../words/index.ts';

interface DayChoiceProps {
  readonly first: string;
  readonly last: string;
}

/** A day of one's own choice; where scripts run, it leads to the page that holds for that day. */
export function DayChoice({ first, last }: DayChoiceProps) {
  const words = useWords();
  return (
    <form class="day-choice">
      <label>
        {words('asKnown.chooseDay')}
        <input type="date" name="day" min={first} max={last} required />
      </label>
      <button type="submit">{words('asKnown.showDay')}</button>
    </form>
  );
}
