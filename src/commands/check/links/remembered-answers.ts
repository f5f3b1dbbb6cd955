import { readFileSync } from 'node:fs';
import path from 'node:path';
import { keepFile } from '../../../content/source/replace-file.ts';
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
  readonly #file: string | undefined;
  readonly #now: number;
  readonly #answers: Map<string, Remembered>;

  /** @param moment what counts as now, ISO 8601. Without a folder, nothing is remembered. */
  constructor(moment: string, folder?: string) {
    this.#now = Date.parse(moment);
    this.#file = folder && path.join(folder, 'links.json');
    this.#answers = this.#file ? restore(this.#file) : new Map();
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

  save(): void {
    if (!this.#file) return;
    keepFile(this.#file, JSON.stringify([...this.#answers]));
  }
}

function restore(file: string): Map<string, Remembered> {
  try {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as [string, Remembered][];
    return new Map(
      stored.filter(([, { answer, at }]) => answer.outcome in GOOD_FOR && Number.isFinite(at)),
    );
  } catch {
    return new Map();
  }
}
