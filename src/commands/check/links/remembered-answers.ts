import type { KeptMap, Store } from '../../../store/store.ts';
import type { Answer } from './probe.ts';

interface Remembered {
  readonly answer: Answer;
  /** When it was asked, in milliseconds since 1970. */
  readonly at: number;
}

const DAY = 86_400_000;
/** For how many days an answer counts; what may have been a bad day is asked again the next. */
const GOOD_FOR: Readonly<Record<Answer['outcome'], number>> = {
  alive: 7,
  moved: 7,
  dead: 1,
  refused: 1,
};

/** Answers of earlier runs, so that no page is asked more often than needed. */
export class RememberedAnswers {
  readonly #now: number;
  readonly #answers: KeptMap<Remembered>;

  /** @param moment what counts as now, ISO 8601 */
  constructor(moment: string, store: Store) {
    this.#now = Date.parse(moment);
    this.#answers = store.map('links');
  }

  get(address: string): Answer | undefined {
    const known = this.#answers.get(address);
    if (!known) return undefined;
    const age = this.#now - known.at;
    return age >= 0 && age < GOOD_FOR[known.answer.outcome] * DAY ? known.answer : undefined;
  }

  set(address: string, answer: Answer): void {
    this.#answers.set(address, { answer, at: this.#now });
  }

  /** Keeps what is known so far. */
  save(): void {
    this.#answers.save();
  }

  /** Forgets addresses that nobody asked for, and keeps the others. */
  settle(): void {
    this.#answers.settle();
    this.#answers.save();
  }
}
